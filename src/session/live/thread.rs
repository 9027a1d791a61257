//! The storage thread: a clerk in a loop that waits for orders, for hints of the watch, and for what is due.
//!
//! Separate because this is all that the program adds to what tests step by hand: a queue, a clock, a thread.
//!
//! **Invariants**
//! - Without orders, without hints and without edits to publish it sleeps, for ever, unless nobody can tell it what
//!   happens on disk: then it looks every second.
//! - However it ends, the screen hears of it: with `Closed` when it was told to, else with `Died`.
#![expect(clippy::disallowed_methods, reason = "this loop reads the clock to know what is due")]

use std::io;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::disk::HeldWatch;
use crate::session::live::answer::Answer;
use crate::session::live::answer::Outcome;
use crate::session::live::answer::Standing;
use crate::session::live::clerk::Clerk;
use crate::session::live::due::Due;
use crate::session::live::order::Order;
use crate::session::live::watch::Ears;
use crate::session::live::watch::Hint;

/// A deep record costs stack while it is read and written; the main thread has as much.
const STACK: usize = 8 << 20;

/// How long a screen that ends by a mistake waits for the last orders to be carried out.
const LAST: Duration = Duration::from_secs(2);

/// What wakes the thread.
#[derive(Debug)]
pub(crate) enum Call {
    /// The screen wants something.
    Order(Order),
    /// The watch has noticed something.
    Hint(Hint),
    /// The screen is gone.
    Leave,
}

/// The screen's end of the thread; dropping it ends the thread.
#[derive(Debug)]
pub(crate) struct StorageThread {
    calls: Sender<Call>,
    /// Hears nothing but the end of the thread.
    ended: Receiver<()>,
}

/// The thread's end.
#[derive(Debug)]
pub(crate) struct Calls {
    receiver: Receiver<Call>,
    /// For the watch, which calls as well.
    sender: Sender<Call>,
    /// Goes with the thread.
    _alive: Sender<()>,
}

impl StorageThread {
    /// Both ends of a queue.
    pub(crate) fn prepare() -> (Self, Calls) {
        let ((calls, receiver), (alive, ended)) = (channel(), channel());
        (Self { calls: calls.clone(), ended }, Calls { receiver, sender: calls, _alive: alive })
    }

    /// Puts an order into the queue.
    pub(crate) fn send(&self, order: Order) {
        // Where the thread has ended, the screen has been told.
        self.calls.send(Call::Order(order)).ok();
    }
}

impl Drop for StorageThread {
    fn drop(&mut self) {
        self.calls.send(Call::Leave).ok();
        // A mistake of the screen takes the process with it: what was ordered is given a little time first.
        if thread::panicking() {
            let _ended_or_not = self.ended.recv_timeout(LAST);
        }
    }
}

impl Calls {
    /// What was called meanwhile.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = Call> + '_ {
        self.receiver.try_iter()
    }
}

/// Starts the thread.
pub(crate) fn start(
    clerk: Clerk,
    calls: Calls,
    deliver: impl FnMut(Answer) + Send + 'static,
) -> io::Result<()> {
    let farewell = Farewell { deliver, standing: clerk.standing(), is_closed: false };
    let began = Instant::now();
    let work = move || {
        Loop { clerk, calls, began, due: Due::default(), farewell, is_left: false, watch: None }.run();
    };
    thread::Builder::new().name("storage".into()).stack_size(STACK).spawn(work)?;
    Ok(())
}

struct Loop<D: FnMut(Answer)> {
    clerk: Clerk,
    calls: Calls,
    began: Instant,
    due: Due,
    farewell: Farewell<D>,
    is_left: bool,
    watch: Option<Box<dyn HeldWatch>>,
}

impl<D: FnMut(Answer)> Loop<D> {
    fn run(mut self) {
        self.clerk.enter();
        self.watch = self.listen();
        if self.watch.is_none() {
            self.due.look_every_second(self.now());
        }
        // What happened between the opening and the watch has stirred nobody.
        self.clerk.accept(Order::LookAround);
        while self.work() {
            self.wait();
        }
        // The screen may have gone in the middle of a word.
        self.clerk.keep_draft();
    }

    fn listen(&self) -> Option<Box<dyn HeldWatch>> {
        let ears = Ears::of(self.clerk.store());
        let disk = self.clerk.store().disk();
        let sender = self.calls.sender.clone();
        let directories = ears.directories(&*disk);
        let told = move |stir| {
            // Nobody listens any more when the thread has ended.
            ears.hint(&stir).and_then(|hint| sender.send(Call::Hint(hint)).ok()).unwrap_or_default();
        };
        disk.watch(&directories, Box::new(told))
    }

    /// Carries out everything there is to do; answers no when that was the last.
    fn work(&mut self) -> bool {
        while let Some(answer) = self.step() {
            let is_waiting = matches!(answer.outcome, Outcome::Waiting(_));
            self.farewell.pass_on(answer);
            // Whatever was called meanwhile is known before the next step, so that looks are joined.
            let calls: Vec<Call> = self.calls.waiting().collect();
            for call in calls {
                self.take(call);
            }
            // Edits may wait for the disk for long; what is typed meanwhile does not wait with them.
            self.take_due();
            if self.farewell.is_closed || (is_waiting && self.is_left) {
                return false;
            }
        }
        !self.is_left
    }

    /// Waits until there is something to do.
    fn wait(&mut self) {
        let call = match self.due.at() {
            None => self.calls.receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => self.calls.receiver.recv_timeout(at.saturating_sub(self.now())),
        };
        match call {
            Ok(call) => self.take(call),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => self.is_left = true,
        }
        self.take_due();
    }

    fn take_due(&mut self) {
        for order in self.due.take(self.now()) {
            self.clerk.accept(order);
        }
    }

    fn take(&mut self, call: Call) {
        match call {
            Call::Order(order) => {
                if let Order::Draft { text, .. } = &order {
                    self.due.typed(text, self.now());
                }
                self.clerk.accept(order);
            }
            Call::Hint(Hint::Turn) => self.clerk.accept(Order::Look),
            Call::Hint(Hint::People) => self.clerk.accept(Order::LookForPeople),
            Call::Hint(Hint::File) => self.due.stirred(self.now()),
            Call::Hint(Hint::Anything) => {
                self.due.stirred(self.now());
                self.clerk.accept(Order::LookAround);
            }
            Call::Leave => self.is_left = true,
        }
    }

    fn step(&mut self) -> Option<Answer> {
        let began = self.now();
        let publishes = self.clerk.will_publish();
        let answer = self.clerk.work()?;
        if publishes {
            self.due.published(began, self.now());
        } else if self.clerk.has_written(&answer) {
            self.due.saved(self.now());
        }
        Some(answer)
    }

    fn now(&self) -> Duration {
        self.began.elapsed()
    }
}

/// Tells the screen when the thread ends, even by a panic.
struct Farewell<D: FnMut(Answer)> {
    deliver: D,
    standing: Standing,
    is_closed: bool,
}

impl<D: FnMut(Answer)> Farewell<D> {
    /// Hands an answer on, unless it says nothing new: an idle screen is not woken.
    fn pass_on(&mut self, answer: Answer) {
        if answer.is_silent(&self.standing) {
            return;
        }
        self.is_closed = matches!(answer.outcome, Outcome::Closed(_));
        self.standing = answer.standing.clone();
        (self.deliver)(answer);
    }
}

impl<D: FnMut(Answer)> Drop for Farewell<D> {
    fn drop(&mut self) {
        if !self.is_closed {
            (self.deliver)(Answer::died(self.standing.clone()));
        }
    }
}
