"""A text of which the beginning is also told alone."""

from __future__ import annotations

import re

__all__ = ["MORE", "cut", "joined"]

MORE = "<!-- more -->"
"""Stands in a body between its abstract and what goes on from there; no reader of a page sees it."""

_LINE = re.compile(r"^[ \t]*<!--[ \t]*more[ \t]*-->[ \t]*$", re.MULTILINE)


def cut(body: str) -> tuple[str, str]:
    """The abstract and what follows it; a body without the mark is an abstract."""
    found = _LINE.search(body)
    return (body.strip(), "") if found is None else (body[: found.start()].strip(), body[found.end() :].strip())


def joined(abstract: str, description: str) -> str:
    """A body that `cut` takes apart again."""
    if not description:
        return abstract
    return "\n\n".join(filter(None, (abstract, MORE, description)))
