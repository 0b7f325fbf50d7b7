"""Names as formats without particles of their own have them: family name, given names, suffix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_programme.citing import Item

__all__ = ["Name", "names"]


@dataclass(frozen=True)
class Name:
    """One name of a work."""

    family: str
    """With what stands before it and belongs to it: “von Otter”; the whole name of a body."""
    given: str = ""
    suffix: str = ""
    is_body: bool = False
    """Whether it is an institution, which is never taken apart."""


def names(item: Item, role: str) -> Iterator[Name]:
    """The names of a work in a role, in the order written."""
    for name in item.get(role, ()):
        if "literal" in name:
            yield Name(name["literal"], is_body=True)
            continue
        family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
        given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
        yield Name(family, given, name.get("suffix", ""))
