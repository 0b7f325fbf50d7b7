"""A festival as authors write it, with something in every field that a page shows."""

from __future__ import annotations

SETTINGS = """\
name: {en: Leading & learning, sv: Leda och lära}
default_language: en
languages: [en, sv, ar]
collections:
  - id: communities
    kind: community
    name: {en: Learning communities, sv: Lärande nätverk}
    singular: {en: Learning community, sv: Lärande nätverk}
    intro: {en: People who learn together}
    fields:
      - {id: aim, type: translated, label: {en: Aim, sv: Mål}}
      - {id: experts, type: list of ref speaker, label: {en: Experts, sv: Experter}}
      - {id: lessons, type: list of text}
      - id: cycle
        type: list of record
        fields: [{id: step, type: text}, {id: detail, type: text}]
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
    affiliations: [{organisation: clinic, role: Nurse}]
objectives:
  - {id: build-trust, statement: Build trust between wards, level: apply, explained: Across the town}
  - ref: listen
questions: ["Who decides?"]
audience: Everybody who cares
personas: [esther]
languages: [en]
interpretation: [sv]
captions: [en]
access: Step-free
capacity: 40
pathway: [stroke#home]
recording: no
links: [{url: "https://notes.example/a", label: Notes}, "https://example.org/b"]
disclosures: [None to declare]
materials: [deck]
references: [batalden-1998]
derived_from: 2023/old
agenda:
  - {minutes: 10, title: Welcome}
  - {minutes: 35, title: Work in groups, method: fish bowl}
take_home: A plan for **Monday**
harvest: |
  # From the tables

  - More walks
reflections: We learnt [@stabell-1999, p. 3]
parts:
  - id: part-1
    title: Consensus
    minutes: 30
    speakers: [ann-berg]
    objectives: [{id: agree, statement: Agree without voting}]
    materials: [deck]
    take_home: Nobody votes
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
streams: [{id: leading, name: Leading, colour: "#0b6e4f", description: Who goes first}]
formats: [{id: workshop, name: Workshop}, {id: walk, name: Walk}]
---
Welcome.
""",
    "editions/2023.md": "---\nname: Festival 2023\n---\n",
    "editions/2024.md": "---\nname: Festival 2024\n---\n",
    "sessions/2023/old.md": "---\ntitle: Where it began\nspeakers: [ann-berg]\n---\n",
    "sessions/2026/a2.md": SESSION,
    "sessions/2026/a2.sv.md": """\
---
title: Från avdelning till hem
agenda:
  - {title: Välkomna}
---
# Mål

Vården kommer hem [@batalden-1998].
""",
    "sessions/2026/a3.md": """\
---
title: In steps
minutes: 60
room: aula
speakers: [omar-aziz]
agenda: [{minutes: 60, title: Talk}]
parts: [{id: agenda, title: The plan}]
---
""",
    "sessions/2026/a1.md": "---\ntitle: Opening\nstart: 2026-03-10 09:00\nminutes: 60\nroom: aula\n---\n",
    "sessions/2026/a4.md": """\
---
title: At the bedside
start: 2026-03-10 11:30
minutes: 30
pathway: [stroke#street]
---
""",
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
portrait: {file: img/omar.jpg, alt: Omar}
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
    "organisations/clinic.md": "---\nname: Home Clinic\nparent: hospital\ncountry: NO\n---\n",
    "objectives/listen.md": """\
---
statement: Listen to a patient
explained: Without talking
level: understand
domain: attitude
evidence: A patient says so
personas: [esther]
needs: [esther#breath]
prerequisites: [2026/a2/build-trust]
frameworks: [{uri: "https://skills.example/listen", label: Listening}]
materials: [deck]
---
""",
    "personas/esther.md": """\
---
name: Esther
summary: She lives alone
age: 88
conditions: [Heart failure]
what_matters: [To sleep at home]
needs: {health: [{id: breath, words: Breath}], emotional: [Company]}
abilities: [Cooks]
barriers: [Stairs]
goals: [To dance]
network:
  - {name: Rex, type: pet, relation: the dog}
  - {speaker: ann-berg, type: carer}
quote: {words: I want to be at home, reference: batalden-1998}
evidence: {basis: research, with_whom: Patients, number: 12}
reviewed: 2024-05-01
related: [phil]
---
# Goals

Esther tells [@batalden-1998].
""",
    "personas/phil.md": "---\nname: Phil\n---\n",
    "pathways/stroke.md": """\
---
title: After a stroke
summary: From the street to home
personas: [esther]
materials: [deck]
stages:
  - id: street
    title: The street
    setting: Outside
    actors: [Paramedics]
    handover: {what: The time of the first sign, to: The nurse, stage: home}
    risk: The time is lost
    measures: {what: From sign to call, unit: minutes, baseline: 85, target: 30, source: Register, date: 2024}
  - {id: home, title: At home, setting: Home, matters: To be asked, personas: [esther]}
---
""",
    "files/deck one.pdf": "%PDF-1.7",
    "img/ann.jpg": "no picture",
    "img/omar.jpg": "no picture",
    "materials/deck.md": """\
---
title: Slides of A2
type: slides
subtitle: With notes
date: 2026-03
edition: 2026
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
publisher: City Press
version: "2"
doi: 10.1000/deck
url: https://hospital.example/deck
---
What they showed.

## Aim

A plan.

## What *we* do

| Ward | Beds |
|---|---|
| North | 9 |
""",
    "materials/deck.sv.md": "---\ntitle: Bilder från A2\n---\n## Mål\n\n## Vad vi gör\n",
    "materials/esthers-fall.md": """\
---
title: Esther falls
type: case-study
personas: [esther]
pathways: [stroke]
situation: She falls on the **stairs**. Who is called?
---
She lives alone.
""",
    "materials/opening-recorded.md": """\
---
title: The opening, recorded
type: recording
sessions: [2026/a1]
url: https://video.example/opening
minutes: 42
captions: [en]
languages: [en]
licence: A licence of ours
transcript: {file: files/opening.txt, language: en}
---
""",
    "files/opening.txt": "Welcome.",
    "materials/year-one.md": """\
---
title: The first year
type: report
findings: [Walks help, Talks help more]
files: [{file: files/år.ods, label: Figures, language: sv}]
---
In short.

## Who took part

## What was done

## What is left
""",
    "files/år.ods": "PK" * 1_000_000,
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
    "bibliography/stabell-1999.md": "---\ntype: book\ntitle: Value\n---\n",
    "communities/north.md": """\
---
title: The north
summary: Nine wards
aim: To learn
experts: [ann-berg]
lessons: [One, Two, Three, Four]
cycle: [{step: Plan, detail: Side by side}]
---
They meet.
""",
}
"""Content by path; nothing in it breaks a rule of level error."""
