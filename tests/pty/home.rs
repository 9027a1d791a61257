//! A home directory and the program started in it without a terminal.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

use tempfile::TempDir;

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_ketnap");

/// A home directory that goes with the test.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("tmp")).unwrap();
        Self { folder }
    }

    /// One with a store of sample data, and the path of the store.
    pub(crate) fn with_sample() -> (Self, String) {
        let home = Self::new();
        let store = home.path("store.ron").to_str().unwrap().to_owned();
        let made = home.run(&["new", &store, "--sample"]);
        assert!(made.status.success(), "{made:?}");
        (home, store)
    }

    /// A path inside.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// All of the environment that the program sees.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let inside = |name: &str| self.path(name).to_str().unwrap().to_owned();
        vec![
            ("HOME", inside("")),
            ("TMPDIR", inside("tmp")),
            ("XDG_CACHE_HOME", inside("cache")),
            ("XDG_CONFIG_HOME", inside("config")),
            ("XDG_DATA_HOME", inside("data")),
            ("XDG_STATE_HOME", inside("state")),
            ("LANG", "en_US.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("USER", "lan".to_owned()),
        ]
    }

    /// Runs a command to its end, with pipes where a terminal would be.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The program with arguments, ready to be started without a terminal.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env_clear().envs(self.environment()).current_dir(self.folder.path());
        command
    }

    /// What a command prints; it must succeed.
    pub(crate) fn answer(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}
