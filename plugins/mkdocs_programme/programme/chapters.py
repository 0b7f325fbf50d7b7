"""A long text in its chapters: what the `##` of a material's body begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_programme.programme.mentions import masked

__all__ = ["Chapter", "Chapters", "chapters"]

_HEADING = re.compile(r"(?m)^ {0,3}##(?!#)[ \t]*(?P<title>[^\n]*?)[ \t]*#*[ \t]*$")
_ADDRESS = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+.*$")


@dataclass(frozen=True)
class Chapter:
    """A heading, and all that stands below it until the next."""

    title: str
    """In Markdown."""
    text: str
    """With its heading."""


@dataclass(frozen=True)
class Chapters:
    """What stands before the first heading, and the chapters."""

    before: str
    chapters: tuple[Chapter, ...] = ()
    addresses: str = ""
    """Lines such as `[here]: files/deck.pdf`, which any chapter may speak of."""


def chapters(markdown: str) -> Chapters:
    """Divide a text at its headings of the second level; those in code are none."""
    plain = masked(markdown)
    found = list(_HEADING.finditer(plain))
    if not found:
        return Chapters(markdown)
    ends = [heading.start() for heading in found[1:]] + [len(markdown)]
    return Chapters(
        markdown[: found[0].start()].strip(),
        tuple(
            Chapter(markdown[slice(*heading.span("title"))].strip(), markdown[heading.start() : end].strip())
            for heading, end in zip(found, ends, strict=True)
        ),
        "\n".join(line[0].strip() for line in _ADDRESS.finditer(plain)),
    )
