"""Where front matter ends, also when the fence that closes it is missing or not as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mkdocs_programme.documents import rules
from mkdocs_programme.findings import Edit, Finding, Place, Rule
from mkdocs_programme.phrases import Phrase, phrase

__all__ = ["FENCE", "FIELD", "NEAR", "closing", "is_fence", "likely", "next_fence", "tell"]

FENCE = re.compile(r"---[ \t]*\Z")
_DOTS = re.compile(r"\.\.\.[ \t]*\Z")
NEAR = re.compile(r"[ \t\u00a0]*(?:[-–—]{2,}|—)[ \t\u00a0]*\Z")
"""What a hand or a word processor makes of `---`."""
_BLANKS, _BEGINNINGS = " \t\u00a0", (".", "-", "–", "—")
"""What may stand before such a line, and how it begins."""
FIELD = re.compile(r"[a-z][a-z0-9_]*[ ]?:(?:\s|\Z)")
_LIKELY = re.compile(r"\s|#|-(?:\s|\Z)|[\]}]|[\w\"'-]+[ \u00a0]?:|\Z")
"""A line that may belong to front matter: blank, indented, a comment, a list, or a field."""
_BLOCK = re.compile(r".*[:-][ ]+[|>][-+0-9]*[ \t]*(?:#.*)?\Z")


def closing(path: str, front: list[str], opening: int, findings: list[Finding]) -> int:
    """The line that closes the front matter, or at which the body seems to begin."""
    start = opening + 1
    exact = next_fence(front, start)
    while exact is not None and (later := _in_block(front, start, exact)):
        tell(
            findings,
            rules.fence_in_block,
            Place(path, exact + 1, 1, 3),
            phrase("`---` at the beginning of a line ends the front matter in the middle of a text"),
            phrase("indent it like the lines around it"),
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
        tell(
            findings,
            rule,
            Place(path, near + 1, 1, len(line.rstrip())),
            phrase("“{line}” does not close the front matter for every program", line=line.rstrip()),
            phrase("write `---`"),
            "---",
            sure=True,
        )
        return near
    if exact is not None and end == exact:
        return exact
    return _unclosed(path, front, start, end, findings)


def _unclosed(path: str, front: Sequence[str], start: int, end: int, findings: list[Finding]) -> int:
    while end > start and not front[end - 1].strip():
        end -= 1
    last = end
    while end < len(front) and not front[end].strip():
        end += 1
    message, where = phrase("no line `---` closes the front matter"), phrase("after the last field")
    if end < len(front):
        message = phrase("{fault}; the text seems to begin in line {line}", fault=message, line=end + 1)
        where = phrase("before line {line}", line=end + 1)
    tell(
        findings,
        rules.closing_fence_missing,
        Place(path, max(start, 1), 1, 3),
        message,
        phrase("write `---` on a line of its own {where}", where=where),
        edits=[Edit(Place(path, last, len(front[last - 1]) + 1), "", "\n---")] if last else (),
        sure=end > last or end == len(front),
    )
    return end


def _near(front: Sequence[str], start: int, end: int) -> int | None:
    """The line that was meant to close: dots, or hyphens too many, too few or indented."""
    likely = True
    for number in range(start, end):
        line = front[number]
        if FIELD.match(line):
            continue
        if line.lstrip(_BLANKS).startswith(_BEGINNINGS):
            if _DOTS.match(line):
                return number
            if likely and NEAR.match(line) and (line[0] in "-–—" or _ends_here(front, number)):
                return number
        likely = likely and bool(_LIKELY.match(line))
    return None


def _ends_here(front: Sequence[str], number: int) -> bool:
    """Whether what follows an indented fence is text, rather than more of the same block or another field."""
    after = next((front[n] for n in range(number + 1, len(front)) if front[n].strip()), "")
    return not (after[:1].isspace() or FIELD.match(after) or FENCE.match(after))


def _prose(front: Sequence[str], start: int, exact: int | None) -> int | None:
    """Where text begins though no fence was seen before it."""
    end = len(front) if exact is None else exact
    last = next((n for n in range(end - 1, start - 1, -1) if FIELD.match(front[n])), start)
    for number in range(start + 1 if exact is None else last + 1, end):
        alone = not front[number - 1].strip()
        heading = exact is None and front[number].startswith("#")
        if alone and (heading or not _belongs(front[number])):
            return _with_heading(front, last, number)
    if exact is not None:
        return None
    return next((number for number in range(last, end) if not _belongs(front[number])), None)


def _with_heading(front: Sequence[str], last: int, number: int) -> int:
    """The line of the heading above this one, if it has one."""
    while number - 1 > last and re.match(r"#|\s*\Z", front[number - 1]):
        number -= 1
    return number


def _belongs(line: str) -> bool:
    return bool(_LIKELY.match(line)) or is_fence(line)


def _in_block(front: Sequence[str], start: int, exact: int) -> int | None:
    """The fence that really closes, where the one before it stands inside a `|` text."""
    later = next_fence(front, exact + 1)
    between = front[exact + 1 : later] if later is not None else ()
    if not (likely(between) and any(FIELD.match(line) for line in between)):
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


def is_fence(line: str) -> bool:
    """Whether a line is a fence, or was meant to be one."""
    return bool(FENCE.match(line) or _DOTS.match(line) or NEAR.match(line))


def next_fence(lines: Sequence[str], start: int) -> int | None:
    """The first true fence from this line on."""
    return next((number for number in range(start, len(lines)) if FENCE.match(lines[number])), None)


def likely(lines: Iterable[str]) -> bool:
    """Whether all of these lines may belong to front matter."""
    return all(_LIKELY.match(line) for line in lines)


def tell(
    findings: list[Finding],
    rule: Rule,
    place: Place,
    message: Phrase,
    hint: Phrase,
    mended: str = "",
    edits: Iterable[Edit] = (),
    sure: bool = False,
) -> None:
    """Add a finding."""
    findings.append(rule.at(place, message, hint=hint, mended=mended, edits=edits, sure=sure))
