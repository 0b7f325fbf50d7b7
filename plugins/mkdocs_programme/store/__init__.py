"""What is kept between builds, below `.cache/programme/`: what the last one read, wrote and told, and drew pages of."""

from mkdocs_programme.store.before import Before
from mkdocs_programme.store.begun import Begun, begin
from mkdocs_programme.store.drawn import Drawn, Piece
from mkdocs_programme.store.record import Built
from mkdocs_programme.store.unchanged import unchanged

__all__ = ["Before", "Begun", "Built", "Drawn", "Piece", "begin", "unchanged"]
