"""How a check is declared: a generator whose docstring is its manual and its test."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator

from mkdocs_programme.entities import Edition
from mkdocs_programme.entities.base import kept
from mkdocs_programme.findings import Finding, Rule, Severity, register
from mkdocs_programme.programme import Programme

__all__ = ["Check", "check", "found_in", "kept_by_file"]

Check = Callable[[Programme], Iterator[Finding]]
"""Looks at a whole programme and tells each breach of one rule."""

_CHECKS: dict[Rule, Check] = {}
_ABOUT_KEEPING = ("PRG407", "PRG408")
"""Whoever kept these would keep them for nothing."""


def check(code: str, severity: Severity, *, keepable: bool = False, **raised: Severity) -> Callable[[Check], Rule]:
    """Declare a rule by the generator that finds its breaches; the name then stands for the rule.

    Args:
        code: One code has one meaning.
        severity: What a breach weighs.
        keepable: Whether authors may keep a breach, with a reason; see `objectives.keeping`.
        raised: What it weighs on a site whose settings choose this profile, or while its edition is in this phase.

    Raises:
        ValueError: The code is taken: one code has one meaning.
    """

    def declare(look: Check) -> Rule:
        made = register(code, severity, look.__name__, inspect.getdoc(look) or "", raised.items(), keepable)
        _CHECKS[made] = look
        return made

    return declare


def found_in(programme: Programme) -> Iterator[Finding]:
    """What every declared check finds, check by check, as it weighs on this site."""
    profile = programme.settings.learning.profile
    phases = {edition.id: edition.phase for edition in programme.all(Edition)}
    ignoring = {path: entity for entity in programme.entities if entity.ignore for path in entity.origin.paths}
    keepable = kept_by_file()
    for rule, look in _CHECKS.items():
        for finding in look(programme):
            keeper = ignoring.get(finding.place.path) if rule in keepable else None
            if keeper is None or not kept(keeper.ignore, rule.code):
                yield finding.weighed(profile, phases.get(_edition(finding.place.path), ""))


def kept_by_file() -> dict[Rule, Check]:
    """The checks whose breaches a file may keep: notes and warnings that nothing else can keep."""
    return {rule: look for rule, look in _CHECKS.items() if _may_be_kept(rule)}


def _may_be_kept(rule: Rule) -> bool:
    return rule.severity is not Severity.ERROR and not rule.keepable and rule.code not in _ABOUT_KEEPING


def _edition(path: str) -> str:
    """The edition in whose file or folder something stands; nothing for what belongs to all of them."""
    folder, _, inside = path.partition("/")
    return inside.split("/")[0].split(".")[0] if folder in ("editions", "sessions") else ""
