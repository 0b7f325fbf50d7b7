"""Which findings are told, and what each of them weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_programme.findings import Finding, Severity

__all__ = ["Choice"]


@dataclass(frozen=True)
class Choice:
    """What somebody wants to be told; codes are given whole or by their beginning, such as `PRG2`."""

    select: tuple[str, ...] = ()
    """Only these codes; all if none is named."""
    ignore: tuple[str, ...] = ()
    """None of these; the longer of two that name a code decides."""
    weights: Mapping[str, Severity] = field(default_factory=dict)
    """What codes weigh, if not what they weigh by themselves."""
    least: Severity = Severity.NOTE
    """Only what weighs so much or more."""

    def of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are told, as they weigh."""
        weighed = (self._weighed(finding) for finding in findings if self._wanted(finding.code))
        return tuple(finding for finding in weighed if finding.severity.rank >= self.least.rank)

    def _wanted(self, code: str) -> bool:
        selected = _longest(code, self.select) if self.select else 0
        return selected is not None and (_longest(code, self.ignore) or -1) < selected

    def _weighed(self, finding: Finding) -> Finding:
        named = [prefix for prefix in self.weights if finding.code.startswith(prefix)]
        return replace(finding, weight=self.weights[max(named, key=len)]) if named else finding


def _longest(code: str, prefixes: Iterable[str]) -> int | None:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=None)
