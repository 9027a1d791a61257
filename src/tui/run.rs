//! Run: the loop around the program: wait, take every waiting event, draw one frame.
//!
//! Separate from `app.rs` because everything in here needs a real terminal.

use std::io;

use crate::session::Session;
use crate::tui::app::App;
use crate::tui::app::Request;
use crate::tui::app::Setup;
use crate::tui::event::Ending;
use crate::tui::event::Events;
use crate::tui::terminal::Terminal;

/// How the screen was left.
pub struct Left {
    /// The session, for whoever opened it to close.
    pub session: Session,
    /// The signal that ended the program, if one did.
    pub ending: Option<Ending>,
}

/// Shows a session until the person leaves or the terminal goes away.
pub fn run(session: Session, setup: Setup) -> io::Result<Left> {
    let mut terminal = Terminal::take(setup.colors)?;
    let mut app = App::new(session, setup);
    let events = Events::start()?;
    let ending = loop {
        draw(&mut app, &mut terminal)?;
        for event in events.next_batch(app.idle()) {
            app.handle(event);
        }
        match app.take_request() {
            None => {}
            Some(Request::Redraw) => terminal.forget()?,
            Some(Request::Suspend) => suspend(&mut app, &mut terminal)?,
            Some(Request::End(ending)) => break ending,
        }
    };
    drop(terminal);
    Ok(Left { session: app.into_session(), ending })
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
