"""A festival whose pages are compared whole, as what they tell machines."""

from __future__ import annotations

from functools import cache

from mkdocs_programme.build import Site, load_files

SETTINGS = """\
name: {en: Leading & learning, sv: Leda och lära}
default_language: en
languages: [en, sv, ar]
"""

SESSION = """\
---
code: A2
title: From ward to home
subtitle: Care moves closer
start: 2026-03-10 11:00
minutes: 60
room: aula
stream: leading
format: workshop
status: moved
level: advanced
chairs: [ann-berg]
people:
  - person: omar-aziz
    role: facilitator
objectives:
  - {id: build-trust, statement: Build trust between wards, level: apply, explained: Across the town}
  - ref: listen
audience: Everybody who cares
personas: [esther]
languages: [en]
capacity: 40
pathway: [stroke#home]
materials: [deck]
references: [batalden-1998]
derived_from: 2023/old
parts:
  - id: part-1
    title: Consensus
    minutes: 30
    speakers: [ann-berg]
    objectives: [{id: agree, statement: Agree without voting}]
    materials: [deck]
    abstract: |
      # How it goes

      By [Ann](../../speakers/ann-berg.md).
---
# Aim

Care comes home [@batalden-1998].
"""

CONTENT: dict[str, str] = {
    "editions/2026.md": """\
---
name: Festival 2026
series: The festival
theme: Together
starts: 2026-03-10
ends: 2026-03-11
timezone: Europe/Oslo
place: Oslo
country: NO
phase: announced
website: https://fest.example/2026
languages: [en]
organisers: [hospital]
rooms: [{id: aula, name: {en: Great hall, sv: Aulan}, capacity: 120, access: By the lift}]
streams: [{id: leading, name: Leading, description: Who goes first}]
formats: [{id: workshop, name: Workshop}]
---
Welcome.
""",
    "editions/2023.md": "---\nname: Festival 2023\n---\n",
    "sessions/2023/old.md": "---\ntitle: Where it began\nspeakers: [ann-berg]\n---\n",
    "sessions/2026/a2.md": SESSION,
    "sessions/2026/a2.sv.md": """\
---
title: Från avdelning till hem
---
# Mål

Vården kommer hem [@batalden-1998].
""",
    "sessions/2026/a1.md": "---\ntitle: Opening\nstart: 2026-03-10 09:00\nminutes: 60\nroom: aula\n---\n",
    "sessions/2026/b1.md": "---\ntitle: Closing\nstart: 2026-03-11 15:00\nstatus: cancelled\n---\n",
    "speakers/ann-berg.md": """\
---
name: Ann Berg
aliases: [Anna Berg]
pronouns: she/her
country: SE
orcid: 0000-0002-1825-0097
languages: [en, sv]
links: [{url: "https://ann.example/", label: Her page}]
portrait: {file: img/ann.jpg, alt: Ann laughs, consent: yes}
affiliations:
  - {organisation: hospital, role: Head nurse, since: 2020}
  - {organisation: clinic, role: Nurse, since: 2012, until: 2019}
---
Ann leads a ward.
""",
    "speakers/omar-aziz.md": """\
---
name: Omar Aziz
affiliations: [{organisation: hospital}]
portrait: {file: img/ann.jpg, alt: Omar}
---
""",
    "organisations/hospital.md": """\
---
name: {en: City Hospital, sv: Stadssjukhuset}
short_name: CH
type: hospital
country: SE
place: Jönköping
website: https://hospital.example
ror: 05dxps055
---
""",
    "organisations/clinic.md": "---\nname: Home Clinic\nparent: hospital\ncountry: GB-SCT\n---\n",
    "objectives/listen.md": """\
---
statement: Listen to a patient
explained: Without talking
prerequisites: [2026/a2/build-trust]
frameworks: [{uri: "https://skills.example/listen", label: Listening}]
stages: [stroke#home]
---
""",
    "personas/esther.md": "---\nname: Esther\nsummary: She lives alone\n---\nEsther tells.\n",
    "pathways/stroke.md": """\
---
title: After a stroke
personas: [esther]
stages:
  - {id: street, title: The street, setting: Outside}
  - {id: home, title: At home, matters: To be asked}
---
""",
    "materials/deck.md": """\
---
title: Slides of A2
type: slides
subtitle: With notes
date: 2026-03
place: Oslo
country: NO
people: [{person: ann-berg, role: author}]
organisations: [hospital]
personas: [esther]
pathways: [stroke]
references: [batalden-1998]
files: [{file: files/deck one.pdf, label: The slides, language: en}]
licence: CC BY 4.0
languages: [en]
---
""",
    "bibliography/batalden-1998.md": """\
---
type: article-journal
title: Microsystems at work
author: [{family: Batalden, given: Paul}, {literal: The Group}]
issued: 1998
container-title: Quality Journal
volume: "19"
issue: "5"
page: 413-37
DOI: 10.1000/182
---
A classic.
""",
    "files/deck one.pdf": "%PDF-1.7",
    "img/ann.jpg": "no picture",
}
"""Content by path."""


@cache
def festival() -> Site:
    """The festival, read once."""
    return load_files(CONTENT, SETTINGS)
