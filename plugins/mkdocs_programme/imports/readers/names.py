"""“Michelle Hamline University of California Davis; USA”: where the name ends and the organisation begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import Affiliated
from mkdocs_programme.languages.countries import country_code
from mkdocs_programme.languages.folding import fold

__all__ = ["Named", "named", "reads_as_person"]

_LINE = re.compile(r"(?P<who>[^;.!?:]{3,160}(?:\.[^;!?:]{1,120})*);\s*(?P<country>[^;.!?:]{2,40}?)\.?")
_GAP = re.compile(r"\s{2,}|\t+|\s*,\s+|\s+\|\s+")
_PARTICLES = frozenset(
    ("af", "al", "av", "bin", "d", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten")
) | {"ter", "van", "von", "zu", "zur"}


@dataclass(frozen=True)
class Named:
    """Somebody as a line of a programme names them."""

    name: str
    affiliation: Affiliated | None
    guessed: bool
    """Whether nothing but the count of words told the name from the organisation."""


def reads_as_person(line: str) -> bool:
    """Whether a line names somebody, with a country at its end."""
    found = _LINE.fullmatch(line.strip())
    return found is not None and line.strip()[:1].isupper() and len(found["who"].split()) >= 2


def named(lines: Sequence[str], aids: Aids) -> list[Named]:
    """Everybody whom some lines name.

    Args:
        lines: One line for each.
        aids: Whom and what the content knows.
    """
    split = [line.strip().rpartition(";") if ";" in line else (line.strip(), "", "") for line in lines]
    texts = [before for before, _, _ in split]
    return [_one(text, country.strip(" ."), texts, aids) for text, (_, _, country) in zip(texts, split, strict=True)]


def _one(text: str, country: str, all_texts: Sequence[str], aids: Aids) -> Named:
    gap = _GAP.search(text)
    name, body, guessed = text, "", False
    if (known := _prefix(text, aids.people)) or (gap is None and (known := _before(text, aids.organisations))):
        name, body = text[:known], text[known:]
    elif gap is not None and len(text[: gap.start()].split()) >= 2:
        name, body = text[: gap.start()], text[gap.end() :]
    elif shared := _shared(text, all_texts):
        name, body = text[:shared], text[shared:]
    elif len(text.split()) > 2:
        cut = _counted(text)
        name, body, guessed = text[:cut], text[cut:], True
    body = " ".join(body.strip(" ,|–—\t").split())
    told = Affiliated(body, country if country_code(country) or country else "") if body or country else None
    return Named(" ".join(name.split()), told, guessed)


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _words(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"\S+", text))


def _prefix(text: str, names: Sequence[str]) -> int:
    """Where the longest known name ends that the text begins with; 0 if it begins with none."""
    keys = {_key(name) for name in names}
    ends = [word.end() for word in _words(text)]
    return next((end for end in reversed(ends) if _key(text[:end]) in keys), 0)


def _before(text: str, names: Sequence[str]) -> int:
    """Where the longest known organisation begins that the text ends with; 0 if it ends with none."""
    keys = {_key(name) for name in names}
    starts = [word.start() for word in _words(text)[1:]]
    return next((start for start in starts if _key(text[start:]) in keys), 0)


def _shared(text: str, texts: Sequence[str]) -> int:
    """Where the words begin that another line ends with as well, two words of a name left."""
    words = _words(text)
    endings = {_key(other)[-400:] for other in texts if other != text}
    for word in words[2:]:
        ending = _key(text[word.start() :])
        if len(ending) > 2 and any(other.endswith(f" {ending}") for other in endings):
            return word.start()
    return 0


def _counted(text: str) -> int:
    """Two words, and the little ones between them: Ada van der Berg, Ada B. Berg."""
    words, at = _words(text), 1
    while at < len(words) - 1 and (
        words[at][0].casefold().strip(".'’") in _PARTICLES or re.match(r"\w\.", words[at][0])
    ):
        at += 1
    return words[at].end()
