"""Addresses in the web, as one types them from paper."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

__all__ = ["behind", "typed"]

LONGEST = 60
"""Letters that somebody may be asked to type."""


def typed(address: str) -> str:
    """“example.org/a/b” for `https://www.example.org/a/b/`; of a long one the host, and that more follows."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    host = parts.netloc.removeprefix("www.")
    rest = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    whole = f"{host}{rest}"
    return whole if len(whole) <= LONGEST or not host else f"{host}/…"


def behind(words: str, address: str) -> str:
    """What paper shows behind the words of a link; nothing where they are the address themselves."""
    said = typed(address)
    return "" if re.sub(r"^(?:https?:)?(?://)?(?:www\.)?", "", words).rstrip("/") == said else said
