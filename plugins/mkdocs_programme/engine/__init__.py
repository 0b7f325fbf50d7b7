"""What makes a large site cheap: frames that are drawn once, and work that is shared out among the cores."""

from mkdocs_programme.engine.collecting import no_collecting, set_aside, settled
from mkdocs_programme.engine.crew import shared_out
from mkdocs_programme.engine.frame import Frame, Mark
from mkdocs_programme.engine.progress import Progress

__all__ = ["Frame", "Mark", "Progress", "no_collecting", "set_aside", "settled", "shared_out"]
