"""What the head of every page says, worked out once for all kinds."""

from __future__ import annotations

from typing import Any, TypedDict

from mkdocs_programme.entities import Entity, Organisation, Reference, Speaker, Thing
from mkdocs_programme.entities.marks import UNMARKED, mark_of
from mkdocs_programme.pages.page import UNTOLD, Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.programme.directory import names_of
from mkdocs_programme.values.words import Text, Words

__all__ = ["Head", "head", "inside_head", "overview_head", "serving_head", "written_in"]

_PROPER_NAMES = (Speaker, Organisation, Reference)
"""Kinds whose title is a name: it stands in every language as it is."""


class Head(TypedDict):
    """The fields that every page has."""

    address: str
    language: str
    title: Words
    description: str
    kind: str
    source: str
    shown_in: str
    written_in: tuple[str, ...]
    by_machine: bool
    crumbs: tuple[Link, ...]
    also_found_as: tuple[str, ...]
    meta: tuple[tuple[str, str], ...]


def head(scribe: Scribe, entity: Entity, *summaries: Text | None, within: tuple[Link, ...] = ()) -> Head:
    """The head of an entity's page.

    Args:
        scribe: Of the page.
        entity: What the page is about.
        summaries: Texts that may describe it, best first; its body comes last.
        within: Links between the index and this page, such as the edition's.
    """
    return Head(
        address=entity.address,
        language=scribe.language,
        title=scribe.title(entity),
        description=scribe.description(*summaries, entity.body),
        kind=entity.kind,
        source=entity.origin.file(scribe.language).path,
        shown_in=_shown_in(scribe, entity),
        written_in=written_in(scribe, entity),
        by_machine=_by_machine(entity, scribe.title(entity).language, entity.titled)
        or (entity.body is not None and _by_machine(entity, _shown_in(scribe, entity), "body")),
        crumbs=(scribe_home(scribe), Link(scribe.own(scribe.kinds(entity.kind)), entity.folder), *within),
        also_found_as=tuple(dict.fromkeys(names_of(entity))),
        meta=(),
    )


def overview_head(
    scribe: Scribe, address: str, title: str, description: str, *crumbs: Link, kind: str = "index"
) -> Head:
    """The head of a page that is made of many things, in the words of the reader's language.

    Args:
        scribe: Of the page.
        address: Of the page.
        title: Of the page.
        description: What is found there.
        crumbs: Links between home and this page.
        kind: What the page is.
    """
    return Head(
        address=address,
        language=scribe.language,
        title=scribe.own(title),
        description=description,
        kind=kind,
        source="",
        shown_in=scribe.language,
        written_in=scribe.programme.settings.languages,
        by_machine=False,
        crumbs=(scribe_home(scribe), *crumbs),
        also_found_as=(),
        meta=(),
    )


def serving_head(scribe: Scribe, kind: str, address: str, title: str, description: str) -> Head:
    """The head of a page that only serves its readers: it tells nothing of the programme, so no search engine finds it.

    Args:
        scribe: Of the page.
        kind: What the page is.
        address: Of the page.
        title: Of the page.
        description: What is found there.
    """
    told = overview_head(scribe, address, title, description, kind=kind)
    told["meta"] = (UNTOLD,)
    return told


def inside_head(scribe: Scribe, thing: Thing, parent: Entity, *summaries: Text | None) -> Head:
    """The head of the page of something written inside another file: a stream, a room, an objective."""
    title: Text | None = getattr(thing, thing.titled)
    return Head(
        address=thing.address,
        language=scribe.language,
        title=scribe.title(thing),
        description=scribe.description(*summaries, title),
        kind=thing.kind,
        source=parent.origin.file(scribe.language).path,
        shown_in=scribe.title(thing).language,
        written_in=tuple(tag for tag in scribe.programme.settings.languages if title and title.is_in(tag)),
        by_machine=_by_machine(parent, scribe.title(thing).language),
        crumbs=(
            scribe_home(scribe),
            _index(scribe, thing, parent),
            scribe.link(parent),
        ),
        also_found_as=(),
        meta=(),
    )


def scribe_home(scribe: Scribe) -> Link:
    """The way home."""
    return Link(scribe.say("Home"), "")


def _index(scribe: Scribe, thing: Thing, parent: Entity) -> Link:
    """Objectives have an index of their own; the others are found through their parent's."""
    listed: Thing = thing if thing.kind == "objective" else parent
    return Link(scribe.own(scribe.kinds(listed.kind)), listed.folder)


def _shown_in(scribe: Scribe, entity: Entity) -> str:
    if entity.body is not None:
        return entity.body.into(scribe.language).language
    return scribe.language if isinstance(entity, _PROPER_NAMES) else scribe.title(entity).language


def _by_machine(entity: Entity, language: str, name: str = "") -> bool:
    """Whether the words of a text, or any words of a file, come from a machine."""
    translation = dict(entity.origin.translations).get(language)
    mark = mark_of(translation) if translation is not None else UNMARKED
    return mark.state == "machine" and (not name or mark.covers(name))


def written_in(scribe: Scribe, entity: Entity) -> tuple[str, ...]:
    """The languages in which both title and body are written, as far as there are any."""
    title: Any = getattr(entity, entity.titled)
    texts = [entity.body] if entity.body is not None else []
    if isinstance(title, Text) and not isinstance(entity, _PROPER_NAMES):
        texts.append(title)
    return tuple(tag for tag in scribe.programme.settings.languages if all(text.is_in(tag) for text in texts))
