"""What has been published and must still be found: the ids and addresses of the last release."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.releases import Published, Release

__all__ = ["address_vanished", "place_vanished"]


@check("PRG551", Severity.ERROR)
def address_vanished(programme: Programme) -> Iterator[Finding]:
    """A page that the last release has published is gone, and its address leads nowhere.

    Links from elsewhere, printed codes, calendars and saved programmes of visitors would all end at an error.

    Breaks it:

        === releases/first.json
        {
          "format": 1,
          "name": "first",
          "order": 1,
          "date": "2026-03-01T09:00:00Z",
          "things": {
            "speaker": {
              "ann-berg": {"address": "speakers/ann-berg"}
            }
          }
        }
        === speakers/ann-berglund.md
        ---
        name: Ann Berglund
        ---

    Mends it:

        === speakers/ann-berglund.md
        ---
        name: Ann Berglund
        aliases: [ann-berg]
        ---
    """
    for release, kind, one in _vanished(programme):
        if not _has_file(one):
            continue
        message = phrase(
            "the {kind} “{id}” was published with the release “{release}”, and its address is gone",
            kind=kind,
            id=one.id,
            release=release.name,
        )
        kept = phrase("keep the file with `status: cancelled`") if kind == "session" else phrase("bring the file back")
        hint = phrase(
            "write `aliases: [{local}]` in the file that takes its place, or {kept}", local=_local(one), kept=kept
        )
        yield address_vanished.at(Place(one.file), message, hint=hint)


@check("PRG552", Severity.WARNING)
def place_vanished(programme: Programme) -> Iterator[Finding]:
    """Something that the last release has published inside a file, such as a part or a room, is gone.

    Links to it from elsewhere end at an error, or at the top of a page that says nothing of it.

    Breaks it:

        === releases/first.json
        {
          "format": 1,
          "name": "first",
          "order": 1,
          "date": "2026-03-01T09:00:00Z",
          "things": {
            "edition": {
              "2026": {"address": "editions/2026"}
            },
            "room": {
              "2026/aula": {"address": "editions/2026/rooms/aula", "file": "editions/2026.md"}
            }
          }
        }
        === editions/2026.md
        ---
        name: Festival
        rooms:
          - id: great-hall
            name: Great hall
        ---

    Mends it:

        === editions/2026.md
        ---
        name: Festival
        rooms:
          - id: aula
            name: Great hall
        ---
    """
    for release, kind, one in _vanished(programme):
        if _has_file(one) or programme.at_file(one.file) is None:
            continue
        local = _local(one)
        message = phrase(
            "the {kind} “{id}” was published with the release “{release}”, and is gone",
            kind=kind,
            id=local,
            release=release.name,
        )
        hint = phrase("if it has only another name now, give it the id “{local}” again", local=local)
        yield place_vanished.at(Place(one.file), message, hint=hint)


def _vanished(programme: Programme) -> Iterator[tuple[Release, str, Published]]:
    """What the last release has published and nothing leads to now; a file that cannot be read is told elsewhere."""
    if not programme.releases:
        return
    release = programme.releases[-1]
    standing = {thing.address for thing in programme.directory} | {old for old, _ in programme.redirects()}
    for kind, one in release.snapshot.all():
        if one.address not in standing and (kind, one.id) not in programme.unreadable:
            yield release, kind, one


def _has_file(one: Published) -> bool:
    """Whether it had a file of its own, and was not written inside that of another."""
    return one.file == f"{one.address}.md"


def _local(one: Published) -> str:
    """The last part of its id, as its author wrote it."""
    return one.id.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
