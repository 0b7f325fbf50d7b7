"""Words as people type them who have no such key: without accents, in one case, in one form of each letter."""

import re
from unicodedata import normalize

__all__ = ["fold", "search_forms"]

_LETTERS = {
    "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŋ": "n", "ı": "i", "ŧ": "t",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": "",
}  # fmt: skip
"""Letters that Unicode does not take apart; in Arabic one alef, ya and kaf, ta marbuta as ha, and no tatweel."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Accents, Hebrew points, and what Arabic writes above and below: vowels, hamza, madda. Other scripts need theirs."""

_MARK = re.compile(f"[{_MARKS}]")
_WORD = re.compile(rf"[^\W_][\w{_MARKS}ـ]*")
_DIGITS = {ord(first) + digit: str(digit) for first in "٠۰" for digit in range(10)}
_TABLE = str.maketrans(_LETTERS) | _DIGITS
_ARTICLE = re.compile(r"[وفبك]?ال(?=\w{2})|لل(?=\w{2})")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """A text in small letters without accents: “Ångström” is `angstrom`, “إدارة” is `اداره`.

    Folding what is folded changes nothing, so that what is typed and what is written can both be folded and compared.
    """
    bare = _bare(text)
    while (again := _bare(bare)) != bare:
        bare = again
    return bare


def _bare(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = _MARK.sub("", normalize("NFKD", text)).casefold()
    return normalize("NFC", apart.translate(_TABLE))


def search_forms(text: str, language: str) -> str:
    """The words of a text in the other forms in which readers type them, for a search index that folds nothing.

    Args:
        text: A title or a name.
        language: Of the index; Arabic words are given without their article too, German ones also with ae, oe and ue.

    Returns:
        The forms that differ from the words as they are written, each once, with a space between.
    """
    forms: dict[str, None] = {}
    for match in _WORD.finditer(normalize("NFC", text)):
        word = match[0].casefold()
        forms.update((form, None) for form in _forms(word, language) if form != word)
    return " ".join(forms)


def _forms(word: str, language: str) -> list[str]:
    folded = fold(word)
    if language == "ar":
        return [folded, _ARTICLE.sub("", folded, count=1) if _ARTICLE.match(folded) else folded]
    if language == "de":
        return [folded, fold(word.translate(_GERMAN))]
    return [folded]
