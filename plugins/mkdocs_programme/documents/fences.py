"""Where the front matter of a file begins and ends, also when its fences are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.documents import rules
from mkdocs_programme.findings import Finding, Place, Rule

__all__ = ["FENCE", "Split", "split"]

FENCE = re.compile(r"---[ \t]*\Z")
_DOTS = re.compile(r"\.\.\.[ \t]*\Z")
_NEAR = re.compile(r"[ \t\u00a0]*(?:[-–—]{2,}|—)[ \t\u00a0]*\Z")
"""What a hand or a word processor makes of `---`."""
_FIELD = re.compile(r"[a-z][a-z0-9_]*[ ]?:(?:\s|\Z)")
_LIKELY = re.compile(r"\s|#|-(?:\s|\Z)|[\]}]|[\w\"'-]+[ \u00a0]?:|\Z")
"""A line that may belong to front matter: blank, indented, a comment, a list, or a field."""
_BLOCK = re.compile(r".*[:-][ ]+[|>][-+0-9]*[ \t]*(?:#.*)?\Z")
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
    closing = _closing(path, front, opening, divided.findings)
    divided.above = opening + 1
    divided.front = front[opening + 1 : closing]
    divided.body = closing + 1 if closing < len(lines) and _is_fence(lines[closing]) else closing
    return divided


def _is_fence(line: str) -> bool:
    return bool(FENCE.match(line) or _DOTS.match(line) or _NEAR.match(line))


def _opening(path: str, lines: Sequence[str], findings: list[Finding]) -> int | None:
    """The line that was meant to open the front matter; -1 where it was left out; none for body alone."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    line = lines[first]
    here = Place(path, first + 1, 1, len(line.rstrip()))
    after = lines[first + 1] if first + 1 < len(lines) else ""
    if FENCE.match(line) and (_FIELD.match(after) or _framed(lines, first)):
        _tell(
            findings,
            rules.blank_before_fence,
            Place(path),
            "a blank line stands before the opening `---`",
            "let `---` be the first line",
            "---",
        )
        return first
    if (_NEAR.match(line) or re.match(r"---\s*\S", line)) and _FIELD.match(after):
        _tell(
            findings,
            rules.fence_misshapen,
            here,
            f"“{line.strip()}” does not open the front matter",
            "write three hyphens and nothing else on this line",
            "---",
        )
        return first
    return _foreign(path, lines, first, here, findings)


def _foreign(path: str, lines: Sequence[str], first: int, here: Place, findings: list[Finding]) -> int | None:
    line = lines[first]
    if re.match(r"\{[ \t]*(?:\"|\Z)", line):
        _tell(
            findings,
            rules.json_front_matter,
            here,
            "the file begins with JSON, which is not read",
            "write `---`, then lines of `field: value`, then `---`",
        )
        return None
    if re.match(r"\+\+\+[ \t]*\Z", line):
        _tell(
            findings,
            rules.toml_front_matter,
            here,
            "the file begins with TOML (`+++`), which is not read",
            "write `---`, then lines of `field: value`, then `---`",
        )
        return None
    fence = next((n for n in range(first + 1, min(len(lines), first + _ABOVE)) if FENCE.match(lines[n])), None)
    if _FIELD.match(line) and (end := _next_fence(lines, first)) and _likely(lines[first:end]):
        _tell(
            findings,
            rules.opening_fence_missing,
            here,
            "no line `---` opens the front matter",
            "write `---` on a line of its own before this one",
        )
        return first - 1
    if fence is not None and _framed(lines, fence):
        _tell(
            findings,
            rules.text_before_fence,
            here,
            f"text stands before the opening `---` in line {fence + 1}, so the fields would not be read",
            "move it below the front matter, or take it away",
        )
        return fence
    return None


def _framed(lines: Sequence[str], fence: int) -> bool:
    """Whether fields and nothing else stand between this fence and the next."""
    end = _next_fence(lines, fence + 1)
    between = lines[fence + 1 : end] if end else ()
    return bool(between) and _likely(between) and any(_FIELD.match(line) for line in between)


def _next_fence(lines: Sequence[str], start: int) -> int | None:
    return next((number for number in range(start, len(lines)) if FENCE.match(lines[number])), None)


def _likely(lines: Iterable[str]) -> bool:
    return all(_LIKELY.match(line) for line in lines)


def _closing(path: str, front: list[str], opening: int, findings: list[Finding]) -> int:
    """The line that closes the front matter, or at which the body seems to begin."""
    start = opening + 1
    exact = _next_fence(front, start)
    while exact is not None and (later := _in_block(front, start, exact)):
        _tell(
            findings,
            rules.fence_in_block,
            Place(path, exact + 1, 1, 3),
            "`---` at the beginning of a line ends the front matter in the middle of a text",
            "indent it like the lines around it",
            mended := "  ---",
        )
        front[exact] = mended
        exact = later
    prose = _prose(front, start, exact)
    end = min(n for n in (exact, prose, len(front)) if n is not None)
    near = _near(front, start, end)
    if near is not None:
        line = front[near]
        rule = rules.closing_dots if _DOTS.match(line) else rules.fence_misshapen
        _tell(
            findings,
            rule,
            Place(path, near + 1, 1, len(line.rstrip())),
            f"“{line.strip()}” does not close the front matter for every program",
            "write `---`",
            "---",
        )
        return near
    if exact is not None and end == exact:
        return exact
    return _unclosed(path, front, start, end, findings)


def _unclosed(path: str, front: Sequence[str], start: int, end: int, findings: list[Finding]) -> int:
    while end > start and not front[end - 1].strip():
        end -= 1
    while end < len(front) and not front[end].strip():
        end += 1
    begins = f"; the text seems to begin in line {end + 1}" if end < len(front) else ""
    where = f"before line {end + 1}" if begins else "after the last field"
    _tell(
        findings,
        rules.closing_fence_missing,
        Place(path, max(start, 1), 1, 3),
        f"no line `---` closes the front matter{begins}",
        f"write `---` on a line of its own {where}",
    )
    return end


def _near(front: Sequence[str], start: int, end: int) -> int | None:
    """The line that was meant to close: dots, or hyphens too many, too few or indented."""
    likely = True
    for number in range(start, end):
        line = front[number]
        if _DOTS.match(line):
            return number
        if likely and _NEAR.match(line) and (line[0] in "-–—" or _ends_here(front, number)):
            return number
        likely = likely and bool(_LIKELY.match(line))
    return None


def _ends_here(front: Sequence[str], number: int) -> bool:
    """Whether what follows an indented fence is text, rather than more of the same block or another field."""
    after = next((other for other in front[number + 1 :] if other.strip()), "")
    return not (after[:1].isspace() or _FIELD.match(after) or FENCE.match(after))


def _prose(front: Sequence[str], start: int, exact: int | None) -> int | None:
    """Where text begins though no fence was seen before it."""
    end = len(front) if exact is None else exact
    last = next((n for n in range(end - 1, start - 1, -1) if _FIELD.match(front[n])), start)
    for number in range(start + 1 if exact is None else last + 1, end):
        alone = not front[number - 1].strip()
        heading = exact is None and front[number].startswith("#")
        if alone and (heading or not _LIKELY.match(front[number])):
            return number
    if exact is not None:
        return None
    return next((number for number in range(last, end) if not _LIKELY.match(front[number])), None)


def _in_block(front: Sequence[str], start: int, exact: int) -> int | None:
    """The fence that really closes, where the one before it stands inside a `|` text."""
    later = _next_fence(front, exact + 1)
    between = front[exact + 1 : later] if later is not None else ()
    if not (_likely(between) and any(_FIELD.match(line) for line in between)):
        return None
    least = 10_000
    for number in range(exact - 1, start - 1, -1):
        line = front[number]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent < least:
            if _BLOCK.match(line):
                return later
            least = indent
        if least == 0:
            break
    return None


def _tell(findings: list[Finding], rule: Rule, place: Place, message: str, hint: str, mended: str = "") -> None:
    findings.append(rule.at(place, message, hint=hint, mended=mended))
