//! Run: the loop around the program: wait, take every waiting event, draw one frame.
//!
//! Separate from `app.rs` because everything in here needs a real terminal.

use std::io;
use std::time::Duration;

use crate::session::Session;
use crate::tui::app::App;
use crate::tui::app::Request;
use crate::tui::app::Setup;
use crate::tui::event::Ending;
use crate::tui::event::Events;
use crate::tui::start::Start;
use crate::tui::start::Started;
use crate::tui::terminal::Terminal;
use crate::tui::theme::Colors;

/// How the screen was left.
pub struct Left {
    /// The session, for whoever opened it to close.
    pub session: Session,
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
        let mut app = App::new(session, setup);
        let ending = loop {
            if draw(&mut app, &mut self.terminal).is_err() {
                // A terminal that takes nothing any more is gone; whoever said so otherwise comes later.
                break Some(Ending::HangUp);
            }
            for event in self.events.next_batch(app.idle()) {
                app.handle(event);
            }
            match app.take_request() {
                None => {}
                Some(Request::Redraw) => self.terminal.forget()?,
                Some(Request::Suspend) => suspend(&mut app, &mut self.terminal)?,
                Some(Request::End(ending)) => break ending,
            }
        };
        drop(self);
        Ok(Left { session: app.into_session(), ending })
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
