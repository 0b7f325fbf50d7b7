"""Words of authors inside Markdown: shown as they are, and never as markup, a link, or a call to somebody."""

from __future__ import annotations

import html
import re

__all__ = ["code", "words"]

_MARKS = re.compile(r"[\\`*_{}\[\]~|]|^[-+>]|(?<=\d)\.(?=\s)")
_CALLS = re.compile(r"(?<=[@#!$%])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH)(?=-)", re.IGNORECASE)
"""Where forges would see a person, an issue, or an address."""
_CODE = re.compile(r"`([^`]*)`")


def words(text: str) -> str:
    """A message in one line; what stands between backticks is shown as code."""
    line = " ".join(text.split())
    pieces = _CODE.split(line)
    return "".join(code(piece) if number % 2 else _plain(piece) for number, piece in enumerate(pieces))


def code(text: str) -> str:
    """A text as code, in one line; blanks are kept."""
    line = text.replace("\r", " ").replace("\n", " ")
    return f"<code>{_plain(line)}</code>" if line else ""


def _plain(text: str) -> str:
    """A comment of HTML shows nothing, and forges look for calls in what lies between."""
    called = "\0".join(_CALLS.split(text))
    marked = _MARKS.sub(lambda found: f"&#{ord(found[0])};", html.escape(called, quote=False))
    return marked.replace("\0", "<!-- -->")
