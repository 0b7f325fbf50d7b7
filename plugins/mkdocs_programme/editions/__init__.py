"""The next edition made from one that has been: its frame, and sessions that are held again. Nothing is invented."""

from mkdocs_programme.editions.beginning import FRAME, begun
from mkdocs_programme.editions.draft import Draft, Unable
from mkdocs_programme.editions.reusing import KEPT, Wish, reused

__all__ = ["FRAME", "KEPT", "Draft", "Unable", "Wish", "begun", "reused"]
