//! The security checklist, each line with the test that shows it.
//!
//! **Text cannot act on the terminal and cannot hide**
//!
//! | line | test |
//! |---|---|
//! | one function makes everything visible that leaves the program | `domain/visible.rs`, called in `i18n/locale.rs` and `cli/out.rs`; [`leaving::no_sentence_repeats_what_could_act_on_a_terminal`] |
//! | the screen's last gate lets no such character through | `tui/terminal.rs`: `no_cell_can_act_on_the_terminal` |
//! | nobody else prints, or puts signs into cells | `tidy::layers::what_is_reserved_is_left_to_those_it_is_reserved_for`, clippy `print_stdout`, `print_stderr` |
//! | a line of a bad file is shown harmlessly | `store/excerpt.rs`: `any_place_in_any_text_can_be_shown` |
//! | what waits for a lock is told about by a note that cannot act | [`leaving::a_note_in_a_lock_is_shown_harmlessly`] |
//! | names of files and mistyped arguments too | `tests/data/cli/control_characters.txt` |
//! | whole runs in a terminal send no sequence that the program did not mean to send | `tests/pty/stream.rs` |
//! | on entry: control, bidi and hidden characters are refused, text is in NFC | `text_rules` |
//!
//! **CSV**
//!
//! | line | test |
//! |---|---|
//! | no cell begins a formula, also full-width, behind blanks, at semicolons; it can be taken back exactly | `exchange/spreadsheet.rs`: `no_cell_begins_a_formula`, `an_import_can_take_it_back` |
//!
//! **Files**
//!
//! | line | test |
//! |---|---|
//! | temporary files lie beside the store, have random names and are new: nothing is ever written through a link | [`files::only_the_store_and_its_sidecar_are_written`], [`files::a_new_file_is_never_made_through_a_link`] |
//! | nobody else can read them before their content is there | [`files::a_new_file_is_private_from_the_beginning`] |
//! | ids and names never become paths | [`files::only_the_store_and_its_sidecar_are_written`] |
//! | backups, rescued and temporary files are as private as the store | [`files::everything_beside_a_private_store_is_private`] |
//! | the lock names the account of its holder and nothing else | [`files::the_lock_says_who_holds_it_and_nothing_else`] |
//! | reading opens nothing for writing | [`files::reading_asks_the_disk_for_nothing_but_to_look`], [`reading::the_program_opens_nothing_for_writing`] |
//! | no other program is started, no configuration is read from beside the store | `.clippy.toml`: `std::process::Command::new`; [`reading::nothing_is_read_beside_the_store`] |
//! | check and use through an opened directory | not done: the sidecar is its owner's alone (0700), so only he could put something else there between the two |
//!
//! **Too much**
//!
//! | line | test |
//! |---|---|
//! | size limit, before anything is read | [`files::a_file_that_is_too_large_is_not_read`] |
//! | the worst files of 5 MB, and every file of public collections: explained with a place, untouched | `tests/corpus/main.rs` |
//! | every text has a limit | `text_rules::length_counts_characters_after_normalisation` |
//!
//! Lines about git wait for the commands that use git.

/// Files: which are written, who may read them.
mod files;
/// Text on its way out.
mod leaving;
/// The real program, watched while it only reads.
mod reading;
