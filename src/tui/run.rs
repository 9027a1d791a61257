//! Run: the loop around the program: wait, take every waiting event, draw one frame.
//!
//! Separate from `app.rs` because everything in here needs a real terminal.
//!
//! **The end.** A person who leaves waits until the last edits are on disk; when one is refused, or the disk does not
//! answer in time, the screen stays and says so, and only leaving again gives the edits up.
//! A signal waits less and never asks. Either way the file is published last, and what was not saved is counted.

use std::io;
use std::time::Duration;

use crate::session::Session;
use crate::session::live::Live;
use crate::store::error::StoreError;
use crate::store::notice::Publication;
use crate::tui::app::App;
use crate::tui::app::Request;
use crate::tui::app::Setup;
use crate::tui::event::Ending;
use crate::tui::event::Event;
use crate::tui::event::Events;
use crate::tui::start::Start;
use crate::tui::start::Started;
use crate::tui::terminal::Terminal;
use crate::tui::theme::Colors;

/// How long the end waits for the last edits when a person asked for it ...
const PATIENCE: Duration = Duration::from_secs(10);
/// ... and when a signal did: shorter than what `ends/` leaves the program for ending by itself.
const HASTE: Duration = Duration::from_millis(1200);
/// How long a frame waits for the disk after an edit: most edits are saved within that, and one frame shows it.
const GRACE: Duration = Duration::from_millis(10);

/// How the screen was left.
pub struct Left {
    /// What the last publication came to; nothing when it was not waited for.
    pub publication: Option<Result<Publication, StoreError>>,
    /// How many edits were shown with the mark of something that is not saved.
    pub unsaved: usize,
    /// The signal that ended the program, if one did.
    pub ending: Option<Ending>,
}

/// The terminal and its keys, taken once for everything that is shown: a second reader would lose the first key.
pub struct Stage {
    terminal: Terminal,
    events: Events,
}

impl Stage {
    /// Takes the terminal over; dropping the stage gives it back.
    pub fn take(colors: Colors) -> io::Result<Self> {
        let terminal = Terminal::take(colors)?;
        Ok(Self { terminal, events: Events::start()? })
    }

    /// Asks what to begin with, where there is no store yet.
    pub fn first_start(&mut self, mut start: Start) -> io::Result<Started> {
        loop {
            self.terminal.screen().draw(|frame| start.draw(frame))?;
            self.terminal.show()?;
            for event in self.events.next_batch(Duration::MAX) {
                start.handle(event);
            }
            if start.take_redraw() {
                self.terminal.forget()?;
            }
            if let Some(started) = start.take_answer() {
                return Ok(started);
            }
        }
    }

    /// Shows a session until the person leaves or the terminal goes away, and gives the terminal back.
    pub fn show(mut self, session: Session, setup: Setup) -> io::Result<Left> {
        let sender = self.events.sender();
        // Nobody listens any more when the program has ended.
        let deliver = move |answer| sender.send(Event::Answered(Box::new(answer))).unwrap_or_default();
        let mut app = App::on(Live::in_background(session, deliver)?, setup);
        let mut has_asked = false;
        let ending = loop {
            if draw(&mut app, &mut self.terminal).is_err() {
                // A terminal that takes nothing any more is gone; whoever said so otherwise comes later.
                break Some(Ending::HangUp);
            }
            self.take_events(&mut app);
            match app.take_request() {
                None => {}
                Some(Request::Redraw) => self.terminal.forget()?,
                Some(Request::Suspend) => suspend(&mut app, &mut self.terminal)?,
                Some(Request::End(None)) if !has_asked && !self.save_last(&mut app)? => has_asked = true,
                Some(Request::End(ending)) => break ending,
            }
        };
        if ending.is_none() {
            app.leave_drafts();
        }
        let publication = self.close(&mut app, if ending.is_some() { HASTE } else { PATIENCE });
        drop(self);
        Ok(Left { publication, unsaved: app.unsaved(), ending })
    }

    /// Waits until something has happened, and a moment longer when that was an edit.
    fn take_events(&self, app: &mut App) {
        let before = app.unsaved();
        self.events.next_batch(app.idle()).into_iter().for_each(|event| app.handle(event));
        if app.unsaved() > before {
            self.events.more_within(GRACE).into_iter().for_each(|event| app.handle(event));
        }
    }

    /// Waits for edits that are not saved yet; answers whether all of them are. Those that are refused come back to
    /// the screen, and so does the person.
    fn save_last(&mut self, app: &mut App) -> io::Result<bool> {
        if app.unsaved() == 0 {
            return Ok(true);
        }
        app.say_that_it_ends();
        draw(app, &mut self.terminal)?;
        let is_done = |app: &App| app.unsaved() == 0 || app.has_refused();
        self.events.wait_until(PATIENCE, |event| {
            // The person has asked for the end; keys that follow are not for this screen any more.
            if matches!(event, Event::Answered(_) | Event::Ended(_)) {
                app.handle(event);
            }
            is_done(app)
        });
        if app.unsaved() > 0 && !app.has_refused() {
            app.refuse_to_end();
        }
        Ok(app.unsaved() == 0 && !app.has_refused())
    }

    /// Lets the storage thread finish; answers what the last publication came to, unless that took too long.
    fn close(&self, app: &mut App, patience: Duration) -> Option<Result<Publication, StoreError>> {
        if app.live().has_died() {
            return None;
        }
        app.live().close();
        self.events.wait_until(patience, |event| {
            if let Event::Answered(answer) = event {
                app.live().take(*answer);
            }
            app.live().closed().is_some()
        });
        app.live().closed().cloned()
    }
}

/// Shows a session until the person leaves or the terminal goes away.
pub fn run(session: Session, setup: Setup) -> io::Result<Left> {
    Stage::take(setup.colors)?.show(session, setup)
}

fn draw(app: &mut App, terminal: &mut Terminal) -> io::Result<()> {
    let mut waiting = None;
    let frame = terminal.screen().draw(|frame| waiting = app.draw(frame))?;
    let inside = waiting.filter(|position| frame.area.contains(*position));
    if let Some(position) = inside {
        terminal.park(position)?;
    }
    terminal.show()
}

/// Stops the program the way a shell can resume it; without such a shell it would stop for ever.
#[cfg(unix)]
fn suspend(app: &mut App, terminal: &mut Terminal) -> io::Result<()> {
    if !has_shell() {
        app.refuse_to_suspend();
        return Ok(());
    }
    // SIGSTOP and not SIGTSTP: the latter is discarded for an orphaned process group.
    terminal.suspended(|| {
        rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP).ok();
    })
}

#[cfg(not(unix))]
fn suspend(app: &mut App, _: &mut Terminal) -> io::Result<()> {
    app.refuse_to_suspend();
    Ok(())
}

/// Whether a shell waits for us: we do not lead the session, and our parent is in the same one.
#[cfg(unix)]
fn has_shell() -> bool {
    let own = rustix::process::getsid(None).ok();
    let parent = rustix::process::getppid().and_then(|parent| rustix::process::getsid(Some(parent)).ok());
    let leads = own.is_none_or(|session| session == rustix::process::getpid());
    !leads && parent == own
}
