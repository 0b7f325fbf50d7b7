"""What every form of a report is made of."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.fixes import Fix, fix_of
from mkdocs_programme.phrases import Phrase, Tongue
from mkdocs_programme.report.proposal import NOTHING_PROPOSED, Proposal, Translated

__all__ = ["SETTINGS", "TOOL", "Report"]

TOOL = "programme"
"""The name by which other programs know who reports."""
SETTINGS = "programme.yml"
"""The path by which findings name the settings."""


@dataclass(frozen=True)
class Report:
    """Findings, and what a reader elsewhere must know to find their places."""

    findings: tuple[Finding, ...]
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False, hash=False)
    """The lines of every file by its path."""
    remarks: tuple[Phrase, ...] = ()
    """What could not be checked, in a sentence each."""
    content: str = ""
    """The folder of the content inside of the repository, such as `content`; nothing for the repository itself."""
    settings: str = SETTINGS
    """The file of the settings inside of the repository."""
    proposal: Proposal = NOTHING_PROPOSED
    """What would become different, where two states are compared; what is wrong in its files is told first."""
    translated: tuple[Translated, ...] = ()
    """How far each language has come; nothing where that is not told."""
    preview: str = ""
    """Address of a preview of the site, with a slash at its end."""
    editor: str = ""
    """Address of a forge's editor, with `{path}` and `{line}` in it; nothing where there is none."""
    version: str = "0"
    """Of this package."""
    tongue: Tongue | None = None
    """Who says what the report itself says; nobody where that is English. The findings are told as they are."""

    def say(self, words: Phrase) -> str:
        """Words of the report, in its language."""
        return words.into(self.tongue) if self.tongue is not None else words

    def file(self, place: Place) -> str:
        """The file of a place, from the root of the repository."""
        if place.path == SETTINGS:
            return self.settings
        return f"{self.content}/{place.path}" if self.content else place.path

    def line(self, place: Place) -> str | None:
        """The line at a place, if its file has one."""
        lines = self.lines.get(place.path, ())
        return lines[place.line - 1] if place.line <= len(lines) else None

    def fix(self, finding: Finding) -> Fix | None:
        """What would mend a finding, if that can be said."""
        return fix_of(finding, self.lines.get(finding.place.path, ()))

    def edit(self, place: Place) -> str:
        """The address at which a forge opens its editor at a place, or nothing."""
        if not self.editor:
            return ""
        return self.editor.replace("{path}", quote(self.file(place))).replace("{line}", str(place.line))

    def counted(self, severity: Severity) -> int:
        """How many findings have a weight."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def known(self) -> Iterator[tuple[Finding, str]]:
        """Each finding with a name that it keeps while lines move above it.

        Made of its rule, its file and its words; findings that share all three are told apart by their order.
        """
        seen: Counter[tuple[str, ...]] = Counter()
        for finding in self.findings:
            words = (finding.code, finding.place.path, finding.message.english)
            text = "\0".join((*words, str(seen[words])))
            seen[words] += 1
            yield finding, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def sentence(finding: Finding) -> str:
    """What is wrong, and what to do about it, in one line."""
    return f"{finding.message} ({finding.hint})" if finding.hint else finding.message


def rules_of(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings of each code, the codes in order."""
    found: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: finding.code):
        found.setdefault(finding.code, []).append(finding)
    return found
