"""How an objective is worded, judged by a table of verbs of its language; knows no files and no entities."""

from mkdocs_programme.wording.judge import judge
from mkdocs_programme.wording.loading import languages, table_for
from mkdocs_programme.wording.placeholders import placeholder
from mkdocs_programme.wording.practice import is_workshop, needs_practice, tells_of_practice
from mkdocs_programme.wording.table import Table
from mkdocs_programme.wording.verdicts import Fault, Verdict

__all__ = ["Fault", "Table", "Verdict", "is_workshop", "judge", "languages", "needs_practice", "placeholder"]
__all__ += ["table_for", "tells_of_practice"]
