"""From one edition to the next: its frame, sessions that are held again, and what is put away. Nothing is invented."""

from mkdocs_programme.editions.archive import SUMS, Archive, bundle, zipped
from mkdocs_programme.editions.beginning import FRAME, begun
from mkdocs_programme.editions.draft import Draft, Unable
from mkdocs_programme.editions.keeping import by_hand, first_pages, kept, still
from mkdocs_programme.editions.reusing import KEPT, Wish, reused

__all__ = [
    "FRAME",
    "KEPT",
    "SUMS",
    "Archive",
    "Draft",
    "Unable",
    "Wish",
    "begun",
    "bundle",
    "by_hand",
    "first_pages",
    "kept",
    "reused",
]
__all__ += ["still", "zipped"]
