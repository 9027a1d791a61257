//! The storage thread: a clerk in a loop that waits for orders, and for the moment when the file is due.
//!
//! Separate because this is all that the program adds to what tests step by hand: a queue, a clock, a thread.
//!
//! **Invariants**
//! - Without orders and without edits to publish it sleeps, for ever.
//! - However it ends, the screen hears of it: with `Closed` when it was told to, else with `Died`.
#![expect(clippy::disallowed_methods, reason = "this loop reads the clock to know when the file is due")]

use std::io;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::TryRecvError;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::session::live::answer::Answer;
use crate::session::live::answer::Outcome;
use crate::session::live::answer::Standing;
use crate::session::live::clerk::Clerk;
use crate::session::live::due::Due;
use crate::session::live::order::Order;

/// A deep record costs stack while it is read and written; the main thread has as much.
const STACK: usize = 8 << 20;

/// The screen's end of the thread.
#[derive(Debug)]
pub(crate) struct StorageThread {
    orders: Sender<Order>,
}

impl StorageThread {
    /// A queue, and its other end for the thread.
    pub(crate) fn prepare() -> (Self, Receiver<Order>) {
        let (orders, receiver) = channel();
        (Self { orders }, receiver)
    }

    /// Puts an order into the queue.
    pub(crate) fn send(&self, order: Order) {
        // Where the thread has ended, the screen has been told.
        self.orders.send(order).ok();
    }
}

/// Starts the thread.
pub(crate) fn start(
    clerk: Clerk,
    orders: Receiver<Order>,
    deliver: impl FnMut(Answer) + Send + 'static,
) -> io::Result<()> {
    let farewell = Farewell { deliver, standing: clerk.standing(), is_closed: false };
    let work = move || Loop { clerk, orders, began: Instant::now(), due: Due::default(), farewell }.run();
    thread::Builder::new().name("storage".into()).stack_size(STACK).spawn(work)?;
    Ok(())
}

struct Loop<D: FnMut(Answer)> {
    clerk: Clerk,
    orders: Receiver<Order>,
    began: Instant,
    due: Due,
    farewell: Farewell<D>,
}

impl<D: FnMut(Answer)> Loop<D> {
    fn run(mut self) {
        while self.wait() {
            while let Some(answer) = self.step() {
                let is_waiting = matches!(answer.outcome, Outcome::Waiting(_));
                self.farewell.pass_on(answer);
                let is_alone = self.take_orders() == Err(TryRecvError::Disconnected);
                if self.farewell.is_closed || (is_waiting && is_alone) {
                    return;
                }
            }
        }
    }

    /// Waits until there is something to do; answers no when nobody will ask for anything any more.
    fn wait(&mut self) -> bool {
        let order = match self.due.at() {
            None => self.orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => self.orders.recv_timeout(at.saturating_sub(self.now())),
        };
        match order {
            Ok(order) => self.clerk.accept(order),
            Err(RecvTimeoutError::Timeout) => self.clerk.accept(Order::KeepUp),
            Err(RecvTimeoutError::Disconnected) => return false,
        }
        true
    }

    /// Takes what was ordered meanwhile, so that looks are joined; answers why there is no more.
    fn take_orders(&mut self) -> Result<(), TryRecvError> {
        loop {
            self.clerk.accept(self.orders.try_recv()?);
        }
    }

    fn step(&mut self) -> Option<Answer> {
        let began = self.now();
        let publishes = self.clerk.will_publish();
        let answer = self.clerk.work()?;
        if publishes {
            self.due.published(began, self.now());
        } else if matches!(answer.outcome, Outcome::Saved(..)) {
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
