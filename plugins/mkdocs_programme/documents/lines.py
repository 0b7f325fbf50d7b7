"""One line of front matter, taken apart: its indent, its field, and whether its value can be read as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_programme.documents import rules
from mkdocs_programme.findings import Rule
from mkdocs_programme.phrases import Phrase, phrase

__all__ = ["CURLY", "ODD", "Fault", "Parts", "blocks", "fault", "parts", "quoted", "uncommented"]

ODD = "\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000"
"""What looks like a blank and is none to YAML, or has no width; for use in a class of a pattern."""
CURLY = re.compile("[“”„‟]([^“”„‟]*)[“”„‟]|[‘‚]([^‘‚]*)[’‘]")
_BLOCK = re.compile(r"(?:[&!]\S*[ \t]+)*[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?\Z")
_PLAIN_KEY = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|[-?:](?=[^\s:#]))(?:[^:#\s]|:(?=\S)|(?<=\S)#|\s(?!#)){0,300}?"
_KEY = re.compile(rf"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|{_PLAIN_KEY})[ \t]*:(?=[ \t]|\Z)")
_COMMENT = re.compile(r"(?<![ \t])[ \t]+#")
_SIMPLE = re.compile(
    r"[a-z0-9]+(?:[-/_][a-z0-9]+)*|[A-Z]{1,3}\d*|[\d.,:/+T -]+|(?:https?|mailto):\S+|\S+@\S+|true|false|yes|no"
)
"""An id, a code, a number, a date, a time, an address: what follows ` #` after one of these is a remark."""


@dataclass(frozen=True)
class Parts:
    """A line of front matter, taken apart."""

    indent: int
    dashes: tuple[int, ...]
    """The columns of the hyphens that begin list entries, from 0."""
    key: str | None
    column: int
    """Where the key stands, or else the value."""
    at: int
    """Where the value stands."""
    value: str


def parts(line: str) -> Parts:
    """Take one line apart."""
    indent = len(line) - len(line.lstrip(" "))
    at, dashes = indent, []
    while line[at : at + 1] == "-" and line[at + 1 : at + 2] in ("", " ", "\t"):
        dashes.append(at)
        at += 1
        at += len(line[at:]) - len(line[at:].lstrip(" \t"))
    column = at
    key = _KEY.match(line, at)
    if key:
        at = key.end() + len(line[key.end() :]) - len(line[key.end() :].lstrip(" \t"))
    return Parts(indent, tuple(dashes), key[1] if key else None, column, at, line[at:].rstrip())


def blocks(lines: Sequence[str]) -> list[int]:
    """For each line the indent of the `|` or `>` text that it belongs to, 0 for a line outside any."""
    inside, header, content = [], -1, 0
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        tabbed = line[indent : indent + 1] == "\t"
        if header >= 0 and (not line.strip() or indent > header or tabbed):
            content = content or (indent if line.strip() and not tabbed else 0)
            inside.append(content or header + 2)
            continue
        inside.append(0)
        header, content = -1, 0
        if ("|" in line or ">" in line) and _BLOCK.match((taken := parts(line)).value):
            header = taken.column if taken.key else taken.dashes[-1] if taken.dashes else -1
    return inside


def quoted(text: str) -> str:
    """The text in quotation marks that YAML reads back as it is."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def uncommented(value: str) -> tuple[str, str]:
    """A value, and the remark after it: two blanks before `#`, or one after something short and plain."""
    found = _COMMENT.search(value)
    while found:
        before, gap = value[: found.start()], found[0]
        if len(gap) > 2 or "\t" in gap or (len(before) < 100 and _SIMPLE.fullmatch(before.strip())):
            return before, value[found.start() :]
        found = _COMMENT.search(value, found.end())
    return value, ""


@dataclass(frozen=True)
class Fault:
    """Why a value cannot be read as it stands."""

    rule: Rule
    offset: int
    """Where in the value the caret points."""
    length: int
    message: Phrase
    hint: Phrase
    mended: str
    """The value as it might stand."""
    sure: bool = True
    """Whether that is beyond doubt what the author meant: it is, where the same words are only quoted."""


def fault(value: str) -> Fault | None:
    """What is wrong with an unquoted value, by the signs it holds."""
    text, remark = uncommented(value)
    text = text.rstrip()
    if not text or text[0] == "#":
        return None
    sign = _BEGINS.get(text[0])
    if sign is None and text[0] in ",]}":
        sign = (rules.sign_begins, f"`{text[0]}`")
    if text[0] in "-?" and text[1:2] in ("", " "):
        sign = (rules.sign_begins, f"`{text[0]} `")
    if text[0] in "|>":
        sign = None if _BLOCK.match(value) else (rules.sign_begins, f"`{text[0]}`")
    if text.startswith("{{"):
        return Fault(
            rules.macro,
            0,
            len(text),
            phrase("“{text}” is a macro, and content takes none", text=text),
            phrase("write the words themselves"),
            quoted(text) + remark,
            sure=False,
        )
    if sign is not None:
        rule, name = sign
        return Fault(
            rule,
            0,
            1,
            phrase("the text begins with {name}, which means something else here", name=name),
            phrase("put it in quotation marks"),
            quoted(text) + remark,
        )
    return _colon(text, remark) if text[0] not in "[{\"'|>" else None


_BEGINS = {
    "@": (rules.at_begins, "`@`"),
    "`": (rules.backtick_begins, phrase("a backtick")),
    "%": (rules.percent_begins, "`%`"),
}


def _colon(text: str, remark: str) -> Fault | None:
    found = re.search(r":(?=[ \t]|\Z)", text)
    if not found:
        return None
    curly = CURLY.fullmatch(text)
    inner = (curly[1] or curly[2] or "") if curly else text
    return Fault(
        rules.colon_in_value,
        found.start(),
        1,
        phrase("a colon and a blank stand inside an unquoted text"),
        phrase("put the text in straight quotation marks"),
        quoted(inner) + remark,
    )
