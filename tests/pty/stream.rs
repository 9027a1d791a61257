//! Every byte that reaches the terminal, parsed as a terminal parses it: nothing but the sequences that the program
//! means to send, whatever names, files and words it meets.

use std::fs;
use std::path::Path;

use vte::Params;
use vte::Parser;
use vte::Perform;

use crate::home::Home;
use crate::terminal::Size;
use crate::terminal::Terminal;

/// A name for a file in which every kind of sequence begins and everything hides.
const HOSTILE: &str =
    "x\u{1b}]0;gone\u{7}\u{1b}[2J\u{9b}31m\u{1b}P1q\nforged\t\u{202e}\u{200b}\u{2028}\u{e0041}.ron";

/// What may be typed or pasted: sequences, controls, hidden letters.
const PASTED: &str =
    "\u{1b}[200~Lê\u{9b}31m \u{202e}Thị\u{200b}\u{e0041}\u{2028} \u{7}\u{9d}0;x An\u{1b}[201~";

/// A terminal that notes what nobody meant to send.
#[derive(Default)]
struct Watch {
    letters: usize,
    unmeant: Vec<String>,
}

/// Characters that may not be printed: the same as `domain/text.rs` refuses, said here once more on purpose.
fn acts_or_hides(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

impl Perform for Watch {
    fn print(&mut self, letter: char) {
        self.letters += 1;
        if acts_or_hides(letter) {
            self.unmeant.push(format!("{letter:?}"));
        }
    }

    /// Line ends of messages behind the screen.
    fn execute(&mut self, byte: u8) {
        if !matches!(byte, b'\r' | b'\n') {
            self.unmeant.push(format!("control {byte:#04x}"));
        }
    }

    fn csi_dispatch(&mut self, parameters: &Params, between: &[u8], _ignored: bool, action: char) {
        let first = parameters.iter().next().and_then(|parts| parts.first().copied()).unwrap_or(0);
        let is_meant = match (between, action) {
            // Where the cursor goes, how letters look, what is cleared.
            (b"", 'H' | 'm' | 'J' | 'K' | 'A' | 'B' | 'C' | 'D' | 'G') => true,
            // Cursor, alternate screen, bracketed paste, synchronized output.
            (b"?", 'h' | 'l') => matches!(first, 25 | 1049 | 2004 | 2026),
            _ => false,
        };
        if !is_meant {
            let between = String::from_utf8_lossy(between);
            self.unmeant.push(format!("CSI {between}{parameters:?}{action}"));
        }
    }

    fn osc_dispatch(&mut self, parameters: &[&[u8]], _bell: bool) {
        self.unmeant.push(format!("OSC {parameters:?}"));
    }

    fn hook(&mut self, _parameters: &Params, _between: &[u8], _ignored: bool, action: char) {
        self.unmeant.push(format!("DCS {action}"));
    }

    fn esc_dispatch(&mut self, between: &[u8], _ignored: bool, byte: u8) {
        self.unmeant.push(format!("ESC {between:?} {byte:#04x}"));
    }
}

fn watched(bytes: &[u8]) -> Watch {
    let mut watch = Watch::default();
    Parser::new().advance(&mut watch, bytes);
    watch
}

/// A store with a hostile name, whose people have the strangest names that are allowed.
fn hostile_store(home: &Home) -> String {
    let (other, sample) = Home::with_sample();
    let strange = [
        "e\u{301}\u{323}\u{302}\u{308}\u{30c} Zalgo",
        "漢字かな交じり",
        "مريم بنت",
        "[31m =cmd|' /C",
        "ﷺ 👩 ☎",
    ];
    let mut text = fs::read_to_string(&sample).unwrap();
    for name in strange {
        let at = text.find("candidates: [").unwrap();
        let (from, to) = quoted(&text, at, "name: \"");
        // With a blank before the colon, so that the next name goes to the next person.
        let head = text[..from].strip_suffix("name: \"").unwrap();
        text = format!("{head}name : \"{name}{}", &text[to..]);
    }
    drop(other);
    let store = home.path(HOSTILE).to_str().unwrap().to_owned();
    fs::write(&store, text).unwrap();
    store
}

/// Where the next text behind a mark begins and ends.
fn quoted(text: &str, at: usize, mark: &str) -> (usize, usize) {
    let from = at + text[at..].find(mark).unwrap() + mark.len();
    (from, from + text[from..].find('"').unwrap())
}

#[test]
fn a_whole_run_sends_only_what_is_meant() {
    let home = Home::new();
    let store = hostile_store(&home);
    let mut terminal = Terminal::start(&home, Size(120, 40), &[&store]);
    terminal.wait_for("q Quit");
    // The name of the file is shown, and harmless.
    terminal.press("W", r"x\u001b]0;gone");
    terminal.press("\u{7}", r"x\u001b]0;gone");
    terminal.press("\u{1b}", "q Quit");
    terminal.press("/dong ha\r", "Units › Xã Đông Hà");
    terminal.press("a", "New candidate");
    terminal.press(PASTED, "Lê31m");
    terminal.press("\t", "U+202E");
    terminal.press("\u{1b}[Z\u{15}Lê Thị Lạ\r2001\u{1b}[19~", "Added");
    terminal.press("/", "F1 Help");
    terminal.press(PASTED, "0 of");
    terminal.press("\u{1b}", "q Back");
    terminal.press(":", "F1 Help");
    terminal.send(PASTED);
    terminal.signal(rustix::process::Signal::TERM);
    terminal.end();
    let watch = watched(terminal.sent());
    assert!(watch.letters > 1000);
    assert!(watch.unmeant.is_empty(), "{:?}", watch.unmeant);
}

#[test]
fn what_is_said_of_bad_files_sends_nothing_at_all() {
    let home = Home::new();
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bad");
    let mut paths: Vec<_> = fs::read_dir(bad).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    paths.sort();
    let hostile = home.path(HOSTILE);
    for (path, language) in paths.iter().zip(["en", "vi", "id"].into_iter().cycle()) {
        fs::copy(path, &hostile).unwrap();
        let output = home.run(&["check", hostile.to_str().unwrap(), "--lang", language]);
        assert_eq!(output.status.code(), Some(3), "{}: {output:?}", path.display());
        let said = [output.stdout, output.stderr].concat();
        let watch = watched(&said);
        assert!(watch.letters > 40 && watch.unmeant.is_empty(), "{}: {:?}", path.display(), watch.unmeant);
        // The mark under the line, and one line for each sentence: the file's name begins none.
        let text = String::from_utf8(said).unwrap();
        assert!(!text.lines().any(|line| line.starts_with("forged")), "{text}");
    }
}
