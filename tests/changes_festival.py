"""A programme of one session, and what it is after some words of it were changed."""

from __future__ import annotations

from mkdocs_programme import build
from mkdocs_programme.changes import (
    snapshot,
)
from mkdocs_programme.releases import Snapshot

SETTINGS = "languages: [en, sv]\n"
EDITION = """\
---
name: Festival
timezone: Europe/Oslo
rooms:
  - {id: studio, name: {en: Studio, sv: Ateljén}}
  - {id: hall, name: Hall}
streams: [{id: leading, name: Leading}, {id: caring, name: Caring}]
---
"""
A2 = """\
---
title: From ward to home
start: 2026-03-10 10:30
minutes: 45
room: studio
speakers: [ann-berg]
---
Coming home.
"""
BASE = {
    "editions/2026.md": EDITION,
    "sessions/2026/a2.md": A2,
    "speakers/ann-berg.md": "---\nname: Ann Berg\n---\n",
    "speakers/bo-ek.md": "---\nname: Bo Ek\n---\n",
}


def taken(**changed: str) -> Snapshot:
    return snapshot(build.load_files({**BASE, **changed}, SETTINGS).programme)


def session(*replaced: tuple[str, str]) -> Snapshot:
    """The programme with another A2."""
    text = A2
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    return taken(**{"sessions/2026/a2.md": text})
