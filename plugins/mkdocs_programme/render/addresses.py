"""Where the pages of a site lie, and how they point at each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

__all__ = ["Addresses"]

Spot = tuple[str, str]
"""A language and an address below its root."""


@dataclass(frozen=True)
class Addresses:
    """The addresses of a site: the default language at the root, the others below their tag."""

    default_language: str
    directory_urls: bool = True
    """`a2/` or `a2.html`."""
    site_url: str = ""
    """Where the site is published; nothing where nobody has said it."""

    def path(self, language: str, address: str) -> str:
        """The path of a page below the site's root; home is `` or `sv/`."""
        root = "" if language == self.default_language else f"{language}/"
        if self.directory_urls:
            return f"{root}{address}/" if address else root
        return f"{root}{address}.html" if address else f"{root}index.html"

    def href(self, origin: Spot, target: Spot) -> str:
        """The relative address from one page to another; an anchor is kept, and a page's own anchor stands alone."""
        address, hash_, anchor = target[1].partition("#")
        if hash_ and (target[0], address) == origin:
            return f"#{quote(anchor)}"
        return self._relative(origin, self.path(target[0], address)) + (f"#{quote(anchor)}" if hash_ else "")

    def file(self, origin: Spot, path: str) -> str:
        """The relative address from a page to a file below the site's root, such as a picture."""
        return self._relative(origin, posixpath.normpath(path) if "." in path.split("/") or ".." in path else path)

    def iri(self, origin: Spot, target: Spot) -> str:
        """The full address of a page, perhaps with an anchor; relative to another page while the site has none."""
        if not self.site_url:
            return self.href(origin, target)
        address, hash_, anchor = target[1].partition("#")
        return self._full(self.path(target[0], address)) + (f"#{_quoted(anchor)}" if hash_ else "")

    def file_iri(self, origin: Spot, path: str) -> str:
        """The full address of a file; relative to a page while the site has none."""
        return self._full(path) if self.site_url else self.file(origin, path)

    def _full(self, path: str) -> str:
        return f"{self.site_url.rstrip('/')}/{_quoted(path)}"

    def _relative(self, origin: Spot, to: str) -> str:
        there = _quoted(to)
        for up, folder in _folders(self.path(*origin)):
            if there.startswith(folder):
                return up + there[len(folder) :] or "./"
        raise AssertionError("everything lies below the root")


@lru_cache(maxsize=5_000)
def _folders(path: str) -> tuple[tuple[str, str], ...]:
    """The way from a page up to each folder in which it lies, and its path; the nearest first, and the root last."""
    pieces = _quoted(path).split("/")[:-1]
    return tuple(
        ("../" * up, "".join(f"{piece}/" for piece in pieces[: len(pieces) - up])) for up in range(len(pieces) + 1)
    )


@lru_cache(maxsize=50_000)
def _quoted(path: str) -> str:
    """A path as an address holds it; graphs name the same things on many pages."""
    return quote(path)
