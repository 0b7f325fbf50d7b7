"""The manual of a rule, read from the docstring it was declared with.

A manual says the breach in its first line and why a reader would mind in its second paragraph. Below `Breaks it:`
stand files that break the rule, below `Mends it:` those that change to mend it, each under a line `=== path`.
A file without a line below its path is there to be deleted. `programme.yml` stands for the settings.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Examples", "breach", "examples", "reason"]

_SECTION = re.compile(r"(?m)^(Breaks it|Mends it):[ \t]*$")
_FILE = re.compile(r"(?m)^=== (.+?)[ \t]*$\n?")


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


def _paragraphs(manual: str) -> list[str]:
    told = _SECTION.split(manual)[0].strip()
    return [" ".join(paragraph.split()) for paragraph in re.split(r"\n[ \t]*\n", told)]


def _files(section: str) -> dict[str, str]:
    pieces = _FILE.split(textwrap.dedent(section).strip("\n"))
    return {path: f"{kept}\n" if (kept := text.rstrip()) else "" for path, text in zip(pieces[1::2], pieces[2::2], strict=True)}
