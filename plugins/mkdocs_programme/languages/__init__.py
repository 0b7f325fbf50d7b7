"""Everything that is about a language and not about a programme; Babel is known here only."""

from mkdocs_programme.languages.tags import KNOWN, direction, is_tag, own_name
from mkdocs_programme.languages.tags import name as language_name

__all__ = ["KNOWN", "direction", "is_tag", "language_name", "own_name"]
