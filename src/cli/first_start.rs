//! `ketnap` without a file where there is no store yet: asks what to begin with, and begins it.
//!
//! **Invariants.** The sample is tried in a store of its own that is gone afterwards; only a new store is made at the
//! place where one was looked for. What fails is said on the same screen, and another choice can be made.
//!
//! **Not here:** what is drawn and typed (`tui/start`).

use std::path::Path;

use crate::cli::Run;
use crate::cli::demo;
use crate::cli::demo::TemporaryDirectory;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::cli::screen;
use crate::i18n::locale::Locale;
use crate::session::Session;
use crate::session::starter;
use crate::store::Access;
use crate::store::real_disk;
use crate::tui::run::Stage;
use crate::tui::start::Choice;
use crate::tui::start::Start;

/// Asks what to begin with and shows it.
pub(crate) fn run(path: &Path, run: &mut Run) -> Result<(), CliError> {
    let mut stage = Stage::take(screen::setup(None, run).colors).map_err(CliError::Terminal)?;
    let mut problem = None;
    loop {
        let start = Start::new(&screen::setup(None, run), path, problem.take());
        let started = stage.first_start(start).map_err(CliError::Terminal)?;
        if started.language != run.locale.language() {
            run.locale = Locale::new(started.language);
        }
        let Some(choice) = started.choice else { return screen::ended(started.ending) };
        match begin(&choice, path, run) {
            Ok((session, _until_the_end)) => {
                let setup = screen::setup(open::as_of(run, session.today())?, run);
                return screen::show_on(stage, session, setup);
            }
            Err(error) => problem = error.sentence(&run.locale),
        }
    }
}

fn begin(choice: &Choice, path: &Path, run: &Run) -> Result<(Session, Option<TemporaryDirectory>), CliError> {
    let session = match choice {
        Choice::Sample => {
            let (session, dir) = demo::begin(run)?;
            return Ok((session, Some(dir)));
        }
        Choice::New(name) => {
            make_way(path)?;
            let registry = starter::empty(name.clone(), starter::USUAL_PACK)?;
            Session::create_within(run.limits, path, registry, open::env(run)?)?
        }
        Choice::Open(file) => {
            let access = if run.view.read_only { Access::ReadOnly } else { Access::ReadWrite };
            open::session(file, access, run)?
        }
    };
    Ok((session, None))
}

/// Makes the directories above the usual store, which a fresh user does not have yet.
fn make_way(path: &Path) -> Result<(), CliError> {
    let above: Vec<&Path> = path.ancestors().skip(1).filter(|dir| !dir.as_os_str().is_empty()).collect();
    for dir in above.into_iter().rev() {
        let disk = real_disk();
        let refused = |error: crate::disk::DiskError| CliError::Store(error.into());
        if disk.stat(dir).map_err(refused)?.is_none() {
            disk.create_dir(dir).map_err(refused)?;
        }
    }
    Ok(())
}
