//! How long the program takes on large stores; nothing here asserts a time.

fn main() {}
