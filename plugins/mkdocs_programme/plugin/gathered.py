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


class Gathered:
    """Files of the site in the order in which they are wanted, each once, pages after what they are drawn with."""

    def __init__(self, site_dir: Path) -> None:
        self.found: dict[str, Kept] = {}
        self._site_dir = site_dir

    def page(self, standing: Standing | None) -> None:
        """A page, and everything that it shows."""
        if standing is None or not (file := self._site_dir / standing.file).is_file():
            return
        for used in _USED.findall(file.read_text(encoding="utf-8")):
            self._used(urljoin(standing.path, unescape(used)))
        folder, slash, name = standing.path.rpartition("/")
        path = f"{folder}{slash}" if name == "index.html" else standing.path
        self.found.setdefault(path, _kept(path, file))

    def add(self, path: str) -> None:
        """A file, if it is there."""
        file = self._site_dir / path
        if path not in self.found and file.is_file():
            self.found[path] = _kept(path, file)

    def _used(self, address: str) -> None:
        path = unquote(address)
        if path in self.found or Path(path).suffix.lower() not in _DRAWN_WITH or urlsplit(address).netloc:
            return
        if path.startswith((".", "/")) or not (self._site_dir / path).is_file():
            return
        if path.endswith(".css"):
            for used in _IN_STYLE.findall((self._site_dir / path).read_text(encoding="utf-8", errors="replace")):
                self._used(urljoin(address, used))
        self.add(path)


def _kept(path: str, file: Path) -> Kept:
    content = file.read_bytes()
    return Kept(path, hashlib.sha256(content).hexdigest()[:12], len(content))
