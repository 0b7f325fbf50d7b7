"""A festival in memory that programmes are imported into."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.decode.settings import read_settings
from mkdocs_programme.imports import Arrival, Holding, Plan, planned, read_programme


@dataclass
class Festival:
    """Content, settings, and what the last import is remembered by."""

    settings: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    memory: str = ""

    def take(self, data: str | bytes, format_: str = "frab", edition: str = "2027", source: str = "") -> Plan:
        """Import a file."""
        octets = data.encode() if isinstance(data, str) else data
        aids = Holding(read_settings("programme.yml", self.settings)[0], edition, self.texts).aids()
        return self.settle(read_programme(format_, octets, aids), format_, edition, source)

    def settle(self, arrival: Arrival, format_: str, edition: str = "2027", source: str = "") -> Plan:
        """Write what an import lays out."""
        chosen = read_settings("programme.yml", self.settings)[0]
        plan = planned(
            Holding(chosen, edition, self.texts), arrival, format_, source or arrival.source or format_, self.memory
        )
        self.texts = self.texts | {change.path: change.text for change in plan.changes}
        self.memory = plan.memory
        return plan

    def edit(self, path: str, old: str, new: str) -> None:
        """Change words of a file, as its author would."""
        assert old in self.texts[path]
        self.texts[path] = self.texts[path].replace(old, new)

    def site(self) -> Site:
        """What becomes of it."""
        return build.load_files(self.texts, self.settings)
