"""Where the front matter of a file begins and ends, also when its fences are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.closing import FENCE, FIELD, NEAR, closing, is_fence, likely, next_fence, tell
from mkdocs_programme.documents.code import BLOCK
from mkdocs_programme.findings import Edit, Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["Split", "split"]

_ABOVE = 12
"""How far down a fence is still taken for one that was meant to open the file."""


@dataclass
class Split:
    """The lines of a file, divided."""

    front: list[str] | None = None
    """The lines between the fences; none where the file is body alone."""
    above: int = 0
    """How many lines stand above `front`."""
    body: int = 0
    """How many lines stand above the body."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def foreign(self) -> bool:
        """Whether the front matter is in another format, which is not read."""
        return any(finding.rule in (rules.json_front_matter, rules.toml_front_matter) for finding in self.findings)


def split(path: str, lines: Sequence[str]) -> Split:
    """Divide a file at its fences."""
    divided = Split()
    opening = 0 if FENCE.match(lines[0]) else _opening(path, lines, divided.findings)
    if opening is None:
        return divided
    front = list(lines)
    end = closing(path, front, opening, divided.findings)
    divided.above = opening + 1
    divided.front = front[opening + 1 : end]
    divided.body = end + 1 if end < len(lines) and is_fence(lines[end]) else end
    return divided


def _opening(path: str, lines: Sequence[str], findings: list[Finding]) -> int | None:
    """The line that was meant to open the front matter; -1 where it was left out; none for body alone."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    line = lines[first]
    here = Place(path, first + 1, 1, len(line.rstrip()))
    after = lines[first + 1] if first + 1 < len(lines) else ""
    if FENCE.match(line) and (FIELD.match(after) or _framed(lines, first)):
        tell(
            findings,
            rules.blank_before_fence,
            Place(path),
            phrase("a blank line stands before the opening `---`"),
            phrase("let `---` be the first line"),
            "---",
            edits=[Edit(Place(path), "\n".join((*lines[:first], "")), "")],
            sure=True,
        )
        return first
    if (NEAR.match(line) or re.match(r"---\s*\S", line)) and FIELD.match(after):
        tell(
            findings,
            rules.fence_misshapen,
            here,
            phrase("“{line}” does not open the front matter", line=line.rstrip()),
            phrase("write three hyphens and nothing else on this line"),
            "---",
            sure=NEAR.match(line) is not None,
        )
        return first
    return _foreign(path, lines, first, here, findings)


def _foreign(path: str, lines: Sequence[str], first: int, here: Place, findings: list[Finding]) -> int | None:
    line = lines[first]
    if re.match(r"\{[ \t]*(?:\"|\Z)", line):
        tell(
            findings,
            rules.json_front_matter,
            here,
            phrase("the file begins with JSON, which is not read"),
            phrase("write `---`, then lines of `field: value`, then `---`"),
        )
        return None
    if re.match(r"\+\+\+[ \t]*\Z", line):
        tell(
            findings,
            rules.toml_front_matter,
            here,
            phrase("the file begins with TOML (`+++`), which is not read"),
            phrase("write `---`, then lines of `field: value`, then `---`"),
        )
        return None
    above = list(takewhile(lambda n: not BLOCK.match(lines[n]), range(first + 1, min(len(lines), first + _ABOVE))))
    fence = next((n for n in above if FENCE.match(lines[n])), None)
    if FIELD.match(line) and (end := next_fence(lines, first)) and likely(lines[first:end]):
        tell(
            findings,
            rules.opening_fence_missing,
            here,
            phrase("no line `---` opens the front matter"),
            phrase("write `---` on a line of its own before this one"),
            edits=[Edit(Place(path, first + 1), "", "---\n")],
            sure=True,
        )
        return first - 1
    if fence is not None and _framed(lines, fence):
        tell(
            findings,
            rules.text_before_fence,
            here,
            phrase(
                "text stands before the opening `---` in line {line}, so the fields would not be read", line=fence + 1
            ),
            phrase("move it below the front matter, or take it away"),
        )
        return fence
    return None


def _framed(lines: Sequence[str], fence: int) -> bool:
    """Whether fields and nothing else stand between this fence and the next."""
    end = next_fence(lines, fence + 1)
    between = lines[fence + 1 : end] if end else ()
    return bool(between) and likely(between) and any(FIELD.match(line) for line in between)
