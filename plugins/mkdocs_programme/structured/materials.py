"""Slides, reports, cases, recordings: what was made for a session or came out of it."""

from __future__ import annotations

import re

from mkdocs_programme.entities import Material, Pathway, Session
from mkdocs_programme.entities.session import Role
from mkdocs_programme.entities.sources import File
from mkdocs_programme.files import file_type
from mkdocs_programme.languages.choices import MATERIALS
from mkdocs_programme.pages.head import written_in
from mkdocs_programme.structured.nodes import Node, node
from mkdocs_programme.structured.people import people
from mkdocs_programme.structured.places import postal
from mkdocs_programme.structured.profiles import claiming
from mkdocs_programme.structured.teller import Teller
from mkdocs_programme.structured.times import length
from mkdocs_programme.values.licences import known_licence

__all__ = ["material_nodes"]

_KINDS: dict[str, tuple[str, ...]] = {
    "slides": ("PresentationDigitalDocument", "LearningResource"),
    "report": ("Report",),
    "community-report": ("Report",),
    "case-study": ("LearningResource",),
    "handout": ("LearningResource",),
    "tool": ("LearningResource",),
    # Search engines take a video only with a picture and a day, so a recording is told as what it surely is.
    "recording": ("MediaObject", "LearningResource"),
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def material_nodes(teller: Teller, material: Material) -> list[Node]:
    """What the page of a material tells."""
    kinds = _KINDS.get(material.type, ("CreativeWork",))
    roles = (Role(one.person, one.role, ("people",), one) for one in material.people)
    label = teller.scribe.ui.gettext(MATERIALS[material.type]) if material.type != "other" else None
    place = postal(teller, material.place, material.country)
    doi = f"https://doi.org/{material.doi}" if material.doi else None
    return [
        claiming(
            node(
                kinds if len(kinds) > 1 else kinds[0],
                teller.id(material),
                name=teller.text(material.title),
                alternateName=teller.text(material.subtitle),
                description=teller.summary(material.situation, material.body, material.subtitle),
                abstract=[teller.text(found) for found in material.findings],
                url=teller.page(material.address),
                identifier=doi,
                sameAs=[doi, material.url],
                inLanguage=material.languages or written_in(teller.scribe, material),
                learningResourceType=label,
                keywords=[label, *_pathways(teller, material)],
                dateCreated=material.date if _DAY.fullmatch(material.date or "") else None,
                version=material.version,
                **people(teller, roles, "author", "author"),
                sourceOrganization=teller.refs(material.organisations),
                publisher=node("Organization", name=material.publisher) if material.publisher else None,
                recordedAt=_sessions(teller, material) if material.type == "recording" else None,
                locationCreated=node("Place", name=teller.text(material.place), address=place) if place else None,
                **_licence(teller, material.licence),
                timeRequired=length(None, None, material.minutes),
                accessibilityFeature=_features(material),
                audience=teller.refs(material.personas),
                about=teller.refs(material.pathways),
                citation=teller.refs(material.references),
                encoding=[_file(teller, file) for file in (*material.files, material.transcript) if file],
            )
        )
    ]


def _pathways(teller: Teller, material: Material) -> list[object]:
    found = (teller.programme.find(Pathway, pathway) for pathway in material.pathways)
    return [teller.text(pathway.title) for pathway in found if pathway]


def _sessions(teller: Teller, material: Material) -> list[Node]:
    """The sessions that a recording is of, whichever side says so."""
    named = [teller.programme.find(Session, name) for name in material.sessions]
    found = {one.id: one for one in (*named, *teller.programme.naming(material, Session)) if one}
    return teller.events(found.values())


def _features(material: Material) -> list[str]:
    """What a recording holds for those who do not hear it, in the words of the list that schema.org points to."""
    return [
        *(["captions"] if material.captions else []),
        *(["transcript"] if material.transcript else []),
    ]


def _licence(teller: Teller, written: str | None) -> Node:
    """The address of a licence that is met often; of another its own address, or its name."""
    if written is None:
        return {}
    known = known_licence(written)
    if known is None:
        is_address = written.startswith(("https://", "http://"))
        return {"license": written if is_address else node("CreativeWork", name=written)}
    if not known.address:
        return {"copyrightNotice": teller.scribe.ui.gettext("All rights reserved")}
    return {"license": known.address}


def _file(teller: Teller, file: File) -> Node | None:
    """A file that is there to be taken."""
    stored = teller.stored(file.file)
    if stored is None:
        return None
    return node(
        "MediaObject",
        name=teller.text(file.label) or file.file.rsplit("/", 1)[-1],
        contentUrl=teller.file(stored),
        encodingFormat=file_type(stored.path).media,
        contentSize=f"{max(1, round(stored.size / 1000))} kB",
        inLanguage=file.language,
    )
