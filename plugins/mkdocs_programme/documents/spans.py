"""Values that begin with a quotation mark, a bracket or a sign of YAML's own, and may go on over several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.lines import Fault, Parts, quoted, uncommented
from mkdocs_programme.phrases import phrase

__all__ = ["span_fault"]

_ELISION = re.compile(r"'(?:tis|twas|til|cause|em|n'|s-|t |\d\d)", re.IGNORECASE)
"""Words that begin with an apostrophe, in English and in Dutch."""
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0abt\tnvfre \"/\\N_LP\n])")
_FLOW = re.compile(r"(?<![^\[\]{},:\s])\"(?:[^\"\\]|\\.)*\"|(?<![^\[\]{},:\s])'(?:[^']|'')*'|[\[\]{}]", re.DOTALL)


def span_fault(
    value: str, lines: Sequence[str], number: int, taken: Parts, names: set[str]
) -> tuple[Fault | None, int]:
    """What is wrong with such a value, and how many lines it takes."""
    sign = value[0]
    if sign in "*&!":
        return _name(value, names), 1
    text, height = _reach(value, lines, number, taken)
    end = _closed_quote(text) if sign in "\"'" else _closed_bracket(text)
    if end is None:
        return _open_ended(value), 1
    height = 1 + text.count("\n", 0, end)
    rest = text[end:].split("\n", 1)[0]
    if re.match(r"[ \t]*(?:[ \t]#.*)?\Z", rest):
        return (_escape(text[:end]) if sign == '"' and height == 1 else None), height
    return (_more(value) if height == 1 else None), height


def _reach(value: str, lines: Sequence[str], number: int, taken: Parts) -> tuple[str, int]:
    """The value with the lines below that may belong to it."""
    least = taken.column if taken.key is not None else taken.dashes[-1] if taken.dashes else -1
    reached = [value]
    for below in range(number + 1, len(lines)):
        line = lines[below]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent <= least and line.strip()[0] not in "]}":
            break
        reached.append(line)
    return "\n".join(reached), len(reached)


def _closed_quote(text: str) -> int | None:
    pattern = r"\"(?:[^\"\\]|\\.)*\"" if text[0] == '"' else r"'(?:[^']|'')*'"
    found = re.match(pattern, text, re.DOTALL)
    return found.end() if found else None


def _closed_bracket(text: str) -> int | None:
    depth = 0
    for found in _FLOW.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] in "]}":
            return found.end()
    return None


def _open_ended(value: str) -> Fault:
    sign = value[0]
    if sign in "[{":
        close = {"[": "]", "{": "}"}[sign]
        text = re.split(r"[ \t]+#", value, maxsplit=1)[0]
        return Fault(
            rules.bracket_not_closed,
            0,
            1,
            phrase("the bracket `{sign}` is not closed", sign=sign),
            phrase("close it with `{close}`", close=close),
            text + close + value[len(text) :],
            sure=False,
        )
    body = value[1:].rstrip("”“„")
    mended = quoted(value) if _ELISION.match(value) else f"{sign}{body}{sign}"
    return Fault(
        rules.quote_not_closed,
        0,
        1,
        phrase("the quotation mark {sign} is not closed", sign=sign),
        phrase("close it at the end of the text"),
        mended,
        sure=False,
    )


def _more(value: str) -> Fault:
    text, remark = uncommented(value)
    mended = quoted(text.rstrip()) + remark
    if value[0] in "[{":
        return Fault(
            rules.bracket_begins,
            0,
            1,
            phrase("the text begins with `{sign}`, which begins a list or a mapping", sign=value[0]),
            phrase("put the whole text in quotation marks"),
            mended,
        )
    return Fault(
        rules.quote_begins,
        0,
        1,
        phrase("text follows after the closing quotation mark"),
        phrase("put the whole text in quotation marks of the other kind"),
        mended,
    )


def _escape(text: str) -> Fault | None:
    at = 0
    while (at := text.find("\\", at)) >= 0:
        found = _ESCAPE.match(text, at)
        if not found:
            mended = "'" + text[1:-1].replace("'", "''") + "'"
            return Fault(
                rules.backslash,
                at,
                2,
                phrase('a backslash inside " " means something else here'),
                phrase("use single quotation marks"),
                mended,
            )
        at = found.end()
    return None


def _name(value: str, names: set[str]) -> Fault | None:
    """What is wrong with `*name`, `&name` or `!name` at the beginning of a value."""
    text, remark = uncommented(value)
    text = text.rstrip()
    mended = quoted(text) + remark
    word = re.match(r"[*&!]([\w-]*)", text)
    name = word[1] if word else ""
    if text[0] == "*" and not (name in names and text == f"*{name}"):
        return Fault(
            rules.star_begins,
            0,
            1,
            phrase("the text begins with {name}, which means something else here", name="`*`"),
            phrase("put it in quotation marks"),
            mended,
        )
    if text[0] == "&" and (not name or text[len(name) + 1 : len(name) + 2] not in ("", " ")):
        return Fault(
            rules.ampersand_begins,
            0,
            1,
            phrase("the text begins with {name}, which means something else here", name="`&`"),
            phrase("put it in quotation marks"),
            mended,
        )
    if text[0] == "!" and not text.startswith(("!!", "!<")):
        return Fault(
            rules.exclamation_begins,
            0,
            1,
            phrase("the text begins with {name}, which means something else here", name="`!`"),
            phrase("put it in quotation marks"),
            mended,
        )
    return None
