"""What things are called for the readers of one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from typing import Any, TypeVar

from mkdocs_programme.entities import Edition, Entity, Speaker, Thing, WrittenObjective
from mkdocs_programme.languages import countries, tags
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.labels import kind_plural, kind_singular
from mkdocs_programme.pages.page import Link
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.once import Once
from mkdocs_programme.programme.plain import plain
from mkdocs_programme.programme.roles import role_words
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text, Words

__all__ = ["Namer"]

Given = TypeVar("Given")
Made = TypeVar("Made")


class Namer:
    """Knows the programme and the reader's language, and says names and links."""

    def __init__(self, programme: Programme, language: str) -> None:
        self.programme = programme
        self.language = language

    @cached_property
    def ui(self) -> Catalogue:
        """The words of the interface, as the site wants them said."""
        changed = ((word.id, word.words.into(self.language).text) for word in self.programme.settings.words)
        return catalogue(self.language, tuple(changed))

    def once(self, make: Callable[[Any, Given], Made]) -> Once[Given, Made]:
        """What a function makes of a thing for this reader, however often it is asked for."""
        if make not in self._once:
            self._once[make] = Once(partial(make, self))
        return self._once[make]

    @cached_property
    def _once(self) -> dict[Callable[..., Any], Once[Any, Any]]:
        return {}

    def say(self, msgid: str) -> Words:
        """Words of the interface."""
        return Words(self.ui.gettext(msgid), self.language)

    def own(self, text: str) -> Words:
        """Words that need no language of their own: names, numbers, what Babel says."""
        return Words(text, self.language)

    def words(self, text: Text | None) -> Words | None:
        """A text for this reader, or nothing."""
        return text.into(self.language) if text is not None else None

    def all_words(self, texts: Iterable[Text]) -> tuple[Words, ...]:
        """Several texts for this reader."""
        return tuple(text.into(self.language) for text in texts)

    def title(self, thing: Thing) -> Words:
        """What a thing is called."""
        if isinstance(thing, WrittenObjective) and thing.ref is not None:
            return self.title(self.programme.get(thing.ref) or thing.model_copy(update={"ref": None}))
        value: Any = getattr(thing, thing.titled)
        if isinstance(value, Text):
            return value.into(self.language)
        if value is None:
            return self.own(thing.local_id)
        written_in = thing.language if isinstance(thing, Entity) and thing.kind == "reference" else None
        return Words(value, written_in or self.language)

    @cached_property
    def link(self) -> Once[Thing, Link]:
        """A link to a thing, which says what it leads to."""
        return Once(lambda thing: Link(self.title(thing), thing.address))

    def links(self, refs: Iterable[Ref]) -> tuple[Link, ...]:
        """Links for all references that lead somewhere."""
        found = (self.programme.get(ref) for ref in refs)
        return tuple(self.link(thing) for thing in found if thing is not None)

    def link_to(self, ref: Ref | None) -> Link | None:
        """A link for a reference, or nothing if it leads nowhere."""
        found = self.programme.get(ref) if ref is not None else None
        return self.link(found) if found is not None else None

    def by_title(self, things: Iterable[Any]) -> list[Any]:
        """Things in the alphabetical order of this language; people by surname."""
        return sorted(things, key=lambda thing: (sort_key(self.index_name(thing), self.language), thing.id))

    def index_name(self, thing: Thing) -> str:
        """The name a thing is sorted by."""
        return thing.index_name if isinstance(thing, Speaker) else self.title(thing).text

    def country(self, code: str | None) -> Words | None:
        """The name of a country."""
        return self.own(countries.country(code, self.language)) if code else None

    def language_names(self, codes: Iterable[str]) -> tuple[Words, ...]:
        """Names of languages, in this one."""
        return tuple(self.own(tags.name(code, self.language)) for code in codes)

    def kind(self, kind: str) -> str:
        """What one of a kind is called."""
        declared = self._declared.get(kind)
        return declared[0].into(self.language).text if declared else kind_singular(kind, self.ui)

    def kinds(self, kind: str) -> str:
        """What many of a kind are called."""
        declared = self._declared.get(kind)
        return declared[1].into(self.language).text if declared else kind_plural(kind, self.ui)

    @cached_property
    def _declared(self) -> dict[str, tuple[Text, Text]]:
        return {one.kind: (one.singular, one.name) for one in self.programme.settings.collections}

    def edition_of(self, thing: Thing) -> Edition | None:
        """The edition a thing lies in."""
        return self.programme.find(Edition, thing.edition_id) if thing.edition_id else None

    def role(self, role: str, count: int = 1) -> Words:
        """What a role is called: by the settings, or by the catalogue."""
        if (role, count) not in self._roles:
            self._roles[role, count] = role_words(role, count, self.language, self.programme.settings, self.ui)
        return self._roles[role, count]

    @cached_property
    def _roles(self) -> dict[tuple[str, int], Words]:
        return {}

    def description(self, *texts: Text | None) -> str:
        """One or two sentences for search engines: the first text there is, without its Markdown."""
        for text in texts:
            if text is not None:
                return plain(text.into(self.language).text)
        return ""
