"""What every room of a taking needs to know, and what it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from mkdocs_programme.documents import Value
from mkdocs_programme.imports.arriving import Link, Remark, Rest
from mkdocs_programme.imports.naming import own_name
from mkdocs_programme.imports.taking.clocks import Clock
from mkdocs_programme.imports.taking.holding import Holding
from mkdocs_programme.imports.taking.matching import Doubt
from mkdocs_programme.imports.taking.words import one
from mkdocs_programme.values.scalars import address

__all__ = ["Context"]


@dataclass
class Context:
    """One import, while it is laid out."""

    holding: Holding
    format: str
    source: str
    clock: Clock
    remembered: dict[str, str] = field(default_factory=dict)
    """The path of what the last import made, by what it tells of."""
    doubts: list[Doubt] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    leftovers: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often a field was kept under a name of its own, by kind and name."""

    @property
    def language(self) -> str:
        """The first language of the site."""
        return self.holding.settings.default_language

    def origin(self, id_: str, guid: str = "") -> dict[str, Value]:
        """Where a thing came from, as its file says it."""
        said = {"format": self.format, "source": self.source, "id": id_, "guid": guid}
        return {name: text for name, text in said.items() if text}

    def own(self, kind: str, rest: Rest) -> dict[str, Value]:
        """What we have no field for, under names that begin with `x_`; counted for the report."""
        kept: dict[str, Value] = {}
        for name, value in rest:
            known = own_name(name)
            self.leftovers[kind, known] += 1
            kept[next(one for one in _numbered(known) if one not in kept)] = _value(value)
        return kept

    def links(self, links: Iterable[Link]) -> tuple[list[Value], Rest]:
        """Links as a file writes them, and what is no address."""
        good: list[Value] = []
        bad: list[str] = []
        for link in links:
            try:
                url = address(link.url)
            except ValueError:
                bad.append(": ".join((*link.label.values(), link.url)))
                continue
            good.append({"url": url, "label": one(link.label, self.holding.settings)} if link.label else url)
        return good, (("links", bad),) if bad else ()


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}_{number}" for number in count(2))


def _value(value: Any) -> Value:
    if isinstance(value, dict):
        return {str(name): _value(one) for name, one in value.items()}
    return [_value(one) for one in value] if isinstance(value, list) else str(value)
