"""Code in Markdown, which is shown as it stands: nothing in it is a link, an address or a field."""

from __future__ import annotations

import re

__all__ = ["BLOCK", "blanked"]

BLOCK = re.compile(r" {0,3}(?:`{3}|~{3})")
"""The beginning of a line that opens a block of code."""
_CODE = re.compile(
    r"(?ms)^( {0,3})(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\2[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\3(?!`)"
)
"""Fenced code, and code within a line, which ends with its paragraph at the latest."""


def blanked(markdown: str) -> str:
    """The text with blanks in the place of code; every other sign keeps its offset."""
    if "`" not in markdown and "~~~" not in markdown:
        return markdown
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)
