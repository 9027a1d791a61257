//! What befalls a process: it is killed, the disk refuses it something, breaks a rule, or somebody acts in between.
//!
//! Plans count the calls of the process from the moment they are made, so that every call of an action can be
//! tried in turn.

use std::sync::Mutex;

use crate::sim::process::Call;
use crate::sim::process::Policy;
use crate::sim::process::Verdict;

/// What befalls a process at one of its next calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Plan {
    /// Nothing.
    #[default]
    Live,
    /// It is killed before its next but n-th call.
    Die(usize),
    /// Beginning with its next but n-th call, so many calls are refused with a number of the operating system.
    Refuse {
        /// Calls that still work.
        working: usize,
        /// Calls refused after them.
        refused: usize,
        /// The number.
        number: i32,
    },
}

/// A rule of the disk that is broken for good: how calls of a kind on certain files are answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lie {
    /// The calls.
    pub(crate) call: Call,
    /// The files, by their paths.
    pub(crate) on: fn(&str) -> bool,
    /// The answer.
    pub(crate) verdict: Verdict,
}

type Guest = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct State {
    plan: Plan,
    calls: usize,
    /// Who acts before which of the next calls.
    guests: Vec<(usize, Guest)>,
}

/// The fate of one process.
#[derive(Default)]
pub(crate) struct Fate {
    state: Mutex<State>,
    lie: Option<Lie>,
}

impl Fate {
    /// The fate of a process on a disk that breaks a rule.
    pub(crate) fn on(lie: Option<Lie>) -> Self {
        Self { state: Mutex::default(), lie }
    }

    /// Makes a plan; calls are counted from here.
    pub(crate) fn plan(&self, plan: Plan) {
        let mut state = self.state.lock().unwrap();
        (state.plan, state.calls) = (plan, 0);
    }

    /// Lets somebody act before the next but n-th call; calls are counted from the first guest.
    pub(crate) fn invite(&self, after: usize, guest: impl FnOnce() + Send + 'static) {
        let mut state = self.state.lock().unwrap();
        if state.guests.is_empty() {
            state.calls = 0;
        }
        state.guests.push((after, Box::new(guest)));
    }

    /// Lets those act who did not have their turn, and answers how many they were.
    pub(crate) fn dismiss(&self) -> usize {
        let guests = std::mem::take(&mut self.state.lock().unwrap().guests);
        let waiting = guests.len();
        for (_, act) in guests {
            act();
        }
        waiting
    }

    /// Whether something may befall the process.
    pub(crate) fn is_disturbed(&self) -> bool {
        self.state.lock().unwrap().plan != Plan::Live
    }

    /// Whether the process was killed.
    pub(crate) fn is_dead(&self) -> bool {
        let state = self.state.lock().unwrap();
        matches!(state.plan, Plan::Die(after) if state.calls > after)
    }

    /// How many calls there were since the last plan or invitation.
    pub(crate) fn calls(&self) -> usize {
        self.state.lock().unwrap().calls
    }
}

impl Policy for Fate {
    fn verdict(&self, call: Call, path: &str) -> Verdict {
        let mut state = self.state.lock().unwrap();
        let number = state.calls;
        state.calls += 1;
        let plan = state.plan;
        let guest = state.guests.iter().position(|(after, _)| *after == number);
        let guest = guest.map(|place| state.guests.remove(place));
        drop(state);
        if let Some((_, act)) = guest {
            act();
        }
        let lied = self.lie.filter(|lie| lie.call == call && (lie.on)(path)).map(|lie| lie.verdict);
        match plan {
            Plan::Die(after) if number >= after => return Verdict::Dead,
            Plan::Refuse { working, refused, number: errno }
                if number >= working && number - working < refused =>
            {
                return lied.filter(|lie| *lie == Verdict::Swallow).unwrap_or(Verdict::Refuse(errno));
            }
            Plan::Live | Plan::Die(_) | Plan::Refuse { .. } => {}
        }
        lied.filter(|lie| *lie != Verdict::Swallow).unwrap_or(Verdict::Go)
    }
}
