"""What stands behind the comma of a citation: a page, a chapter, or words."""

from __future__ import annotations

import re

__all__ = ["Located", "located"]

_LABELS = {
    "page": "p pp page pages pg s sid sida sidan sidor sidorna side sider seite seiten página páginas pág sivu sivut ص",
    "chapter": "chap chaps ch chapter chapters kap kapitel kapittel kapitler chapitre capítulo cap luku luvut فصل",
    "figure": "fig figs figure figures figur figurer abb abbildung figura kuva",
    "section": "sec sect section sections avsnitt avsn afsnit abschnitt sección osio §",
    "paragraph": "para paras par paragraph paragraphs stycke st ¶",
    "volume": "vol vols volume volumes band bd volym",
    "line": "l line lines rad rader",
    "note": "n nn note notes not fotnot",
    "verse": "v vv verse verses",
}
_BY_WORD = {word: label for label, words in _LABELS.items() for word in words.split()}
_LABELLED = re.compile(r"(?P<label>[^\W\d_]+|§|¶)\.?\s*(?P<what>(?=.*\d|[ivxlc]+$)\S.*)", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d\s,.&–—-]+|[ivxlc]+", re.IGNORECASE)

Located = tuple[str, str, str]
"""A CSL label and what it counts, or nothing; and words to be said as they are."""


def located(typed: str) -> Located:
    """“p. 415” is a page in any language that we speak; bare numbers are pages; anything else is words."""
    typed = typed.strip()
    labelled = _LABELLED.fullmatch(typed)
    if labelled and (label := _BY_WORD.get(labelled["label"].casefold())):
        return label, labelled["what"].strip(), ""
    if typed and _NUMBERS.fullmatch(typed):
        return "page", typed, ""
    return "", "", typed
