//! Sentences of `problems.ftl`.

messages! {}
