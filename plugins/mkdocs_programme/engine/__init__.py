"""What makes a large site cheap: frames that are drawn once, and work that is shared out among the cores."""

from mkdocs_programme.engine.crew import shared_out
from mkdocs_programme.engine.frame import Frame, Mark

__all__ = ["Frame", "Mark", "shared_out"]
