//! Runs of the town, and every power cut that a budget allows in each of them.

use crate::check::Checker;
use crate::sim::Dice;
use crate::sim::fate::Lie;
use crate::sim::fate::Plan;
use crate::sim::model::Model;
use crate::sim::model::cut_power;
use crate::sim::platter::Platter;
use crate::sim::world::Image;
use crate::town::Editor;
use crate::town::Epoch;
use crate::town::Expected;
use crate::town::Town;
use crate::town::Violation;
use crate::town::heads;
use crate::town::is_invented;

/// How long a run is, in acts.
const ACTS: usize = 14;

/// What is tried in a run.
#[derive(Debug, Clone)]
pub(crate) struct Trial {
    /// The crash models.
    pub(crate) models: Vec<Model>,
    /// Choices for each step, each of the models 1 to 3, where there is anything to choose.
    pub(crate) choices: usize,
    /// The rule that the disk breaks.
    pub(crate) lie: Option<Lie>,
}

/// Plays the script of a seed and examines every power cut in it.
pub(crate) fn run(seed: u64, trial: &Trial, checker: &mut Checker) -> Result<(), Violation> {
    let mut dice = Dice::new(seed);
    let mut town = Town::new(seed, trial.lie);
    let mut played = town.found();
    for _ in 0..ACTS {
        if played.is_err() {
            break;
        }
        played = act(&mut town, &mut dice).and_then(|()| {
            if !dice.once_in(ACTS) {
                return Ok(());
            }
            let image = cut_power(&town.platter(), Model::ALL[dice.below(3)], &mut dice);
            let before = town.lose_power(&image)?;
            examine(&before, 0, trial, (checker, &mut dice))
        });
    }
    let (epoch, story) = town.finish();
    let examined = played.and_then(|()| examine(&epoch, 0, trial, (checker, &mut dice)));
    examined.map_err(|violation| told(&format!("seed {seed}"), &story, &violation))
}

/// One act of the script.
fn act(town: &mut Town, dice: &mut Dice) -> Result<(), Violation> {
    let who = dice.below(2);
    let is_doomed = dice.once_in(8);
    if is_doomed {
        town.people[who].fate.plan(Plan::Die(dice.below(40)));
    }
    let done = match dice.below(20) {
        0..8 => town.commit(who, dice.below(2)),
        8..10 => town.undo(who),
        10..14 => town.publish(who),
        14..16 => town.compact(),
        16 => town.look(who),
        17 => {
            town.leave(who);
            Ok(())
        }
        _ => town.edit_by_hand([Editor::InPlace, Editor::Replacing][dice.below(2)]),
    };
    if is_doomed {
        town.leave(who);
        town.people[who].fate.plan(Plan::Live);
    }
    done
}

/// Cuts the power after every step, from one on.
pub(crate) fn examine(
    epoch: &Epoch,
    from: usize,
    trial: &Trial,
    (checker, dice): (&mut Checker, &mut Dice),
) -> Result<(), Violation> {
    let mut honest = Platter::of(&epoch.start);
    let mut lying = Platter { is_lying: true, ..honest.clone() };
    for steps in 0..=epoch.journal.len() {
        if let Some(step) = steps.checked_sub(1).map(|last| &epoch.journal[last]) {
            honest.take(step);
            lying.take(step);
        }
        if steps < from {
            continue;
        }
        for model in &trial.models {
            let platter = if *model == Model::Lying { &lying } else { &honest };
            let choices = if *model == Model::Orderly || platter.is_settled() { 1 } else { trial.choices };
            for _ in 0..choices {
                let image = cut_power(platter, *model, dice);
                checker.counts.states += 1;
                judge(epoch, steps, &image, *model, (checker, dice)).map_err(|violation| {
                    let listing = image.listing().join("\n    ");
                    format!(
                        "power cut after step {steps}, model {}: {violation}\n  last step {:?}\n  left:\n    {listing}",
                        *model as u8,
                        epoch.journal.get(steps.wrapping_sub(1))
                    )
                })?;
            }
        }
    }
    Ok(())
}

/// Is what a power cut left what must be there?
fn judge(
    epoch: &Epoch,
    steps: usize,
    image: &Image,
    model: Model,
    (checker, dice): (&mut Checker, &mut Dice),
) -> Result<(), Violation> {
    let outcome = checker.outcome(image, dice);
    let Expected::OneOf(allowed) = epoch.expected_at(steps) else { return Ok(()) };
    if model == Model::Lying {
        // Nothing can be asked of a disk that lies but that damage is an error and never an invention.
        let invented = outcome.found.iter().find(|found| is_invented(found, &epoch.shown));
        return invented.map_or(Ok(()), |found| Err(format!("invented {}", heads(found))));
    }
    if let Some(fault) = outcome.faults.first() {
        return Err(fault.clone());
    }
    if let Some(found) = outcome.found.iter().find(|found| !allowed.contains(found)) {
        let allowed: Vec<String> = allowed.iter().map(heads).collect();
        return Err(format!("found {} instead of {}", heads(found), allowed.join(" or ")));
    }
    match &outcome.shown {
        Some(shown) if epoch.shown.contains(shown) => Ok(()),
        Some(_) => Err("the file shows what there never was".to_owned()),
        None => Err("the file cannot be read".to_owned()),
    }
}

/// A violation with everything that led there.
pub(crate) fn told(run: &str, story: &[String], violation: &str) -> String {
    format!("{run}\n  {}\n  {violation}", story.join("\n  "))
}
