"""Schema.org's own vocabulary, and what a site's graphs do against it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "shared" / "schemas"
ALSO = {"http://purl.org/dc/terms/conformsTo"}
"""The one property of ours that is not schema.org's."""
REQUIRED: dict[str, tuple[str, ...]] = {
    "AggregateRating": ("never: we invent no ratings",),
    "BreadcrumbList": ("@id", "itemListElement"),
    "Course": ("name", "description", "keywords", "provider", "hasCourseInstance"),
    "CourseInstance": ("courseMode", "location", "startDate", "superEvent"),
    "CreativeWork": (),
    "DefinedTerm": ("@id", "name", "termCode", "url"),
    "DefinedTermSet": ("@id", "name", "hasDefinedTerm"),
    "EducationEvent": ("@id", "name"),
    "EducationalAudience": ("audienceType",),
    "Event": ("@id", "name"),
    "EventSeries": ("@id", "name", "subEvent"),
    "ImageObject": ("contentUrl", "caption"),
    "ItemList": ("@id", "itemListElement"),
    "LearningResource": ("@id", "name", "url"),
    "ListItem": ("position", "name"),
    "MediaObject": (),
    "Organization": ("name",),
    "Person": ("name",),
    "Role": ("roleName",),
    "Schedule": ("startDate", "startTime"),
    "VideoObject": ("name", "thumbnailUrl", "uploadDate"),
    "WebPage": ("@id",),
    "WebSite": ("@id", "name", "url"),
}
"""What a node of a type, or of a narrower one, must say on our pages."""

_OFFSET = re.compile(r".*([+-]\d{2}:\d{2}|Z)")
_DURATION = re.compile(r"PT\d+M")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True)
class Term:
    """A property."""

    domains: frozenset[str]
    ranges: frozenset[str]
    superseded: str


@dataclass(frozen=True)
class Vocabulary:
    """Types with what they are a kind of, properties, and the values of enumerations."""

    parents: Mapping[str, frozenset[str]]
    terms: Mapping[str, Term]
    members: Mapping[str, frozenset[str]]
    superseded: Mapping[str, str]

    def family(self, kinds: Iterable[str]) -> set[str]:
        """Types and all that they are kinds of."""
        found: set[str] = set()
        left = list(kinds)
        while left:
            kind = left.pop()
            if kind not in found:
                found.add(kind)
                left.extend(self.parents.get(kind, ()))
        return found


def _names(cell: str) -> frozenset[str]:
    return frozenset(word.rsplit("/", 1)[-1] for word in cell.split(", ") if word)


def _rows(file: str) -> list[dict[str, str]]:
    with (FOLDER / f"schemaorg-current-https-{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def vocabulary() -> Vocabulary:
    """The release in the folder of the schemas."""
    types, properties = _rows("types"), _rows("properties")
    return Vocabulary(
        {row["label"]: _names(row["subTypeOf"]) for row in types},
        {
            row["label"]: Term(_names(row["domainIncludes"]), _names(row["rangeIncludes"]), row["supersededBy"])
            for row in properties
        },
        {row["label"]: _names(row["enumerationtype"]) for row in types if row["enumerationtype"]},
        {row["label"]: row["supersededBy"] for row in types if row["supersededBy"]},
    )


def many(value: Any) -> list[Any]:
    """The values of a property, also where it has one or none."""
    return value if isinstance(value, list) else [] if value is None else [value]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every node of a graph, however deep, that is told and not only named."""
    for one in many(value):
        if isinstance(one, dict):
            if "@type" in one:
                yield one
            for inner in one.values():
                yield from nodes(inner)


def faults(graphs: Mapping[str, dict[str, Any]], site: str) -> list[str]:
    """Everything that is wrong with the graphs of a site.

    Args:
        graphs: By the address of their page, all addresses full.
        site: The address of the site; what is named below it must be told on some page.
    """
    told: dict[str, set[tuple[str, ...]]] = {}
    for graph in graphs.values():
        for one in nodes(graph["@graph"]):
            if "@id" in one:
                told.setdefault(one["@id"], set()).add(tuple(many(one["@type"])))
    found = [f"{id_} is of several types: {kinds}" for id_, kinds in told.items() if len(kinds) > 1]
    checker = _Checker(vocabulary(), {id_: next(iter(kinds)) for id_, kinds in told.items()}, site)
    for page, graph in graphs.items():
        found.extend(f"{page}: {fault}" for fault in checker.graph(graph))
    return found


@dataclass(frozen=True)
class _Checker:
    known: Vocabulary
    told: Mapping[str, tuple[str, ...]]
    site: str

    def graph(self, graph: dict[str, Any]) -> Iterator[str]:
        if graph["@context"] != "https://schema.org":
            yield "another context"
        own = [one["@id"] for one in nodes(graph["@graph"]) if "@id" in one]
        yield from (f"{id_} is told twice" for id_ in set(own) if own.count(id_) > 1)
        for one in nodes(graph["@graph"]):
            yield from self.node(one)

    def node(self, node: dict[str, Any]) -> Iterator[str]:
        kinds = many(node["@type"])
        family = self.known.family(kinds)
        yield from (f"no type {kind}" for kind in kinds if kind not in self.known.parents)
        yield from (f"{kind} is superseded" for kind in kinds if kind in self.known.superseded)
        for kind in family & set(REQUIRED):
            yield from (f"{kinds} lacks {name}" for name in REQUIRED[kind] if name not in node)
        if "Event" in family and "startDate" in node and not node.get("location"):
            yield f"{kinds} has a day and no place"
        if "Place" in family and not node.keys() & {"name", "address"}:
            yield f"{kinds} has neither name nor address"
        for name, value in node.items():
            if not name.startswith("@") and name not in ALSO:
                yield from self.property(kinds, family, name, value)

    def property(self, kinds: list[str], family: set[str], name: str, value: Any) -> Iterator[str]:
        term = self.known.terms.get(name)
        if term is None:
            yield f"no property {name}"
            return
        if term.superseded:
            yield f"{name} is superseded by {term.superseded}"
        if not family & term.domains and "Role" not in family:
            yield f"{name} is not for {kinds}"
        for one in many(value):
            if not self.fits(one, term.ranges):
                yield f"{name} of {kinds} takes {sorted(term.ranges)}, not {one}"

    def fits(self, value: Any, ranges: frozenset[str]) -> bool:
        if isinstance(value, dict) and "@value" in value:
            return set(value) == {"@value", "@language"} and self.fits(value["@value"], ranges)
        if isinstance(value, dict):
            kinds = many(value.get("@type")) or self.told.get(value.get("@id", ""), ())
            family = self.known.family(kinds)
            if not kinds:
                return set(value) == {"@id"} and ("URL" in ranges or not value["@id"].startswith(self.site))
            return bool(family & ranges) or "Thing" in ranges or "Role" in family
        if isinstance(value, bool):
            return "Boolean" in ranges
        if isinstance(value, int):
            return bool(ranges & {"Integer", "Number"})
        return bool(value.strip()) and any(self.written(value, kind) for kind in ranges)

    def written(self, text: str, kind: str) -> bool:
        """Whether a text is what a range asks for; plain words are nothing but text."""
        match kind:
            case "Text":
                return True
            case "URL":
                return bool(_ADDRESS.fullmatch(text))
            case "Date":
                return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text)) and bool(date.fromisoformat(text))
            case "DateTime":
                return bool(_OFFSET.fullmatch(text)) and len(text) == 25 and bool(datetime.fromisoformat(text))
            case "Time":
                return bool(_TIME.fullmatch(text))
            case "Duration":
                return bool(_DURATION.fullmatch(text))
        member = text.removeprefix("https://schema.org/")
        return member != text and kind in self.known.members.get(member, ())
