//! Backups: the files that publishing replaced, thinned out with age.
//!
//! Kept are the ten newest, the newest of each of the last 24 hours that have one, and of each of the last 30
//! days that have one. Names are `<file>.<revision>.<utc>`, so order and age are read from names, never from
//! file times, which copying changes.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::change::entry::Rev;
use crate::disk::Vfs;
use crate::store::sidecar::Sidecar;

const NEWEST: usize = 10;
const HOURS: usize = 24;
const DAYS: usize = 30;

/// The name of a backup of the file that showed `rev`, replaced at `now`.
pub(crate) fn path(sidecar: &Sidecar, rev: Rev, now: DateTime<Utc>) -> PathBuf {
    let stamp = now.format("%Y%m%dT%H%M%SZ");
    sidecar.backups().join(format!("{}{rev}.{stamp}", sidecar.backup_prefix()))
}

/// Removes backups that age has made superfluous. A refusal of the disk only leaves more of them.
pub(crate) fn retain(disk: &dyn Vfs, sidecar: &Sidecar) {
    let names = disk.list(&sidecar.backups()).unwrap_or_default();
    let prefix = sidecar.backup_prefix();
    let ours: Vec<String> = names.into_iter().filter(|name| name.starts_with(&prefix)).collect();
    for name in superfluous(&ours) {
        let _left_for_the_next_time = disk.unlink(&sidecar.backups().join(name));
    }
}

/// The names that none of the three rules keeps.
fn superfluous(names: &[String]) -> Vec<&String> {
    let dated = names.iter().filter_map(|name| parts(name).map(|(stamp, rev)| (stamp, rev, name)));
    let mut dated: Vec<(&str, u64, &String)> = dated.collect();
    dated.sort_unstable();
    dated.reverse();
    let (mut hours, mut days) = (BTreeSet::new(), BTreeSet::new());
    let mut left = Vec::new();
    for (index, (stamp, _, name)) in dated.iter().enumerate() {
        // Stamps read 20230630T141500Z: eight characters tell the day, eleven the hour.
        let new_hour = hours.len() < HOURS && hours.insert(&stamp[..11]);
        let new_day = days.len() < DAYS && days.insert(&stamp[..8]);
        if index >= NEWEST && !new_hour && !new_day {
            left.push(*name);
        }
    }
    left
}

/// Time stamp and revision of a backup's name; `None` for a name that is not ours to remove.
pub(crate) fn parts(name: &str) -> Option<(&str, u64)> {
    let (rest, stamp) = name.rsplit_once('.')?;
    let (_, rev) = rest.rsplit_once('.')?;
    let well_formed = stamp.len() == 16 && stamp.is_ascii() && stamp.ends_with('Z');
    Some((stamp, rev.parse().ok()?)).filter(|_| well_formed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A backup every ten minutes for 40 days.
    fn names() -> Vec<String> {
        let minute = |n: i64| DateTime::from_timestamp(1_700_000_000 + n * 600, 0).unwrap();
        (0..40 * 144).map(|n| format!("a.ron.{n}.{}", minute(n).format("%Y%m%dT%H%M%SZ"))).collect()
    }

    #[test]
    fn the_newest_the_hourly_and_the_daily_stay() {
        let names = names();
        let gone = superfluous(&names);
        let kept: Vec<&String> = names.iter().filter(|name| !gone.contains(name)).collect();
        assert!(names[names.len() - 10..].iter().all(|name| kept.contains(&name)));
        assert!((54..=64).contains(&kept.len()), "{}", kept.len());
    }

    #[test]
    fn a_file_that_is_not_ours_is_never_removed() {
        let mut names = names();
        names.extend(
            ["a.ron.keep", "a.ron.1.notes", "notes.txt", "a.ron.x.20230630T141500Z"].map(String::from),
        );
        assert!(superfluous(&names).iter().all(|name| parts(name).is_some()));
    }
}
