"""Blanks that are none: they look like blanks, and neither part nor indent for a reading program."""

from __future__ import annotations

import re

from mkdocs_programme.documents.lines import ODD

__all__ = ["INDENT", "SAYS", "beside_sign", "indents"]

INDENT = re.compile(rf"[ \t{ODD}]*[\t{ODD}][ \t{ODD}]*")
"""An indent with a tab in it, or with a blank that is none."""
SAYS = re.compile(rf"[^ \t{ODD}]")
"""What is no blank of any kind."""
_COLON = re.compile(rf"([ ]*(?:-[ ]+)*[\w-]+)[ {ODD}]*:[ {ODD}]*[{ODD}][ {ODD}]*|([ ]*(?:-[ ]+)*[\w-]+)[{ODD}]+:[ ]*")
_DASH = re.compile(rf"([ ]*-)[{ODD}]+")
_ODD = re.compile(f"[{ODD}]")
_TAB_OR_ODD = re.compile(rf"[\t{ODD}]")


def indents(line: str) -> tuple[int, bool]:
    """Where the first tab, or blank that is none, stands in an indent, and whether it is a tab."""
    found = _TAB_OR_ODD.search(line)
    return (found.start(), found[0] == "\t") if found else (0, False)


def beside_sign(line: str) -> tuple[int, str] | None:
    """Where such a blank stands beside a colon or hyphen that shapes the line, and the line with an ordinary one."""
    for found, join in ((_COLON.match(line), ": "), (_DASH.match(line), " ")):
        if found and (odd := _ODD.search(line)):
            return odd.start(), ((found[1] or found[found.lastindex or 1]) + join + line[found.end() :]).rstrip()
    return None
