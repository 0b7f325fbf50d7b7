"""Words that stand where something is still to be written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_programme.wording.words import Phrase, stands_at, words_of

__all__ = ["placeholder"]

_MARK = re.compile(r"\b(?:TODO|TBD|TBA|TBC|FIXME|XXX|PLACEHOLDER|TO[_-]BE[_-][A-Z_-]+)\b|(?i:\blorem\s+ipsum\b)|\?\?\?")
"""In capitals, for “todo” is a Spanish word; the same in every language."""
_DOTS = re.compile(r"…|\.\.\.+")
"""In an objective they stand for what is left out; in a story they may only hesitate."""
_QUOTED = re.compile(r"“[^”]*”|”[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"")


def placeholder(text: str, more: Sequence[Phrase] = (), *, dots: bool = True) -> tuple[int, int] | None:
    """Offsets of a placeholder in a text, or nothing.

    Args:
        text: Words in any language.
        more: What else counts when the text begins with it, such as “to be added”.
        dots: Whether three dots count.
    """
    unquoted = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    marks = [mark.span() for kind in (_MARK, *([_DOTS] if dots else [])) if (mark := kind.search(unquoted))]
    if marks:
        return min(marks)
    words = words_of(text, most=max(map(len, more), default=0))
    lengths = [len(phrase) for phrase in more if phrase and stands_at(words, 0, phrase)]
    return (words[0].start, words[max(lengths) - 1].end) if lengths else None
