"""Texts of plain paragraphs, which most biographies and many abstracts are: HTML without a parser."""

from __future__ import annotations

import re

__all__ = ["paragraphs"]

_LINE = r"[^\W\d_](?:[^\\`\[\]<>&*_|~@\x00-\x1f\x7f-\xa0]*[^\s\\`\[\]<>&*_|~@\x00-\x1f\x7f-\xa0])?"
"""A line that begins with a letter, as no block of Markdown but a paragraph does, without a sign of Markdown or HTML.

A space at its end could be half of a line break, and the cleaner writes what is no plain space in another way.
"""
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*(?:\n\n{_LINE}(?:\n{_LINE})*)*\n?")


def paragraphs(markdown: str) -> str | None:
    """The HTML of a text that holds nothing but paragraphs, as parser and cleaner would give it; nothing for others."""
    if _PLAIN.fullmatch(markdown) is None:
        return None
    return "\n".join(f"<p>{one}</p>" for one in markdown.removesuffix("\n").split("\n\n"))
