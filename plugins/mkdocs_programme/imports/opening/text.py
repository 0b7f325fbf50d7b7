"""Octets as text: in the encoding they are in, or refused; nothing is guessed silently."""

from __future__ import annotations

import re
import unicodedata

from mkdocs_programme.imports.arriving import Refusal

__all__ = ["LIMIT", "MOST_CELLS", "MOST_ROWS", "ONLY_SESSIONS", "clean", "guarded", "one_line", "table_text", "utf8"]

LIMIT = 128_000_000
"""How many octets a foreign file may have, packed or unpacked: three times the largest programme we know of."""
MOST_ROWS, MOST_CELLS = 100_000, 3_000_000
"""Of a table; the largest programme we know of would have 21 thousand and two million."""
ONLY_SESSIONS = "export the sessions alone, with the columns that matter"

_UNSEEN = re.compile(
    "(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff"
    "\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""Controls, signs that turn or hide letters, letters kept for nobody; but not the flags that are spelt with them."""
_BREAKS = re.compile("\r\n?|\x85|\u2028|\u2029")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def guarded(data: bytes) -> bytes:
    """The octets, if a file may have so many and has any.

    Raises:
        Refusal: There are too many, or none.
    """
    if len(data) > LIMIT:
        raise Refusal(f"is larger than {LIMIT // 1_000_000} MB", hint="export a part of the programme at a time")
    if not data.strip():
        raise Refusal("is empty", hint="export it again")
    return data


def utf8(data: bytes) -> str:
    """The text of a format that must be in Unicode: UTF-8, or UTF-16 that says so in its first letters.

    Raises:
        Refusal: It is in another encoding.
    """
    guarded(data)
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as fault:
        line = 0 if wide else data.count(b"\n", 0, fault.start) + 1
        raise Refusal("is not saved as UTF-8", line, hint="save or export it again as UTF-8") from None
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise Refusal("is no text: it holds the character NUL", line, hint="look whether it is the file you meant")
    return _BREAKS.sub("\n", text)


def table_text(data: bytes) -> str:
    """The text of what office programs write: UTF-8, or else Windows-1252, as far as that has every letter.

    Raises:
        Refusal: It is in neither.
    """
    try:
        return utf8(data)
    except Refusal as refusal:
        if "UTF-8" not in refusal.words:
            raise
        try:
            return _BREAKS.sub("\n", data.decode("cp1252"))
        except UnicodeDecodeError:
            raise refusal from None


def clean(text: str) -> str:
    """Words of a foreign file in one Unicode form, with our line ends and without signs that nobody sees."""
    text = _UNSEEN.sub(r"\1", _BREAKS.sub("\n", text))
    return _TRAILING.sub("", unicodedata.normalize("NFC", text)).strip()


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(clean(text).split())
