"""Says names and texts in one language, as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mkdocs_programme.entities import Edition, Session, Speaker, Thing
from mkdocs_programme.entities.session import Role
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.roles import role_words
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text, Words

__all__ = ["Voice", "clean"]

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""What XML 1.0 §2.2 refuses or warns of, and marks of byte order: no format has a use for them."""
_CODE = re.compile("[0-9A-Z]{6}")
"""What pretalx makes of chance: a code for machines, which nobody prints."""


def clean(text: str) -> str:
    """A text without signs that cannot be printed, and with one sign at the end of a line."""
    # Hardly any text has one. All of them are unprintable to Python too, which is told faster than they are looked for.
    if text.replace("\n", " ").isprintable():
        return text
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True)
class Voice:
    """Who writes an export, for the readers of one language."""

    wanted: Wanted
    language: str

    @property
    def programme(self) -> Programme:
        """What is told of."""
        return self.wanted.programme

    @cached_property
    def ui(self) -> Catalogue:
        """The words of the interface, as the site wants them said."""
        changed = ((word.id, word.words.into(self.language).text) for word in self.programme.settings.words)
        return catalogue(self.language, tuple(changed))

    def words(self, text: Text) -> Words:
        """A text for this reader, with the language it is in."""
        words = text.into(self.language)
        return Words(clean(words.text), words.language)

    def text(self, text: Text | None) -> str:
        """A text for this reader; nothing for nothing."""
        return self.words(text).text if text is not None else ""

    def name(self, thing: Thing | None) -> str:
        """What a thing is called; nothing for nothing."""
        if thing is None:
            return ""
        value: object = getattr(thing, thing.titled)
        return self.text(value) if isinstance(value, Text) else clean(str(value or thing.local_id))

    def names(self, refs: Iterable[Ref]) -> list[str]:
        """What all things are called to which references lead."""
        found = (self.programme.get(ref) for ref in refs)
        return [self.name(thing) for thing in found if thing is not None]

    def titled(self, session: Session) -> Words:
        """The title of a session behind its code, as in the printed programme."""
        title = self.words(session.title)
        shown = not _CODE.fullmatch(session.code or "")
        return Words(f"{clean(session.code)} {title.text}", title.language) if session.code and shown else title

    def edition(self, session: Session) -> Edition | None:
        """The edition a session lies in."""
        return self.programme.find(Edition, session.edition_id)

    def roles(self, roles: Iterable[Role]) -> list[str]:
        """A line for each role: “Chairs: Ada Berg, Bo Ek”."""
        groups: dict[str, list[str]] = {}
        for role in roles:
            person = self.programme.find(Speaker, role.person)
            if person is not None:
                groups.setdefault(role.role, []).append(self.name(person))
        settings = self.programme.settings
        return [
            f"{role_words(role, len(names), self.language, settings, self.ui)}: {', '.join(names)}"
            for role, names in groups.items()
        ]

    def page(self, thing: Thing) -> str:
        """The full address of a thing's page."""
        return self.wanted.page(self.language, thing.address)
