//! Terminal: the real one, taken over for a full-screen program and given back whatever happens.
//!
//! Separate because restoring a terminal and counting the bytes that go to it concern no screen.
//! Each frame leaves in one write, between the two marks of synchronized output, and a frame that changes nothing
//! writes nothing: over SSH every write is a packet.
//!
//! **Invariants**: raw mode, alternate screen, bracketed paste and the hidden cursor are undone on drop, on panic, and
//! by [`give_back`] where the owner of the terminal never comes back to drop it;
//! nothing else in the program writes to the terminal.
//!
//! Not here: reading keys (`event.rs`), what is drawn (`view.rs`).

use std::borrow::Cow;
use std::cell::RefCell;
use std::io;
use std::io::Write;
use std::rc::Rc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::thread::ThreadId;

use crossterm::cursor::Hide;
use crossterm::cursor::Show;
use crossterm::event::DisableBracketedPaste;
use crossterm::event::EnableBracketedPaste;
use crossterm::queue;
use crossterm::terminal::BeginSynchronizedUpdate;
use crossterm::terminal::EndSynchronizedUpdate;
use crossterm::terminal::EnterAlternateScreen;
use crossterm::terminal::LeaveAlternateScreen;
use crossterm::terminal::disable_raw_mode;
use crossterm::terminal::enable_raw_mode;
use ratatui::Terminal as Screen;
use ratatui::backend::Backend;
use ratatui::backend::ClearType;
use ratatui::backend::CrosstermBackend;
use ratatui::backend::WindowSize;
use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::layout::Size;

use crate::domain::text::is_forbidden;
use crate::domain::visible::mark;
use crate::tui::theme::Colors;

/// Room for a whole frame of a large window.
const FRAME_BYTES: usize = 64 * 1024;

/// The terminal while the program owns it.
pub(crate) struct Terminal {
    screen: Screen<Buffered>,
}

impl Terminal {
    /// Takes the terminal over.
    pub(crate) fn take(colors: Colors) -> io::Result<Self> {
        if colors == Colors::Off {
            // crossterm 0.29 drops bold and reverse together with the colors when NO_COLOR is set; the mono theme
            // has no color to drop. See crossterm pull request 1069.
            crossterm::style::force_color_output(true);
        }
        enter()?;
        // From here on a failure gives the terminal back, because the value is dropped.
        let screen = Screen::new(Buffered::new()).inspect_err(|_| leave())?;
        owner().replace(thread::current().id());
        Ok(Self { screen })
    }

    /// The screen to draw on; nothing leaves before [`Self::show`].
    pub(crate) fn screen(&mut self) -> &mut Screen<Buffered> {
        &mut self.screen
    }

    /// Leaves the cursor on the selected row, hidden or not: magnifiers and input methods follow it.
    pub(crate) fn park(&mut self, position: Position) -> io::Result<()> {
        self.screen.backend_mut().park(position)
    }

    /// Sends what was drawn, in one write.
    pub(crate) fn show(&mut self) -> io::Result<()> {
        self.screen.backend_mut().send()
    }

    /// Forgets what the terminal shows, so that the next frame draws everything.
    pub(crate) fn forget(&mut self) -> io::Result<()> {
        self.screen.clear()
    }

    /// Gives the terminal to the shell, runs `pause`, and takes it back.
    pub(crate) fn suspended(&mut self, pause: impl FnOnce()) -> io::Result<()> {
        leave();
        pause();
        enter()?;
        self.forget()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        owner().take();
        leave();
    }
}

/// The thread that draws, while there is one.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

fn owner() -> MutexGuard<'static, Option<ThreadId>> {
    OWNER.lock().unwrap_or_else(PoisonError::into_inner)
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = io::stdout();
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, Hide).inspect_err(|_| leave())?;
    out.flush()
}

/// Gives the terminal back; errors are of no use to anybody here, the terminal may be gone.
///
/// The mode comes first: setting it never waits, and writing does when nobody reads what the terminal is sent.
fn leave() {
    disable_raw_mode().ok();
    let mut out = io::stdout();
    queue!(out, EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, Show).ok();
    out.flush().ok();
}

/// Gives the terminal back in place of an owner that does not come to it. May wait for ever for a terminal that takes
/// nothing.
pub(super) fn give_back() {
    leave();
}

/// Gives the terminal back if this thread has taken it: another one still draws on it.
pub(super) fn give_back_own() {
    if owner().is_some_and(|owner| owner == thread::current().id()) {
        leave();
    }
}

/// Bytes waiting to be sent; `flush` does not send them, because ratatui flushes three times a frame.
#[derive(Debug, Clone, Default)]
struct Waiting(Rc<RefCell<Vec<u8>>>);

impl Write for Waiting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// ratatui's crossterm backend, made to send whole frames and to leave out what the terminal already has.
pub(crate) struct Buffered {
    inner: CrosstermBackend<Waiting>,
    waiting: Waiting,
    cursor: Option<Position>,
    cursor_shown: bool,
}

impl Buffered {
    fn new() -> Self {
        let waiting = Waiting(Rc::new(RefCell::new(Vec::with_capacity(FRAME_BYTES))));
        Self { inner: CrosstermBackend::new(waiting.clone()), waiting, cursor: None, cursor_shown: false }
    }

    /// Moves the cursor unless a field shows its caret.
    fn park(&mut self, position: Position) -> io::Result<()> {
        if self.cursor_shown { Ok(()) } else { self.set_cursor_position(position) }
    }

    fn send(&mut self) -> io::Result<()> {
        let mut body = self.waiting.0.borrow_mut();
        if body.is_empty() {
            return Ok(());
        }
        let mut frame = Vec::with_capacity(body.len() + 16);
        queue!(frame, BeginSynchronizedUpdate)?;
        frame.append(&mut body);
        queue!(frame, EndSynchronizedUpdate)?;
        let mut out = io::stdout().lock();
        out.write_all(&frame)?;
        out.flush()
    }
}

/// The cell, with a mark in the place of whatever could act on the terminal or hide.
///
/// ratatui filters text on its way into cells, but lets tag characters and U+2028 pass and everything that is put
/// into a cell directly. This is the last place that every cell passes.
fn harmless(cell: &Cell) -> Cow<'_, Cell> {
    if !cell.symbol().chars().any(is_forbidden) {
        return Cow::Borrowed(cell);
    }
    let mut shown = cell.clone();
    let symbol: String = cell.symbol().chars().map(mark).collect();
    shown.set_symbol(&symbol);
    Cow::Owned(shown)
}

impl Backend for Buffered {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let content: Vec<(u16, u16, Cow<'a, Cell>)> =
            content.map(|(column, row, cell)| (column, row, harmless(cell))).collect();
        if content.is_empty() {
            return Ok(());
        }
        self.cursor = None;
        self.inner.draw(content.iter().map(|(column, row, cell)| (*column, *row, cell.as_ref())))
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.cursor_shown, false) {
            return Ok(());
        }
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.cursor_shown, true) {
            return Ok(());
        }
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Never asked: the answer would have to be read from the keyboard.
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor.replace(position) == Some(position) {
            return Ok(());
        }
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_can_act_on_the_terminal() {
        let mut buffered = Buffered::new();
        for symbol in ["\u{1b}[31m", "\u{9b}5n", "\u{2028}", "a\u{e0041}", "\u{202e}b", "\u{7}", "ế"] {
            let mut cell = Cell::default();
            cell.set_symbol(symbol);
            buffered.draw([(0, 0, &cell)].into_iter()).unwrap();
        }
        let sent = String::from_utf8(buffered.waiting.0.borrow().clone()).unwrap();
        let letters = sent.split('\u{1b}').flat_map(str::chars).filter(|letter| is_forbidden(*letter));
        assert_eq!(letters.count(), 0, "{sent:?}");
        assert!(!sent.contains("\u{1b}[31m") && sent.contains('b') && sent.contains("ế"), "{sent:?}");
    }
}
