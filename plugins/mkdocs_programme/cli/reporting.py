"""In which forms a check is told, and where each of them goes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import click

from mkdocs_programme.build import Site
from mkdocs_programme.cli.festival import CouldNotRun, Festival
from mkdocs_programme.cli.terminal import tell_all, write_out
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.findings import Finding
from mkdocs_programme.languages.messages import speaker
from mkdocs_programme.proposals import translated
from mkdocs_programme.report import FORMATS, Report
from mkdocs_programme.report.proposal import NOTHING_PROPOSED, Proposal
from mkdocs_programme.report.statistics import statistics as tally
from mkdocs_programme.report.surroundings import Surroundings, surroundings

__all__ = ["Telling", "package_version", "reported"]


@dataclass(frozen=True)
class Telling:
    """The forms that are wanted, each with the file it is written to, or the output."""

    forms: tuple[tuple[str, str], ...]
    statistics: bool = False

    @classmethod
    def of(cls, forms: Iterable[str], statistics: bool) -> Telling:
        """What was asked for, else what is asked for where the command runs.

        Raises:
            CouldNotRun: There is no such form.
        """
        return cls(tuple(map(_form, forms)) or _around().forms, statistics)

    def tell(self, report: Report) -> None:
        """Write the report in every form that is wanted."""
        if self.statistics:
            write_out(tally(report).removesuffix("\n"))
            return
        for form, file in self.forms:
            if file:
                _write(Path(file), FORMATS[form](report))
            elif form == "text":
                tell_all(report)
            else:
                click.echo(FORMATS[form](report), nl=False)


def reported(
    festival: Festival,
    site: Site,
    findings: Sequence[Finding],
    language: str = "en",
    proposed: Proposal = NOTHING_PROPOSED,
    preview: str = "",
) -> Report:
    """What is told of a festival, with the places as the repository around it knows them."""
    root, tongue = _repository(festival), speaker(language)
    return Report(
        tuple(finding.spoken(tongue) for finding in findings),
        site.lines,
        tuple(remark.into(tongue) for remark in site.remarks),
        _inside(festival.content, root),
        _inside(festival.settings, root) if festival.settings is not None else "programme.yml",
        proposal=proposed,
        translated=translated(site),
        preview=f"{preview.rstrip('/')}/" if preview else "",
        editor=_around().editor,
        version=package_version(),
        tongue=tongue,
    )


def _form(word: str) -> tuple[str, str]:
    form, _, file = word.partition("=")
    if form not in FORMATS:
        hint = did_you_mean(form, FORMATS)
        raise CouldNotRun(f"There is no format “{form}”{f' ({hint})' if hint else ''}. There is: {', '.join(FORMATS)}.")
    return form, file


def _around() -> Surroundings:
    return surroundings(os.environ, _event(os.environ.get("GITHUB_EVENT_PATH", "")))


def _event(path: str) -> dict[str, Any]:
    try:
        event = json.loads(Path(path).read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return event if isinstance(event, dict) else {}


def _repository(festival: Festival) -> Path:
    """The nearest folder that is a repository, else the one in which the command runs."""
    content = festival.content.resolve()
    return next((folder for folder in (content, *content.parents) if (folder / ".git").exists()), Path.cwd())


def _inside(path: Path, root: Path) -> str:
    whole = path.resolve()
    inside = whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path.as_posix()
    return "" if inside == "." else inside


def _write(file: Path, text: str) -> None:
    """Write a report; the page of a job's summary is shared by its steps, so that it grows."""
    mode = "a" if os.environ.get("GITHUB_STEP_SUMMARY") == str(file) else "w"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n") as written:
            written.write(text)
    except OSError as fault:
        raise CouldNotRun(f"{file} cannot be written. Look whether you may write there.") from fault


def package_version() -> str:
    """Of this package, as it is installed."""
    try:
        return version("mkdocs-programme")
    except PackageNotFoundError:
        return "0"
