"""What is kept between builds, below `.cache/programme/`: a record of what the last one read, wrote and told."""

from mkdocs_programme.store.begun import Begun, begin
from mkdocs_programme.store.record import Built
from mkdocs_programme.store.unchanged import unchanged

__all__ = ["Begun", "Built", "begin", "unchanged"]
