"""What the content holds already, as far as an import looks at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_programme.documents import Document, Value, file_text, parse
from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.settings import Settings

__all__ = ["Holding", "Known", "Sheet", "listed", "names_in", "text_of"]

_NAMES = ("name", "short_name")
_NAMED = ("speakers", "organisations")


@dataclass(frozen=True)
class Sheet:
    """A content file as it shall be."""

    path: str
    of: str
    """What it tells of, such as `session 316`: finds it again in the next import."""
    fields: Mapping[str, Value]
    body: str = ""


@dataclass(frozen=True)
class Known:
    """How another system calls a thing."""

    source: str
    id: str
    guid: str


@dataclass
class Holding:
    """The files of an edition, and of the people and organisations above it.

    Args:
        settings: Of the site.
        edition: Whose programme is imported.
        texts: Every content file by its path.
    """

    settings: Settings
    edition: str
    texts: Mapping[str, str]
    remembered: Mapping[str, Sheet] = field(default_factory=dict)
    """What the last import made, by path: a file that stands as it was written then need not be read again."""
    _read: dict[str, Document] = field(default_factory=dict)

    def document(self, path: str) -> Document | None:
        """A file, split; nothing if there is none."""
        if path not in self.texts:
            return None
        if path not in self._read:
            text, sheet = self.texts[path], self.remembered.get(path)
            if sheet is not None and text == file_text(sheet.fields, sheet.body):
                self._read[path] = Document(path, sheet.fields, sheet.body, 1, {}, ())
            else:
                self._read[path] = parse(path, text)[0]
        return self._read[path]

    def sources(self, folder: str) -> Iterator[tuple[str, Document]]:
        """The id and file of everything in a folder, translations left out."""
        for path in sorted(self.texts):
            name = path.removeprefix(f"{folder}/").removesuffix(".md")
            if path.startswith(f"{folder}/") and "/" not in name and "." not in name:
                document = self.document(path)
                assert document is not None
                yield name, document

    def aids(self, mapping: str = "") -> Aids:
        """What readers of files that people have typed may know of it."""
        names = {folder: [name for _, one in self.sources(folder) for name in names_in(one)] for folder in _NAMED}
        return Aids(tuple(names["speakers"]), tuple(names["organisations"]), mapping)

    def origin(self, document: Document) -> Known | None:
        """How the system that a file was imported from calls what it tells of."""
        said = document.fields.get("origin")
        if not isinstance(said, dict):
            return None
        return Known(text_of(said.get("source")), text_of(said.get("id")), text_of(said.get("guid")))


def names_in(document: Document) -> list[str]:
    """Every name that a file gives to whom it tells of."""
    said: list[str] = []
    for named in _NAMES:
        value: Value | None = document.fields.get(named)
        said += [text_of(words) for words in value.values()] if isinstance(value, dict) else [text_of(value)]
    said += [text_of(alias) for alias in listed(document.fields.get("aliases"))]
    return [name for name in said if name]


def text_of(value: Value | None) -> str:
    """A value if it is a text, else nothing."""
    return value if isinstance(value, str) else ""


def listed(value: Value | None) -> list[Value]:
    """A value as a list of values."""
    return value if isinstance(value, list) else [value] if value else []
