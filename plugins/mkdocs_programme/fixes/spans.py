"""What would mend a finding, as spans of its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from mkdocs_programme.findings import Edit, Finding, Place

__all__ = ["Fix", "end", "fix_of"]


@dataclass(frozen=True)
class Fix:
    """How a finding is mended."""

    edits: tuple[Edit, ...]
    """In one file, none of them across another."""
    safe: bool
    """Whether it is plain what the author meant; a guess is made only where somebody asks for it."""


def fix_of(finding: Finding, lines: Sequence[str]) -> Fix | None:
    """What mends a finding, if that can be said.

    Args:
        finding: With edits of its own, or with the line as it might stand.
        lines: Of its file.
    """
    if finding.edits:
        return Fix(finding.edits, finding.sure)
    number = finding.place.line
    line = lines[number - 1] if 0 < number <= len(lines) else None
    if not finding.mended or line is None or line == finding.mended:
        return None
    return Fix((_difference(finding.place, line, finding.mended),), finding.sure)


def end(edit: Edit) -> tuple[int, int]:
    """The line and column behind what an edit replaces."""
    *before, last = edit.old.split("\n")
    column = len(last) + (1 if before else edit.place.column)
    return edit.place.line + len(before), column


def _difference(place: Place, line: str, mended: str) -> Edit:
    """The part of a line that another has in its stead."""
    before = _alike(line, mended)
    after = _alike(line[before:][::-1], mended[before:][::-1])
    old, new = line[before : len(line) - after], mended[before : len(mended) - after]
    return Edit(Place(place.path, place.line, before + 1, max(len(old), 1)), old, new)


def _alike(one: str, other: str) -> int:
    """How many signs two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
