"""References and materials as CSL-JSON: what styles, exports and structured data are made from."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_programme.entities import Edition, Material, Organisation, Reference, Speaker
from mkdocs_programme.entities.sources import Author
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.words import Text

__all__ = ["Item", "apart", "bare_doi", "item_of", "material_item"]

Item = dict[str, Any]
"""One work in CSL-JSON (CSL 1.0.2, appendix IV): JSON values, names of variables as keys."""

_TYPES = {
    "slides": "speech",
    "report": "report",
    "community-report": "report",
    "case-study": "report",
    "recording": "motion_picture",
    "abstract": "paper-conference",
}
"""What a style should treat a material as; others are documents."""
_AUTHORS = ("author", "speaker", "contributor")
"""Roles that make a person an author of a material, the first that somebody has."""
_WRITERS = ("author", "contributor")
"""The same for a report: who is reported to have spoken did not write it."""


def item_of(work: Reference) -> Item:
    """A reference in CSL-JSON; what its author left out is left out."""
    item: Item = {"id": work.id, "type": work.type, "title": work.title}
    for role in ("author", "editor", "translator"):
        names = [_name(author) for author in getattr(work, role)]
        item[role] = [name for name in names if name]
    for name, value in (("issued", work.issued), ("accessed", work.accessed)):
        item[name] = _date(value)
    item |= {
        "container-title": work.container_title,
        "collection-title": work.collection_title,
        "collection-number": work.collection_number,
        "event-title": work.event_title,
        "genre": work.genre,
        "volume": work.volume,
        "issue": work.issue,
        "page": _pages(work.page),
        "number": work.number,
        "edition": work.edition_statement,
        "publisher": work.publisher,
        "publisher-place": work.publisher_place,
        "DOI": bare_doi(work.doi),
        "PMID": work.pmid,
        "ISBN": work.isbn,
        "ISSN": work.issn,
        "URL": work.url,
        "language": work.language,
    }
    return {name: value for name, value in item.items() if value}


def material_item(programme: Programme, material: Material, language: str, genre: str = "") -> Item:
    """A material in CSL-JSON, in the words of one language.

    Args:
        programme: What its people, organisations and edition are looked up in.
        material: What is cited.
        language: Of the reader.
        genre: What such a material is called there, such as “Slides”.
    """
    edition = programme.find(Edition, material.edition)
    event = edition.name if edition is not None else material.event
    makers = [programme.find(Organisation, ref) for ref in material.organisations]
    bodies = [{"literal": _into(one.name, language)} for one in makers if one]
    titles = [_into(text, language) for text in (material.title, material.subtitle) if text is not None]
    site = (programme.settings.url or "").rstrip("/")
    item: Item = {
        "id": material.id,
        "type": _TYPES.get(material.type, "document"),
        "title": ": ".join(titles),
        "author": _people(programme, material) or ([] if material.people else bodies),
        "issued": _date(material.date),
        "genre": genre,
        "event-title": _into(event, language),
        "publisher": material.publisher,
        "version": material.version,
        "DOI": bare_doi(material.doi),
        "publisher-place": _into(material.place, language),
        "language": material.title.into(language).language,
        "URL": f"{site}/{_folder(programme, language)}{material.address}/" if site else material.url,
    }
    return {name: value for name, value in item.items() if value}


_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
"""ISO 26324: a prefix that begins with the directory indicator 10, a slash, and a suffix."""


def bare_doi(typed: str | None) -> str:
    """A DOI from 10. on, however it was typed; nothing if it is none."""
    bare = re.sub(r"(?i)^\s*(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", typed or "").strip()
    return bare if _DOI.fullmatch(bare) else ""


def apart(given: str) -> str:
    """“CB” and “C.B.” are the initials “C. B.”."""
    if re.fullmatch(r"[^\W\d_]{2,4}", given) and given.isupper():
        return " ".join(f"{letter}." for letter in given)
    return re.sub(r"\.(?=[^\W\d_])", ". ", given)


def _folder(programme: Programme, language: str) -> str:
    return "" if language == programme.settings.default_language else f"{language}/"


def _into(text: Text | None, language: str) -> str:
    return text.into(language).text if text is not None else ""


def _people(programme: Programme, material: Material) -> list[Item]:
    """Those who made a material, surname first as they are sorted."""
    spoken = material.type not in ("report", "community-report")
    for role in _AUTHORS if spoken else _WRITERS:
        found = [programme.find(Speaker, one.person) for one in material.people if one.role == role]
        if any(found):
            return [_speaker(one) for one in found if one is not None]
    return []


def _speaker(person: Speaker) -> Item:
    family, _, given = person.index_name.partition(",")
    return _filled({"family": family.strip(), "given": given.strip()})


def _name(author: Author) -> Item:
    """A name as CSL has it; a name of which only one half is written is the whole name."""
    if author.literal or not author.family:
        whole = author.literal or author.given
        return {"literal": whole} if whole else {}
    return _filled(
        {
            "family": author.family,
            "given": apart(author.given or ""),
            "non-dropping-particle": author.particle,
            "dropping-particle": author.dropping_particle,
            "suffix": author.suffix,
        }
    )


def _filled(item: Item) -> Item:
    return {name: value for name, value in item.items() if value}


def _date(written: str | None) -> Item:
    """A year, a month or a day as CSL counts it."""
    return {"date-parts": [[int(number) for number in written.split("-")]]} if written else {}


def _pages(written: str | None) -> str:
    """Pages with both ends whole: a style shortens 413–437 by itself, but cannot lengthen 413–37."""
    return ", ".join(_range(one.strip()) for one in written.split(",")) if written else ""


def _range(written: str) -> str:
    ends = re.fullmatch(r"(\D*?)(\d+)\s*[-–—]+\s*(\D*?)(\d+)", written)
    if ends is None:
        return written
    first, last = ends[2], ends[4]
    if ends[3] in ("", ends[1]) and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{ends[1]}{first}-{ends[3] or ends[1]}{last}"
