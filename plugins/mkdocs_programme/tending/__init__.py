"""Content tended by command: new files, other ids, two that become one, other times. All else stays as it is."""

from mkdocs_programme.tending.merging import Choice, Differ, Differing, merging
from mkdocs_programme.tending.plan import Content, Plan, Unable
from mkdocs_programme.tending.renaming import renaming
from mkdocs_programme.tending.skeleton import beginning, needed
from mkdocs_programme.tending.splitting import namers, splitting
from mkdocs_programme.tending.timing import NOWHERE, Wish, moving, swapping

__all__ = ["NOWHERE", "Choice", "Content", "Differ", "Differing", "Plan", "Unable", "Wish", "beginning", "merging"]
__all__ += ["moving", "namers", "needed", "renaming", "splitting", "swapping"]
