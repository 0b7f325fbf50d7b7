"""Where the values of a merged tree stand in the source file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mkdocs_programme.documents import Document
from mkdocs_programme.entities.base import Key
from mkdocs_programme.findings import Place

__all__ = ["Key", "moved_key", "with_places_of"]


def moved_key(moved: Mapping[Key, Key], key: Key) -> Key:
    """The key in the source file for a key of the merged tree; the longest beginning that has moved decides."""
    for length in range(len(key), 0, -1):
        if key[:length] in moved:
            return (*moved[key[:length]], *key[length:])
    return key


@dataclass(frozen=True)
class _Moved(Mapping[Key, Place]):
    """The places of a document, asked for by the keys of a tree whose entries stand elsewhere in the file."""

    places: Mapping[Key, Place]
    moved: Mapping[Key, Key]

    def __getitem__(self, key: Key) -> Place:
        return self.places[moved_key(self.moved, key)]

    def __iter__(self) -> Iterator[Key]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def with_places_of(document: Document, *moves: Mapping[Key, Key]) -> Document:
    """The document, asked for places by the keys of a tree in which entries have moved.

    Args:
        document: As it was split.
        moves: For each step of the way from the file to the tree, the keys that changed: after the step, and before it.
    """
    for moved in moves:
        if moved:
            document = replace(document, places=_Moved(document.places, moved))
    return document
