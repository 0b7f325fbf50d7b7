"""The wheel, built from this checkout and used outside it."""

from __future__ import annotations

import os
import re
import sys
import tarfile
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

from plugin_sites import write
from wheels import ROOT, made, pip, run

PACKAGE = ROOT / "plugins" / "mkdocs_programme"
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with what is installed: nothing is fetched."""
    return made(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--target", str(folder), str(wheel))
    return folder


def test_wheel_holds_every_file_of_the_package_and_the_manual(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("mkdocs_programme/")}

    assert held == {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    } | {
        f"mkdocs_programme/handbook/docs/{path.relative_to(DOCS).as_posix()}"
        for path in DOCS.rglob("*")
        if path.is_file()
    }


def test_wheel_holds_nothing_beside_the_package_but_what_is_said_of_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        others = {name for name in archive.namelist() if not name.startswith("mkdocs_programme/")}

    (folder,) = {name.split("/")[0] for name in others}
    assert re.fullmatch(r"mkdocs_programme-[\d.]+\.dist-info", folder)
    assert {name.removeprefix(f"{folder}/") for name in others} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_source_holds_what_is_needed_to_build_and_test_and_nothing_else(tmp_path: Path) -> None:
    build = f"import hatchling.build; print(hatchling.build.build_sdist({str(tmp_path)!r}))"
    name = run([sys.executable, "-c", build], ROOT, dict(os.environ)).splitlines()[-1]

    with tarfile.open(tmp_path / name) as archive:
        members = archive.getmembers()
    held = {member.name.partition("/")[2] for member in members}
    alone = {"CHANGELOG.md", "LICENSE", "README.md", "PKG-INFO", "pyproject.toml", ".gitignore"}
    assert {path for path in held if "/" not in path} == alone
    assert {path.split("/")[0] for path in held} - alone == {"docs", "plugins", "tests"}
    assert [path for path in held if "__pycache__" in path or path.endswith((".pyc", ".orig", ".rej", "~"))] == []
    assert [member.name for member in members if not member.isfile()] == []


GUARDED = """
import sys
def refuse(event, given):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        raise SystemExit(f"asked for a host: {given}")
    if event == "socket.connect" and isinstance(given[1], tuple):
        raise SystemExit(f"asked another host: {given}")
sys.addaudithook(refuse)
from mkdocs_programme.cli import main
main(["build", "--strict"])
"""


def test_a_site_is_built_without_a_network(tmp_path: Path) -> None:
    write(tmp_path)

    said = run([sys.executable, "-c", GUARDED], tmp_path, dict(os.environ))

    assert "The site is in site." in said


def test_every_package_is_locked_with_its_hashes() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text(encoding="utf-8").replace("\\\n", " ")
        pinned = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
        assert [line for line in pinned if not re.match(r"[\w.-]+==\S+\s.*--hash=sha256:[0-9a-f]{64}", line)] == [], (
            path
        )


def test_wheel_offers_the_command_and_the_plugin(wheel: Path) -> None:
    offered = ConfigParser()
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
        offered.read_string(archive.read(name).decode())

    assert {group: dict(offered[group]) for group in offered.sections()} == {
        "console_scripts": {"programme": "mkdocs_programme.cli:main"},
        "mkdocs.plugins": {"programme": "mkdocs_programme.plugin:ProgrammePlugin"},
    }


def test_installed_package_is_read_from_where_it_was_installed(installed: Path, tmp_path: Path) -> None:
    said = _python(installed, tmp_path, "import mkdocs_programme; print(mkdocs_programme.__file__)")

    assert said == f"{installed / 'mkdocs_programme' / '__init__.py'}\n"


def _python(installed: Path, folder: Path, code: str) -> str:
    """Run code in `folder`, with the installed package before any other of its name."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return run([sys.executable, "-c", code], folder, environment)


def test_installed_command_knows_how_to_check(installed: Path, tmp_path: Path) -> None:
    said = _python(installed, tmp_path, "from mkdocs_programme.cli import main; main(['--help'])")

    assert "check" in said
