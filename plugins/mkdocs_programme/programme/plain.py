"""Words without Markdown, for descriptions and calendars."""

import re
from functools import lru_cache

__all__ = ["plain", "without_code"]

_CODE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1\s*$")
_MARKS = (
    (("```", "~~~"), _CODE, " "),
    (("|",), re.compile(r"(?m)^\s*\|.*$"), " "),
    (("",), re.compile(r"(?m)^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+"), ""),
    (("](",), re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (("@",), re.compile(r"\s*\[[^\]]*@[^\]]*\]"), ""),
    (("*", "__", "`"), re.compile(r"(\*{1,3}|_{2,3}|`+)(.+?)\1"), r"\2"),
    (("<",), re.compile(r"<[^>]*>"), ""),
)
"""Signs without one of which there is nothing to look for, what is looked for, and what stands there afterwards."""


def without_code(markdown: str) -> str:
    """A text without its blocks of code, which say nothing as words."""
    return _CODE.sub(" ", markdown)


@lru_cache(maxsize=50_000)
def plain(markdown: str, length: int = 200) -> str:
    """The first words of a Markdown text without its marks, cut at a sentence or a word.

    Args:
        markdown: As an author wrote it.
        length: How many characters at most.
    """
    text = markdown[: length * 6]
    for signs, mark, instead in _MARKS:
        if any(sign in text for sign in signs):
            text = mark.sub(instead, text)
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[:length]
    sentence = max(cut.rfind(". "), cut.rfind("? "), cut.rfind("! "))
    return cut[: sentence + 1] if sentence > length // 2 else f"{cut.rsplit(' ', 1)[0]} …"
