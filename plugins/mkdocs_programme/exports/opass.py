"""The JSON of OPass and COSCUP, which conference apps of communities in Taiwan read: all languages in one file.

Words stand in an object for each language. Streams are its types of sessions, formats its tags. It knows no parts and
no word for what is cancelled: people of parts stand with their session, and what is cancelled is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeGuard

from mkdocs_programme.entities import Edition, Entity, Format, Room, Session, Speaker, Stream, Thing
from mkdocs_programme.exports.travelling import travelling
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.languages import language_name
from mkdocs_programme.timetable import Slot, slots
from mkdocs_programme.values.excerpt import cut

__all__ = ["write"]

Json = dict[str, Any]
_CAME = "coscup"
"""What the format is called where something came from it."""
_ADDRESS = re.compile("https?://")
_LINKS = {"co_write": "Notes", "qa": "Questions", "slide": "Slides", "record": "Recording"}
"""Pages elsewhere that it has a field for, by what they are called."""


def write(wanted: Wanted, edition: Edition) -> str:
    """An edition with a time zone; nothing where it has no session with a time.

    Args:
        wanted: The programme, and the languages of its words.
        edition: Whose sessions are written.
    """
    writer = _Writer([Voice(wanted, language) for language in wanted.languages])
    found = slots(wanted.programme, edition.id)
    if not found:
        return ""
    whole = {
        "sessions": [writer.session(slot, edition) for slot in found],
        "speakers": [writer.speaker(person) for person in writer.people(slot.session for slot in found)],
        "session_types": [writer.named(stream) for stream in edition.streams],
        "rooms": [writer.named(room) for room in edition.rooms],
        "tags": [*(writer.named(format_) for format_ in edition.formats), *_tags(edition)],
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


class _Writer:
    def __init__(self, voices: Sequence[Voice]) -> None:
        self._voices = voices
        self._first = voices[0]
        self._find = voices[0].programme.find

    def session(self, slot: Slot, edition: Edition) -> Json:
        session = slot.session
        room, stream = self._find(Room, session.room), self._find(Stream, session.stream)
        format_ = self._find(Format, session.format)
        spoken = session.languages or edition.languages[:1]
        links = {self._first.text(link.label): link.url for link in reversed(session.links)}
        return {
            "id": _key(session),
            "type": _key(stream) if stream else None,
            "room": _key(room) if room else None,
            "start": slot.start.isoformat(),
            "end": slot.end.isoformat(),
            "language": ", ".join(language_name(tag, "en") for tag in spoken),
            **self._each(
                title=lambda voice: voice.titled(session).text,
                description=lambda voice: _whole(travelling(voice, session.body, session)),
            ),
            "speakers": [_key(person) for person in self.people([session])],
            "tags": [*([_key(format_)] if format_ else []), *filter(_is_text, _listed(session, "tags"))],
            **{name: links.get(label) for name, label in _LINKS.items()},
            "uri": self._first.page(session) or None,
        }

    def people(self, sessions: Iterable[Session]) -> list[Speaker]:
        """Everybody who takes part, in whatever role, each once."""
        found = (self._find(Speaker, person) for session in sessions for person in session.all_people())
        return list({person.id: person for person in found if person is not None}.values())

    def speaker(self, person: Speaker) -> Json:
        said = self._each(
            name=lambda voice: voice.name(person), bio=lambda voice: travelling(voice, person.body, person)
        )
        portrait = _own(person, "avatar")
        shown = {"avatar": portrait} if _is_text(portrait) and _ADDRESS.match(portrait) else {}
        return {"id": _key(person), **shown, **said}

    def named(self, thing: Thing) -> Json:
        return {"id": _key(thing), **self._each(name=lambda voice: voice.name(thing))}

    def _each(self, **said: Callable[[Voice], str]) -> Json:
        """Some words in an object for each language."""
        return {voice.language: {name: say(voice) for name, say in said.items()} for voice in self._voices}


def _own(thing: Entity, name: str) -> object:
    """What came from there and has no field of ours: it stands in the file under a name of its own."""
    imported = getattr(thing, "imported", None)
    came = imported is not None and imported.format == _CAME
    return thing.origin.source.fields.get(f"x_{name}") if came else None


def _listed(thing: Entity, name: str) -> Sequence[object]:
    value = _own(thing, name)
    return value if isinstance(value, list) else ()


def _tags(edition: Edition) -> list[Json]:
    """The tags of an edition that came from there, with their names by language."""
    tags = edition.origin.source.fields.get("x_tags")
    return [tag for tag in tags if isinstance(tag, dict) and "id" in tag] if isinstance(tags, list) else []


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _whole(text: str) -> str:
    """A text without the mark at which others cut it."""
    return "\n\n".join(filter(None, cut(text)))


def _key(thing: Thing) -> str:
    """What it is called there if it came from there, else its own id, which no other of its kind has in an edition."""
    imported = getattr(thing, "imported", None)
    return str(imported.id) if imported is not None and imported.format == _CAME and imported.id else thing.local_id
