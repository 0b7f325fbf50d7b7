"""Where the changes of an edition are told: pages lead there, and the exports write the files."""

from __future__ import annotations

from mkdocs_programme.changes.taking import snapshot
from mkdocs_programme.entities import Edition
from mkdocs_programme.programme import Programme

__all__ = ["anchor", "feed_path", "has_changes", "news_path", "page_address", "standing"]


def has_changes(programme: Programme, edition: Edition) -> bool:
    """Whether an edition has been published by a release, so that changes are told."""
    return any(release.snapshot.find(Edition.kind, edition.id) for release in programme.releases)


def page_address(edition: str) -> str:
    """The page of an edition's changes."""
    return f"editions/{edition}/changes"


def anchor(release: str) -> str:
    """The place of a release on that page; what has not been released is under `since`."""
    return f"release.{release}" if release else "since"


def feed_path(edition: str, language: str, ending: str) -> str:
    """The feed of an edition's changes: `atom` or `json`."""
    return f"timetable/{edition}/changes.{language}.{ending}"


def news_path(edition: str, language: str) -> str:
    """What the timetable reads in the browser."""
    return f"timetable/{edition}/news.{language}.json"


def standing(programme: Programme) -> dict[str, str]:
    """Where everything is now, by every address under which it can be found."""
    now = {one.address: one.address for _, one in snapshot(programme).all()}
    return dict(programme.redirects()) | now
