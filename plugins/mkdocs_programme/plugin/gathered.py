"""Files of the finished site that a page needs, found in the page itself."""

from __future__ import annotations

import hashlib
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from mkdocs_programme.offline import Kept
from mkdocs_programme.plugin.plan import Standing

__all__ = ["Gathered"]

_USED = re.compile(r"""\s(?:src|href|poster)="([^"#?]+)""")
_IN_STYLE = re.compile(r"""url\(\s*["']?([^"')#?]+)""")
_DRAWN_WITH = frozenset(
    (".avif", ".css", ".gif", ".ico", ".jpeg", ".jpg", ".js", ".png", ".svg", ".webp", ".woff", ".woff2")
)
_ENDINGS = tuple(_DRAWN_WITH)
"""How an address ends that is worth a look, but for those with letters written by their numbers."""


class Gathered:
    """Files of the site in the order in which they are wanted, each once, pages after what they are drawn with."""

    def __init__(self, site_dir: Path) -> None:
        self.found: dict[str, Kept] = {}
        self.largest: int | None = None
        """Octets beyond which files are only weighed: thousands of pages need not be read to be left out."""
        self._size = 0
        self._site_dir = site_dir

    @property
    def size(self) -> int:
        """Octets of all that was found."""
        return self._size

    def page(self, standing: Standing | None) -> None:
        """A page, and everything that it shows."""
        if standing is None or not (file := self._site_dir / standing.file).is_file():
            return
        for used in () if self._is_full else _USED.findall(file.read_text(encoding="utf-8")):
            if used.lower().endswith(_ENDINGS) or "%" in used or "&" in used:
                self._used(_joined(standing.path, unescape(used)))
        folder, slash, name = standing.path.rpartition("/")
        path = f"{folder}{slash}" if name == "index.html" else standing.path
        self._take(path, file)

    def add(self, path: str) -> None:
        """A file, if it is there."""
        file = self._site_dir / path
        if file.is_file():
            self._take(path, file)

    @property
    def _is_full(self) -> bool:
        return self.largest is not None and self._size > self.largest

    def _take(self, path: str, file: Path) -> None:
        if path in self.found:
            return
        size = file.stat().st_size
        self._size += size
        # What no longer fits is never told to a worker, so its hash would be for nothing.
        hashed = "" if self._is_full else hashlib.sha256(file.read_bytes()).hexdigest()[:12]
        self.found[path] = Kept(path, hashed, size)

    def _used(self, address: str) -> None:
        path = _inside(address)
        if path in self.found or Path(path).suffix.lower() not in _DRAWN_WITH or not _is_file(self._site_dir / path):
            return
        self.add(path)
        if path.endswith(".css"):
            for used in _IN_STYLE.findall((self._site_dir / path).read_text(encoding="utf-8", errors="replace")):
                self._used(_joined(path, used))


def _joined(here: str, address: str) -> str:
    """An address as seen from a page; nothing where a stranger's text is none."""
    try:
        return urljoin(here, address)
    except ValueError:
        return ""


def _inside(address: str) -> str:
    """The path of an address in this site; nothing for all others."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path)
    return "" if parts.scheme or parts.netloc or path.startswith(("/", "../")) else path


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that no disk would take
        return False
