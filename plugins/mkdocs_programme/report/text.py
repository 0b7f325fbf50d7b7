"""Findings as lines of a terminal: the place, what is wrong, the line itself with a caret, and the line mended."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import Phrase, counted, listed, phrase
from mkdocs_programme.report.report import Report

__all__ = ["WIDTH", "fixable", "summary", "tell", "write"]

WIDTH = 100
"""How many columns of a line are shown; a longer one is cut around the caret."""
Say = Callable[[Phrase], str]
_CUT = "…"
_TAB = 4
_FAR = 2 * WIDTH
"""Letters on both sides of a place among which the part of the line is chosen that is shown."""
_INVISIBLE = frozenset(
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\x85"
)
"""What has no width but turns or breaks the line in which it stands."""
_BLANKS = frozenset("\u00a0\u2007\u202f")
"""Blanks that are none to the reading programs."""


def write(report: Report) -> str:
    """Every finding, what could not be checked, and how much there is to mend."""
    told = [tell(finding, report.line(finding.place), report.say) for finding in report.findings]
    told += [*report.remarks, summary(report.findings, report.say), fixable(report)]
    return "".join(f"{lines}\n" for lines in told if lines)


def tell(finding: Finding, line: str | None, say: Say = str) -> str:
    """All that is told of one finding, over several lines.

    Args:
        finding: What is wrong, and where.
        line: The line of the file at that place, if there is one.
        say: Who says our own words in the reader's language.

    Returns:
        The finding; the line with a caret below it; the line mended; the other places. Without a line end.
    """
    told = [_visible(str(finding))]
    gutter = len(str(finding.place.line))
    if line is not None and line.strip():
        shown, before, width = _excerpt(line, finding.place.column - 1, finding.place.length)
        told.append(f"  {finding.place.line} | {shown}".rstrip())
        told.append(f"  {'':{gutter}} | {' ' * before}{'^' * width}")
    if finding.mended and line != finding.mended:
        told.append(f"  {say(phrase('mended'))}: {_visible(finding.mended)}".rstrip())
    if finding.also:
        told.append(f"  {say(phrase('also'))}: {', '.join(_visible(str(place)) for place in finding.also)}")
    return "\n".join(told)


def summary(findings: Sequence[Finding], say: Say = str) -> str:
    """How much was found, such as “3 errors, 1 warning in 2 files”."""
    if not findings:
        return say(phrase("nothing to mend"))
    counts = Counter(finding.severity for finding in findings)
    told = listed(_weighing(severity, counts[severity]) for severity in Severity if counts[severity])
    files = counted(len({finding.place.path for finding in findings}), "{number} file", "{number} files")
    return say(phrase("{told} in {files}", told=told, files=files))


def fixable(report: Report) -> str:
    """How many findings mend themselves; nothing where none does."""
    fixes = [fix for finding in report.findings if (fix := report.fix(finding)) is not None and fix.safe]
    return report.say(phrase("`programme check --fix` mends {number} of them", number=len(fixes))) if fixes else ""


def _weighing(severity: Severity, count: int) -> Phrase:
    match severity:
        case Severity.ERROR:
            return counted(count, "{number} error", "{number} errors")
        case Severity.WARNING:
            return counted(count, "{number} warning", "{number} warnings")
        case Severity.NOTE:
            return counted(count, "{number} note", "{number} notes")


def _visible(text: str) -> str:
    """The text as it may be copied, but for signs that break or turn the line, which are written as numbers."""
    return "".join(sign if sign == "\t" or sign in _BLANKS else _piece(sign, 0) for sign in text)


def _pieces(line: str) -> list[str]:
    """What is shown for each character, so that one of them may be several columns wide."""
    pieces, column = [], 0
    for sign in line:
        pieces.append(_piece(sign, column))
        column += _width(pieces[-1])
    return pieces


def _piece(sign: str, column: int) -> str:
    if sign == "\t":
        return " " * (_TAB - column % _TAB)
    if sign in _BLANKS:
        return "⍽"
    if sign in _INVISIBLE or unicodedata.category(sign) in ("Cc", "Cs"):
        return f"<U+{ord(sign):04X}>"
    return sign


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _excerpt(line: str, start: int, length: int) -> tuple[str, int, int]:
    """The part of a line that is shown, the columns before the caret, and the columns of the caret."""
    whole = line.rstrip("\n") + " "
    start = min(max(start, 0), len(whole) - 1)
    # Hundreds of findings may stand in one line without an end: only what lies near is looked at for each.
    far = max(start - _FAR, 0)
    near = whole[far : start + _FAR]
    left, right = far > 0, far + len(near) < len(whole)
    start -= far
    pieces = _pieces(near)
    widths = [_width(piece) for piece in pieces]
    end = min(start + max(length, 1), max(len(pieces) - 1, start + 1))
    first, last = _window(widths, start, end, WIDTH - left - right)
    head = _CUT if first or left else ""
    tail = _CUT if last < len(pieces) - 1 or right else ""
    end = min(end, last)
    before = len(head) + sum(widths[first:start])
    caret = max(sum(widths[start:end]), 1)
    shown = head + "".join(pieces[first:last]) + tail
    return shown, before, caret


def _window(widths: Sequence[int], start: int, end: int, wide: int) -> tuple[int, int]:
    """Which characters are shown: all, or as many around the caret as there is room for."""
    if sum(widths) <= wide:
        return 0, len(widths)
    first = last = start
    room = WIDTH - 2
    while last < end and room >= widths[last]:
        room -= widths[last]
        last += 1
    before = min(room // 2, sum(widths[:first]))
    room -= before
    while first > 0 and before >= widths[first - 1]:
        first -= 1
        before -= widths[first]
    room += before
    while last < len(widths) and room >= widths[last]:
        room -= widths[last]
        last += 1
    while first > 0 and room >= widths[first - 1]:
        first -= 1
        room -= widths[first]
    return first, last
