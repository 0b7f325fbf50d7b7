"""The manual of a rule, read from the docstring it was declared with.

A manual says the breach in its first line and why a reader would mind in its second paragraph. Below `Breaks it:`
stand files that break the rule, below `Mends it:` those that change to mend it, each under a line `=== path`.
A file without a line below its path is there to be deleted. `programme.yml` stands for the settings.

What a docstring would lose, or nobody could see in it, is written so, and `octets` writes it out:

- `<TAB>` and `<CR>`: a tab, a carriage return
- `<U+00A0>`: the character with this number
- `<0xE9>`: one byte, whatever it means
- `<20×[>`: the text after the sign × so many times
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Examples", "breach", "examples", "octets", "reason"]

_SECTION = re.compile(r"(?m)^(Breaks it|Mends it):[ \t]*$")
_FILE = re.compile(r"(?m)^=== (.+?)[ \t]*$\n?")
_SIGN = re.compile(r"<(?:(TAB)|(CR)|U\+([0-9A-F]{4,6})|0x([0-9A-F]{2})|(\d+)×([^>\n]+))>")


@dataclass(frozen=True)
class Examples:
    """Files that break a rule, and what mends them."""

    breaks: Mapping[str, str] = field(hash=False)
    """The text of each file by its path."""
    mends: Mapping[str, str] = field(hash=False)
    """Only the files that change; an empty text deletes the file."""

    @property
    def mended(self) -> dict[str, str]:
        """All files once they are mended."""
        return {path: text for path, text in {**self.breaks, **self.mends}.items() if text or path not in self.mends}


def breach(manual: str) -> str:
    """The first line: what is wrong, in one sentence."""
    return _paragraphs(manual)[0]


def reason(manual: str) -> str:
    """Why a reader would mind; nothing if the manual does not say."""
    return " ".join(_paragraphs(manual)[1:])


def examples(manual: str) -> Examples:
    """The files below `Breaks it:` and `Mends it:`; none where the manual shows none."""
    sections = dict.fromkeys(("Breaks it", "Mends it"), "")
    pieces = _SECTION.split(manual)
    sections.update(zip(pieces[1::2], pieces[2::2], strict=True))
    return Examples(_files(sections["Breaks it"]), _files(sections["Mends it"]))


def octets(text: str) -> bytes:
    """The bytes of an example file, with its signs such as `<TAB>` written out."""
    whole, past = b"", 0
    for found in _SIGN.finditer(text):
        whole += text[past : found.start()].encode() + _written(found)
        past = found.end()
    return whole + text[past:].encode()


def _written(found: re.Match[str]) -> bytes:
    tab, line_end, character, byte, times, repeated = found.groups()
    if byte:
        return bytes([int(byte, 16)])
    if times:
        return (repeated * int(times)).encode()
    return ("\t" if tab else "\r" if line_end else chr(int(character, 16))).encode()


def _paragraphs(manual: str) -> list[str]:
    told = _SECTION.split(manual)[0].strip()
    return [" ".join(paragraph.split()) for paragraph in re.split(r"\n[ \t]*\n", told)]


def _files(section: str) -> dict[str, str]:
    pieces = _FILE.split(textwrap.dedent(section).strip("\n"))
    texts = [text.rstrip("\n") for text in pieces[2::2]]
    return {path: f"{text}\n" if text else "" for path, text in zip(pieces[1::2], texts, strict=True)}
