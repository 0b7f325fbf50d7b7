"""Who tells a graph: knows the page it is for, the reader's language, and where everything has its address."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from mkdocs_programme.entities import (
    Edition,
    Format,
    Material,
    Objective,
    Organisation,
    Part,
    Pathway,
    Persona,
    Reference,
    Room,
    Session,
    Speaker,
    Stage,
    Stream,
    Thing,
    WrittenObjective,
)
from mkdocs_programme.files import Stored
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.plain import plain
from mkdocs_programme.render.addresses import Addresses
from mkdocs_programme.structured.nodes import Node, ref
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text, Words

__all__ = ["MOST", "Teller", "has_place", "is_event", "is_placed", "is_taught"]

_FRAGMENTS: dict[type[Thing], str] = {
    Session: "Event",
    Edition: "Event",
    Speaker: "Person",
    Organisation: "Organization",
    Stream: "Theme",
    Format: "Format",
    Room: "Place",
    Objective: "Term",
    WrittenObjective: "Term",
    Persona: "Audience",
    Pathway: "Resource",
    Material: "Work",
    Reference: "Work",
}
"""What stands behind a page's address for the thing it tells of. A capital keeps it apart from every id of a part."""

MOST = 200
"""How many things a list names. A longer one says how many there are, and each of them names the list itself where it
can; else the list of a large festival would weigh more than its page."""

_HEADING = re.compile(r"(?m)^ {0,3}#{1,6} .*$")


@dataclass(frozen=True)
class Teller:
    """Answers in the words of one page."""

    scribe: Scribe
    here: tuple[str, str]
    """Language and address of the page."""
    addresses: Addresses

    @property
    def programme(self) -> Programme:
        """What is told of."""
        return self.scribe.programme

    def page(self, address: str, language: str = "") -> str:
        """The address of a page, in the reader's language if no other is named."""
        return self.addresses.iri(self.here, (language or self.here[0], address))

    def iri(self, address: str, fragment: str = "") -> str:
        """The name of a thing in every language: an address of the default language, with a fragment."""
        whole = f"{address}#{fragment}" if fragment else address
        return self.addresses.iri(self.here, (self.addresses.default_language, whole))

    def stored(self, path: str) -> Stored | None:
        """A file beside the texts; nothing where it is missing, or kept back because it could run."""
        found = self.programme.files.get(posixpath.normpath(path))
        return found if found is not None and not found.danger else None

    def file(self, stored: Stored) -> str:
        """The address of such a file."""
        return self.addresses.file_iri(self.here, stored.path)

    def id(self, thing: Thing) -> str:
        """The name of a thing: the same on every page and in every language.

        Of what stands inside another's page, only parts and stages are told there; of the rest the page is named.
        """
        if "#" in thing.address:
            return self.iri(thing.address if isinstance(thing, Part | Stage) else thing.address.partition("#")[0])
        if isinstance(thing, Session | Edition) and not is_event(self.programme, thing):
            return self.iri(thing.address)
        return self.iri(thing.address, _FRAGMENTS.get(type(thing), "Thing"))

    def refs(self, names: Iterable[Ref]) -> list[Node]:
        """The things that references lead to."""
        found = (self.programme.get(name) for name in names)
        return [ref(id_) for id_ in dict.fromkeys(self.id(thing) for thing in found if thing is not None)]

    def events(self, things: Iterable[Session | Edition]) -> list[Node]:
        """Those that can be told as events."""
        return [ref(self.id(thing)) for thing in things if is_event(self.programme, thing)]

    def say(self, words: Words | None) -> object:
        """Words as they are, and with their language where it is not that of the page."""
        if words is None or not words.text.strip():
            return None
        text = " ".join(words.text.split())
        return text if words.language == self.here[0] else {"@value": text, "@language": words.language}

    def text(self, text: Text | None) -> object:
        """A text of an author."""
        return self.say(self.scribe.words(text))

    def summary(self, *texts: Text | None) -> object:
        """One or two sentences: the first text there is, without its headings and its Markdown."""
        text = next((text for text in texts if text is not None), None)
        if text is None:
            return None
        words = text.into(self.here[0])
        return self.say(Words(unescape(plain(_HEADING.sub("", words.text))), words.language))


def is_taught(session: Session) -> bool:
    """Whether there is more to a session than a title in a slot: something to learn, or somebody to listen to."""
    said = (session.objectives, session.parts, session.agenda, session.questions, session.level, session.body)
    return any(said) or bool(session.all_people())


def is_event(programme: Programme, thing: Session | Edition) -> bool:
    """Whether a thing can be told as an event.

    Calendars and search engines take an event only with a day and a place, so a festival or a break that lacks one is
    told as a page alone. A session with something to learn is an event all the same: it hangs on its learning resource.
    """
    if isinstance(thing, Edition):
        return thing.starts is not None and has_place(thing)
    return is_taught(thing) or (thing.start is not None and is_placed(programme, thing))


def has_place(edition: Edition) -> bool:
    """Whether it is said where an edition is held."""
    return edition.place is not None or edition.country is not None


def is_placed(programme: Programme, session: Session) -> bool:
    """Whether it is said where a session is held: in a room, or at least where its edition is."""
    edition = programme.find(Edition, session.edition_id)
    return programme.find(Room, session.room) is not None or (edition is not None and has_place(edition))
