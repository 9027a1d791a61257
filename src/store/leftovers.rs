//! What a program that died while writing left lying about.
//!
//! A temporary file beside the store may be a file that was displaced and not yet looked at, so it is never
//! removed: it goes to the rescue directory of the sidecar, where a person can find it. Temporary files inside the sidecar are ours alone.
//!
//! Called under the lock, which every writer of such files holds: whatever there is has no owner any more.

use crate::disk::Vfs;
use crate::store::sidecar::Sidecar;

/// Clears away what is left of writers that died. A refusal of the disk only leaves it for the next time.
pub(crate) fn clear(disk: &dyn Vfs, sidecar: &Sidecar) {
    let beside = disk.list(sidecar.home()).unwrap_or_default();
    for name in beside.iter().filter(|name| sidecar.is_temporary(name)) {
        let _left = disk.create_dir(&sidecar.rescue()).and_then(|()| {
            disk.rename(&sidecar.home().join(name), &sidecar.rescue().join(name.trim_start_matches('.')))
        });
    }
    let inside = disk.list(&sidecar.dir).unwrap_or_default();
    for name in inside.iter().filter(|name| name.starts_with('g') && name.contains(".tmp-")) {
        let _left = disk.unlink(&sidecar.dir.join(name));
    }
}
