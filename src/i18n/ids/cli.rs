//! Sentences of `cli.ftl`.

messages! {}
