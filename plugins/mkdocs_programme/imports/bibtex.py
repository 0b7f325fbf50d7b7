"""Reads BibTeX and biblatex through bibtexparser, which knows the line of every entry."""

from __future__ import annotations

import logging
import re
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import NameParts, SeparateCoAuthors, SplitNameParts
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text

from mkdocs_programme.citing import Item
from mkdocs_programme.imports.incoming import Incoming, Unread, date_of, plain

__all__ = ["entries"]

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "manual": "book",
    "booklet": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "report": "report",
    "techreport": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "video": "motion_picture",
    "movie": "motion_picture",
    "misc": "document",
    "unpublished": "document",
}
_FIELDS = {
    "container-title": ("journal", "journaltitle", "booktitle"),
    "collection-title": ("series",),
    "event-title": ("eventtitle",),
    "genre": ("type",),
    "volume": ("volume",),
    "edition": ("edition",),
    "publisher": ("publisher", "school", "institution", "organization", "howpublished"),
    "publisher-place": ("address", "location"),
    "DOI": ("doi",),
    "PMID": ("pmid",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "URL": ("url",),
}
_LANGUAGES = {
    "english": "en", "british": "en", "american": "en", "ukenglish": "en", "usenglish": "en", "swedish": "sv",
    "norsk": "nb", "norwegian": "nb", "nynorsk": "nn", "danish": "da", "finnish": "fi", "german": "de",
    "ngerman": "de", "french": "fr", "spanish": "es", "arabic": "ar",
}  # fmt: skip
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
_USED = {"title", "subtitle", "author", "editor", "translator", "number", "issue", "pages", "year", "date", "month"}
_USED |= {"day", "urldate", "langid", "language", *(name for names in _FIELDS.values() for name in names)}
_EDITION = re.compile(r"(?i)^(\d+)(?:st|nd|rd|th|\.)?(?: ed\w*\.?)?$")

_LATEX = LatexNodes2Text(math_mode="verbatim", strict_latex_spaces=True)


def entries(text: str) -> tuple[list[Incoming], list[Unread]]:
    """Every entry of a BibTeX file, and what could not be read."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    found = [_incoming(entry) for entry in library.entries]
    unread = [_unread(block) for block in library.failed_blocks]
    return found, sorted(unread, key=lambda one: one.line)


def _unread(block: ParsingFailedBlock) -> Unread:
    line = (block.start_line or 0) + 1
    if isinstance(block, DuplicateBlockKeyBlock):
        return Unread(line, f"has the key “{block.key}”, as an entry before it")
    if isinstance(block, DuplicateFieldKeyBlock):
        return Unread(line, f"has the field {', '.join(sorted(block.duplicate_keys))} twice")
    return Unread(line, "is no entry that could be read; look for a brace or a comma that is missing")


def _incoming(entry: Entry) -> Incoming:
    fields: dict[str, Any] = {field.key.casefold(): field.value for field in entry.fields}
    kind = entry.entry_type.casefold()

    def said(*names: str) -> str:
        return next((text for name in names if (text := _text(fields.get(name)))), "")

    item: Item = {"id": entry.key, "type": _TYPES.get(kind, "document")}
    item["title"] = ": ".join(filter(None, (said("title"), said("subtitle"))))
    item |= {role: _names(fields.get(role)) for role in ("author", "editor", "translator")}
    item |= {name: said(*foreign) for name, foreign in _FIELDS.items()}
    item["edition"] = _ORDINALS.get(item["edition"].casefold(), _EDITION.sub(r"\1", item["edition"]))
    numbered = "issue" if kind == "article" else "collection-number" if item["collection-title"] else "number"
    item[numbered] = said("number", "issue")
    item["page"] = re.sub(r"\s*[-–]+\s*", "-", said("pages"))
    item["issued"] = date_of(said("date", "year"), said("month"), said("day"))
    item["accessed"] = date_of(said("urldate"))
    item["language"] = _language(said("langid", "language"))
    _settle(item, kind)
    other = [(name, _text(value)) for name, value in fields.items() if name not in _USED]
    other += [] if kind in _TYPES else [("entrytype", kind)]
    return Incoming({name: value for name, value in item.items() if value}, (entry.start_line or 0) + 1, tuple(other))


def _settle(item: Item, kind: str) -> None:
    """What the type of an entry says beside itself."""
    if kind == "misc" and item["URL"] and not item["publisher"]:
        item["type"] = "webpage"
    if kind == "mastersthesis" and not item["genre"]:
        item["genre"] = "Master’s thesis"


def _text(value: Any) -> str:
    return _decoded(value) if isinstance(value, str) else ""


def _decoded(latex: str) -> str:
    """What LaTeX would print."""
    if "\\" not in latex and "{" not in latex and "$" not in latex and "~" not in latex:
        return plain(latex)
    named = latex.replace("\\textbraceleft{}", "\\{").replace("\\textbraceright{}", "\\}")
    return plain(str(_LATEX.latex_to_text(named)).replace("ˆ", "^").replace("˜", "~"))


def _language(written: str) -> str:
    return _LANGUAGES.get(written.casefold(), written if re.fullmatch(r"[a-z]{2}", written) else "")


def _names(value: Any) -> list[Item]:
    if not isinstance(value, list):
        return [{"literal": _text(value)}] if _text(value) else []
    return [name for name in map(_name, value) if name]


def _name(parts: NameParts | str) -> Item:
    if isinstance(parts, str):
        return {"literal": _decoded(parts)} if _decoded(parts) else {}
    family, given, particle, suffix = (
        _decoded(" ".join(piece)) for piece in (parts.last, parts.first, parts.von, parts.jr)
    )
    if not given:
        whole = " ".join(filter(None, (particle, family)))
        return {"literal": whole} if whole else {}
    name = {"family": family, "given": given, "non-dropping-particle": particle, "suffix": suffix}
    return {part: said for part, said in name.items() if said}
