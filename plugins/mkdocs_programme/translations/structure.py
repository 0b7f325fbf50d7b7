"""How a text is built: what a translation should have as many of as its source."""

from __future__ import annotations

import re

from mkdocs_programme.phrases import Phrase, phrase

__all__ = ["differences"]

_CODE = re.compile(r"^(```|~~~).*?^\1[ \t]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\([^)\s]+[^)]*\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)\s]+[^)]*\)")
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_ENTRY = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\S", re.MULTILINE)
_CITED = re.compile(r"\[[^\]]*?@[\w:.-]+[^\]]*\]")
_KEY = re.compile(r"@([\w:.-]*\w)")


def differences(source: str, translation: str) -> tuple[Phrase, ...]:
    """What a translation has more or fewer of than its source, a phrase for each kind of thing."""
    one, other = _CODE.sub("", source), _CODE.sub("", translation)
    found = [
        _told(phrase("headings"), _HEADING, one, other),
        _told(phrase("links"), _LINK, one, other),
        _told(phrase("pictures"), _PICTURE, one, other),
        _told(phrase("entries of lists"), _ENTRY, one, other),
    ]
    missing = sorted(_cited(one) ^ _cited(other))
    if missing:
        found.append(phrase("cites otherwise: {keys}", keys=", ".join(missing)))
    return tuple(told for told in found if told is not None)


def _told(name: Phrase, pattern: re.Pattern[str], source: str, translation: str) -> Phrase | None:
    there, here = len(pattern.findall(source)), len(pattern.findall(translation))
    if there == here:
        return None
    return phrase("{name}: {here} here, {there} in the source", name=name, here=here, there=there)


def _cited(text: str) -> set[str]:
    return {key for group in _CITED.findall(text) for key in _KEY.findall(group)}
