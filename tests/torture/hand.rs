//! Ways in which people save a file: by themselves, as editors do it, and with the editors that are here.
//!
//! Each of them gives one candidate another name in the file that lies there, as somebody would who has just opened
//! it. What stands between opening and writing is the editor's business; the pauses make it longer than it is.

use std::fs;
use std::fs::OpenOptions;
use std::io::Read;
use std::io::Seek;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::nano;
use crate::town;

/// A way to save.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hand {
    /// Empties the file, pauses, writes.
    InPlace(Duration),
    /// Opens the file, pauses, then empties and writes what it opened, whatever its name is by then.
    Held(Duration),
    /// Writes another file and puts it in the place of this one.
    Replace,
    /// An editor or a tool, by its name.
    Tool(&'static str),
}

/// The editors and tools that are tried where they are installed.
pub(crate) const TOOLS: [&str; 7] = ["sed", "perl", "ed", "vim", "vim-in-place", "nano", "git"];

impl Hand {
    /// Gives the candidate of the hand another name; false when the save did not happen and the tool said so, or
    /// when there is no whole file at this moment.
    pub(crate) fn save(self, file: &Path, name: &str) -> bool {
        match self {
            Self::InPlace(pause) => in_place(file, name, pause).is_some(),
            Self::Held(pause) => held(file, name, pause).is_some(),
            Self::Replace => replace(file, name).is_some(),
            Self::Tool(tool) => with_tool(tool, file, name),
        }
    }
}

/// Whether a tool is here.
pub(crate) fn is_here(tool: &str) -> bool {
    let asked = Command::new(program(tool)).arg("--version").stdin(Stdio::null()).output();
    asked.is_ok_and(|output| output.status.success())
}

/// The text with another name for the candidate of the hand; none for a text that is no whole store.
pub(crate) fn with_name(text: &str, name: &str) -> Option<String> {
    let begin = begin();
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once('"')?;
    Some(format!("{before}{begin}{name}\"{after}"))
}

/// The name that the candidate of the hand has in a text.
pub(crate) fn present_name(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(&begin())?;
    rest.split_once('"').map(|(name, _)| name.to_owned())
}

/// What stands before that name.
pub(crate) fn begin() -> String {
    format!("(id: \"{}\", name: \"", town::hand_id())
}

fn in_place(file: &Path, name: &str, pause: Duration) -> Option<()> {
    let text = with_name(&fs::read_to_string(file).ok()?, name)?;
    let mut open = OpenOptions::new().write(true).truncate(true).create(true).open(file).unwrap();
    spend(pause);
    open.write_all(text.as_bytes()).unwrap();
    Some(())
}

fn held(file: &Path, name: &str, pause: Duration) -> Option<()> {
    let mut open = OpenOptions::new().read(true).write(true).open(file).ok()?;
    let mut text = String::new();
    open.read_to_string(&mut text).ok()?;
    let text = with_name(&text, name)?;
    spend(pause);
    open.set_len(0).unwrap();
    open.rewind().unwrap();
    open.write_all(text.as_bytes()).unwrap();
    Some(())
}

fn replace(file: &Path, name: &str) -> Option<()> {
    let text = with_name(&fs::read_to_string(file).ok()?, name)?;
    let beside = file.with_file_name("edited-by-hand");
    fs::write(&beside, text).unwrap();
    fs::rename(&beside, file).unwrap();
    Some(())
}

/// Takes as long as an editor takes. Shorter than the system's timers are exact, so it is spent looking at a clock.
fn spend(pause: Duration) {
    let until = Instant::now() + pause;
    while Instant::now() < until {
        thread::yield_now();
    }
}

/// The program behind the name of a tool.
fn program(tool: &str) -> &str {
    if tool == "vim-in-place" { "vim" } else { tool }
}

fn with_tool(tool: &str, file: &Path, name: &str) -> bool {
    let (begin, file_name) = (begin().replace('(', "[(]"), file.to_str().unwrap());
    let (pattern, instead) =
        (format!("{begin}[^\"]*"), format!("(id: \"{}\", name: \"{name}", town::hand_id()));
    let substitute = format!("s/{pattern}/{instead}/");
    let mut command = Command::new(program(tool));
    let script = match tool {
        "sed" => command.args(["-i", &substitute, file_name]),
        "perl" => command.args(["-i", "-pe", &substitute, file_name]),
        "ed" => command.args(["-s", file_name]),
        // Silent and without a swap file.
        "vim" | "vim-in-place" => {
            let copy = if tool == "vim" { "no" } else { "yes" };
            let options = format!("set backupcopy={copy} nobackup nofsync");
            let substitute = format!("%{substitute}");
            command.args(["-es", "-n", "-N", "-u", "NONE", "-i", "NONE", "-c", &options, "-c", &substitute]);
            command.args(["-c", "wq!", file_name])
        }
        "git" => return check_out(file, name),
        "nano" => return nano::save(file, name),
        other => panic!("nobody knows how {other} saves"),
    };
    let script = script.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = script.spawn().unwrap();
    let typed = match tool {
        "ed" => format!("g/{pattern}/{substitute}\nw\nq\n"),
        // Yes, over what the program has written since the file was read.
        "vim" | "vim-in-place" => "y\n".to_owned(),
        _ => String::new(),
    };
    let _ended_early = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait().unwrap().success()
}

/// Commits the edited text beside and checks it out over the file.
fn check_out(file: &Path, name: &str) -> bool {
    let Some(text) = fs::read_to_string(file).ok().and_then(|text| with_name(&text, name)) else {
        return false;
    };
    let home = file.parent().unwrap();
    let git = |arguments: &[&str], input: &str| {
        let mut child = Command::new("git")
            .args([
                "-c",
                "user.name=Hand",
                "-c",
                "user.email=hand@example.vn",
                "-c",
                "core.hooksPath=/dev/null",
            ])
            .args(arguments)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .current_dir(home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap().trim().to_owned();
        output.status.success().then_some(said)
    };
    if !home.join(".git").exists() {
        git(&["init", "-q"], "").unwrap();
    }
    let blob = git(&["hash-object", "-w", "--stdin"], &text).unwrap();
    let tree = git(&["mktree"], &format!("100644 blob {blob}\ts.ron\n")).unwrap();
    let commit = git(&["commit-tree", "-m", name, &tree], "").unwrap();
    // Refused when the program writes the file between the two steps in which git does.
    git(&["checkout", "-q", &commit, "--", "s.ron"], "").is_some()
}
