//! The units table: figures, order, filter, cells edited in place.

use ketnap::domain::language::Language;

use crate::support::rig::Rig;
use crate::support::world::World;

#[test]
fn the_sample_at_the_smallest_usual_window() {
    insta::assert_snapshot!(Rig::new(World::sample()).frame());
}

#[test]
fn the_sample_in_vietnamese_in_a_large_window() {
    insta::assert_snapshot!(Rig::new(World::sample()).size(120, 40).language(Language::Vi).frame());
}
