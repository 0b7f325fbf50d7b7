"""A small festival with everything that exports stumble over, and the files that it gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from mkdocs_programme import build
from mkdocs_programme.exports import FORMATS, Export
from mkdocs_programme.history import History

STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SETTINGS = "name: The Festival\nlanguages: [en, sv]\nurl: https://fest.example/y/\n"
FILES = {
    "editions/2026.md": """---
name: {en: Festival 2026, sv: Festivalen 2026}
starts: 2026-03-10
ends: 2026-03-11
timezone: Europe/Oslo
place: Oslo
languages: [en]
rooms: [{id: hall, name: {en: Hall, sv: Salen}, capacity: 90}, {id: loft, name: Loft}]
streams: [{id: leading, name: {en: Leading, sv: Leda}, colour: "#0b6e4f"}]
formats: [{id: workshop, name: Workshop}, {id: break, name: Break}]
---
""",
    "speakers/ann.md": "---\nname: Ann Berg\n---\n",
    "speakers/bo.md": "---\nname: Bo Ek & Co\n---\n",
    "bibliography/deming.md": "---\ntype: book\ntitle: Out of the Crisis\n---\n",
    "sessions/2026/a1.md": """---
code: A1
title: From ward to home
subtitle: "Care < cure"
start: 2026-03-10 10:00
minutes: 90
room: hall
stream: leading
format: workshop
chairs: [ann]
people: [{person: bo, role: patient-representative}]
objectives: [Tell a ward from a home]
languages: [en, sv]
recording: no
links: [{url: "https://fest.example/slides?a=1&b=2", label: Slides}]
---
What [Ann](../../speakers/ann.md) has *seen* [@deming, p. 4].

<!-- more -->

And more of it.
""",
    "sessions/2026/a1.sv.md": "---\ntitle: Från avdelning till hem\n---\nVad [Ann](../../speakers/ann.md) har sett.\n",
    "sessions/2026/b1.md": """---
title: Two halves
start: 2026-03-10 13:00
end: 2026-03-10 14:00
room: hall
chairs: [ann]
parts:
  - {id: one, title: First half, minutes: 20, speakers: [bo], abstract: About the first.}
  - {id: two, title: {en: Second half, sv: Andra halvlek}, minutes: 40}
---
""",
    "sessions/2026/gone.md": """---
title: Gone
start: 2026-03-10 13:30
minutes: 60
room: loft
status: cancelled
---
""",
    "sessions/2026/lunch.md": "---\ntitle: Lunch\nstart: 2026-03-10 12:00\nminutes: 60\nformat: break\n---\n",
    "sessions/2026/walk.md": "---\ntitle: Walk\nstart: 2026-03-10 12:30\nminutes: 15\n---\n",
    "sessions/2026/songs.md": "---\ntitle: Songs\nstart: 2026-03-11 00:30\nminutes: 30\n---\n",
    "sessions/2026/c1.md": "---\ntitle: Closing\nstart: 2026-03-11 09:00\nminutes: 60\nroom: loft\n---\n",
    "sessions/2026/some.md": "---\ntitle: Some time\n---\n",
}


def site(settings: str = SETTINGS, **changed: str) -> build.Site:
    """The festival, with some files written otherwise: their path with `__` for `/`, and without `.md`."""
    files = {f"{path.replace('__', '/')}.md": text for path, text in changed.items()}
    return replace(build.load_files({**FILES, **files}, settings), history=History(STAMP))


def exported(format_: str, made: build.Site | None = None) -> dict[str, Export]:
    """The files of one format by their path."""
    return {one.path: one for one in FORMATS[format_].files(build.wanted(made or site()))}
