//! The clerk: owns the session and carries out one order after the other.
//!
//! Separate from the thread it works on, so that a test steps it by hand and gets the same answers.
//!
//! **Invariants**
//! - Orders are carried out in the order in which they came; an edit that has to wait for the lock holds up all
//!   that come after it, so that nobody's second edit overtakes the first.
//! - Every order gets one answer besides [`Outcome::Waiting`].
//! - An edit that builds on a refused one is never tried: it would be refused for a reason that is not the real one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::VecDeque;

use crate::change::entry::Rev;
use crate::session::CommitError;
use crate::session::Session;
use crate::session::live::answer::Answer;
use crate::session::live::answer::News;
use crate::session::live::answer::Outcome;
use crate::session::live::answer::Standing;
use crate::session::live::order::Deed;
use crate::session::live::order::Order;
use crate::session::live::order::Target;
use crate::session::live::order::Ticket;
use crate::session::live::presence::Person;
use crate::session::live::presence::Presence;
use crate::session::live::presence::Spot;
use crate::session::live::typing::Typing;
use crate::store::Store;
use crate::store::error::StoreError;

/// The owner of the session.
#[derive(Debug)]
pub(crate) struct Clerk {
    session: Session,
    orders: VecDeque<Order>,
    /// Up to which revision the screen was told, and how often it was told to begin anew.
    told: (Rev, u64),
    saved: BTreeMap<Ticket, Rev>,
    refused: BTreeSet<Ticket>,
    presence: Option<Presence>,
    people: Vec<Person>,
    typing: Typing,
}

impl Clerk {
    /// A clerk without orders. The records of the session are known to the screen.
    pub(crate) fn new(session: Session) -> Self {
        let told = (session.store.revision(), session.restarts);
        let typing = Typing::new(session.drafts());
        Self {
            session,
            orders: VecDeque::new(),
            told,
            saved: BTreeMap::new(),
            refused: BTreeSet::new(),
            presence: None,
            people: Vec::new(),
            typing,
        }
    }

    /// Lets others see that one is here, and begins to look who they are.
    pub(crate) fn enter(&mut self) {
        let env = self.session.env();
        let me = Person { name: env.actor().clone(), since: env.now(), at: Spot::default() };
        self.presence = Some(Presence::enter(&self.session.store, me));
    }

    /// The store, for those who watch it.
    pub(crate) fn store(&self) -> &Store {
        &self.session.store
    }

    /// Takes an order; a look is as good as several, and what is being typed waits behind nothing.
    pub(crate) fn accept(&mut self, order: Order) {
        let is_look = matches!(order, Order::Look | Order::LookForPeople | Order::LookAround);
        match order {
            Order::Draft { text, instead_of } => self.typing.take(text, instead_of),
            Order::KeepDraft => self.keep_draft(),
            order if is_look && self.orders.contains(&order) => {}
            order => self.orders.push_back(order),
        }
    }

    /// Writes down what is being typed, if it is not on disk yet.
    pub(crate) fn keep_draft(&mut self) {
        self.typing.keep(self.session.env().now());
    }

    /// How the session stands.
    pub(crate) fn standing(&self) -> Standing {
        Standing::of(&self.session, self.people.clone())
    }

    /// Whether an answer tells of an entry that was made here.
    pub(crate) fn has_written(&self, answer: &Answer) -> bool {
        answer.news.entries().iter().any(|entry| entry.session == self.session.number)
    }

    /// Whether the next order brings the file up to date.
    pub(crate) fn will_publish(&self) -> bool {
        matches!(self.orders.front(), Some(Order::Publish | Order::KeepUp | Order::Close))
    }

    /// Carries out the next order. An edit that finds the store locked stays the next one.
    pub(crate) fn work(&mut self) -> Option<Answer> {
        let order = self.orders.pop_front()?;
        let outcome = self.carry_out(&order);
        if matches!(outcome, Outcome::Waiting(_)) {
            self.orders.push_front(order);
        }
        Some(self.answer(outcome))
    }

    /// Gives the session back; orders that are left are dropped.
    pub(crate) fn into_session(mut self) -> Session {
        self.keep_draft();
        self.session
    }

    fn carry_out(&mut self, order: &Order) -> Outcome {
        match order {
            Order::Edit { ticket, deed, after } => self.edit(*ticket, deed, after),
            Order::CatchUp => Outcome::CaughtUp(self.session.catch_up().map(|_| ())),
            Order::Look => self.look(),
            Order::LookForPeople => self.look_for_people(),
            Order::LookAround => {
                self.look_for_people();
                self.look()
            }
            Order::Go(spot) => {
                self.presence.iter_mut().for_each(|presence| presence.go(*spot));
                Outcome::Unasked
            }
            Order::Publish => Outcome::Published(self.session.publish()),
            Order::KeepUp => {
                self.keep_draft();
                let _quiet = self.session.catch_up();
                let _quiet = self.session.publish();
                Outcome::Unasked
            }
            Order::History => Outcome::History(self.session.history().map(<[_]>::to_vec)),
            Order::Export(stem, extension, text) => {
                Outcome::Exported(self.session.export(stem, extension, text))
            }
            // They are taken when they come and never wait among the others.
            Order::Draft { .. } | Order::KeepDraft => Outcome::Unasked,
            Order::Close => {
                self.keep_draft();
                self.presence = None;
                Outcome::Closed(self.session.publish())
            }
        }
    }

    fn look(&mut self) -> Outcome {
        // Nobody asked, so nobody is told what went wrong; the next edit meets it again.
        let _quiet = self.session.catch_up();
        Outcome::Unasked
    }

    fn look_for_people(&mut self) -> Outcome {
        self.people = self.presence.as_ref().map(Presence::others).unwrap_or_default();
        Outcome::Unasked
    }

    fn edit(&mut self, ticket: Ticket, deed: &Deed, after: &[Ticket]) -> Outcome {
        if after.iter().any(|earlier| self.refused.contains(earlier)) {
            self.refused.insert(ticket);
            return Outcome::GivenUp(ticket);
        }
        let saved = match deed {
            Deed::Do(change) => self.session.commit(change.clone()).map(|_| ()),
            Deed::Settle(collision, side) => {
                self.session.settle(collision.as_ref().clone(), *side).map(|_| ())
            }
            Deed::Undo(target) | Deed::Redo(target) => {
                let Ok(of) = self.revision_of(*target) else {
                    self.refused.insert(ticket);
                    return Outcome::GivenUp(ticket);
                };
                self.walk(deed, of)
            }
        };
        match saved {
            Ok(()) => {
                let rev = self.own_revision();
                self.saved.extend(rev.map(|rev| (ticket, rev)));
                Outcome::Saved(ticket, rev)
            }
            Err(CommitError::Store(StoreError::Locked { holder })) => Outcome::Waiting(holder),
            Err(why) => {
                self.refused.insert(ticket);
                Outcome::Refused(ticket, why)
            }
        }
    }

    /// The revision that the last edit made, unless nothing was left for it to do.
    fn own_revision(&self) -> Option<Rev> {
        let newest = self.session.history.since(self.told.0).last()?;
        (newest.session == self.session.number).then_some(newest.rev)
    }

    fn walk(&mut self, deed: &Deed, of: Option<Rev>) -> Result<(), CommitError> {
        let walked = match (deed, of) {
            (Deed::Redo(_), Some(of)) => self.session.do_again(of),
            (Deed::Redo(_), None) => self.session.redo(),
            (_, Some(of)) => self.session.take_back(of),
            (_, None) => self.session.undo(),
        };
        walked.map(|_| ())
    }

    /// The revision that an undo or redo is about, `None` when the session knows best;
    /// an error when it is one that was never saved.
    fn revision_of(&self, target: Target) -> Result<Option<Rev>, ()> {
        match target {
            Target::Saved(rev) => Ok(Some(rev)),
            Target::Ordered(ticket) => self.saved.get(&ticket).map(|rev| Some(*rev)).ok_or(()),
            Target::Next => Ok(None),
        }
    }

    fn answer(&mut self, outcome: Outcome) -> Answer {
        let standing = self.standing();
        Answer { outcome, news: self.news(), standing, notices: self.session.take_notices() }
    }

    /// What the screen does not know yet.
    fn news(&mut self) -> News {
        let session = &self.session;
        let (rev, restarts) = self.told;
        self.told = (session.store.revision(), session.restarts);
        if restarts == session.restarts {
            return News::Entries(session.history.since(rev).to_vec());
        }
        News::Anew(Box::new(session.registry.clone()), session.history.entries().to_vec())
    }
}
