"""Which files a bibliography gets: one for each entry that it does not hold already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from mkdocs_programme.citing import Item, item_of
from mkdocs_programme.citing.items import bare_doi
from mkdocs_programme.decode.names import as_id
from mkdocs_programme.entities import Reference
from mkdocs_programme.imports.incoming import Incoming
from mkdocs_programme.imports.writing import file_text, settled
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.programme import Programme

__all__ = ["Added", "Known", "Plan", "added"]


@dataclass(frozen=True)
class Added:
    """A file to write."""

    path: str
    """Below the content root."""
    text: str
    line: int
    """Of the entry in the foreign file."""
    title: str
    comments: tuple[str, ...]
    """Names of what stands in it as comments."""


@dataclass(frozen=True)
class Known:
    """An entry that the bibliography holds already."""

    path: str
    line: int
    title: str
    by: str
    """What they have in common: `DOI` or `title`."""


@dataclass(frozen=True)
class Plan:
    """What is to be done with a foreign file."""

    added: tuple[Added, ...]
    known: tuple[Known, ...]


def added(programme: Programme, incoming: Sequence[Incoming], taken: Iterable[str] = ()) -> Plan:
    """Lay out what the bibliography gets; nothing that it has is written again.

    Args:
        programme: What there is.
        incoming: The entries of a foreign file.
        taken: Paths of files that exist, read or not.
    """
    shelf = _Shelf(programme, taken)
    files: list[Added] = []
    known: list[Known] = []
    for one in incoming:
        item, rest = settled(one.item, one.other, programme.settings.languages)
        held = shelf.holding(item)
        if held is not None:
            known.append(Known(held[0], one.line, item["title"], held[1]))
            continue
        id_ = shelf.free_id(item)
        path = f"{Reference.folder}/{id_}.md"
        if item.get("language") == programme.settings.default_language:
            item.pop("language")
        files.append(Added(path, file_text(item, rest), one.line, item["title"], tuple(name for name, _ in rest)))
        shelf.put(path, item)
    return Plan(tuple(files), tuple(known))


class _Shelf:
    """What the bibliography holds, and what has been put there."""

    def __init__(self, programme: Programme, taken: Iterable[str]) -> None:
        self._ids = {*programme.directory.words(Reference.kind)}
        self._ids |= {path.removeprefix(f"{Reference.folder}/").partition(".")[0] for path in taken}
        self._known: dict[tuple[str, str], str] = {}
        for work in programme.all(Reference):
            self.put(work.origin.source.path, item_of(work))

    def put(self, path: str, item: Item) -> None:
        for mark in _marks(item):
            self._known.setdefault(mark, path)
        self._ids.add(path.removeprefix(f"{Reference.folder}/").removesuffix(".md"))

    def holding(self, item: Item) -> tuple[str, str] | None:
        return next(((self._known[mark], mark[0]) for mark in _marks(item) if mark in self._known), None)

    def free_id(self, item: Item) -> str:
        base = _base(item)
        return next(id_ for id_ in _lettered(base) if id_ not in self._ids)


def _marks(item: Item) -> Iterator[tuple[str, str]]:
    if doi := bare_doi(item.get("DOI")):
        yield "DOI", doi.casefold()
    words = re.findall(r"[^\W_]+", fold(item["title"]))
    yield "title", f"{_year(item)} {' '.join(words)}"


def _year(item: Item) -> str:
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""


def _base(item: Item) -> str:
    """The family name and the year: `fjeldstad2020`; the first words of the title where nobody is named."""
    first: Item = next(iter(item.get("author", ()) or item.get("editor", ())), {})
    name = first.get("family") or " ".join(first.get("literal", "").split()[:3])
    words = name or " ".join(item["title"].split()[:3])
    return f"{as_id(words) or 'work'}{_year(item)}"


def _lettered(base: str) -> Iterator[str]:
    """The id itself, then with a letter behind its year: `fjeldstad2020b`; with a number where there is no year."""
    yield base
    for number in count(2):
        letters = base[-1].isdigit() and number <= 26
        yield f"{base}{chr(ord('a') + number - 1)}" if letters else f"{base}-{number}"
