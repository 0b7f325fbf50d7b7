"""What every export answers: a file of the site."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Export"]


@dataclass(frozen=True)
class Export:
    """A file that stands in the site beside its pages."""

    path: str
    """Below the root of the site, such as `bibliography/stabell1998.bib`."""
    content: str | bytes

    @property
    def octets(self) -> bytes:
        """What is written, to the letter: a line that ends with CR LF stays so."""
        return self.content.encode() if isinstance(self.content, str) else self.content

    @property
    def text(self) -> str:
        """The same as text, for formats that are text."""
        return self.content.decode() if isinstance(self.content, bytes) else self.content
