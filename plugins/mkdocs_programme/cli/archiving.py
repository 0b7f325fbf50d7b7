"""`programme edition archive`: an edition as a bundle that needs nothing else, and opens from a disk."""

from __future__ import annotations

import os
import posixpath
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote

import click

from mkdocs_programme import editions, exports, releases
from mkdocs_programme.build import SETTINGS, Site, wanted
from mkdocs_programme.cli.check import read
from mkdocs_programme.cli.configured import config_option, config_there
from mkdocs_programme.cli.festival import CouldNotRun, Festival, shown
from mkdocs_programme.cli.publishing import engine_there
from mkdocs_programme.cli.reporting import package_version, reported
from mkdocs_programme.cli.terminal import tell_all, working, write_out
from mkdocs_programme.entities import Edition
from mkdocs_programme.files import beside
from mkdocs_programme.findings import Severity

__all__ = ["archive"]

WRONG = 1
"""The exit code where nothing was written because of what stands in the files."""
_CLOCK = "SOURCE_DATE_EPOCH"


@click.command()
@click.argument("edition", metavar="EDITION")
@click.option("--output", type=click.Path(path_type=Path), help="The file; 2026-archive.zip here if not said.")
@click.option("--folder", is_flag=True, help="Write a folder instead of one file.")
@click.option("--licence", metavar="WORDS", default="", help="What may be done with its texts, such as CC-BY-4.0.")
@click.option("--dry-run", is_flag=True, help="Tell what would be in it, and write nothing.")
@config_option
def archive(edition: str, output: Path | None, folder: bool, licence: str, dry_run: bool, config_file: Path) -> None:
    """Put EDITION away: its pages in all languages, its data, the sources, and sums of all files.

    Equal content gives equal octets. Only what the edition names is in it, its changes from release to release, and
    pages written by hand; other editions are not.
    """
    config_there(config_file)
    engine_there()
    from mkdocs_programme.plugin.run import NotBuilt, prepared

    target = output or Path(f"{edition}-archive{'' if folder else '.zip'}")
    if target.exists() and (folder or target.is_dir()):
        raise CouldNotRun(f"{shown(target)} is there already. Name another, or move it away.")
    try:
        engine = prepared(config_file, strict=False)
        festival = Festival(engine.content, engine.settings if engine.settings.is_file() else None)
        site = read(festival)
        chosen = site.programme.find(Edition, edition)
        if chosen is None or chosen.id != edition:
            raise CouldNotRun(f"There is no edition “{edition}”.")
        _sound(festival, site, chosen)
        with working("Building the pages"):
            pages, sources = _made(config_file, festival, site, chosen)
    except NotBuilt as fault:
        raise CouldNotRun(f"The pages were not built: {fault}") from fault
    about = editions.Archive(site.programme, chosen, site.history.last, package_version(), licence)
    files = editions.bundle(about, pages, sources)
    _tell(files)
    if dry_run:
        write_out("Nothing was written: this was a dry run")
        return
    _write(files, target, f"{edition}-archive", folder)


def _sound(festival: Festival, site: Site, edition: Edition) -> None:
    """What is put away for good has no error in it."""
    paths = editions.kept(site.programme, edition)
    errors = [one for one in site.findings if one.severity is Severity.ERROR and one.place.path in paths]
    if errors:
        tell_all(reported(festival, site, errors))
        write_out("Nothing was written. Mend the errors first.")
        raise SystemExit(WRONG)


def _made(
    config_file: Path, festival: Festival, site: Site, edition: Edition
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The pages of the edition alone, and what they are made from."""
    from mkdocs_programme.plugin.run import put_away

    settings = festival.settings.read_text("utf-8-sig") if festival.settings is not None else ""
    written, left = editions.by_hand(site.free_pages, site.lines)
    if left:
        write_out(f"Pages with macros ask the whole festival, and are left out: {', '.join(left)}")
    paths = editions.kept(site.programme, edition) | written
    sources = {f"content/{path}": (festival.content / path).read_bytes() for path in paths}
    sources |= releases.on_disk(festival.content, festival.settings)
    if festival.settings is not None:
        sources[SETTINGS] = festival.settings.read_bytes()
        style = site.settings.bibliography.style
        octets = beside(festival.settings.parent)(style)
        sources |= {style: octets} if octets is not None else {}
    with TemporaryDirectory() as name, _clock(site):
        root = Path(name).resolve()
        if (own := sources.get(site.settings.bibliography.style)) is not None:
            _put(root / site.settings.bibliography.style, own)
        for path, text in editions.first_pages(site.programme, edition).items():
            _put(root / "content" / path, text.encode())
        for path in paths:
            _put(root / "content" / path, sources[f"content/{path}"])
        for path, octets in releases.on_disk(festival.content, festival.settings).items():
            _put(root / path, octets)
        _put(root / SETTINGS, editions.still(settings).encode())
        put_away(config_file, root / "content", root / SETTINGS, root / "site").build()
        pages = _read(root / "site")
    return {**pages, **_calendars(site, edition, pages)}, sources


def _calendars(site: Site, edition: Edition, pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """Calendars as they were published: how often something has changed is known from all releases only."""
    asked = replace(wanted(site, directory_urls=False), edition=edition.id)
    files = exports.FORMATS["icalendar"].files(asked)
    return {file.path: file.octets for file in files if file.path in pages}


def _put(path: Path, octets: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(octets)


def _read(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@contextmanager
def _clock(site: Site) -> Iterator[None]:
    """Let the build take the last change of the content for the time, and not that of copies."""
    before = os.environ.get(_CLOCK)
    os.environ[_CLOCK] = str(int(site.history.last.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CLOCK]
        else:
            os.environ[_CLOCK] = before


_LINK = re.compile(rb"""\s(?:href|src)=["']?([^"'\s>#?]+)""")
_ELSEWHERE = re.compile(rb"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def _tell(files: Mapping[str, bytes]) -> None:
    """What is in it, and which links of its pages lead to nothing in it."""
    pages = [path for path in files if path.endswith(".html")]
    write_out(f"{len(files)} files, {len(pages)} of them pages, {sum(map(len, files.values())) / 1e6:.1f} MB")
    lost = {target for page in pages for target in _targets(page, files[page]) if target not in files}
    if lost:
        write_out(f"Links lead to {len(lost)} files that are not in it, such as {min(lost)}.")


def _targets(page: str, text: bytes) -> Iterator[str]:
    for found in _LINK.findall(text):
        if not _ELSEWHERE.match(found):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(unescape(found.decode()))))
            yield "index.html" if target == "." else target


def _write(files: Mapping[str, bytes], target: Path, name: str, folder: bool) -> None:
    """Write the bundle beside its place, and then put it there."""
    waiting = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if folder:
            for path, octets in files.items():
                _put(waiting / path, octets)
        else:
            waiting.write_bytes(editions.zipped(files, name))
        os.replace(waiting, target)
    except OSError as fault:
        shutil.rmtree(waiting, ignore_errors=True)
        waiting.unlink(missing_ok=True)
        raise CouldNotRun(f"{shown(target)} cannot be written. Look whether you may write there.") from fault
    write_out(f"{shown(target)} written")
