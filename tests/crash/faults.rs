//! The disk refuses: every call of a run, six errors, once and from then on; and then the power goes.
//!
//! One script of everything that writes is played again and again. In every run one call of Alice's program is
//! refused, or that call and all after it until she starts anew; whatever was acknowledged must be there afterwards,
//! and whatever was called refused must not be shown. After each run the power is cut at every step from the fault on.

use crate::check::Checker;
use crate::explore::Trial;
use crate::explore::examine;
use crate::explore::told;
use crate::sim::Dice;
use crate::sim::fate::Lie;
use crate::sim::fate::Plan;
use crate::sim::model::Model;
use crate::town::Town;
use crate::town::Violation;

/// The errors, with their numbers on Linux. A write that is refused has written its first half.
pub(crate) const ERRORS: [(i32, &str); 6] =
    [(5, "EIO"), (28, "ENOSPC"), (122, "EDQUOT"), (30, "EROFS"), (13, "EACCES"), (4, "EINTR")];

/// How long a refusal lasts.
pub(crate) const LASTING: [(usize, &str); 2] = [(1, "once"), (usize::MAX, "from then on")];

/// What happens in every run. Alice meets the fault; Bob's program is another one, on the same disk.
fn script(town: &mut Town, act: usize) -> Result<(), Violation> {
    match act {
        0 | 4 | 8 => town.commit(0, 0),
        1 | 6 => town.publish(0),
        3 => town.compact(),
        5 => town.undo(0),
        7 => town.commit(1, 1),
        9 => town.publish(1),
        _ => town.commit(0, 1),
    }
}

/// How many acts the script has; the last ones show that life goes on.
const ACTS: usize = 12;

/// The number of calls that Alice's program makes in the whole script.
pub(crate) fn calls(lie: Option<Lie>) -> Result<usize, Violation> {
    let mut town = Town::new(1, lie);
    town.people[0].fate.plan(Plan::Live);
    town.found()?;
    (0..ACTS).try_for_each(|act| script(&mut town, act))?;
    Ok(town.people[0].fate.calls())
}

/// Plays the script with one fault and cuts the power everywhere behind it.
pub(crate) fn run(
    working: usize,
    (number, error): (i32, &str),
    (refused, lasting): (usize, &str),
    (trial, checker): (&Trial, &mut Checker),
) -> Result<(), Violation> {
    let mut town = Town::new(1, trial.lie);
    town.people[0].fate.plan(Plan::Refuse { working, refused, number });
    // The first step at which the fault may have been met.
    let mut from = None;
    let played = town.found().and_then(|()| {
        (0..ACTS).try_for_each(|act| {
            if town.people[0].fate.calls() <= working {
                from = Some(town.steps());
            }
            if act == ACTS - 2 {
                // The disk works again.
                town.people[0].fate.plan(Plan::Live);
            }
            script(&mut town, act)
        })
    });
    let revisions = town.acknowledged();
    let (epoch, story) = town.finish();
    let mut dice = Dice::new(working as u64 ^ (number as u64) << 32);
    let examined = played.and_then(|()| {
        examine(&epoch, from.unwrap_or_default(), trial, (checker, &mut dice))?;
        // Two edits after the fault was over, if it did not begin with opening.
        if revisions >= 2 {
            Ok(())
        } else {
            Err("nothing can be saved although the disk works again".to_owned())
        }
    });
    let what = format!("{error} at call {working}, {lasting}");
    examined.map_err(|violation| told(&what, &story, &violation))
}

/// What is tried after every fault.
pub(crate) fn trial(lie: Option<Lie>) -> Trial {
    Trial { models: vec![Model::Ext4, Model::Hostile], choices: 1, lie }
}
