"""A session that is held again in a later edition: its words come along, objectives stay where they are written."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mkdocs_programme.decode.sides import entries
from mkdocs_programme.documents import Document, Fields
from mkdocs_programme.editions.draft import Draft, Said, Unable, put
from mkdocs_programme.entities import Edition, Part, Session
from mkdocs_programme.phrases import Phrase, listed, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.mentions import files_linked, linked, target_file
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.scalars import ID

__all__ = ["KEPT", "Wish", "reused"]

KEPT = ("time", "room", "people", "code")
"""What belongs to the day on which a session was held, and comes along only where somebody asks for it."""
_WORDS: tuple[str, ...] = (
    *("language", "code", "title", "subtitle", "start", "end", "minutes", "room", "stream", "format", "level"),
    *("chairs", "people", "speakers", "objectives", "questions", "audience", "languages", "agenda"),
    *("personas", "pathway", "materials", "references", "parts"),
)
"""Fields that may come along, in the order in which they are written."""
_OF_PART: tuple[str, ...] = (
    "id",
    "title",
    "start",
    "minutes",
    "chairs",
    "people",
    "speakers",
    "objectives",
    "personas",
)
_OF_PART += ("materials", "references", "abstract")
_FOR: dict[str, tuple[str, ...]] = {
    "time": ("start", "end"),
    "room": ("room",),
    "people": ("chairs", "people", "speakers"),
    "code": ("code",),
}
_SCOPED = ("stream", "format", "room")


@dataclass(frozen=True)
class Wish:
    """What is to be made of a session."""

    into: str
    """Id of the edition."""
    id: str
    """What it will be called there."""
    keep: frozenset[str] = frozenset()
    """Of `KEPT`."""
    later: timedelta | None = None
    """How much later it is held, if its time comes along."""
    grown: bool = True
    """Whether it says of itself that it is derived from the earlier one; a coffee break does not."""

    def leaves(self, field: str) -> bool:
        """Whether a field stays behind."""
        return any(field in fields for what, fields in _FOR.items() if what not in self.keep)


def reused(
    programme: Programme, session: Session, wish: Wish, said: Said, there: frozenset[str] | None = None
) -> Draft:
    """The files of a session that is held again, its translations too.

    Args:
        programme: In which the earlier session lies.
        session: The earlier one.
        wish: What is to be made of it.
        said: How what is still to be done is written into the file.
        there: Rooms, streams and formats of the new edition as `kind id`, where that is no file yet.

    Raises:
        Unable: There is no such edition, or a session of that id in it, or nobody knows how much later it is.
    """
    edition = programme.find(Edition, wish.into)
    if there is None:
        if edition is None or edition.id != wish.into:
            raise Unable(phrase("there is no edition “{id}”", id=wish.into))
        there = frozenset(f"{one.kind} {one.local_id}" for one in (*edition.rooms, *edition.streams, *edition.formats))
    if not ID.fullmatch(wish.id):
        raise Unable(phrase("“{id}” cannot be an id; write letters a–z, digits and hyphens, such as 2027", id=wish.id))
    if programme.get(Ref("session", f"{wish.into}/{wish.id}")) is not None:
        raise Unable(phrase("there is a session {id} already; give another id", id=f"{wish.into}/{wish.id}"))
    if wish.into == session.edition_id:
        raise Unable(phrase("a session that is held twice in one edition `repeats` the first; that is no reuse"))
    if "time" in wish.keep and wish.later is None and session.start is not None:
        raise Unable(phrase("{edition} has no first day to count times from", edition=wish.into))
    return _Reusing(programme, session, wish, said, there).draft()


@dataclass(frozen=True)
class _Reusing:
    programme: Programme
    session: Session
    wish: Wish
    said: Said
    there: frozenset[str]

    def draft(self) -> Draft:
        """All files of the session."""
        files: dict[str, str] = {}
        source, path = self.session.origin.source, f"sessions/{self.wish.into}/{self.wish.id}"
        fields = self._fields(source)
        if self.wish.grown:
            fields |= {"derived_from": self.session.id, "todo": [self.said(one) for one in self._todo(fields)]}
        put(files, f"{path}.md", fields, self._moved(source.body, source.path))
        for language, document in self.session.origin.translations:
            told = self._translated(document)
            put(files, f"{path}.{language}.md", told, self._moved(document.body, document.path))
        return Draft(files, tuple(self._notes(fields)))

    def _fields(self, source: Document) -> dict[str, Any]:
        found = {name: source.fields[name] for name in _WORDS if source.fields.get(name) and not self.wish.leaves(name)}
        found |= self._scoped()
        found |= self._times(found)
        if "people" in found:
            found["people"] = _without(found["people"], "affiliations")
        found |= self._owned(self.session, found, source)
        if "parts" in found:
            parts = {part.local_id: part for part in self.session.parts}
            raws = [raw for _, raw in entries(Part, found["parts"]) if isinstance(raw, dict)]
            found["parts"] = [self._part(raw, part, source) for raw in raws if (part := parts.get(str(raw.get("id"))))]
        ordered = {name: found[name] for name in _WORDS if name in found}
        return {name: value for name, value in ordered.items() if value}

    def _scoped(self) -> dict[str, Any]:
        """Room, stream and format by the ids they have in the new edition; those that it lacks are left out."""
        told: dict[str, Any] = {}
        for name in _SCOPED:
            thing = self.programme.get(ref) if (ref := getattr(self.session, name)) is not None else None
            fits = thing is not None and f"{name} {thing.local_id}" in self.there and not self.wish.leaves(name)
            told[name] = thing.local_id if thing is not None and fits else ""
        return told

    def _times(self, found: Fields) -> dict[str, str]:
        """The time as many days later; of a session that leaves it behind, how long it is."""
        start, finish = self.session.start, self.session.finish
        if "start" in found and self.wish.later is not None:
            ends = {"end": _moment(self.session.end + self.wish.later)} if self.session.end else {}
            return {"start": _moment(start + self.wish.later), **ends} if start else ends
        if start is not None and finish is not None and not self.session.minutes:
            return {"minutes": str(round((finish - start).total_seconds() / 60))}
        return {}

    def _part(self, fields: Fields, part: Part, source: Document) -> dict[str, Any]:
        found: dict[str, Any] = {
            name: fields[name] for name in _OF_PART if fields.get(name) and not self.wish.leaves(name)
        }
        if isinstance(found.get("abstract"), str):
            found["abstract"] = self._moved(found["abstract"], source.path)
        if "people" in found:
            found["people"] = _without(found["people"], "affiliations")
        return {**found, **self._owned(part, found, source)}

    def _owned(self, owner: Session | Part, found: Fields, source: Document) -> dict[str, Any]:
        """Objectives by their names, where all of them have one that lasts; else as they are written."""
        if "objectives" not in found or not _named(owner, source):
            return {}
        refs = [one.ref.id if one.ref is not None else one.id for one in owner.objectives]
        return {"objectives": [{"ref": ref} for ref in refs]}

    def _translated(self, document: Document) -> dict[str, Any]:
        """What a translation says of what came along."""
        source = self.session.origin.source
        told = {name: value for name, value in document.fields.items() if name in _WORDS and not self.wish.leaves(name)}
        if _named(self.session, source):
            told.pop("objectives", None)
        named = {part.local_id: _named(part, source) for part in self.session.parts}
        if "parts" in told:
            told["parts"] = [self._side(raw, named, document) for _, raw in entries(Part, told["parts"])]
        return told

    def _side(self, raw: Any, named: dict[str, bool], document: Document) -> Any:
        if not isinstance(raw, dict):
            return raw
        drops = named.get(str(raw.get("id", "")), False)
        found = {name: raw[name] for name in _OF_PART if name in raw and not (drops and name == "objectives")}
        if isinstance(found.get("abstract"), str):
            found["abstract"] = self._moved(found["abstract"], document.path)
        return found

    def _moved(self, markdown: str, path: str) -> str:
        """A text whose links to its neighbours still find them from the folder of another edition."""
        folder, new = posixpath.dirname(path), f"sessions/{self.wish.into}"
        links = [(one.start, one.target) for one in linked(markdown)]
        links += [(one.start, one.path) for one in files_linked(markdown)]
        for start, target in sorted(links, reverse=True):
            file, _ = target_file(path, target)
            if file.startswith(f"{folder}/"):
                shown = target.partition("#")[0]
                markdown = markdown[:start] + posixpath.relpath(file, new) + markdown[start + len(shown) :]
        return markdown

    def _todo(self, fields: Fields) -> Iterator[Phrase]:
        if "start" not in fields:
            yield phrase("Say when it is held")
        if "room" not in fields:
            yield phrase("Say in which room")
        if self.session.all_people():
            if self.wish.leaves("people"):
                yield phrase("Say who takes part")
            else:
                yield phrase("Ask those who take part, and look at their posts and disclosures")
        for name in ("stream", "format"):
            if getattr(self.session, name) is not None and name not in fields:
                edition = self.wish.into
                yield phrase(
                    "Choose another `{field}`; {edition} does not have the one of before", field=name, edition=edition
                )
        yield phrase("Look whether words, objectives and references still hold")

    def _notes(self, fields: Fields) -> Iterator[Phrase]:
        yield phrase("came along: {fields}", fields=listed(name for name in _WORDS if name in fields))
        left = [name for name in self.session.origin.source.fields if name not in fields]
        if left:
            yield phrase("left behind: {fields}", fields=listed(left))
        spoken = {self.session.language or self.programme.settings.default_language}
        spoken |= {language for language, _ in self.session.origin.translations}
        if missing := [one for one in self.programme.settings.languages if one not in spoken]:
            yield phrase("not translated yet: {languages}", languages=listed(missing))


def _named(owner: Session | Part, source: Document) -> bool:
    """Whether every objective has a name that another session can call it by."""
    return all(one.ref is not None or (*one.origin.inside, "id") in source.places for one in owner.objectives)


def _without(value: Any, name: str) -> Any:
    """People without what was true of them then."""
    if not isinstance(value, list):
        return value
    return [{key: said for key, said in one.items() if key != name} if isinstance(one, dict) else one for one in value]


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
