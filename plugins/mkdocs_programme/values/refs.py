"""The name of another thing, as written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

__all__ = ["ANCHORED", "EDITION_SCOPED", "Ref", "as_name"]

EDITION_SCOPED = frozenset({"session", "stream", "format", "room"})
"""Kinds that live inside an edition: there `a2` is short for `2026/a2`."""

ANCHORED = {"part": "session", "stage": "pathway", "need": "persona"}
"""Kinds that are places on the page of another kind: `stroke#home` is a stage of the pathway `stroke`."""


def as_name(text: str) -> str:
    """A name as it is compared: one Unicode form, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True)
class Ref:
    """A reference to a thing of one kind, by its id, or by the exact name of a person or organisation."""

    kind: str
    """Such as `speaker`; the singular name of the kind."""
    id: str
    """The full id if `written` is an id; the edition is already put before it."""
    written: str = field(compare=False, default="")
    """What the author typed."""

    @classmethod
    def read(cls, kind: str, written: str, edition: str = "", whole: tuple[str, str] = ("", "")) -> Ref:
        """Make a reference of what stands in a file.

        Args:
            kind: Of what is named.
            written: As the author typed it.
            edition: In whose folder the file lies, or nothing.
            whole: Kind and id of the entity whose file it is.
        """
        name = as_name(written)
        if ANCHORED.get(kind) == whole[0] and "#" not in name:
            return cls(kind, f"{whole[1]}#{name}", written)
        inside = kind in EDITION_SCOPED and edition and "/" not in name
        return cls(kind, f"{edition}/{name}" if inside else name, written)
