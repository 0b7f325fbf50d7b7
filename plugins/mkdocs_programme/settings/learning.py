"""What a festival decides about learning: how strictly objectives are judged, and the frameworks they may name."""

from typing import ClassVar, Literal

from mkdocs_programme.entities.base import Record
from mkdocs_programme.entities.fields import Address, Identifier, Minutes, Number, Plain, Tag, Translated

__all__ = ["Framework", "Learning", "Term"]


class OwnVerbs(Record):
    """Verbs that this festival begins objectives with, beside those of the table of a language."""

    shorthand: ClassVar[str] = "verbs"

    id: Tag
    """The language of the verbs."""
    verbs: tuple[Plain, ...]
    """The verbs, in the form in which statements begin."""


class Learning(Record):
    """How strictly objectives are judged."""

    shorthand: ClassVar[str] = "profile"

    profile: Literal["default", "cme", "strict"] = "default"
    """What the findings about objectives weigh: `cme` as accreditors of medical education ask, `strict` more still."""
    fewest: Number = 2
    """Objectives of a session, with those of its parts, at least."""
    most: Number = 5
    """Objectives of a session, with those of its parts, at most."""
    minutes_each: Minutes = 10
    """Time that a session should leave for each of its objectives."""
    coverage: tuple[Literal["session", "part", "stream", "persona", "stage", "level", "need"], ...] = ()
    """What every edition must meet with an objective, so that a hole is a finding: such as `[persona, stage]`."""
    verbs: tuple[OwnVerbs, ...] = ()
    """Written as `en: [huddle, debrief]`, a line for each language."""


class Term(Record):
    """One term of a framework, as its publisher writes it."""

    uri: Address
    """Its address, as objectives write it."""
    label: Translated
    """What it is called."""


class Framework(Record):
    """A framework of competences whose terms objectives may name."""

    id: Identifier
    """What objectives write under `framework`."""
    name: Translated
    """What the framework is called."""
    url: Address | None = None
    """Where it can be read."""
    terms: tuple[Term, ...] = ()
    """Its terms, so that a wrong one is found."""
