"""The programme in the formats of others: pure functions from what there is to the text of a file."""

from collections.abc import Iterator

from mkdocs_programme.exports.bibliography import bibliography, materials
from mkdocs_programme.exports.export import Export
from mkdocs_programme.programme import Programme

__all__ = ["Export", "bibliography", "exports_of", "materials"]


def exports_of(programme: Programme) -> Iterator[Export]:
    """Every file that a programme gives beside its pages."""
    yield from bibliography(programme)
    yield from materials(programme)
