"""What has been published: each release is one file, in which every id, address, time and place of then stands."""

from mkdocs_programme.releases.notation import FORMAT, read, written
from mkdocs_programme.releases.reading import FOLDER, among, folder, in_order, on_disk
from mkdocs_programme.releases.snapshot import Held, Published, Release, Snapshot

__all__ = ["FOLDER", "FORMAT", "Held", "Published", "Release", "Snapshot", "among", "folder", "in_order"]
__all__ += ["on_disk", "read", "written"]
