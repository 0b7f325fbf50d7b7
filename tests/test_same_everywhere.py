"""Equal content gives equal bytes: with either engine, either YAML loader, any locale, time zone and order of files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plugin_sites import CONTENT, write

BUILD = (
    "import sys; from {engine}.__main__ import cli; sys.argv = ['{engine}', 'build', '-q', '-f', 'mkdocs.yml']; cli()"
)
WITHOUT_LIBYAML = "import yaml; [delattr(yaml, name) for name in dir(yaml) if name.startswith('C')]; "
ELSEWHERE = {"LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "COLUMNS": "40"}
HERE = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1760000000"}


def _built(
    directory_urls: bool, *, engine: str = "mkdocs", before: str = "", reverse: bool = False, **environment: str
) -> dict[str, bytes]:
    """Every file of a site that is built in another process, in a folder of its own."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, dict(sorted(CONTENT.items(), reverse=reverse)), use_directory_urls=directory_urls)
        command = [sys.executable, "-c", before + BUILD.format(engine=engine)]
        told = {**os.environ, **HERE, **environment}
        done = subprocess.run(command, cwd=root, env=told, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        site = root / "site"
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@cache
def _usual(directory_urls: bool) -> dict[str, bytes]:
    return _built(directory_urls)


def _differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _nameless(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files without the name of the engine, and without workers, which know the pages by hashes of their bytes."""
    named = re.compile(rb'<meta name="generator"[^>]*>')
    return {path: named.sub(b"", octets) for path, octets in files.items() if not path.endswith("service-worker.js")}


both = pytest.mark.parametrize("directory_urls", [True, False])


@both
def test_properdocs_makes_the_same_site(directory_urls: bool) -> None:
    other = _built(directory_urls, engine="properdocs")

    assert _differing(_nameless(_usual(directory_urls)), _nameless(other)) == []


@both
def test_the_loader_in_python_makes_the_same_site(directory_urls: bool) -> None:
    assert _differing(_usual(directory_urls), _built(directory_urls, before=WITHOUT_LIBYAML)) == []


@both
def test_another_locale_time_zone_order_of_files_and_of_hashes_make_the_same_site(directory_urls: bool) -> None:
    assert _differing(_usual(directory_urls), _built(directory_urls, reverse=True, **ELSEWHERE)) == []


def test_the_same_pages_stand_at_addresses_of_either_form() -> None:
    folders, files = ({path for path in _usual(form) if path.endswith(".html")} for form in (True, False))

    assert {path.replace("/index.html", ".html") for path in folders} == {
        path.replace("/index.html", ".html") for path in files
    }
