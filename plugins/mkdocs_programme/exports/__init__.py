"""The programme in the formats of others: pure functions from what there is to the text of a file."""

from collections.abc import Iterator
from datetime import datetime

from mkdocs_programme.exports.bibliography import bibliography, materials
from mkdocs_programme.exports.calendars import BEFORE_ALL, calendars
from mkdocs_programme.exports.differences import as_json, as_markdown, as_text
from mkdocs_programme.exports.export import Export
from mkdocs_programme.programme import Programme

__all__ = [
    "BEFORE_ALL",
    "Export",
    "as_json",
    "as_markdown",
    "as_text",
    "bibliography",
    "calendars",
    "exports_of",
    "materials",
]


def exports_of(programme: Programme, stamp: datetime = BEFORE_ALL) -> Iterator[Export]:
    """Every file that a programme gives beside its pages.

    Args:
        programme: What there is.
        stamp: When it was last changed, in UTC.
    """
    yield from bibliography(programme)
    yield from materials(programme)
    yield from calendars(programme, stamp)
