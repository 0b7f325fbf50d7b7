"""What a programme teaches: who learns what where, and what is left out."""

from mkdocs_programme.learning.coverage import Coverage, Hole, coverage
from mkdocs_programme.learning.curriculum import Curriculum, SomeObjective, Taught, Teaching, told_held
from mkdocs_programme.learning.order import Graph, Steps, before, circles, way, ways

__all__ = ["Coverage", "Curriculum", "Graph", "Hole", "SomeObjective", "Steps", "Taught", "Teaching", "before"]
__all__ += ["circles", "coverage", "told_held", "way", "ways"]
