"""Pages as a search knows them: what is shown of each kind, and by which of its words it is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch
from html import unescape
from typing import TypedDict

from mkdocs_programme.pages.care_kinds import PathwayPage, PersonaPage
from mkdocs_programme.pages.edition_kinds import EditionPage, ListPage
from mkdocs_programme.pages.kinds import DeclaredPage, EntityPage
from mkdocs_programme.pages.learning_kinds import ReferencePage
from mkdocs_programme.pages.material_kinds import MaterialPage
from mkdocs_programme.pages.objective_kinds import ObjectivePage
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.people_kinds import OrganisationPage, SpeakerPage
from mkdocs_programme.pages.session_kinds import SessionPage
from mkdocs_programme.pages.views import Fact, ProseView, RoleGroup, When
from mkdocs_programme.search.record import PAGE, Record
from mkdocs_programme.values.words import Words

__all__ = ["by_hand", "record"]

_MARKS = re.compile(r"\]\([^)\s]*\)|\[[^\]]*@[^\]]*\]|<[^>]*>|&#?\w+;")
"""What stands in a Markdown text and is no word of it: addresses, citations, elements."""
_HTML = re.compile(r"(?s)<(script|style|svg)\b.*?</\1>|<[^>]*>")


class _Told(TypedDict, total=False):
    """What a kind adds to what all pages tell."""

    details: Iterable[Words | Link | None]
    status: str
    names: Iterable[str]
    near: Iterable[Words | Link | None]
    text: Iterable[Words | ProseView | str | None]
    within: str
    begins: str


def record(page: Page, path: str) -> Record | None:
    """A page as it is found; nothing where it asks not to be.

    Args:
        page: One of ours.
        path: Its path below the root of its language.
    """
    if not page.is_found:
        return None
    told = _told(page)
    return Record(
        page.kind if isinstance(page, EntityPage) and page.kind != "harvest" else PAGE,
        path,
        page.title,
        tuple(_said(told.get("details", ()))),
        told.get("status", ""),
        tuple(dict.fromkeys((*page.also_found_as, *filter(None, told.get("names", ()))))),
        tuple(one.text for one in _said(told.get("near", ()))),
        (page.description, *_plain(told.get("text", ()))),
        told.get("within", ""),
        told.get("begins", ""),
    )


def by_hand(path: str, title: Words, html: str) -> Record:
    """A page written by hand, of which there is the HTML."""
    return Record(PAGE, path, title, text=(unescape(_HTML.sub(" ", html)),))


@singledispatch
def _told(page: Page) -> _Told:
    return {"details": (Words(page.description, page.shown_in),) if page.description else ()}


@_told.register
def _session(page: SessionPage) -> _Told:
    agenda = (line.title for line in page.agenda)
    parts = (told for part in page.parts for told in (part.title, part.abstract, part.take_home))
    personas = (link.text for link in page.personas)
    remained = page.remained.texts if page.remained else ()
    day = page.when.day if page.when else ""
    return {
        "details": (*_when(page.when, page.edition), page.room),
        "status": page.status,
        "names": (page.code, page.subtitle.text if page.subtitle else ""),
        "near": (*_people(page), page.room, page.stream, page.format),
        "text": (page.body, page.audience, page.access, *page.questions, *agenda, *parts, *personas, *remained, day),
        "within": page.edition.address,
        "begins": page.when.start_iso if page.when else "",
    }


@_told.register
def _speaker(page: SpeakerPage) -> _Told:
    return {
        "details": [post.organisation or post.role for post in page.posts] or (page.country,),
        "near": [told for post in (*page.posts, *page.former_posts) for told in (post.organisation, post.role)],
        "text": (page.body, page.country),
    }


@_told.register
def _organisation(page: OrganisationPage) -> _Told:
    return {
        "details": (page.place, page.country),
        "names": [name.text for name in (page.short_name, *page.other_names) if name],
        "near": (page.parent, page.place, page.country, *(one.link for one in page.people)),
        "text": (page.body, page.type),
    }


@_told.register
def _objective(page: ObjectivePage) -> _Told:
    level = Words(page.level_label, page.language) if page.level_label else None
    return {
        "details": (*(line.link for line in page.taught_by[:1]), level),
        "near": [line.link for line in page.taught_by],
        "text": (page.body, page.explained, page.evidence),
    }


@_told.register
def _persona(page: PersonaPage) -> _Told:
    told = (*page.conditions, *page.what_matters, *page.barriers, *page.goals, *page.abilities)
    needs = (need.words for _, found in page.needs for need in found)
    return {"details": (page.summary,), "text": (page.body, page.quote, *told, *needs)}


@_told.register
def _pathway(page: PathwayPage) -> _Told:
    stages = [told for stage in page.stages for told in (stage.title, *_facts(stage.facts))]
    return {"details": (page.summary,), "text": (page.body, *stages)}


@_told.register
def _material(page: MaterialPage) -> _Told:
    chapters = [told for chapter in page.chapters for told in (chapter.title, chapter.text)]
    return {
        "details": (Words(page.type_label, page.language), page.subtitle, _own(page.date, page)),
        "near": (*_named(page.roles), *page.organisations, *(line.link for line in page.sessions)),
        "text": (page.body, *page.findings, *chapters),
    }


@_told.register
def _reference(page: ReferencePage) -> _Told:
    return {
        "details": (_own(page.written_by, page), Words(page.type_label, page.language)),
        "names": (page.key,),
        "near": (_own(page.written_by, page),),
        "text": (page.body, "".join(run.text for run in page.citation)),
    }


@_told.register
def _edition(page: EditionPage) -> _Told:
    return {
        "details": (_own(page.dates, page), page.place),
        "names": (page.theme.text if page.theme else "", page.series.text if page.series else ""),
        "near": (page.place, page.country, *page.organisers),
        "text": (page.body,),
        "within": page.address,
    }


@_told.register
def _list(page: ListPage) -> _Told:
    text = (page.description_words, *_facts(page.facts))
    return {"details": (page.edition,), "near": (page.edition,), "text": text, "within": page.edition.address}


@_told.register
def _declared(page: DeclaredPage) -> _Told:
    return {"details": (page.summary,), "text": (page.body, *_facts(page.facts))}


def _when(when: When | None, edition: Link) -> Iterator[Words | Link]:
    """Day and times as one line, which a reader's browser isolates; the edition where no time is known."""
    if when is None:
        yield edition
        return
    yield Words(when.day, "")
    if when.times:
        yield Words(when.times, "")


def _people(page: SessionPage) -> Iterator[Link]:
    for roles in (page.roles, *(part.roles for part in page.parts)):
        yield from _named(roles)


def _named(roles: Iterable[RoleGroup]) -> Iterator[Link]:
    yield from (person.link for group in roles for person in group.people)


def _facts(facts: Iterable[Fact]) -> Iterator[Words]:
    for fact in facts:
        values = (*fact.values, *(value for row in fact.rows for value in row))
        yield from _said(values)


def _own(text: str, page: Page) -> Words | None:
    return Words(text, page.language) if text else None


def _said(told: Iterable[Words | Link | None]) -> Iterator[Words]:
    """Words alone: links are told by their text."""
    for one in told:
        words = one.text if isinstance(one, Link) else one
        if words is not None and words.text:
            yield words


def _plain(told: Iterable[Words | ProseView | str | None]) -> Iterator[str]:
    """Texts without what in them is no word."""
    for one in told:
        words = one.words if isinstance(one, ProseView) else one
        text = words.text if isinstance(words, Words) else words
        if text:
            yield _MARKS.sub(" ", text)
