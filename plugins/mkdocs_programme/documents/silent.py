"""What YAML reads without a word though the author meant something else: text lost, letters taken for signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from yaml.events import ScalarEvent

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.lines import CURLY, ODD, quoted, uncommented
from mkdocs_programme.documents.shape import Shape
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["astray", "silent"]

_SUSPECT = re.compile("[#&!“”„‟‘‚]")
_ASTRAY = re.compile(
    rf"^[ \t]*[{ODD}]|^[ ]*-[{ODD}]|[{ODD}]:(?=\s|\Z)|\{{\{{|^[ ]*(?:-[ ]+)*\?(?=\s|\Z)|[:-][ ]+[|>][-+0-9]*#",
    re.MULTILINE,
)
_ODD = re.compile(f"[{ODD}]")
_ENTRY = re.compile(r"[ ]*-(?:[ ]|[^\W\d_])")


def astray(text: str, shape: Shape) -> bool:
    """Whether the text was read, but as another shape than its author saw."""
    rare = "?" in text or "#" in text or "{{" in text or _ODD.search(text) is not None
    if rare and _ASTRAY.search(text):
        return True
    lines: list[str] | None = None
    for event in shape.plain:
        start, end = event.start_mark.line, event.end_mark.line
        if start != end:
            lines = lines or text.split("\n")
            if any(_ENTRY.match(line) for line in lines[start + 1 : end + 1]):
                return True
        elif event.value[:1] == "-" and _ENTRY.match(event.value):
            lines = lines or text.split("\n")
            if not lines[start][: event.start_mark.column].strip():
                return True
    return False


def silent(shape: Shape, text: str, passed: set[int]) -> Iterator[tuple[int, Finding]]:
    """The findings of a text that was read, each with its line in the text.

    Args:
        shape: What was read.
        text: What it was read from.
        passed: Lines that have a finding already.
    """
    if not _SUSPECT.search(text):
        return
    lines = text.split("\n")
    look = _Look(shape, lines)
    found = (
        *((event.start_mark.line, look.name(event)) for event in shape.named),
        *((event.end_mark.line, look.remark(event)) for event in shape.plain),
        *((event.start_mark.line, look.curly(event)) for event in shape.plain),
    )
    for number, finding in found:
        if finding is not None and number not in passed:
            passed.add(number)
            yield number, finding


class _Look:
    def __init__(self, shape: Shape, lines: Sequence[str]) -> None:
        self.shape = shape
        self.lines = lines

    def _place(self, line: int, column: int, length: int) -> Place:
        return Place(self.shape.path, self.shape.above + line + 1, column + 1, max(length, 1))

    def name(self, event: Any) -> Finding | None:
        """A tag, or an anchor that nothing repeats and that ate a word."""
        number, column = event.start_mark.line, event.start_mark.column
        line = self.lines[number]
        value = line[column:].rstrip()
        text, remark = uncommented(value)
        text = text.rstrip()
        whole = line[:column] + quoted(text) + remark
        scalar = isinstance(event, ScalarEvent)
        if event.tag is not None:
            return self._tag(event, line, column, text, whole if scalar else "")
        if scalar and event.anchor not in self.shape.aliased:
            return rules.ampersand_begins.at(
                self._place(number, column, len(text.split(" ")[0])),
                phrase(
                    "“{text}” is lost: a word that begins with `&` means something else here", text=text.split(" ")[0]
                ),
                hint=phrase("put the text in quotation marks"),
                mended=whole,
                sure=True,
            )
        return None

    def _tag(self, event: Any, line: str, column: int, text: str, whole: str) -> Finding:
        number = event.start_mark.line
        tag = next((word for word in text.split(" ") if word.startswith("!")), text.split(" ", maxsplit=1)[0])
        place = self._place(number, column + max(text.find(tag), 0), len(tag))
        if whole and not tag.startswith(("!!", "!<")):
            return rules.exclamation_begins.at(
                place,
                phrase("“{tag}” is lost: a word that begins with `!` means something else here", tag=tag),
                hint=phrase("put the text in quotation marks"),
                mended=whole,
                sure=True,
            )
        mended = line.replace(tag, "", 1).rstrip() if tag else ""
        mended = re.sub(r"(?<=[:-]) {2,}", " ", mended)
        return rules.tag_refused.at(
            place,
            phrase("“{tag}” is a tag, and content takes none", tag=tag),
            hint=phrase("take it away"),
            mended=mended,
        )

    def remark(self, event: Any) -> Finding | None:
        """Text after ` #` that was meant to be read."""
        number, end = event.end_mark.line, event.end_mark.column
        line = self.lines[number] if number < len(self.lines) else ""
        rest = line[end:]
        if "#" not in rest or not re.match(r"[ \t]*#", rest):
            return None
        start = event.start_mark.column if event.start_mark.line == number else len(line) - len(line.lstrip())
        if event.value == "":
            start = end + len(rest) - len(rest.lstrip(" \t"))
            lost = re.match(r"#[^\s#]", line[start:]) is not None
        else:
            lost = not uncommented(line[start:])[1]
        if not lost:
            return None
        at = line.index("#", end)
        single = event.start_mark.line == number
        return rules.hash_hides.at(
            self._place(number, at, len(line.rstrip()) - at),
            phrase("“{line}” is lost: `#` after a blank begins a remark", line=line[at:].rstrip()),
            hint=phrase("put the whole text in quotation marks, or write the remark on a line of its own"),
            mended=line[:start] + quoted(line[start:].rstrip()) if single else "",
        )

    def curly(self, event: Any) -> Finding | None:
        """Curly quotation marks around a whole value, which stay in it as letters."""
        value = event.value
        if not value or value[0] not in "“”„‟‘‚" or not (found := CURLY.fullmatch(value)):
            return None
        start, end = event.start_mark, event.end_mark
        if start.line != end.line or self.lines[start.line][start.column : end.column] != value:
            return None
        line = self.lines[start.line]
        inner = found[1] or found[2] or ""
        return rules.curly_quotes.at(
            self._place(start.line, start.column, len(value)),
            phrase("curly quotation marks stand around the whole value and would be shown with it"),
            hint=phrase("take them away, or write straight ones"),
            mended=line[: start.column] + quoted(inner) + line[end.column :],
            sure=True,
        )
