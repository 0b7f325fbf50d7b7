"""People and organisations that come in, as files: those who are here already keep theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.documents import Value
from mkdocs_programme.imports.arriving import Affiliated, Person
from mkdocs_programme.imports.taking.context import Context
from mkdocs_programme.imports.taking.holding import Sheet, text_of
from mkdocs_programme.imports.taking.ids import Ids, readable
from mkdocs_programme.imports.taking.matching import Doubt, Matches, folded
from mkdocs_programme.imports.taking.prose import homely
from mkdocs_programme.imports.taking.words import settled
from mkdocs_programme.languages.countries import country_code, is_country
from mkdocs_programme.values.scalars import orcid

__all__ = ["Gathered", "gathered"]


@dataclass
class Gathered:
    """Who was found or made."""

    people: dict[str, str] = field(default_factory=dict)
    """Ids by the keys of the file."""
    sheets: list[Sheet] = field(default_factory=list)


def gathered(context: Context, people: Sequence[Person]) -> Gathered:
    """Files of everybody who comes in, and of the organisations they belong to."""
    bodies = _Bodies(context, people)
    made = Gathered(sheets=bodies.sheets)
    matches = Matches(context.holding, "speakers", context.source)
    finder = _Finder(context, matches)
    for person in people:
        names = _names(person, context)
        of = f"person {person.key}"
        id_ = finder.id_of(of, (person.guid, person.id), names, person.orcid)
        made.people[person.key] = id_
        made.sheets += _sheets(context, person, names, bodies, f"speakers/{id_}", of)
    return made


class _Finder:
    """Finds who is here, and names who is new."""

    def __init__(self, context: Context, matches: Matches) -> None:
        self._context, self._matches = context, matches
        self._ids = Ids(matches.ids)
        self._given: set[str] = set()

    def id_of(self, of: str, keys: Iterable[str], names: Sequence[str], iris: str = "") -> str:
        """The id of somebody: from the last import, from their file, by name, or a new one."""
        folder, texts = self._matches.folder, self._context.holding.texts
        path = self._context.remembered.get(of, "")
        before = path.removeprefix(f"{folder}/").removesuffix(".md")
        known = before if path in texts else next(filter(None, map(self._matches.known, keys)), "")
        known = known or self._matches.same(names, iris)
        if known and known not in self._given:
            self._given.add(known)
            return known
        if before:
            return self._ids.take(before)
        id_ = self._ids.free(readable(names[0], f"{folder[:-1]} {of.split(' ', 1)[1]}"))
        others = self._matches.like(names)
        if others:
            told = ", ".join(f"{folder}/{other}.md" for other in others[:3])
            same = "bears the same name" if known or id_ != readable(names[0], "x") else "has nearly the same name"
            self._context.doubts.append(Doubt(names[0], f"{folder}/{id_}.md", told, same))
        self._matches.add(id_, names)
        self._given.add(id_)
        return id_


def _names(person: Person, context: Context) -> list[str]:
    """The name that the file is called by, then those in other languages."""
    words = settled({"name": person.name}, context.holding.settings)
    own = words.source.get("name") or next((text for text in person.name.values() if text), "Unknown")
    return list(dict.fromkeys((own, *person.name.values())))


def _sheets(
    context: Context, person: Person, names: Sequence[str], bodies: _Bodies, path: str, of: str
) -> Iterable[Sheet]:
    biography = {tag: homely(text) for tag, text in person.biography.items()}
    words = settled({"body": biography}, context.holding.settings)
    links, bad = context.links(person.links)
    fields: dict[str, Value] = {"name": names[0]}
    if len(names) > 1:
        fields["aliases"] = list(names[1:])
    if words.language != context.language and words.source:
        fields["language"] = words.language
    if person.pronouns:
        fields["pronouns"] = person.pronouns
    affiliations = [bodies.affiliation(one) for one in person.affiliations]
    fields |= {"affiliations": affiliations} if affiliations else {}
    own = [*person.rest, *bad]
    country = _country(person.country)
    fields |= {"country": country} if country else {}
    own += [("country", person.country)] if person.country and not country else []
    fields |= _iris(person.orcid, own)
    fields |= {"links": links} if links else {}
    if person.id or person.guid:
        fields["origin"] = context.origin(person.id, person.guid)
    if words.homeless and words.source.get("body") not in [one.get("body") for one in words.homeless.values()]:
        own.append(("words", {tag: dict(one) for tag, one in words.homeless.items()}))
    fields |= context.own("people", tuple(own))
    yield Sheet(f"{path}.md", of, fields, words.source.get("body", ""))
    for language, said in words.beside.items():
        yield Sheet(f"{path}.{language}.md", f"{of} in {language}", {}, said["body"])


def _iris(written: str, own: list[tuple[str, object]]) -> dict[str, Value]:
    if not written:
        return {}
    try:
        return {"orcid": orcid(written)}
    except ValueError:
        own.append(("orcid", written))
        return {}


def _country(written: str) -> str:
    return written.upper() if is_country(written.upper()) else country_code(written) or ""


class _Bodies:
    """Organisations: found by any of their names, or made; with the country that all who belong to them name."""

    def __init__(self, context: Context, people: Sequence[Person]) -> None:
        self._context = context
        self.sheets: list[Sheet] = []
        self._ids: dict[str, str] = {}
        self._countries: dict[str, str] = {}
        matches = Matches(context.holding, "organisations", context.source)
        finder = _Finder(context, matches)
        for name, countries in _named(people).items():
            of = f"organisation {name}"
            id_ = matches.same([name]) or finder.id_of(of, (), [name])
            self._ids[folded(name)] = id_
            path = f"organisations/{id_}.md"
            document = context.holding.document(path)
            codes = {code for code in map(_country, countries) if code}
            country = codes.pop() if len(codes) == 1 else ""
            self._countries[id_] = text_of(document.fields.get("country")) if document is not None else country
            if document is None or context.remembered.get(of) == path:
                fields: dict[str, Value] = {"name": name}
                self.sheets.append(Sheet(path, of, fields | ({"country": country} if country else {})))

    def affiliation(self, one: Affiliated) -> Value:
        """As a person's file writes it: the country only where it is not the organisation's."""
        written: dict[str, Value] = {}
        id_ = self._ids.get(folded(one.organisation), "")
        written |= {"organisation": id_} if id_ else {}
        written |= {"role": one.role} if one.role else {}
        country = _country(one.country)
        if country and country != self._countries.get(id_, ""):
            written["country"] = country
        return written


def _named(people: Sequence[Person]) -> Mapping[str, list[str]]:
    """The countries that are named with each organisation, which is called as it is spelt first."""
    found: dict[str, list[str]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for person in people:
        for one in person.affiliations:
            if one.organisation:
                found[spelt.setdefault(folded(one.organisation), one.organisation)].append(one.country)
    return found
