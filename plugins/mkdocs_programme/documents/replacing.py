"""How a line stands once a value in it is put right."""

from __future__ import annotations

import re

__all__ = ["replaced"]

_SAFE = re.compile(r"[\w(](?:[\w ()./:'’–-]*[\w).])?")
"""Words that mean the same to YAML with quotation marks and without, in a list in brackets too."""


def replaced(line: str, column: int, old: str, new: str, *, prose: bool = False) -> str:
    """A line with one value in the stead of another.

    Args:
        line: As its author wrote it.
        column: Where to look from, counted from 1.
        old: The value, without quotation marks around it.
        new: The value to write instead.
        prose: Whether it stands in running text, where quotation marks would be part of it.

    Returns:
        Nothing if the value does not stand there in one piece, as where it goes on in the next line.
    """
    at = line.find(old, column - 1) if old else -1
    if at < 0:
        return ""
    before, after = line[:at], line[at + len(old) :]
    if prose:
        return before + new + after
    if before[-1:] and before[-1:] in "\"'" and before[-1:] == after[:1]:
        return f"{before}{new}{after}" if before[-1] not in new and "\\" not in new else ""
    return before + (new if _is_safe(new) else '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"') + after


def _is_safe(new: str) -> bool:
    """A colon before a blank would begin a field."""
    return _SAFE.fullmatch(new) is not None and ": " not in new
