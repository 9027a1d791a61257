//! The program in a terminal of a given size: bytes go in, a screen comes out.
//!
//! A thread reads what the program writes, so that waiting has an end; nothing here sleeps.

use std::io::Read;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::ExitStatus;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use rustix::process::Pid;
use rustix::process::Signal;
use rustix::process::WaitId;
use rustix::process::WaitIdOptions;
use rustix::process::kill_process;
use rustix::process::waitid;

use crate::home::Home;
use crate::home::PROGRAM;

/// How long anything may take before the test gives up: far more than a loaded machine needs.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a terminal.
pub(crate) struct Terminal {
    /// None once the window was closed.
    window: Option<Window>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    is_read: Arc<AtomicBool>,
    parser: vt100::Parser,
    sent: Vec<u8>,
}

/// The side of the terminal on which a person sits.
struct Window {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
}

/// Columns and rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size(pub(crate) u16, pub(crate) u16);

impl From<Size> for PtySize {
    fn from(size: Size) -> Self {
        Self { rows: size.1, cols: size.0, pixel_width: 0, pixel_height: 0 }
    }
}

impl Terminal {
    /// Starts the program.
    pub(crate) fn start(home: &Home, size: Size, arguments: &[&str]) -> Self {
        Self::start_with(home, size, arguments, &[])
    }

    /// Starts the program with more in its environment.
    pub(crate) fn start_with(home: &Home, size: Size, arguments: &[&str], more: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        Self::run(home, size, command, more)
    }

    /// Starts the program by way of a line of shell, in which `"$@"` is the program and its arguments.
    pub(crate) fn start_by_shell(home: &Home, size: Size, line: &str, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", line, "sh", PROGRAM]);
        command.args(arguments);
        Self::run(home, size, command, &[])
    }

    /// Starts the program detached: the terminal is its window, and it hears no signal from it.
    pub(crate) fn start_detached(home: &Home, size: Size, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.set_controlling_tty(false);
        Self::run(home, size, command, &[])
    }

    /// Starts a command with the environment of a home directory.
    pub(crate) fn run(home: &Home, size: Size, mut command: CommandBuilder, more: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size.into()).unwrap();
        command.cwd(home.path(""));
        command.env_clear();
        for (name, value) in home.environment() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        // While this side is open the program's end would not end the output.
        drop(pair.slave);
        let is_read = Arc::new(AtomicBool::new(true));
        let output = read_in_background(pair.master.try_clone_reader().unwrap(), is_read.clone());
        let keyboard = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(size.1, size.0, 0);
        Self {
            window: Some(Window { master: pair.master, keyboard }),
            child,
            output,
            is_read,
            parser,
            sent: Vec::new(),
        }
    }

    /// Types.
    pub(crate) fn send(&mut self, keys: &str) {
        self.send_bytes(keys.as_bytes());
    }

    /// Types bytes, whole letters or not.
    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        let keyboard = &mut self.window.as_mut().unwrap().keyboard;
        keyboard.write_all(bytes).unwrap();
        keyboard.flush().unwrap();
    }

    /// Types and waits until the screen shows a text.
    pub(crate) fn press(&mut self, keys: &str, shown: &str) {
        self.send(keys);
        self.wait_for(shown);
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&mut self, shown: &str) {
        self.wait_until(shown, |screen| screen.contains(shown));
    }

    /// Waits until the screen, as lines, is as wanted.
    pub(crate) fn wait_until(&mut self, what: &str, is_there: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_there(&self.screen()) {
            match self.output.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(why) => panic!("{why}: waited for {what:?}, the screen is\n{}", self.screen()),
            }
        }
    }

    /// Waits for something that happens outside the screen, as long as the program runs.
    pub(crate) fn wait_while_it_runs(&mut self, what: &str, has_happened: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !has_happened() {
            assert!(Instant::now() < deadline, "waited for {what}, the screen is\n{}", self.screen());
            match self.output.recv_timeout(Duration::from_millis(20)) {
                Ok(bytes) => self.parser.process(&bytes),
                Err(RecvTimeoutError::Timeout) => {}
                Err(why) => panic!("{why}: waited for {what}"),
            }
        }
    }

    /// Changes the size of the window.
    pub(crate) fn resize(&mut self, size: Size) {
        self.parser.screen_mut().set_size(size.1, size.0);
        self.window.as_ref().unwrap().master.resize(size.into()).unwrap();
    }

    /// Reads nothing any more: what the program writes stays where it is, and when there is no more room it waits.
    ///
    /// The window becomes so large that its next frame finds no room.
    pub(crate) fn stop_reading(&mut self) {
        self.is_read.store(false, Ordering::SeqCst);
        self.resize(Size(1000, 500));
        // The reader ends with the first bytes of that frame.
        while self.output.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Disconnected) {}
    }

    /// Closes the window: nobody holds the other side of the terminal any more.
    pub(crate) fn close_window(&mut self) {
        self.is_read.store(false, Ordering::SeqCst);
        // The reader ends with the next bytes, and a window of another size brings some.
        self.resize(Size(100, 30));
        while self.output.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Disconnected) {}
        self.window = None;
    }

    /// Sends a signal.
    pub(crate) fn signal(&mut self, signal: Signal) {
        kill_process(self.id(), signal).unwrap();
    }

    /// The number of the process.
    pub(crate) fn id(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    /// Waits for the end of the process, whoever reads what it wrote, and leaves what is known of it where it is.
    pub(crate) fn wait_for_end(&self) {
        let (id, (sender, ended)) = (self.id(), channel());
        thread::spawn(move || {
            let seen = waitid(WaitId::Pid(id), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT);
            sender.send(seen.is_ok()).unwrap();
        });
        assert_eq!(ended.recv_timeout(PATIENCE), Ok(true), "it does not end");
    }

    /// How the process ended.
    pub(crate) fn status(&mut self) -> ExitStatus {
        self.wait_for_end();
        self.child.wait().unwrap()
    }

    /// How the terminal treats what is typed, as its driver says.
    pub(crate) fn is_raw(&self) -> bool {
        let modes = self.window.as_ref().unwrap().master.get_termios().unwrap();
        !format!("{:?}", modes.local_flags).contains("ICANON")
    }

    /// Waits for the end of the program and everything it wrote.
    pub(crate) fn end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.output.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => return self.child.wait().unwrap(),
                Err(RecvTimeoutError::Timeout) => panic!("it does not end; the screen is\n{}", self.screen()),
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.sent.extend_from_slice(bytes);
    }

    /// Every byte that reached the terminal so far.
    pub(crate) fn sent(&self) -> &[u8] {
        &self.sent
    }

    /// The screen as lines.
    pub(crate) fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    /// The lines that contain a text.
    pub(crate) fn lines_with(&self, text: &str) -> Vec<String> {
        self.screen().lines().filter(|line| line.contains(text)).map(str::to_owned).collect()
    }

    /// The screen with its colors.
    pub(crate) fn cells(&self) -> &vt100::Screen {
        self.parser.screen()
    }
}

impl Drop for Terminal {
    /// A test that failed leaves no program behind.
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.signal(Signal::KILL);
            let _status = self.child.wait();
        }
    }
}

fn read_in_background(mut reader: Box<dyn Read + Send>, is_read: Arc<AtomicBool>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        // Linux answers with an error when the other side is closed.
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if !is_read.load(Ordering::SeqCst) || sender.send(buffer[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}
