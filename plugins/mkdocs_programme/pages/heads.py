"""The head of the page of each single thing: all that the rest of the site must know of a page before it is drawn."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from mkdocs_programme.citing import item_of, material_item
from mkdocs_programme.entities import (
    Edition,
    Format,
    Material,
    Objective,
    Pathway,
    Persona,
    Reference,
    Room,
    Session,
    Stream,
    Thing,
    WrittenObjective,
)
from mkdocs_programme.entities.declared import DeclaredEntity
from mkdocs_programme.pages.head import Head, head, inside_head
from mkdocs_programme.pages.highwire import meta_of
from mkdocs_programme.pages.scribe import Scribe

__all__ = ["head_of"]


def head_of(scribe: Scribe, thing: Thing) -> Head:
    """The head of the page of a thing, as the whole page has it."""
    return _HEADS.get(type(thing), _summarised if isinstance(thing, DeclaredEntity) else head)(scribe, thing)


def _session(scribe: Scribe, session: Session) -> Head:
    edition = scribe.edition_of(session)
    return head(scribe, session, session.subtitle, within=(scribe.link(edition),) if edition else ())


def _edition(scribe: Scribe, edition: Edition) -> Head:
    return head(scribe, edition, edition.theme)


def _listed(scribe: Scribe, listed: Stream | Format | Room) -> Head:
    edition = scribe.programme.find(Edition, listed.origin.parent)
    assert edition is not None, "a stream, format or room lies in an edition's file"
    return inside_head(scribe, listed, edition, listed.description)


def _objective(scribe: Scribe, objective: Objective) -> Head:
    return head(scribe, objective, objective.explained)


def _written(scribe: Scribe, objective: WrittenObjective) -> Head:
    session = scribe.programme.find(Session, objective.origin.parent)
    assert session is not None, "a written-out objective stands in a session's file"
    return inside_head(scribe, objective, session, objective.explained)


def _summarised(scribe: Scribe, entity: Persona | Pathway | DeclaredEntity) -> Head:
    return head(scribe, entity, entity.summary)


def _material(scribe: Scribe, material: Material) -> Head:
    told = head(scribe, material, material.subtitle)
    told["meta"] = meta_of(material_item(scribe.programme, material, scribe.language), _pdf(scribe, material))
    return told


def _reference(scribe: Scribe, work: Reference) -> Head:
    told = head(scribe, work)
    told["meta"] = meta_of(item_of(work))
    return told


def _pdf(scribe: Scribe, material: Material) -> str:
    """The full address of its first PDF that is published, as far as the site knows its own."""
    site = (scribe.programme.settings.url or "").rstrip("/")
    for file in material.files if site else ():
        path = posixpath.normpath(file.file)
        stored = scribe.programme.files.get(path)
        if stored is not None and not stored.danger and path.casefold().endswith(".pdf"):
            return f"{site}/{quote(path)}"
    return ""


_HEADS: dict[type[Thing], Callable[[Scribe, Any], Head]] = {
    Session: _session,
    Edition: _edition,
    Stream: _listed,
    Format: _listed,
    Room: _listed,
    Objective: _objective,
    WrittenObjective: _written,
    Persona: _summarised,
    Pathway: _summarised,
    Material: _material,
    Reference: _reference,
}
