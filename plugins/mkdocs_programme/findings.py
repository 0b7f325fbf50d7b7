"""What can be wrong, and where: the values that every other room hands on."""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from mkdocs_programme.phrases import NOTHING, Phrase, Tongue

__all__ = ["RULES", "Edit", "Finding", "Place", "Rule", "Severity", "in_order", "rule"]


class Severity(enum.StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The programme cannot be published like this."""
    WARNING = "warning"
    """A reader would stumble; the programme can still be published."""
    NOTE = "note"
    """Worth a look."""

    @property
    def rank(self) -> int:
        """A number that grows with the weight."""
        return -list(Severity).index(self)


@dataclass(frozen=True, order=True)
class Place:
    """Where an author types: a file, a line and a column."""

    path: str
    """Relative to the content root, with forward slashes; `programme.yml` stands for the settings."""
    line: int = 1
    """From 1, front matter included."""
    column: int = 1
    """From 1, in characters, not bytes."""
    length: int = field(default=1, compare=False)
    """How many characters of the line are meant; the caret is this long."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Edit:
    """A piece of a file that should be written otherwise."""

    place: Place
    """Where it begins."""
    old: str
    """What stands there, a line feed for any line end; nothing where something is put in."""
    new: str
    """What is written instead, a line feed for a line end as the file has them."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, told in words for its author."""

    rule: Rule
    place: Place
    message: Phrase
    """Fields in backticks, the author's values in quotation marks, no full stop."""
    hint: Phrase = NOTHING
    """An imperative: what to write instead; empty if there is nothing sensible to say."""
    mended: str = ""
    """The line as it might stand after mending; empty if only the author can know."""
    also: tuple[Place, ...] = ()
    """The other side of a fault that two places share."""
    weight: Severity | None = None
    """What it weighs on this site, if not what its rule says."""
    edits: tuple[Edit, ...] = ()
    """What mends it, where that is more than one line written otherwise."""
    sure: bool = False
    """Whether the mended line, or the edits, are beyond doubt what the author meant."""

    @property
    def code(self) -> str:
        """The code of its rule, such as `PRG012`."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """How much it weighs on this site."""
        return self.weight or self.rule.severity

    def weighed(self, *states: str) -> Finding:
        """The same finding as it weighs in a profile of the site and a phase of the edition; the heavier of the two."""
        raised = [severity for state, severity in self.rule.raised if state in states]
        return replace(self, weight=max(raised, key=lambda severity: severity.rank)) if raised else self

    def spoken(self, tongue: Tongue) -> Finding:
        """The same finding in another language."""
        return replace(self, message=self.message.into(tongue), hint=self.hint.into(tongue))

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.code} {self.message}{hint}"


@dataclass(frozen=True)
class Rule:
    """One code with one meaning; its manual page is the docstring it was declared with."""

    code: str
    severity: Severity
    name: str
    """The function's name with hyphens, such as `room-double-booked`."""
    manual: str = field(repr=False, compare=False)
    """The breach in one line, why a visitor would mind, and examples under `Breaks it:` and `Mends it:`."""
    raised: tuple[tuple[str, Severity], ...] = field(default=(), repr=False, compare=False)
    """What it weighs in other profiles than the default one, and in phases of an edition."""
    keepable: bool = field(default=False, repr=False, compare=False)
    """Whether an author may keep what breaks it, by `ignore` and a reason."""

    def at(
        self,
        place: Place,
        message: Phrase,
        *,
        hint: Phrase = NOTHING,
        mended: str = "",
        edits: Iterable[Edit] = (),
        sure: bool = False,
        also: Iterable[Place] = (),
    ) -> Finding:
        """Tell that this rule is broken at a place; what the arguments mean stands at `Finding`."""
        return Finding(self, place, message, hint, mended, tuple(also), edits=tuple(edits), sure=sure)


RULES: dict[str, Rule] = {}
"""Every rule by its code, filled as the rooms that declare rules are imported."""


def rule(code: str, severity: Severity) -> Callable[[Callable[[], None]], Rule]:
    """Declare a rule by a function that is only a name and a docstring.

    Raises:
        ValueError: The code is taken: one code has one meaning.
    """

    def declare(told: Callable[[], None]) -> Rule:
        return register(code, severity, told.__name__, inspect.getdoc(told) or "")

    return declare


def register(
    code: str,
    severity: Severity,
    name: str,
    manual: str,
    raised: Iterable[tuple[str, Severity]] = (),
    keepable: bool = False,
) -> Rule:
    """Add a rule to `RULES`.

    Raises:
        ValueError: The code is taken.
    """
    if code in RULES:
        raise ValueError(f"{code} is taken by {RULES[code].name}")
    RULES[code] = Rule(code, severity, name.replace("_", "-"), manual, tuple(raised), keepable)
    return RULES[code]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by file, line and column, then by code, and drop what is told twice."""
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.place, finding.code, finding.message))
