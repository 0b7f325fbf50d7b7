"""Running text of strangers as Markdown of ours: what would lead to files or works not here stays as it was typed."""

from __future__ import annotations

import re

from mkdocs_programme.imports.opening.text import clean
from mkdocs_programme.programme.mentions import cited, files_linked, linked

__all__ = ["homely"]

_LINK = re.compile(r"(?<!\\)\[(?=[^\]]*\]\(\s*<?(?![a-z][a-z0-9+.-]*:|[/#])[^)\s])", re.IGNORECASE)
"""The bracket of a link to a file, such as `[x](page.html)`."""
_DEFINITION = re.compile(r"^( {0,3})\[(?=[^\]\n]+\]:\s*<?(?![a-z][a-z0-9+.-]*:|[/#])\S)", re.IGNORECASE | re.MULTILINE)
_CITATION = re.compile(r"(?<!\\)\[(?=[^\[\]\n]*@[^\[\]\n]+\])")
_ANY = re.compile(r"(?<!\\)\[")


def homely(text: str) -> str:
    """The text with a backslash before each bracket that would be a link to a file, or a citation, here."""
    text = clean(text)
    if not _leads_astray(text):
        return text
    barred = _DEFINITION.sub(r"\1\\[", _LINK.sub(r"\\[", _CITATION.sub(r"\\[", text)))
    return _ANY.sub(r"\\[", text) if _leads_astray(barred) else barred


def _leads_astray(text: str) -> bool:
    return any(next(names(text), None) is not None for names in (cited, linked, files_linked))
