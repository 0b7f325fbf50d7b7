"""What every thing of a programme has: an id, a place, and the files it was read from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr

from mkdocs_programme.documents import Document
from mkdocs_programme.entities.fields import Plain, Prose, Tag
from mkdocs_programme.entities.heard import Heard
from mkdocs_programme.findings import Place

__all__ = ["EDITORS_OWN", "Entity", "Kept", "Origin", "Record", "Thing", "kept"]

Key = tuple[str | int, ...]
EDITORS_OWN: tuple[str, ...] = ("fmContentType",)
"""Fields at the top of a file that belong to an editor of text, and that nothing here reads.

`fmContentType` says by which form Front Matter CMS shows the file (from its version 10.3.0 on, issue 467).
"""


@dataclass(frozen=True)
class Origin:
    """The files a thing was read from, and where in them it stands."""

    source: Document
    translations: tuple[tuple[str, Document], ...] = ()
    """Sidecars by language."""
    inside: Key = ()
    """Empty for a thing that is a whole file; `("parts", 1)` for one written inside another."""
    parent: str = ""
    """Id of the entity whose file it is, for a thing written inside another."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all these files, the source first."""
        return (self.source.path, *(document.path for _, document in self.translations))

    def file(self, language: str) -> Document:
        """The file that holds the words of a language; the source if there is none."""
        return dict(self.translations).get(language, self.source)


class Record(BaseModel):
    """A group of fields that has no page of its own."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, arbitrary_types_allowed=True, populate_by_name=True
    )

    shorthand: ClassVar[str] = ""
    """The field that is meant where one value stands instead of the whole record."""
    heard: ClassVar[tuple[str, ...]] = ()
    """Fields that change late and often, and tell who asks for them; all other facts are told as one whole."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        for field in cls.heard:
            setattr(cls, field, Heard(field))


class Kept(Record):
    """A code that is not told of here, because what it finds is meant; written `PRG411: reason`."""

    shorthand: ClassVar[str] = "reason"

    id: Plain = ""
    """The code, such as PRG411."""
    reason: Plain = ""
    """Why it stays as it is, for those who read the file later."""


def kept(ignore: Sequence[Kept], code: str) -> bool:
    """Whether a list of kept codes holds this one."""
    return any(one.id.strip().upper() == code for one in ignore)


class Thing(Record):
    """Something with an address, told in a file of its own or inside another's."""

    kind: ClassVar[str] = ""
    """Singular, such as `speaker`; what a `Ref` says it leads to."""
    folder: ClassVar[str] = ""
    """The first part of its address; for files also where they live."""
    titled: ClassVar[str] = "title"
    """The field that names it to a reader."""

    id: Plain = ""
    """Permanent name in addresses and references: the file's name without language and suffix."""

    _origin: Origin = PrivateAttr()

    @property
    def origin(self) -> Origin:
        """Where it was read."""
        private: Any = self.__pydantic_private__  # ten times as fast as `self._origin`, and asked for at every name
        origin: Origin = private["_origin"]
        return origin

    def __hash__(self) -> int:
        """By its name; hashing every field, as pydantic would, costs more than most that is done with a thing."""
        return hash((self.kind, self.id))

    def read_from(self, origin: Origin, **changed: str) -> Self:
        """The same thing, knowing where it was read (and with another id, if given)."""
        placed = self.model_copy(update=changed)
        placed._origin = origin
        return placed

    def at(self, *key: str | int) -> Place:
        """The place of a field in its source file."""
        return self.origin.source.at(*self.origin.inside, *key)

    @property
    def edition_id(self) -> str:
        """Id of the edition whose folder it lies in, or nothing."""
        return self.id.split("/")[0] if "/" in self.id else ""

    @property
    def local_id(self) -> str:
        """The last part of its id, as it is written inside its edition."""
        return self.id.rsplit("/", 1)[-1].rsplit("#", 1)[-1]

    @property
    def address(self) -> str:
        """Its page below the language's root, without slashes around, perhaps with an anchor."""
        return f"{self.folder}/{self.id}"


class Entity(Thing):
    """A thing told in one file per language."""

    in_edition: ClassVar[bool] = False
    """Whether its files lie in their edition's folder."""

    language: Tag | None = None
    """Language of this file's words, if it is not the site's first language."""
    aliases: tuple[Plain, ...] = ()
    """Other names, and ids it had before; each still leads here."""
    ignore: tuple[Kept, ...] = ()
    """Codes of notes and warnings that are not told of this file, each with a reason, such as `PRG430: a taster`."""
    body: Prose | None = None
    """The Markdown below the front matter."""
