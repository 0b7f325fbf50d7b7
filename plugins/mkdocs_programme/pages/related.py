"""The other side of every relation: what names a thing, grouped by what it is to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mkdocs_programme.entities import Entity, Objective, Participation, Session, Thing
from mkdocs_programme.entities.declared import DeclaredEntity
from mkdocs_programme.pages.material_lines import material_details
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import Entry, Group
from mkdocs_programme.programme import Naming
from mkdocs_programme.values.words import Words

__all__ = ["appears_in", "objectives_for", "related"]


def related(
    scribe: Scribe, thing: Thing, shown: Collection[str] = (), quiet: Collection[str] = ()
) -> tuple[Group, ...]:
    """Everything that names a thing and is not on its page already.

    Args:
        scribe: Of the page.
        thing: What is named.
        shown: Kinds whose fields the page shows by itself; what they only mention in a text is still listed.
        quiet: Kinds that the page shows anyhow, so that their mere mentions are left out too.
    """
    groups: dict[str, dict[str, Entry]] = {}
    listed: set[str] = set()
    known = scribe.programme.named_by(thing)
    namings = scribe.programme.namings(thing)
    for naming in sorted(namings, key=lambda naming: naming.how != "field"):
        source = naming.source
        if source.address == thing.address:
            continue
        if naming.how == "field" and source.kind in shown:
            listed.add(source.address)
            continue
        if naming.how != "field" and (source.address in listed or source.address in known or source.kind in quiet):
            continue
        listed.add(source.address)
        label = _label(scribe, naming)
        groups.setdefault(label, {}).setdefault(source.address, Entry(scribe.link(source), _details(scribe, naming)))
    return tuple(
        Group(scribe.own(label), tuple(sorted(entries.values(), key=lambda entry: entry.link.text.text)))
        for label, entries in sorted(groups.items())
    )


def appears_in(scribe: Scribe, thing: Thing, kind: type[Entity]) -> tuple[Entry, ...]:
    """The entities of one kind that name a thing, in alphabetical order."""
    found = scribe.by_title(scribe.programme.naming(thing, kind))
    return tuple(Entry(scribe.link(one), material_details(scribe, one)) for one in found)


def objectives_for(scribe: Scribe, thing: Thing) -> tuple[Link, ...]:
    """The objectives that name a need or a stage, whether they have a file or are written out in a session."""
    links: dict[str, Link] = {}
    for naming in scribe.programme.namings(thing):
        source, key = naming.source, naming.key
        if naming.how == "field" and isinstance(source, Objective):
            links.setdefault(source.address, scribe.link(source))
        elif naming.how == "field" and isinstance(source, Session) and "objectives" in key:
            owner = scribe.part_of(source, key) or source
            written = owner.objectives[int(key[key.index("objectives") + 1])]
            links.setdefault(written.address, scribe.link(written))
    return tuple(links.values())


def _label(scribe: Scribe, naming: Naming) -> str:
    """“Learning communities: Experts”, “Materials”, or “Mentioned in”."""
    if naming.how != "field":
        return scribe.ui.gettext("Mentioned in")
    source = naming.source
    label = scribe.kinds(source.kind)
    if isinstance(source, DeclaredEntity):
        field = next((one for one in source.declared.fields if one.id == naming.key[0]), None)
        if field is not None and field.label is not None:
            return f"{label}: {field.label.into(scribe.language).text}"
    return label


def _details(scribe: Scribe, naming: Naming) -> tuple[Words, ...]:
    """The role somebody has there, or what kind of material it is."""
    source: Any = naming.source
    if naming.key[0] == "people" and isinstance(naming.key[1], int):
        stated = source.people[naming.key[1]]
        if isinstance(stated, Participation):
            return (scribe.role(stated.role),)
    return material_details(scribe, source)
