"""Markdown of authors becomes clean HTML: nothing a stranger types runs or reaches another host by itself."""

from mkdocs_programme.prose.citations import Work, Works
from mkdocs_programme.prose.prose import Prose
from mkdocs_programme.prose.shaping import Heading

__all__ = ["Heading", "Prose", "Work", "Works"]
