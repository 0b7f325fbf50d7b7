"""Markdown of authors becomes clean HTML: nothing a stranger types runs or reaches another host by itself."""

from mkdocs_programme.prose.prose import Heading, Prose, Work

__all__ = ["Heading", "Prose", "Work"]
