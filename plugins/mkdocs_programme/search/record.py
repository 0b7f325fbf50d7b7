"""One thing that can be found."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.values.words import Words

__all__ = ["PAGE", "Record"]

PAGE = "page"
"""The kind of what belongs to no kind of its own: pages written by hand, indexes."""


@dataclass(frozen=True)
class Record:
    """A page as a search knows it: what is shown of it, and by which words it is found."""

    kind: str
    """Such as `session`; results are shown under their kinds."""
    path: str
    """Below the root of its language, as a reader's browser asks for it."""
    title: Words
    details: tuple[Words, ...] = ()
    """Said below the title: day, time and room of a session, organisations of a person."""
    status: str = ""
    """“Cancelled”, in the language of the reader; nothing where all is as planned."""
    names: tuple[str, ...] = ()
    """Other names than the title; who types one of them wants this page."""
    near: tuple[str, ...] = ()
    """Names of what it is bound to: people of a session, organisations of a person."""
    text: tuple[str, ...] = ()
    """Everything else that it says, without marks."""
    within: str = ""
    """The edition that it belongs to, by its address; what lies in the newest is shown first."""
    begins: str = ""
    """ISO 8601, for what has a time: it is shown in that order."""
