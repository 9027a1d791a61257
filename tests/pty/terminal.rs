//! The program in a terminal of a given size: bytes go in, a screen comes out.
//!
//! A thread reads what the program writes, so that waiting has an end; nothing here sleeps.

use std::io::Read;
use std::io::Write;
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
use rustix::process::kill_process;

use crate::home::Home;
use crate::home::PROGRAM;

/// How long anything may take before the test gives up: far more than a loaded machine needs.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a terminal.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
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
        let pair = native_pty_system().openpty(size.into()).unwrap();
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
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
        let output = read_in_background(pair.master.try_clone_reader().unwrap());
        let keyboard = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(size.1, size.0, 0);
        Self { master: pair.master, keyboard, child, output, parser }
    }

    /// Types.
    pub(crate) fn send(&mut self, keys: &str) {
        self.send_bytes(keys.as_bytes());
    }

    /// Types bytes, whole letters or not.
    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
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
                Ok(bytes) => self.parser.process(&bytes),
                Err(why) => panic!("{why}: waited for {what:?}, the screen is\n{}", self.screen()),
            }
        }
    }

    /// Changes the size of the window.
    pub(crate) fn resize(&mut self, size: Size) {
        self.parser.screen_mut().set_size(size.1, size.0);
        self.master.resize(size.into()).unwrap();
    }

    /// Sends a signal.
    pub(crate) fn signal(&mut self, signal: Signal) {
        let id = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
    }

    /// Waits for the end of the program and everything it wrote.
    pub(crate) fn end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.output.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.parser.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => return self.child.wait().unwrap(),
                Err(RecvTimeoutError::Timeout) => panic!("it does not end; the screen is\n{}", self.screen()),
            }
        }
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

fn read_in_background(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        // Linux answers with an error when the other side is closed.
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if sender.send(buffer[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}
