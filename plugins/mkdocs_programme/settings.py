"""What a festival decides for its whole site: name, languages, declared kinds. Read from `programme.yml`."""

from typing import ClassVar

from pydantic import Field

from mkdocs_programme.entities.base import Record
from mkdocs_programme.entities.declared import Collection
from mkdocs_programme.entities.fields import Address, Identifier, Plain, Tag, Translated
from mkdocs_programme.values.words import Fallback, Text, Words

__all__ = ["Chain", "RoleNames", "Settings"]


class Chain(Record):
    """Which languages stand in for one that has no words."""

    shorthand: ClassVar[str] = "languages"

    id: Tag
    languages: tuple[Tag, ...]


class RoleNames(Record):
    """A role that this festival knows beside the common ones."""

    shorthand: ClassVar[str] = "name"

    id: Identifier
    name: Translated
    plural: Translated | None = None


class WordChange(Record):
    """A word of the interface that this site says differently."""

    shorthand: ClassVar[str] = "words"

    id: Plain
    """The English word as in the catalogue."""
    words: Translated


class Settings(Record):
    """The settings of a site."""

    shorthand: ClassVar[str] = "name"

    name: Translated = Text((Words("Programme", "en"),))
    """What the site is called."""
    tagline: Translated | None = None
    url: Address | None = None
    """Where the site is published; needed for the addresses that search engines are told."""
    default_language: Tag = "en"
    """The language at the root of the site; files without `language:` are written in it."""
    languages: tuple[Tag, ...] = ("en",)
    fallback: tuple[Chain, ...] = ()
    """Written as `nb: [da, sv, en]`, a line for each language."""
    roles: tuple[RoleNames, ...] = ()
    words: tuple[WordChange, ...] = ()
    collections: tuple[Collection, ...] = Field(default=())

    @property
    def order(self) -> Fallback:
        """In which order languages stand in for each other."""
        return Fallback(self.default_language, {chain.id: chain.languages for chain in self.fallback})
