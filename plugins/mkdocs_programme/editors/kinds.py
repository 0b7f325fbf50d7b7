"""The kinds of a festival as editors meet them: by the folder that a file lies in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from mkdocs_programme.entities import KINDS, Edition, Entity
from mkdocs_programme.entities.declared import declare
from mkdocs_programme.programme import Programme
from mkdocs_programme.settings import Settings

__all__ = ["Shelf", "kinds", "shelves"]


@dataclass(frozen=True)
class Shelf:
    """A folder whose files are of one kind."""

    kind: type[Entity]
    edition: str
    """Id of the edition whose files lie here, or nothing."""
    folder: str
    """Below the content folder."""
    chosen: Mapping[str, Sequence[str]]
    """Ids of what can be named here and stands in the edition: its rooms, streams and formats."""

    @property
    def name(self) -> str:
        """Such as `speaker` or `session-2027`."""
        return f"{self.kind.kind}-{self.edition}" if self.edition else self.kind.kind


def kinds(settings: Settings) -> Iterator[type[Entity]]:
    """Every kind; one that cannot be declared is a finding of the settings, and nothing is offered for it."""
    yield from KINDS
    for collection in settings.collections:
        with suppress(ValueError):
            yield declare(collection)


def shelves(programme: Programme) -> Iterator[Shelf]:
    """The folders of all kinds, one for each edition where a kind lives in editions."""
    editions = programme.all(Edition)
    for kind in kinds(programme.settings):
        if not kind.in_edition:
            yield Shelf(kind, "", kind.folder, {})
            continue
        for edition in editions:
            yield Shelf(kind, edition.id, f"{kind.folder}/{edition.id}", _inside(edition))


def _inside(edition: Edition) -> dict[str, tuple[str, ...]]:
    """What an edition holds, by the field that names it."""
    return {
        "room": tuple(room.local_id for room in edition.rooms),
        "stream": tuple(stream.local_id for stream in edition.streams),
        "format": tuple(one.local_id for one in edition.formats),
    }
