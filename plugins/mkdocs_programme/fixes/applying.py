"""Edits written into the bytes of a file."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from mkdocs_programme.findings import Edit

__all__ = ["Stale", "applied", "spans"]

_LINE_END = re.compile(r"(?:\r\n|\r|\n)")


class Stale(Exception):
    """What an edit would replace does not stand there, or the file cannot be edited by its letters."""


def applied(octets: bytes, edits: Iterable[Edit]) -> bytes:
    """A file with some of its spans written otherwise; all other bytes are as they were.

    Raises:
        Stale: An edit does not fit, or two of them meet.
    """
    written, past = [], 0
    for start, end, new in sorted(spans(octets, edits)):
        if start < past:
            raise Stale("two edits meet")
        written += [octets[past:start], new]
        past = end
    return b"".join((*written, octets[past:]))


def spans(octets: bytes, edits: Iterable[Edit]) -> list[tuple[int, int, bytes]]:
    """Where edits begin and end in the bytes of a file, and what they write there, in its own line ends.

    Raises:
        Stale: An edit does not fit.
    """
    mark = len(codecs.BOM_UTF8) if octets.startswith(codecs.BOM_UTF8) else 0
    try:
        text = octets[mark:].decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Stale("the file is not saved as UTF-8") from fault
    ends = [(found.start(), found.end()) for found in _LINE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    line_end = text[slice(*ends[0])] if ends else "\n"
    found = []
    for edit in edits:
        start = _offset(edit, text, starts)
        old = re.compile(_LINE_END.pattern.join(map(re.escape, edit.old.split("\n")))).match(text, start)
        if old is None:
            raise Stale(f"“{edit.old}” does not stand at {edit.place}")
        begin, end = (mark + len(text[:at].encode()) for at in old.span())
        found.append((begin, end, edit.new.replace("\n", line_end).encode()))
    return found


def _offset(edit: Edit, text: str, starts: list[int]) -> int:
    """Where an edit begins in the text."""
    place = edit.place
    if not 0 < place.line <= len(starts):
        raise Stale(f"there is no line {place.line}")
    offset = starts[place.line - 1] + place.column - 1
    following = starts[place.line] if place.line < len(starts) else len(text) + 1
    if not starts[place.line - 1] <= offset < following:
        raise Stale(f"line {place.line} is shorter")
    return offset
