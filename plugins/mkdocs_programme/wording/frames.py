"""What stands above every list of objectives, and is repeated in each: “After the session, participants will …”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["inner_pattern", "pattern"]

_GAP = r"[^,:;.]{0,40}?"
"""What may stand between “after” and “session”, such as “this two-hour”."""


def pattern(told: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A frame at the beginning of a statement: when, who and can, or one of these without the other."""
    when = rf"{_one_of(told['when'])}\b{_GAP}\b{_one_of(told['session'])}\b\s*[,:]?\s*"
    subject = _subject(told)
    return re.compile(rf"[\s“”\"'«»]*(?:(?:{when})?{subject}|{when})\s*[:–—-]?\s*", re.IGNORECASE)


def inner_pattern(told: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A frame in the middle, after a dash or a full stop."""
    return re.compile(rf"(?<=[\s–—])[–—-]\s+{_subject(told)}\b|(?<=[.;:])\s+{_subject(told)}\b", re.IGNORECASE)


def _subject(told: Mapping[str, Sequence[str]]) -> str:
    who, can = _one_of(told["who"]), _one_of(told["can"])
    return rf"(?:{who}\s+{can}|{can}\s+{who})\b"


def _one_of(words: Iterable[str]) -> str:
    """Any of these, the longest first; with any blank between words, and with either apostrophe."""
    longest = sorted(words, key=len, reverse=True)
    phrases = (r"\s+".join(map(_word, phrase.split())) for phrase in longest)
    return f"(?:{'|'.join(phrases)})"


def _word(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
