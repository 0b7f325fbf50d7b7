"""How every command that tends content goes about it: show what would change, ask, write all of it or nothing."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mkdocs_programme import build, documents, files
from mkdocs_programme.build import Site
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.festival import CouldNotRun, Festival, found, shown
from mkdocs_programme.cli.patch import patch_of
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.cli.together import write_together
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities import Thing
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.tending import Content, Plan, Unable
from mkdocs_programme.values.refs import Ref

__all__ = ["Desk", "tending"]


def _nothing(finding: Finding) -> bool:
    return False


@dataclass(frozen=True)
class Desk:
    """A festival to be tended, and how."""

    festival: Festival
    site: Site
    content: Content
    yes: bool
    dry_run: bool
    patch: Path | None
    language: str

    def say(self, words: Phrase) -> str:
        """A sentence in the language that was asked for."""
        said = str(words.into(speaker(self.language)))
        field = re.match(r"\{(\w+)\}", words.template)
        begins_with_theirs = field is not None and not isinstance(words.fields[field[1]], Phrase)
        return said if begins_with_theirs else said[:1].upper() + said[1:]

    def thing(self, kind: str, id_: str) -> Thing:
        """The thing of a kind that goes by an id, an alias or a name.

        Raises:
            Unable: There is none.
        """
        thing = self.content.programme.get(Ref(kind, id_))
        if thing is None:
            words = phrase("there is no {kind} “{id}”", kind=kind, id=id_)
            hint = did_you_mean(id_, tuple(self.content.programme.directory.words(kind)))
            raise Unable(phrase("{words} ({hint})", words=words, hint=hint) if hint else words)
        return thing

    def finish(self, plan: Plan, may_bring: Callable[[Finding], bool] = _nothing) -> None:
        """Show a plan, ask, and write it.

        Args:
            plan: What is to become of the files.
            may_bring: Whether it may be written although it brings this error.

        Raises:
            CouldNotRun: It may not be written, or the disk refuses.
        """
        if not plan.after:
            write_out(self.say(phrase("nothing would change")))
            return
        patch = "".join(patch_of(plan, self._path))
        click.echo(patch, nl=False)
        for note in plan.notes:
            write_out(self.say(note))
        self._check(plan, may_bring)
        if self.dry_run:
            write_out(self.say(phrase("nothing was written: this was a dry run")))
        elif self._agreed():
            self._write(plan, patch)

    def _path(self, path: str) -> str:
        return shown(self.festival.content / path)

    def _check(self, plan: Plan, may_bring: Callable[[Finding], bool]) -> None:
        """Tell what would be wrong afterwards and is not now."""
        after = build.load(self.festival.content, self.festival.settings, plan.after)
        new = _new(self.site.findings, after.findings)
        for finding in new:
            write_out(str(finding.spoken(speaker(self.language))))
        if any(finding.severity is Severity.ERROR and not may_bring(finding) for finding in new):
            raise CouldNotRun(self.say(phrase("this would bring new errors. Nothing was written")) + ".")

    def _agreed(self) -> bool:
        try:
            agreed = self.yes or click.confirm(self.say(phrase("write this?")))
        except click.Abort as fault:
            words = phrase("nothing was written. Say --yes where nobody can be asked")
            raise CouldNotRun(self.say(words) + ".") from fault
        if not agreed:
            write_out(self.say(phrase("nothing was written")))
        return agreed

    def _write(self, plan: Plan, patch: str) -> None:
        paths = {path: self.festival.content / path for path in plan.after}
        for path, file in paths.items():
            if (file.read_bytes() if file.is_file() else None) != plan.before[path]:
                words = phrase("{path} has changed meanwhile. Nothing was written", path=shown(file))
                raise CouldNotRun(self.say(words) + ".")
        texts: dict[Path, str | bytes | None] = {file: plan.after[path] for path, file in paths.items()}
        if self.patch is not None:
            texts[self.patch] = patch
        write_together(texts)
        write_out(self.say(phrase("written")))


def _new(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """Findings of codes that are told more often than before; those that say what was said before are left out."""
    told = Counter(finding.code for finding in before)
    grown = {code for code, count in Counter(finding.code for finding in after).items() if count > told[code]}
    said = {(finding.code, finding.place.path, finding.message.english) for finding in before}
    return [
        finding
        for finding in after
        if finding.code in grown and (finding.code, finding.place.path, finding.message.english) not in said
    ]


def tending(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command a `Desk` as its first argument, and the options that all of them share."""

    @click.option("--yes", is_flag=True, help="Write without asking, for scripts.")
    @click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
    @click.option(
        "--patch",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Keep the difference; git apply -R takes it back.",
    )
    @click.option("--language", type=click.Choice(SPOKEN), default="en", show_default=True, help="Of what is told.")
    @click.option("--content", metavar="FOLDER", help="The content folder; “content” beside the settings.")
    @click.option("--settings", metavar="FILE", help="The settings; “programme.yml” beside the content.")
    @functools.wraps(command)
    def asked(
        *given: Any,
        yes: bool,
        dry_run: bool,
        patch: Path | None,
        language: str,
        content: str | None,
        settings: str | None,
        **more: Any,
    ) -> None:
        festival = found(content, settings)
        site = read(festival)
        held = Content(site.programme, files.texts(festival.content, documents.SIZE))
        desk = Desk(festival, site, held, yes, dry_run, patch, language)
        try:
            command(desk, *given, **more)
        except Unable as fault:
            raise CouldNotRun(f"{desk.say(fault.words)}. {desk.say(phrase('nothing was written'))}.") from fault

    return asked
