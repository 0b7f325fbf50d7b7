"""Where the calendars of an edition stand: pages lead to them, and the export writes them there."""

from __future__ import annotations

from mkdocs_programme.entities import Edition, Stream

__all__ = ["calendar_path"]


def calendar_path(edition: Edition, language: str, stream: Stream | None = None) -> str:
    """The file of a calendar, below the root of the site.

    Args:
        edition: Whose sessions it holds.
        language: Of its words.
        stream: The only one whose sessions it holds; without it, it holds all.
    """
    name = f"stream-{stream.local_id}" if stream else "programme"
    return f"timetable/{edition.id}/{name}.{language}.ics"
