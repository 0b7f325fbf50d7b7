"""Pages written by hand: their macros are carried out, and their links lead on from the folder of their language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs_programme import macros
from mkdocs_programme.build import FreePage, Site
from mkdocs_programme.entities import Thing
from mkdocs_programme.languages import direction
from mkdocs_programme.neutral.places import place
from mkdocs_programme.programme.mentions import files_linked, linked, target_file
from mkdocs_programme.render.sandbox import MacroFault, PageMacros, expand

__all__ = ["FreePages"]

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)


class FreePages:
    """Writes the pages of a site that are no entities.

    Args:
        site: What was read.
        content: The content root, where they lie.
    """

    def __init__(self, site: Site, content: Path) -> None:
        self._site = site
        self._content = content
        self._paths = {path for page in site.free_pages for path in page.languages.values()}
        self._offered: dict[str, Any] = {}
        self._env = SimpleNamespace(
            conf={"plugins": {"programme": SimpleNamespace(site=site)}, "use_directory_urls": True},
            macro=lambda macro: self._offered.update({macro.__name__: macro}),
            page=None,
        )
        macros.define_env(self._env)
        self._sandbox = PageMacros(self._offered)

    def files(self) -> Iterator[tuple[str, str]]:
        """Every free page in every language: path and text; where nobody has translated one, its words as they are."""
        for page in self._site.free_pages:
            for language in self._site.settings.languages:
                order = self._site.settings.order.order(language)
                written = next((one for one in order if one in page.languages), next(iter(page.languages)))
                path = place(self._site.settings, language, page.address)
                yield path, self._text(page, path, written, language)

    def _text(self, page: FreePage, path: str, written: str, language: str) -> str:
        source = page.languages[written]
        text = (self._content / source).read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n")
        front = _FRONT.match(text)
        head, body = (front[0], text[front.end() :]) if front else ("", text)
        body = self._expanded(path, self._relinked(body, source, path, language))
        if written != language:
            body = f'<div lang="{written}" dir="{direction(written)}" markdown="1">\n\n{body}\n\n</div>\n'
        return f"{head}{body}"

    def _expanded(self, path: str, body: str) -> str:
        """A page in which macros of ours are carried out; one that names none of them is left alone."""
        if not any(re.search(rf"\{{\{{\s*{name}\(", body) for name in self._offered):
            return body
        self._env.page = SimpleNamespace(file=SimpleNamespace(src_uri=path))
        try:
            return expand(self._sandbox, body, {})
        except MacroFault:
            return body

    def _relinked(self, body: str, source: str, path: str, language: str) -> str:
        """Links to the files that the pages stand in here, and to pictures from where the page lies."""
        changes: list[tuple[int, int, str]] = []
        for link in linked(body):
            file, anchor = target_file(source, link.target)
            found = self._site.programme.file_target(file, anchor)
            if isinstance(found, Thing) or found in self._paths:
                changes.append((link.start, len(link.target), self._way(path, language, found, anchor)))
        for picture in files_linked(body):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(source), picture.path))
            way = posixpath.relpath(target, posixpath.dirname(path) or ".")
            changes.append((picture.start, len(picture.path), way))
        for start, length, instead in sorted(changes, reverse=True):
            body = body[:start] + instead + body[start + length :]
        return body

    def _way(self, path: str, language: str, found: Thing | str, anchor: str) -> str:
        if isinstance(found, Thing):
            address, _, inside = found.address.partition("#")
            anchor = inside or anchor
        else:
            address = next(page.address for page in self._site.free_pages if found in page.languages.values())
        way = posixpath.relpath(place(self._site.settings, language, address), posixpath.dirname(path) or ".")
        return f"{way}#{anchor}" if anchor else way
