"""The wheel, built from this checkout and used outside it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "plugins" / "mkdocs_programme"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with what is installed: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    _pip("install", "--no-deps", "--target", str(folder), str(wheel))
    return folder


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("mkdocs_programme/")}

    assert held == {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


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
    return _run([sys.executable, "-c", code], folder, environment)


def _pip(*arguments: str) -> None:
    _run([sys.executable, "-m", "pip", *arguments, "--quiet", "--no-index"], ROOT, dict(os.environ))


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_installed_command_knows_how_to_check(installed: Path, tmp_path: Path) -> None:
    said = _python(installed, tmp_path, "from mkdocs_programme.cli import main; main(['--help'])")

    assert "check" in said
