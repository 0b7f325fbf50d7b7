"""From bytes to text: how the file was saved, and what no reader can see in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_programme.documents import rules
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["SIZE", "Opened", "opened", "visible_breaks"]

SIZE = 1_000_000
"""How many bytes a file of content may have."""

_TOLD = 10
"""So many lines with control characters are told; a picture saved as `.md` has thousands."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("[\x85\u2028\u2029\ufeff]")
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


@dataclass(frozen=True)
class Opened:
    """A file as text."""

    lines: tuple[str, ...]
    """As they stand in the file, for quoting."""
    text: str
    """The same with `\\n` line ends, and a blank for each control character."""
    findings: tuple[Finding, ...]
    whole: bool = True
    """Whether it was read at all."""


def opened(path: str, data: bytes | str) -> Opened:
    """Read the bytes of a file as text, whatever they are."""
    if len(data) > SIZE:
        message = (
            phrase("the file is larger than {size} kB", size=SIZE // 1000)
            if isinstance(data, bytes)
            else phrase("the text is too long")
        )
        finding = rules.too_large.at(Place(path), message, hint=phrase("divide it, or keep pictures apart"))
        return Opened((), "", (finding,), whole=False)
    text, findings = (data, []) if isinstance(data, str) else _decoded(path, data)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text, lone = _line_ends(path, text)
        findings += lone
    lines = tuple(text.removesuffix("\n").split("\n"))
    if _CONTROL.search(text):
        findings += [] if findings else _controls(path, lines)
        text = _CONTROL.sub(" ", text)
    return Opened(lines, text, tuple(findings))


def _decoded(path: str, data: bytes) -> tuple[str, list[Finding]]:
    wide = _UTF16.get(data[:2])
    if wide is not None:
        finding = rules.not_utf8.at(
            Place(path), phrase("the file is saved as UTF-16, not as UTF-8"), hint=phrase("save it again as UTF-8")
        )
        return data[2:].decode(wide, "replace"), [finding]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return _latin(path, data, error.start)


def _latin(path: str, data: bytes, start: int) -> tuple[str, list[Finding]]:
    """Read on as Windows and Latin-1 would, so that the rest is told as well."""
    body = data.removeprefix(b"\xef\xbb\xbf")
    start = max(start - (len(data) - len(body)), 0) if len(body) < len(data) and start >= 3 else start
    text = body.decode("cp1252", "replace")
    before = text[:start].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    said = re.split("\r\n|\r|\n", text)[line - 1]
    finding = rules.not_utf8.at(
        Place(path, line, column),
        phrase(
            "the file is not saved as UTF-8, and from here on its letters are guessed: “{text}”",
            text=text[start : start + 1],
        ),
        hint=phrase("save it again as UTF-8"),
        mended=said,
    )
    return text, [finding]


def _line_ends(path: str, text: str) -> tuple[str, list[Finding]]:
    text = text.replace("\r\n", "\n")
    at = text.find("\r")
    if at < 0:
        return text, []
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    finding = rules.lone_return.at(
        Place(path, line, column),
        phrase("lines end as on old Macs (CR alone), which other programs read as one long line"),
        hint=phrase("save the file with the line ends LF or CR LF"),
    )
    return text.replace("\r", "\n"), [finding]


def _controls(path: str, lines: tuple[str, ...]) -> list[Finding]:
    findings = []
    for number, line in enumerate(lines, 1):
        if found := _CONTROL.search(line):
            findings.append(
                rules.control_character.at(
                    Place(path, number, found.start() + 1),
                    phrase("an invisible control character stands here (U+{number:04X})", number=ord(found[0])),
                    hint=phrase("take it away"),
                    mended=_CONTROL.sub("", line),
                    sure=True,
                )
            )
        if len(findings) == _TOLD:
            break
    return findings


def visible_breaks(path: str, front: str, above: int) -> tuple[str, list[Finding]]:
    """Replace what YAML takes for the end of a line, or for nothing, though no editor shows it so."""
    if not _BREAK.search(front):
        return front, []
    findings = []
    for number, line in enumerate(front.split("\n"), above + 1):
        if found := _BREAK.search(line):
            findings.append(
                rules.hidden_break.at(
                    Place(path, number, found.start() + 1),
                    phrase("an invisible line separator stands here (U+{number:04X})", number=ord(found[0])),
                    hint=phrase("take it away, or write a blank"),
                    mended=_BREAK.sub("" if found[0] == "\ufeff" else " ", line),
                    sure=True,
                )
            )
    return _BREAK.sub(" ", front), findings
