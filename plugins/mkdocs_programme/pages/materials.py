"""The page of a material."""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

from mkdocs_programme.entities import Material, Pathway, Persona, Session
from mkdocs_programme.entities.session import Role
from mkdocs_programme.entities.sources import File
from mkdocs_programme.files import file_type
from mkdocs_programme.languages import dates
from mkdocs_programme.languages.choices import MATERIALS
from mkdocs_programme.languages.sizes import size
from mkdocs_programme.pages.bibliography import downloads
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.labels import ALLOWS
from mkdocs_programme.pages.material_kinds import (
    CaseLead,
    ChapterView,
    FileLine,
    LicenceLine,
    MaterialPage,
    Recording,
)
from mkdocs_programme.pages.material_lines import only_in
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_time
from mkdocs_programme.pages.views import Entry, Group, ProseView
from mkdocs_programme.pages.works import works
from mkdocs_programme.programme.chapters import chapters
from mkdocs_programme.programme.plain import plain
from mkdocs_programme.values.licences import known_licence
from mkdocs_programme.values.words import Words

__all__ = ["file_line", "licence_line", "material_page"]

FEWEST = 3
"""Chapters from which on a list of them helps."""


def material_page(scribe: Scribe, material: Material) -> MaterialPage:
    """What a visitor is told of slides, a report or a case."""
    body = scribe.prose(material.body, material)
    before, found = _divided(body, "slide" if material.type == "slides" else "chapter")
    situation = scribe.prose(material.situation, material)
    people = (Role(one.person, one.role, ("people", index), one) for index, one in enumerate(material.people))
    is_case = material.type == "case-study"
    return MaterialPage(
        **head_of(scribe, material),
        body=before,
        references=works(scribe, [situation, body], material.references),
        related=related(scribe, material, {"session", "objective"}),
        type=material.type,
        type_label=scribe.ui.gettext(MATERIALS[material.type]),
        subtitle=scribe.words(material.subtitle),
        date=dates.month(material.date, scribe.language) if material.date else "",
        event=scribe.link_to(material.edition) or scribe.words(material.event),
        place=scribe.words(material.place),
        country=scribe.country(material.country),
        roles=scribe.roles(people),
        organisations=scribe.links(material.organisations),
        sessions=tuple(scribe.session_line(one) for one in _sessions(scribe, material)),
        personas=() if is_case else scribe.links(material.personas),
        pathways=() if is_case else scribe.links(material.pathways),
        files=tuple(file_line(scribe, file) for file in material.files),
        licence=licence_line(scribe, material.licence),
        languages=scribe.language_names(material.languages),
        only_in=only_in(scribe, material),
        publisher=material.publisher or "",
        version=material.version or "",
        doi=material.doi or "",
        web=material.url or "",
        citation=scribe.citer.material(material, _genre(scribe, material)),
        downloads=downloads(material.address),
        findings=scribe.all_words(material.findings),
        case=_case(scribe, material, situation) if is_case or situation else None,
        recording=_recording(scribe, material) if material.type == "recording" else None,
        chapters=found,
        has_contents=material.type == "slides" or (len(found) >= FEWEST and material.type != "abstract"),
    )


def _genre(scribe: Scribe, material: Material) -> str:
    """What a citation calls it in brackets; of a report a style says by itself what it is."""
    plain = material.type in ("report", "community-report", "other")
    kind = "" if plain else scribe.ui.gettext(MATERIALS[material.type])
    version = f"{scribe.ui.gettext('Version')} {material.version}" if material.version else ""
    return ", ".join(filter(None, (kind, version)))


def _sessions(scribe: Scribe, material: Material) -> list[Session]:
    """The sessions a material belongs to, whichever side says so."""
    named = [scribe.programme.find(Session, ref) for ref in material.sessions]
    found = {one.id: one for one in (*named, *scribe.programme.naming(material, Session)) if one}
    return sorted(found.values(), key=by_time)


def _divided(body: ProseView | None, name: str) -> tuple[ProseView | None, tuple[ChapterView, ...]]:
    """What stands before the first chapter of a body, and its chapters."""
    if body is None:
        return None, ()
    whole, language = chapters(body.words.text), body.words.language

    def view(text: str) -> ProseView:
        shared = f"\n\n{whole.addresses}" if whole.addresses else ""
        return ProseView(Words(f"{text}{shared}", language), body.path)

    found = tuple(
        ChapterView(f"{name}-{number}", number, Words(plain(one.title), language), view(one.text))
        for number, one in enumerate(whole.chapters, 1)
    )
    return (view(whole.before) if whole.before else None), found


def file_line(scribe: Scribe, file: File) -> FileLine:
    """A file with what a reader wants to know before it is on its way to a phone."""
    label = scribe.words(file.label) or scribe.own(file.file.rsplit("/", 1)[-1])
    path = posixpath.normpath(file.file)
    stored = scribe.programme.files.get(path)
    language = scribe.language_names([file.language]) if file.language else ()
    if stored is None or stored.danger:
        missing = scribe.say("Not published") if stored else scribe.say("This file is missing")
        return FileLine(label, "", (missing, *language))
    type_ = file_type(path)
    measured = (scribe.own(type_.name), scribe.own(size(stored.size, scribe.language)))
    return FileLine(label, path, (*measured, *language), type_.media)


def licence_line(scribe: Scribe, written: str | None) -> LicenceLine:
    """A licence by its name, and for those that are met often what it allows."""
    if written is None:
        return LicenceLine(scribe.say("Licence not stated"))
    known = known_licence(written)
    if known is None:
        return LicenceLine(scribe.own(written))
    name = scribe.own(known.name) if known.name else scribe.say("All rights reserved")
    return LicenceLine(name, known.address, scribe.say(ALLOWS[known.allows]))


def _case(scribe: Scribe, material: Material, situation: ProseView | None) -> CaseLead:
    """Who a case is about, where on the way through care they are, and what happens."""
    found = (scribe.programme.find(Persona, ref) for ref in material.personas)
    ways = (scribe.programme.find(Pathway, ref) for ref in material.pathways)
    return CaseLead(
        tuple(Entry(scribe.link(one), (), scribe.words(one.summary)) for one in found if one),
        tuple(
            Group(
                scribe.title(one),
                tuple(Entry(scribe.link(stage)) for stage in one.stages),
                link=one.address,
            )
            for one in ways
            if one
        ),
        situation,
    )


def _recording(scribe: Scribe, material: Material) -> Recording:
    return Recording(
        (urlsplit(material.url).hostname or "") if material.url else "",
        dates.minutes(material.minutes, scribe.language) if material.minutes else "",
        scribe.language_names(material.captions),
        file_line(scribe, material.transcript) if material.transcript else None,
    )
