//! `ketnap new`: makes a store where there is none.
//!
//! **Invariants.** A file that exists is never overwritten.

use crate::cli::Run;
use crate::cli::args::New;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::domain::text::Name;
use crate::i18n::ids::cli as ids;
use crate::session::Session;
use crate::session::starter;

/// Makes a store and says where it is.
pub(crate) fn run(new: &New, run: &mut Run) -> Result<(), CliError> {
    let registry = if new.sample {
        starter::sample()?
    } else {
        let usual = run.locale.text(ids::NEW_COMMITTEE);
        let name = Name::new(new.name.as_deref().unwrap_or(&usual)).map_err(CliError::Name)?;
        starter::empty(name, new.pack.as_deref().unwrap_or(starter::USUAL_PACK))?
    };
    Session::create_within(run.limits, &new.file, registry, open::env(run)?)?;
    let file = new.file.display().to_string();
    run.out.message(&run.locale.text_with(ids::NEW_DONE, &[("file", file.into())]));
    Ok(())
}
