"""Reading the content once for each build, and what becomes of its faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from mkdocs_programme import build, sources
from mkdocs_programme.build import Site
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.memory import Memory
from mkdocs_programme.report import summary, tell
from mkdocs_programme.sources import Sources

__all__ = ["Read", "Reader"]


@dataclass(frozen=True)
class Read:
    """What one build works with."""

    site: Site
    """What is published."""
    errors: int = 0
    """How many errors the content has now; `site` may be of an earlier state."""
    told: tuple[str, ...] = ()
    """Every finding as on the terminal."""
    kept: bool = False
    """Whether `site` is of an earlier state."""
    publishable: bool = True
    """Whether the pages of `site` are shown at all."""


@dataclass
class Reader:
    """Reads content, and remembers the last state without errors while the site is served.

    While serving nothing is told louder than as information if the build is strict: MkDocs would count it and end.
    """

    log: Any
    serving: bool = False
    last: Site | None = field(default=None, repr=False)
    ready: Site | None = field(default=None, repr=False)
    """What the next build works with, where the command that starts it has read it already."""
    found: Sources | None = field(default=None, repr=False)
    """What was read last, while the site is served."""
    memory: Memory = field(default_factory=Memory, repr=False)
    """What remembers the last reading."""

    def read(self, content: Path, settings: Path, *, strict: bool) -> Read:
        """Read everything and tell what is wrong.

        Args:
            content: The content root.
            settings: The settings file.
            strict: Whether errors end the build.

        Raises:
            PluginError: There are errors, and they end the build.
        """
        try:
            site, self.ready = self.ready or self._load(content, settings), None
        except Exception as fault:  # While serving, the last good state stays in view; else it is raised again.
            if not self.serving or self.last is None:
                raise
            self.log.info("The content could not be read", exc_info=True)
            return Read(self.last, 1, (f"the content could not be read: {fault}",), kept=True)
        told = tuple(tell(finding, site.quoted(finding)) for finding in site.findings)
        errors = self._tell(site.findings, told, quiet=self.serving and strict)
        for remark in site.remarks:
            self.log.info(remark)
        if self.serving:
            return self._served(site, errors, told)
        if errors and strict:
            raise PluginError(f"The programme is not published: {summary(site.findings)}")
        return Read(site, errors, told)

    def _load(self, content: Path, settings: Path) -> Site:
        if not self.serving:
            return build.load(content, settings)
        self.found = sources.on_disk(content, settings)
        return build.checked(build.read(self.found, memory=self.memory))

    def again(self, content: Path, changed: frozenset[str]) -> Site | None:
        """What the content is with some of its files as they are now, not checked yet; nothing where that is not safe.

        Args:
            content: The content root.
            changed: The only files that have changed since everything was read, by their path below it.

        Raises:
            OSError: One of them cannot be read.
        """
        # What a link leads to is looked at where everything is read.
        if self.found is None or any((content / path).is_symlink() for path in changed):
            return None
        self.found = self.found.with_texts(changed)
        return build.read(self.found, memory=self.memory)

    def _served(self, site: Site, errors: int, told: tuple[str, ...]) -> Read:
        if not errors:
            self.last = site
            return Read(site, 0, told)
        if self.last is not None:
            return Read(self.last, errors, told, kept=True)
        return Read(site, errors, told, publishable=False)

    def _tell(self, findings: tuple[Finding, ...], told: tuple[str, ...], *, quiet: bool) -> int:
        """Print every finding; only errors as such, for MkDocs counts what is louder against a strict build."""
        for finding, words in zip(findings, told, strict=True):
            if finding.severity is Severity.ERROR and not quiet:
                self.log.error(words)
            else:
                self.log.info(words)
        return sum(finding.severity is Severity.ERROR for finding in findings)
