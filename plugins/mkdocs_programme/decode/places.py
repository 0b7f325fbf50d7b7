"""Where the values of a merged tree stand in the source file."""

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_programme.documents import Document
from mkdocs_programme.entities.base import Key

__all__ = ["Key", "moved_key", "with_places_of"]


def moved_key(moved: Mapping[Key, Key], key: Key) -> Key:
    """The key in the source file for a key of the merged tree."""
    for length in range(len(key), 0, -1):
        if key[:length] in moved:
            return (*moved_key(moved, moved[key[:length]]), *key[length:])
    return key


def with_places_of(document: Document, moved: Mapping[Key, Key]) -> Document:
    """The document, also knowing the places of entries that were written as a mapping or without a list."""
    if not moved:
        return document
    places = dict(document.places)
    for key in moved:
        real = moved_key(moved, key)
        for old, place in document.places.items():
            if old[: len(real)] == real:
                places[(*key, *old[len(real) :])] = place
    return replace(document, places=places)
