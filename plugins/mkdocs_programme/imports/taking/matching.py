"""Who of those that come in is here already: by what their system calls them, by ORCID, by name; never by likeness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_programme.documents import Document
from mkdocs_programme.imports.taking.holding import Holding, names_in, text_of
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.likeness import Likeness
from mkdocs_programme.values.refs import as_name
from mkdocs_programme.values.scalars import orcid as read_orcid

__all__ = ["Doubt", "Matches", "folded"]


@dataclass(frozen=True)
class Doubt:
    """Two that may be one; nobody merged them."""

    name: str
    path: str
    """The file that was made for the one that came in."""
    other: str
    """The file, or files, of who it may be."""
    why: str


class Matches:
    """The people, or the organisations, that the content holds.

    Args:
        holding: The content.
        folder: `speakers` or `organisations`.
        source: The system that is imported; its ids count only if they are its own.
    """

    def __init__(self, holding: Holding, folder: str, source: str) -> None:
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._orcids: dict[str, str] = {}
        self._by_orcid: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_fold: dict[str, list[str]] = defaultdict(list)
        self._likeness: Likeness[str] = Likeness()
        self.folder = folder
        self.ids: list[str] = []
        for id_, document in holding.sources(folder):
            self.ids.append(id_)
            self._put(id_, document)
            origin = holding.origin(document)
            if origin is not None and origin.source == source:
                for key in filter(None, (origin.guid, origin.id)):
                    self._by_key[key].append(id_)

    def _put(self, id_: str, document: Document) -> None:
        names = names_in(document)
        for name in dict.fromkeys(map(as_name, names)):
            self._by_name[name].append(id_)
        for name in dict.fromkeys(map(folded, names)):
            self._by_fold[name].append(id_)
        self._likeness.add(id_, names)
        if iris := _orcid(text_of(document.fields.get("orcid"))):
            self._by_orcid[iris], self._orcids[id_] = id_, iris

    def known(self, key: str) -> str:
        """The id of the one that the system calls so, or nothing, if nobody or several are called so."""
        bearers = self._by_key.get(key, [])
        return bearers[0] if len(bearers) == 1 else ""

    def same(self, names: Sequence[str], orcid: str = "") -> str:
        """The id of the one that this must be: one ORCID, or one name that only one bears; or nothing."""
        iris = _orcid(orcid)
        if iris and iris in self._by_orcid:
            return self._by_orcid[iris]
        for table, form in ((self._by_name, as_name), (self._by_fold, folded)):
            for name in names:
                bearers = table.get(form(name), [])
                if len(bearers) == 1 and not (iris and self._orcids.get(bearers[0], iris) != iris):
                    return bearers[0]
        return ""

    def like(self, names: Sequence[str]) -> list[str]:
        """The ids of those whose names are nearly the same, or who share one."""
        shared = [id_ for name in names for id_ in self._by_fold.get(folded(name), [])]
        return list(dict.fromkeys((*shared, *self._likeness.like(names))))

    def add(self, id_: str, names: Iterable[str]) -> None:
        """Let a new one be found as well, so that those who come after are told from them."""
        self._likeness.add(id_, names)


def folded(name: str) -> str:
    """A name as it is compared: without accents, case and signs."""
    return " ".join(re.findall(r"\w+", fold(name)))


def _orcid(text: str) -> str:
    try:
        return read_orcid(text) if text else ""
    except ValueError:
        return ""
