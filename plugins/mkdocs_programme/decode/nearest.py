"""“Did you mean …?”: the known word that is most like an unknown one."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from mkdocs_programme.languages.folding import fold
from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["did_you_mean", "meant", "nearest"]

ALIKE = 0.72
"""How alike two words must be to be worth a guess: `spekers` and `speakers` are at 0.93, `room` and `code` at 0.5."""


def nearest(word: str, candidates: Iterable[str], *, least: float = ALIKE) -> str | None:
    """The candidate most like the word, or nothing if none is like it."""
    folded, matcher = fold(word), SequenceMatcher()
    matcher.set_seq2(folded)
    best, score = None, least
    for candidate in candidates:
        matcher.set_seq1(fold(candidate))
        if matcher.real_quick_ratio() >= score and matcher.quick_ratio() >= score and matcher.ratio() >= score:
            ratio = matcher.ratio()
            if best is None or ratio > score:
                best, score = candidate, ratio
    return best


def did_you_mean(word: str, candidates: Iterable[str], quote: str = "“”") -> Phrase:
    """The hint for a word that is not known, or no hint."""
    near = nearest(word, candidates)
    return meant(near, quote) if near is not None else NOTHING


def meant(near: str, quote: str = "“”") -> Phrase:
    """Ask whether a word was meant."""
    if quote == "“”":
        return phrase("did you mean “{near}”?", near=near)
    return phrase("did you mean {near}?", near=f"{quote[0]}{near}{quote[-1]}")
