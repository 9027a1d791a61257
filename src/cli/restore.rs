//! `ketnap restore`: the earlier copies of a store, and the way back to one.
//!
//! **Invariants.** Nothing is changed before somebody said yes; nothing that was there is destroyed.

use std::io::BufRead;
use std::io::stdin;

use chrono::DateTime;
use chrono::Local;
use chrono::Utc;

use crate::cli::Run;
use crate::cli::args::Restore;
use crate::cli::error::CliError;
use crate::cli::open;
use crate::exchange::table::Side;
use crate::exchange::table::Table;
use crate::i18n::ids::doctor as ids;
use crate::i18n::locale::Locale;
use crate::i18n::problems::files;
use crate::session::CommitError;
use crate::session::restore;
use crate::session::restore::Restored;
use crate::store::copies::Copies;
use crate::store::copies::SavedCopy;
use crate::store::copies::Shelf;
use crate::store::error::StoreError;
use crate::store::notice::Publication;
use crate::store::real_disk;

/// Lists the copies of a store, or goes back to one.
pub(crate) fn run(restore: &Restore, run: &mut Run) -> Result<(), CliError> {
    let missing = || StoreError::Missing { path: restore.file.clone() };
    let copies = Copies::within(run.limits.size, &*real_disk(), &restore.file)?;
    if copies.list.is_empty() {
        open::check_is_there(&restore.file, Some(&restore.file)).map_err(|_| missing())?;
    }
    let Some(wanted) = &restore.copy else { return list(&copies, run) };
    let copy = copies.find(wanted).ok_or_else(|| CliError::NoCopy { name: wanted.clone() })?;
    let records = copy.content.as_ref().map_err(|_| CliError::BadCopy { name: copy.name.clone() })?;
    let asked = [
        ("rev", copy.rev.unwrap_or_default().to_string().into()),
        ("records", (*records).into()),
        ("name", (&copy.name).into()),
    ];
    if !restore.yes && !is_agreed(&run.locale.text_with(ids::RESTORE_QUESTION, &asked), run) {
        return Err(CliError::Declined);
    }
    go_back(restore, copy, run)
}

fn list(copies: &Copies, run: &mut Run) -> Result<(), CliError> {
    if copies.list.is_empty() {
        let file = copies.file.display().to_string();
        run.out.message(&run.locale.text_with(ids::RESTORE_NONE, &[("file", file.into())]));
        return Ok(());
    }
    run.out.data(&table(copies, &run.locale).to_text())?;
    run.out.finish()?;
    run.out.message(&run.locale.text(ids::RESTORE_HOW));
    Ok(())
}

fn table(copies: &Copies, locale: &Locale) -> Table {
    let head = [
        (ids::RESTORE_NUMBER, Side::Right),
        (ids::RESTORE_REVISION, Side::Right),
        (ids::RESTORE_REPLACED, Side::Left),
        (ids::RESTORE_BYTES, Side::Right),
        (ids::RESTORE_RECORDS, Side::Right),
        (ids::RESTORE_NAME, Side::Left),
    ];
    let mut table = Table::new(head.map(|(title, side)| (locale.text(title).into_owned(), side)));
    for (number, copy) in copies.numbered() {
        let records = match &copy.content {
            Ok(records) => locale.count(*records as i64),
            Err(_) => "-".to_owned(),
        };
        let name = match &copy.content {
            Ok(_) => copy.name.clone(),
            Err(problem) => {
                let what = files::problem(&problem.kind, locale);
                format!("{}: {}", copy.name, locale.text_with(ids::RESTORE_BAD, &[("what", what.into())]))
            }
        };
        let rev = copy.rev.map_or_else(|| "-".to_owned(), |rev| rev.to_string());
        let size = locale.count(i64::try_from(copy.size).unwrap_or(i64::MAX));
        table.push(vec![number.to_string(), rev, when(copy, locale), size, records, name]);
    }
    table
}

fn when(copy: &SavedCopy, locale: &Locale) -> String {
    match (copy.shelf, copy.at) {
        (Shelf::File, _) => locale.text(ids::RESTORE_PRESENT).into_owned(),
        (_, Some(at)) => moment(at, locale),
        (_, None) => locale.text(ids::RESTORE_RESCUED).into_owned(),
    }
}

/// A moment as a person's clock and calendar show it.
fn moment(at: DateTime<Utc>, locale: &Locale) -> String {
    let here = at.with_timezone(&Local);
    format!("{} {}", locale.date(here.date_naive()), here.format("%H:%M"))
}

/// Asks, and takes only a yes for one.
fn is_agreed(question: &str, run: &mut Run) -> bool {
    run.out.message(question);
    let mut answer = String::new();
    // A closed stdin is no answer.
    let _silence = stdin().lock().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    run.locale.text(ids::RESTORE_YES).split(' ').any(|yes| yes == answer)
}

fn go_back(restore: &Restore, copy: &SavedCopy, run: &mut Run) -> Result<(), CliError> {
    let env = open::env(run)?;
    let locale = &run.locale;
    let restored = restore::restore(&restore.file, copy, run.limits, env);
    let Restored { session, records } = restored.map_err(|why| refused(why, copy))?;
    let path = session.path().to_path_buf();
    let publication = session.close()?;
    let rev = ("rev", copy.rev.unwrap_or_default().to_string().into());
    let said = match records {
        Some(0) => locale.text(ids::RESTORE_SAME).into_owned(),
        Some(count) => locale.text_with(ids::RESTORE_DONE, &[rev, ("count", count.into())]),
        None => {
            let shelf = Copies::rescue_of(&path).display().to_string();
            locale.text_with(ids::RESTORE_ANEW, &[rev, ("path", shelf.into())])
        }
    };
    run.out.message(&said);
    match publication {
        Publication::Stopped(why) => Err(CliError::NotPublished(why)),
        Publication::Done | Publication::NothingNew => Ok(()),
    }
}

fn refused(why: CommitError, copy: &SavedCopy) -> CliError {
    match (why, copy.records(&*real_disk())) {
        (CommitError::Store(why), _) | (_, Err(why)) => CliError::Store(why),
        (why, Ok(registry)) => CliError::Refused { why, registry: Box::new(registry) },
    }
}
