//! The two ways out of the program besides the screen: stdout for data, stderr for messages.
//!
//! The only place that prints. Names, notes and lines of a file come from people and reach the terminal here,
//! so everything passes [`visible`].
//!
//! **Invariants.** No control, bidi or invisible character leaves the program as itself; line ends are the only exception.
//! Who closes the pipe (`ketnap units | head`) has read enough: the program ends silently.

use std::io;
use std::io::Write;

use crate::cli::error::CliError;
use crate::domain::visible::visible;

/// The two ways out.
#[derive(Debug)]
pub(crate) struct Out {
    data: io::BufWriter<io::Stdout>,
    messages: io::Stderr,
}

impl Out {
    /// Those of the process.
    pub(crate) fn of_process() -> Self {
        Self { data: io::BufWriter::new(io::stdout()), messages: io::stderr() }
    }

    /// Prints lines of data; a line end is added.
    pub(crate) fn data(&mut self, text: &str) -> Result<(), CliError> {
        write_lines(&mut self.data, text).map_err(CliError::Print)
    }

    /// Sees to it that the data has left the program.
    pub(crate) fn finish(&mut self) -> Result<(), CliError> {
        self.data.flush().map_err(CliError::Print)
    }

    /// Prints lines of messages; when even that fails, nobody is there to be told.
    pub(crate) fn message(&mut self, text: &str) {
        let _nobody_to_tell = self.data.flush();
        let _nobody_to_tell = write_lines(&mut self.messages, text);
    }
}

fn write_lines(to: &mut impl Write, text: &str) -> io::Result<()> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.split('\n').try_for_each(|line| writeln!(to, "{}", visible(line)))
}
