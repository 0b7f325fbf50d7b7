"""The fields of a translation with words put where the source has them."""

from __future__ import annotations

from typing import Any

from mkdocs_programme.decode.sides import empty
from mkdocs_programme.documents import Key

__all__ = ["Unlike", "grown"]


class Unlike(Exception):
    """The translation is written in another form than its source, so that nothing can be put into it safely."""


def grown(value: Any, source: Any, key: Key, words: str) -> Any:
    """A value of the translation with words at the place of a text in the source.

    Args:
        value: What the translation has so far; nothing counts as empty.
        source: What the source has at this place.
        key: The way from there to the text.
        words: What shall stand there.

    Raises:
        Unlike: The two are written in different forms.
    """
    if not key or (isinstance(source, dict) and key[0] not in source):
        return words
    step, rest = key[0], key[1:]
    if isinstance(source, list) and isinstance(step, int):
        return _in_list(value, source, step, rest, words)
    if not isinstance(source, dict) or not (empty(value) or isinstance(value, dict)):
        raise Unlike
    current = dict(value) if isinstance(value, dict) else {}
    current[step] = grown(current.get(step, ""), source[step], rest, words)
    return current


def _in_list(value: Any, source: list[Any], step: int, rest: Key, words: str) -> Any:
    if not (empty(value) or isinstance(value, list)):
        raise Unlike
    current = list(value) if isinstance(value, list) else []
    name = _id(source[step])
    if name:
        at = next((number for number, entry in enumerate(current) if _id(entry) == name), len(current))
        if at == len(current):
            current.append({"id": name})
    else:
        # Entries without ids match by number, so that each needs a place.
        current += [""] * (len(source) - len(current))
        at = step
    current[at] = grown(current[at], source[step], rest, words)
    return current


def _id(entry: Any) -> str:
    name = entry.get("id") if isinstance(entry, dict) else None
    return name if isinstance(name, str) else ""
