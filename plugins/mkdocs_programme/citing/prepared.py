"""A work made ready for a processor: initials apart, apostrophes round, no signs of our own."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_programme.citing.items import Item, apart
from mkdocs_programme.citing.runs import PRIVATE, QUIET

__all__ = ["prepared"]


def prepared(item: Item) -> Item:
    """The same work; what typists write alike is alike in it."""
    made = {name: _plain(value) for name, value in item.items()}
    for role in ("author", "editor", "translator"):
        if role in made:
            made[role] = [{**name, "given": apart(name["given"])} if "given" in name else name for name in made[role]]
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        text = PRIVATE.sub(lambda sign: sign[0] if sign[0] == QUIET == value else "", value)
        return re.sub(r"(?<=\w)'(?=\w)", "’", " ".join(text.split()))
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return {name: _plain(one) for name, one in value.items()} if isinstance(value, dict) else value
