"""A small festival to tend, and what becomes of its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from mkdocs_programme import build
from mkdocs_programme.entities import Entity, Session, Thing
from mkdocs_programme.tending import (
    Content,
    Plan,
)
from mkdocs_programme.values.refs import Ref

SETTINGS = "languages: [en, sv]\n"
A1 = """\
---
# ann-berg leads this one
title: From ward to home   # as printed
start: 2026-03-10 10:30 # after coffee
end: 2026-03-10 11:45
room: 'hall'
chairs: [ann-berg]   # ann-berg, as ever
speakers: [ "ann-berg", bo-ek ]
people:
  - {person: ann-berg, role: moderator, affiliations: [ward-care]}
  - person: Ann Berg
parts:
  - id: cases
    title: Cases
    start: 10:30
    minutes: 30
    abstract: |
      See [Ann](../../speakers/ann-berg.md#talks), not `[Ann](../../speakers/ann-berg.md)`.
references: [stabell]
---
With [Ann](../../speakers/ann-berg.md) and [Bo](../../speakers/bo-ek.md), after [@stabell, p. 3; @other].

[ann]: ../../speakers/ann-berg.md
"""
EDITION = """\
---
name: F
starts: 2026-03-10
ends: 2026-03-10
rooms: [{id: hall, name: Hall}, {id: lab, name: Lab}]
---
"""
A1_SV = """\
---
title: Från avdelning till hem
chairs: [ann-berg]
---
Med [Ann](../../speakers/ann-berg.sv.md).
"""
B1 = """\
---
title: Rest
start: 2026-03-10 13:00
minutes: 30
room: lab
derived_from: a1
---
After [A1](a1.md#cases).
"""
ANN = "\ufeff---\r\nname: Ann Berg\r\naffiliations: [ward-care]\r\n---\r\nI am [Ann](ann-berg.md).\r\n"
BO = "---\nname: Bo Ek\ncountry: SE\nlinks: [https://bo.example]\n---\n"
EEK = """\
---
name: Bo Eek
aliases: [Dr Bo]
country: NO
pronouns: he
links: [https://eek.example]
---
A nurse.
"""
FILES = {
    "editions/2026.md": EDITION,
    "sessions/2026/a1.md": A1,
    "sessions/2026/a1.sv.md": A1_SV,
    "sessions/2026/b1.md": B1,
    "speakers/ann-berg.md": ANN,
    "speakers/ann-berg.sv.md": "---\n---\nJag är Ann.\n",
    "speakers/bo-ek.md": BO,
    "speakers/bo-eek.md": EEK,
    "organisations/ward-care.md": "---\nname: Ward Care\nshort_name: WC\ncountry: SE\n---\n",
    "bibliography/stabell.md": "---\ntype: book\ntitle: Value\nauthor: [{family: Stabell}]\nissued: 1998\n---\n",
    "bibliography/other.md": "---\ntype: book\ntitle: Others\nauthor: [{family: Other}]\nissued: 1999\n---\n",
    "about.md": "We thank [Ann](speakers/ann-berg.md).\n",
    "about.sv.md": "Tack [Ann](./speakers/ann-berg.sv.md)!\n",
}


def content(files: Mapping[str, str | bytes] = FILES) -> Content:
    octets = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return Content(build.load_files(octets, SETTINGS).programme, octets)


def thing(held: Content, kind: str, id_: str) -> Thing:
    found = held.programme.get(Ref(kind, id_))
    assert found is not None
    return found


def entity(held: Content, kind: str, id_: str) -> Entity:
    found = thing(held, kind, id_)
    assert isinstance(found, Entity)
    return found


def session(held: Content, id_: str) -> Session:
    found = thing(held, "session", id_)
    assert isinstance(found, Session)
    return found


def done(files: Mapping[str, bytes], plan: Plan) -> dict[str, bytes]:
    """The files after a plan, which must know what stands there."""
    assert {path: files.get(path) for path in plan.after} == plan.before
    return {path: octets for path, octets in {**files, **plan.after}.items() if octets is not None}


def codes(files: Mapping[str, bytes]) -> Counter[str]:
    return Counter(finding.code for finding in build.load_files(files, SETTINGS).findings)


def text(plan: Plan, path: str) -> str:
    return (plan.after[path] or b"").decode()
