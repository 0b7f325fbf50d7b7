"""The front matter of one file, read as far as it can be, with every trap in it told at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.document import Fields, Key
from mkdocs_programme.documents.lines import blocks
from mkdocs_programme.documents.opening import visible_breaks
from mkdocs_programme.documents.shape import FAST, SLOW, Shape
from mkdocs_programme.documents.silent import astray, silent
from mkdocs_programme.documents.traps import Traps
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["FRONT", "Front", "read_front"]

FRONT = 200_000
"""How many characters of front matter are read."""

_RARE = re.compile(r"[!&](?=\S)|\*(?=[^\s*])|\?")
"""Signs of tags, anchors, repetitions and questions: the two loaders differ in what these may hold."""


@dataclass
class Front:
    """What was read."""

    fields: Fields = field(default_factory=dict)
    places: Mapping[Key, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    whole: bool = True
    """Whether it was read to its end."""


def read_front(path: str, above: int, text: str, loader: Any = FAST) -> Front:
    """Read fields and places; where a line is trapped, read it as mended.

    Args:
        path: The file, for its places.
        above: How many lines of the file stand above the text.
        text: The lines between the fences.
        loader: One of the two loaders of `shape`, which give the same.
    """
    front = Front()
    if len(text) > FRONT:
        place = Place(path, max(above, 1))
        message = phrase("the front matter is longer than {thousands},000 characters", thousands=FRONT // 1000)
        front.findings.append(
            rules.too_large.at(place, message, hint=phrase("write long texts below the front matter"))
        )
        front.whole = False
        return front
    text, front.findings = visible_breaks(path, text, above)
    tabbed = False
    if "\t" in text:
        text, tabbed = _untabbed(text)
    shape, text, passed = _mended(_shaped(path, above, text, loader), text, tabbed, front.findings, loader)
    shape = _spoken(shape, text, passed, front.findings, loader)
    if shape.broken is not None:
        _unreadable(shape, text, passed, front.findings)
    front.whole = shape.whole
    front.findings += shape.findings
    front.places = shape.places
    if isinstance(shape.root, dict):
        front.fields = shape.root
    elif shape.root and shape.whole:
        front.whole = False
        front.findings.append(
            rules.not_fields.at(
                shape.root_place,
                phrase("a list stands where fields belong")
                if isinstance(shape.root, list)
                else phrase("a text stands where fields belong"),
                hint=phrase("write lines of `field: value`, such as `title: Opening`"),
            )
        )
    return front


def _shaped(path: str, above: int, text: str, loader: Any) -> Shape:
    """Read the shape; what the fast loader refuses, the slow one may refuse more precisely."""
    shape = Shape(path, above)
    shape.read(text, SLOW if any(_begins(text, sign) for sign in _RARE.finditer(text)) else loader)
    if shape.broken is not None and loader is not SLOW:
        return _shaped(path, above, text, SLOW)
    return shape


def _begins(text: str, sign: re.Match[str]) -> bool:
    """Whether a sign begins a line, an entry or a value, or a member of a list on one line."""
    at = sign.start()
    before = text[text.rfind("\n", 0, at) + 1 : at]
    last = before.rstrip(" ")[-1:]
    return not last or (last in ",[{" and sign[0] != "?") or (last in ":?-" and before.endswith(" "))


def _mended(shape: Shape, text: str, tabbed: bool, findings: list[Finding], loader: Any) -> tuple[Shape, str, set[int]]:
    """The text with its traps mended, and the shape of it."""
    tight = isinstance(shape.root, str) and any(sign in shape.root for sign in ":=")
    if shape.broken is None and not tabbed and not tight and not astray(text, shape):
        return shape, text, set()
    traps = Traps(shape.path, shape.above, text.split("\n")).run()
    mended = "\n".join(traps.mended)
    if mended == text:
        return shape, text, set()
    findings += traps.findings.values()
    return _shaped(shape.path, shape.above, mended, loader), mended, set(traps.findings)


def _spoken(shape: Shape, text: str, passed: set[int], findings: list[Finding], loader: Any) -> Shape:
    """The shape once more, with the silent traps mended as well."""
    told = list(silent(shape, text, set(passed)))
    if not told:
        return shape
    lines = text.split("\n")
    for number, finding in told:
        findings.append(finding)
        passed.add(number)
        lines[number] = finding.mended or lines[number]
    again = _shaped(shape.path, shape.above, "\n".join(lines), loader)
    return shape if again.broken is not None else again


def _unreadable(shape: Shape, text: str, passed: set[int], findings: list[Finding]) -> None:
    """Tell the one line at which reading ended, unless it was told already."""
    lines = text.split("\n")
    number = min(shape.broken or 0, len(lines) - 1)
    while number > 0 and not lines[number].strip():
        number -= 1
    if number in passed:
        return
    line = lines[number]
    column = len(line) - len(line.lstrip())
    findings.append(
        rules.unreadable_line.at(
            Place(shape.path, shape.above + number + 1, column + 1, max(len(line.strip()), 1)),
            phrase("this line cannot be read as `field: value`"),
            hint=phrase("put a text with signs in it in quotation marks"),
        )
    )


def _untabbed(front: str) -> tuple[str, bool]:
    """Tabs between words as blanks, one for one; and whether tabs that indent are left, to be told."""
    written, tabbed, lines = [], False, front.split("\n")
    for line, inside in zip(lines, blocks(lines), strict=True):
        text = line.lstrip(" \t")
        blank = line[: len(line) - len(text)]
        if inside:
            written.append(line)
        elif text and "\t" in blank and text[0] != "#":
            tabbed = True
            written.append(blank + text.replace("\t", " "))
        else:
            written.append(line.replace("\t", " ") if text else "")
    return "\n".join(written), tabbed
