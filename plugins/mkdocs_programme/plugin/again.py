"""Files of the site before that are still right: nothing that they were made of says something else now."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain
from pathlib import Path

from mkdocs_programme.build import Site
from mkdocs_programme.changes import told_courses
from mkdocs_programme.learning import told_held
from mkdocs_programme.pages import told_around
from mkdocs_programme.plugin.plan import Standing
from mkdocs_programme.plugin.writing import Found
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.outline import Outline, outline
from mkdocs_programme.search import packed, unpacked
from mkdocs_programme.store import Begun, Drawn, Piece
from mkdocs_programme.values.listening import EVERYTHING

__all__ = ["Again"]


class Again:
    """Takes over what the build before has made, and tells the next what this one has.

    Args:
        begun: The build, which knows the one before.
        site: The site that is published.
        content: The content root.
        site_dir: Where the site is written.
        tells_day: Whether the theme may tell on a page when it was built.
    """

    def __init__(self, begun: Begun, site: Site, content: Path, site_dir: Path, *, tells_day: bool) -> None:
        self._begun = begun
        self._site = site
        self._content = content
        self._site_dir = site_dir
        self._pieces: dict[str, Piece] = {}
        self._before = begun.before if begun.before and (begun.before.is_of_today or not tells_day) else None
        self._outline: Outline = outline(site.programme, site.history, _follows(site.programme))
        self._digests = self._outline.digests()

    def place_of(self, words: Set[int]) -> tuple[int, ...] | None:
        """The places of words in the outline, given those in memory; nothing where all words were looked at."""
        if EVERYTHING in words:
            return None
        return tuple(sorted(chain.from_iterable(self._places.get(one, ()) for one in words)))

    def page(self, standing: Standing, menus: str) -> Found | None:
        """A page that now stands in the new site as it stood in the one before, or nothing.

        Args:
            standing: The page.
            menus: The digest of what stands on every page.
        """
        before = self._before
        piece = self.taken(standing.file) if before is not None and before.drawn.menus == menus else None
        if piece is None:
            return None
        return Found(standing.language, standing.address, standing.file, unpacked(piece.found), piece.words)

    def taken(self, name: str) -> Piece | None:
        """Files that now stand in the new site as they stood in the one before, or nothing."""
        before, changed = self._before, self._changed
        if before is None or changed is None:
            return None
        piece = before.drawn.pieces.get(name)
        if piece is None or not changed.isdisjoint(piece.words):
            return None
        if not all(before.take(file, self._site_dir) for file in piece.files):
            return None
        self._pieces[name] = piece
        return piece

    def made(self, name: str, words: tuple[int, ...] | None, files: tuple[str, ...]) -> None:
        """Tell the next build of what words some files were made."""
        if words is not None:
            self._pieces[name] = Piece(words, files)

    def keep(self, found: Iterable[Found], menus: str) -> None:
        """Tell the next build what the pages were drawn of.

        Args:
            found: What was found while they were drawn.
            menus: As for `page`.
        """
        told = ((one.file, one.words, packed(one.record)) for one in found if one.words is not None)
        self._pieces.update((file, Piece(words, (file,), record)) for file, words, record in told)
        self._begun.drawn = Drawn(self._outline.digest, self._digests, menus, self._pieces)

    @cached_property
    def _places(self) -> Mapping[int, Sequence[int]]:
        """Where words stand in the outline, by their place in memory."""
        found: dict[int, list[int]] = {}
        for at, (one, _) in enumerate(self._outline.apart):
            found.setdefault(id(one), []).append(at)
        return found

    @cached_property
    def _changed(self) -> frozenset[int] | None:
        """The places of the words that say something else; nothing where more has changed than words."""
        before = self._before
        if before is None or not {os.path.normpath(path) for path in before.changed} <= self._sources:
            return None
        return before.drawn.changed(self._outline.digest, self._digests)

    @property
    def _sources(self) -> set[str]:
        """The files that may say something else: of these the programme is made, or a page that is always drawn."""
        by_hand = (path for free in self._site.free_pages for path in free.languages.values())
        return {os.path.normpath(self._content / path) for path in chain(self._site.files, by_hand)}


def _follows(programme: Programme) -> Iterator[tuple[object, str]]:
    """What follows from the times, rooms, states and words of all sessions, and stays the same while most change."""
    yield from told_around(programme)
    yield from told_courses(programme)
    yield told_held(programme)
