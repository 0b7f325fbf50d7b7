"""The whole programme as JSON, for whoever builds something of their own on it: a file for each kind and language.

A text stands in the language of its file; where another language stands in for it, `$elsewhere` says so by its JSON
Pointer (RFC 6901). References are ids. Fields are called as authors write them; what nobody writes begins with `$`.
What is added within a version breaks no reader; what is changed or taken away makes a new one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from mkdocs_programme.entities import KINDS, Entity, Record, Session, Thing
from mkdocs_programme.entities.learning import WrittenObjective
from mkdocs_programme.entities.people import Portrait
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.exports.api_schema import HIDDEN, schema
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.travelling import travelling
from mkdocs_programme.exports.voice import Voice, clean
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.schema import API, VERSION
from mkdocs_programme.timetable import slot
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text

__all__ = ["api", "api_files", "api_index"]

Json = dict[str, Any]


def api(wanted: Wanted) -> Iterator[Export]:
    """An index, a file for each kind and language, and a schema for each kind."""
    yield from api_index(wanted)
    yield from api_files(wanted)


def api_index(wanted: Wanted) -> Iterator[Export]:
    """What there is, and a schema for each kind."""
    found = _by_kind(wanted)
    yield Export(f"{API}/index.json", _indented(_index(wanted, found)))
    for kind in found:
        yield Export(f"{API}/schema/{kind.kind}.json", _indented(schema(kind)))


def api_files(wanted: Wanted) -> Iterator[Export]:
    """A file for each kind and language."""
    for language in wanted.languages:
        for kind, things in _by_kind(wanted).items():
            yield Export(f"{API}/{language}/{kind.folder}.json", _file(Voice(wanted, language), kind, things))


def _by_kind(wanted: Wanted) -> Mapping[type[Entity], list[Entity]]:
    """What is wanted, in the order of ids; every kind of which there is something."""
    by_kind: dict[type[Entity], list[Entity]] = {kind: [] for kind in KINDS}
    for entity in wanted.programme.entities:
        if wanted.edition in ("", entity.edition_id or wanted.edition):
            by_kind.setdefault(type(entity), []).append(entity)
    return {kind: sorted(things, key=lambda one: one.id) for kind, things in by_kind.items() if things}


def _index(wanted: Wanted, found: Mapping[type[Entity], list[Entity]]) -> Json:
    settings = wanted.programme.settings
    return {
        "version": VERSION,
        "name": {words.language: words.text for words in settings.name.written},
        "url": wanted.site or None,
        "languages": list(wanted.languages),
        "kinds": [
            {
                "kind": kind.kind,
                "count": len(things),
                "schema": f"schema/{kind.kind}.json",
                "files": {language: f"{language}/{kind.folder}.json" for language in wanted.languages},
            }
            for kind, things in found.items()
        ],
    }


def _file(voice: Voice, kind: type[Entity], things: Iterable[Entity]) -> str:
    """A line for each thing, so that two versions of a file can be compared."""
    head = {"version": VERSION, "kind": kind.kind, "language": voice.language, "schema": f"../schema/{kind.kind}.json"}
    told = json.dumps(head, ensure_ascii=False).removesuffix("}")
    items = ",\n".join(json.dumps(_Telling(voice, thing).told(), ensure_ascii=False) for thing in things)
    return f'{told}, "items": [\n{items}\n]}}\n'


def _indented(made: Json) -> str:
    return f"{json.dumps(made, ensure_ascii=False, indent=1)}\n"


class _Telling:
    """Tells one thing, and what stands inside it."""

    def __init__(self, voice: Voice, entity: Entity) -> None:
        self._voice = voice
        self._entity = entity
        self._elsewhere: dict[str, str] = {}

    def told(self) -> Json:
        made = self._record(self._entity, "")
        if isinstance(self._entity, Session) and (held := slot(self._voice.programme, self._entity)):
            made |= {"$begins": held.start.isoformat(), "$ends": held.end.isoformat()}
        if self._elsewhere:
            made["$elsewhere"] = self._elsewhere
        return made

    def _record(self, record: Record, path: str) -> Json:
        """The fields that hold something."""
        made: Json = {}
        if isinstance(record, Thing):
            made = {"id": record.id} if record.id else {}
            if address := self._page(record):
                made["$page"] = address
        for name, found in shape(type(record)).items():
            value = getattr(record, found.attribute)
            if name in HIDDEN or (name == "id" and isinstance(record, Thing)) or value is None or value == ():
                continue
            if isinstance(value, Portrait) and not value.consent:
                continue
            made[name] = self._field(found, value, f"{path}/{name}")
        return made

    def _page(self, thing: Thing) -> str:
        """Where one reads of a thing; of an objective that is only named, where it is written."""
        named = self._voice.programme.get(thing.ref) if isinstance(thing, WrittenObjective) and thing.ref else None
        return self._voice.page(thing if named is None else named)

    def _field(self, found: FieldShape, value: Any, path: str) -> Any:
        if found.many:
            return [self._one(found, member, f"{path}/{index}") for index, member in enumerate(value)]
        return self._one(found, value, path)

    def _one(self, found: FieldShape, value: Any, path: str) -> Any:
        if isinstance(value, Record):
            return self._record(value, path)
        if isinstance(value, Text):
            return self._text(value, path, prose=found.nature == "prose")
        if isinstance(value, Ref):
            target = self._voice.programme.get(value)
            return target.id if target is not None else value.id
        if isinstance(value, datetime | time):
            return value.isoformat(timespec="minutes")
        if isinstance(value, date):
            return value.isoformat()
        return clean(value) if isinstance(value, str) else value

    def _text(self, text: Text, path: str, *, prose: bool) -> str:
        words = self._voice.words(text)
        if words.language != self._voice.language:
            self._elsewhere[path] = words.language
        return travelling(self._voice, text, self._entity, citations=True) if prose else words.text
