//! nano, which only works in a terminal: it is given one, and each key is pressed when the screen asks for it.

use std::fs;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use portable_pty::CommandBuilder;
use portable_pty::PtySize;
use portable_pty::native_pty_system;

use crate::hand;

/// How long the screen may stay as it is.
const PATIENCE: Duration = Duration::from_secs(60);
const SIZE: PtySize = PtySize { rows: 24, cols: 120, pixel_width: 0, pixel_height: 0 };

/// Replaces the name of the candidate of the hand and saves, also over what changed meanwhile.
pub(crate) fn save(file: &Path, name: &str) -> bool {
    let Some(present) = fs::read_to_string(file).ok().and_then(|text| hand::present_name(&text)) else {
        return false;
    };
    let begin = hand::begin();
    let mut screen = Screen::start(file);
    screen.press("", "Write Out");
    screen.press("\x1c", "Search (to replace)");
    screen.press(&format!("{begin}{present}\"\r"), "Replace with");
    screen.press(&format!("{begin}{name}\"\r"), "Replace this instance");
    screen.press("a", "Replaced 1 occurrence");
    screen.press("\x0f", "File Name to Write");
    screen.send("\r");
    // The program may have published since nano read the file, also more than once.
    while screen.wait_for(&["Wrote", "continue saving"]) == 1 {
        screen.send("y");
        screen.wait_until(|shown| !shown.contains("continue saving"));
    }
    screen.send("\x18");
    screen.end()
}

/// A terminal with nano in it.
struct Screen {
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
}

impl Screen {
    fn start(file: &Path) -> Self {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let mut command = CommandBuilder::new("nano");
        command.args(["--ignorercfiles", file.to_str().unwrap()]);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            // The terminal stays open as long as somebody reads from it.
            let _master = pair.master;
            let mut buffer = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { keyboard, child, output, parser: vt100::Parser::new(SIZE.rows, SIZE.cols, 0) }
    }

    fn send(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    fn press(&mut self, keys: &str, shown: &str) {
        self.send(keys);
        self.wait_for(&[shown]);
    }

    /// Waits for one of some texts; answers which.
    fn wait_for(&mut self, texts: &[&str]) -> usize {
        self.wait_until(|shown| texts.iter().any(|text| shown.contains(text)));
        let shown = self.parser.screen().contents();
        texts.iter().position(|text| shown.contains(text)).unwrap()
    }

    fn wait_until(&mut self, is_there: impl Fn(&str) -> bool) {
        while !is_there(&self.parser.screen().contents()) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.parser.process(&bytes),
                Err(why) => panic!("nano: {why}; the screen is\n{}", self.parser.screen().contents()),
            }
        }
    }

    fn end(mut self) -> bool {
        // Until it is gone it may still be writing to its terminal.
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.parser.process(&bytes);
        }
        self.child.wait().unwrap().success()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _gone_already = self.child.kill();
    }
}
