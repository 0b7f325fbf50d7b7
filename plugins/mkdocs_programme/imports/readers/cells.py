"""What people type into one cell: several people with roles and organisations, hours in any form, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mkdocs_programme.decode.names import as_id
from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.readers.dated import span_in
from mkdocs_programme.imports.readers.times import length_of, moment_of
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.values.roles import COMMON_ROLES

__all__ = ["Somebody", "divided", "minutes_in", "people_in", "times_in"]

_BETWEEN = re.compile(r"\s*(?:[;\n|•]|\s&\s|\s(?:and|och|og|und|et|ja|y)\s)\s*")
_HOURS = re.compile(
    r"([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d{2})?(?:\s*(?:-|–|—|to|till|til|bis)\s*([01]?\d|2[0-3])[:.]([0-5]\d))?"
)
_TWELVE = re.compile(r"(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:universit\w*|region|hospital\w*|sjukhus\w*|sykehus\w*|institut\w*|society|kommune?|council|trust|agency|centre|"
    r"center|college|of|for|the|ab|as|ltd|inc|gmbh|county|ministry|network|health|care)\b"
)
_ROLES = {
    **{role: role for role in COMMON_ROLES},
    **dict.fromkeys(("ordforande", "ordstyrer", "chairperson", "session-chair", "leder"), "chair"),
    **dict.fromkeys(("talare", "foredragsholder", "referent", "presenter"), "speaker"),
    **dict.fromkeys(("moderation", "moderatorin"), "moderator"),
    **dict.fromkeys(("panelist", "panelmedlem"), "panellist"),
    **dict.fromkeys(("facilitering", "ledare", "workshopledare"), "facilitator"),
    **dict.fromkeys(("patientforetradare", "patientrepresentant", "patient"), "patient-representative"),
}


@dataclass(frozen=True)
class Somebody:
    """A person in a cell."""

    name: str
    role: str = ""
    organisation: str = ""
    guessed: bool = False
    """Whether a comma was taken for what divides the name from the organisation, or two people."""


def people_in(cell: str, aids: Aids) -> list[Somebody]:
    """Everybody whom a cell names."""
    pieces = [piece.strip(" ,") for piece in _BETWEEN.split(cell) if piece.strip(" ,")]
    return [person for piece in pieces for person in _in_commas(piece, aids)]


def _in_commas(piece: str, aids: Aids) -> list[Somebody]:
    """One who has an organisation behind a comma, or several with commas between them."""
    parts = [part.strip() for part in re.split(r",(?![^(]*\))", piece) if part.strip()]
    if len(parts) == 1:
        return [_one(piece)]
    known = {fold(name) for name in aids.organisations}
    if all(_is_name(part) and fold(part) not in known for part in parts):
        return [_one(part) for part in parts]
    first = _one(parts[0])
    return [Somebody(first.name, first.role, first.organisation or ", ".join(parts[1:]), guessed=True)]


def _is_name(part: str) -> bool:
    """Whether these may be the words of a name: two to four, none of which belongs to an organisation."""
    bare = re.sub(r"\([^)]*\)", "", part)
    return 2 <= len(bare.split()) <= 4 and not _BODY.search(fold(bare)) and not re.search(r"\d", bare)


def _one(piece: str) -> Somebody:
    found = re.search(r"\(([^)]*)\)\s*$", piece)
    if found is None:
        before, _, after = piece.partition(":")
        role = _ROLES.get(as_id(before)) if after.strip() else None
        return Somebody(after.strip(), role) if role else Somebody(piece.strip())
    name, inside = piece[: found.start()].strip(), found[1].strip()
    role = _ROLES.get(as_id(inside), "")
    return Somebody(name or inside, role, "" if role or not name else inside)


def times_in(day: str, start: str, end: str, months_first: bool) -> tuple[datetime | None, datetime | None]:
    """When a session begins and ends.

    Args:
        day: What the column of days says.
        start: What the column of beginnings says: an hour, two hours, or a whole moment.
        end: What the column of ends says.
        months_first: How days in figures are meant.
    """
    start, end, day = (_in_24(_turned(text, months_first)) for text in (start, end, day))
    exact = moment_of(start)
    if exact is not None:
        return exact, moment_of(end) or _hour_on(exact, end)
    span = span_in(f"{day} {start}") or span_in(start)
    if span is None or span[0] is None or not _HOURS.search(f"{day} {start}"):
        return None, None
    begins = span[0]
    return begins, span[1] or moment_of(end) or _hour_on(begins, end)


def _hour_on(begins: datetime, end: str) -> datetime | None:
    found = _HOURS.search(end)
    if found is None:
        return None
    ends = begins.replace(hour=int(found[1]), minute=int(found[2]))
    return ends if ends > begins else ends + timedelta(days=1)


def _turned(text: str, months_first: bool) -> str:
    """Days in figures with the day first, as `span_in` reads them."""
    if not months_first:
        return text
    return re.sub(r"(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)", r"\3.\1.\4", text)


def _in_24(text: str) -> str:
    def hours(found: re.Match[str]) -> str:
        return f"{int(found[1]) % 12 + (12 if found[3].casefold() == 'p' else 0)}:{found[2] or '00'}"

    return _TWELVE.sub(hours, text)


def minutes_in(cell: str) -> timedelta | None:
    """A length such as `45`, `45 min`, `1 h 30 min` or `0:45`."""
    found = re.fullmatch(r"(?:(\d{1,2})\s*h\w*)?\s*(?:(\d{1,3})\s*m\w*)?\.?", cell.strip(), re.IGNORECASE)
    if found and any(found.groups()):
        return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
    return length_of(cell)


def divided(cell: str, count: int) -> Sequence[str]:
    """A cell that belongs to several people: a piece for each if it has as many, else the whole for everybody."""
    pieces = [piece.strip() for piece in re.split(r"[;\n|]", cell) if piece.strip()]
    return pieces if len(pieces) == count else [cell.strip()] * count
