//! Sentences of `report.ftl`.

messages! {}
