"""Three editions of a festival, from the second to the third: begun, reused, released, moved, released, put away."""

from __future__ import annotations

import hashlib
import io
import json
import posixpath
import re
import zipfile
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from icalendar import Calendar

import plugin_sites
from mkdocs_programme.cli import main

SETTINGS = """\
name: Leading & learning
url: https://fest.example/y
default_language: en
languages: [en, sv]
"""
CONTENT = {
    "index.md": "# Welcome\n",
    "getting-there.md": "# Getting there\n\nBy tram to [the ward](sessions/2026/a2.md).\n\n![Plan](img/plan.png)\n",
    "getting-there.sv.md": "# Hitta hit\n\nSpårvagn till [avdelningen](sessions/2026/a2.md).\n",
    "all.md": "# All\n\n{{ cards('edition') }}\n",
    "img/plan.png": "a plan",
    "editions/2024.md": "---\nname: Festival 2024\nstarts: 2024-03-12\ntimezone: Europe/Oslo\nphase: archived\n---\n",
    "editions/2026.md": """\
---
name: {en: Festival 2026, sv: Festivalen 2026}
starts: 2026-03-10
ends: 2026-03-11
timezone: Europe/Oslo
phase: archived
rooms: [{id: hall, name: Hall}, {id: studio, name: Studio}]
---
""",
    "sessions/2024/a2.md": "---\ntitle: The first time\nspeakers: [ann-berg]\n---\n",
    "sessions/2026/a2.md": """\
---
title: From ward to home
start: 2026-03-10 10:30
minutes: 45
room: hall
speakers: [ann-berg]
objectives: [{id: list-four, statement: List four conditions for treatment at home}]
derived_from: 2024/a2
---
See [the plan](../../materials/plan.md) and [the other](b1.md).
""",
    "sessions/2026/a2.sv.md": "---\ntitle: Från avdelning till hem\n---\nSe [planen](../../materials/plan.md).\n",
    "sessions/2026/b1.md": "---\ntitle: Beside\nstart: 2026-03-10 13:00\nminutes: 45\n---\n",
    "speakers/ann-berg.md": "---\nname: Ann Berg\n"
    "portrait: {file: speakers/ann.png, alt: Ann, consent: no}\naffiliations:\n"
    "  - {organisation: ward, role: Nurse, until: 2026-12}\n  - {role: Director, since: 2027-01}\n---\n",
    "organisations/ward.md": "---\nname: Ward 7\n---\n",
    "organisations/other.md": "---\nname: Not of any edition\n---\n",
    "materials/plan.md": "---\ntitle: The plan\nfiles: [materials/files/plan.txt]\nlicence: CC-BY-4.0\n---\n",
    "materials/files/plan.txt": "A plan.\n",
    "stylesheets/own.css": "h1 {color: teal}\n",
    "speakers/ann.png": "a picture",
}
LINK = re.compile(r"""\s(?:href|src)=["']?([^"'\s>#?]+)""")


def said(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return done.output


def changed(path: Path, *pairs: tuple[str, str]) -> str:
    text = path.read_text("utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    return text


def without_todo(path: Path, phase: str = "") -> None:
    text = re.sub(r"todo:\n(?:  - .*\n)+", "", path.read_text("utf-8"))
    path.write_text(text.replace("phase: draft", f"phase: {phase}"), "utf-8")


def event(site: Path) -> dict[str, str]:
    """What the calendar of the third edition says of the session."""
    (found,) = [
        dict(one)
        for path in sorted(site.rglob("*2027*/*.ics")) + sorted(site.rglob("*2027*.ics"))
        for one in Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        if "From ward to home" in str(one["SUMMARY"])
    ][:1]
    return {name: str(found[name]) for name in ("UID", "SEQUENCE", "LOCATION")}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    plugin_sites.write(tmp_path, CONTENT, SETTINGS, plugins=[{"programme": {}}], site_url="https://fest.example/y/")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772355600")
    return tmp_path


def test_addresses_changes_feeds_and_provenance_hold_through_three_editions(root: Path) -> None:
    content = root / "content"
    said("edition", "new", "2027", "--from", "2026")
    said("reuse", "2026/a2", "--into", "2027", "--with", "time,room,people")
    without_todo(content / "editions/2027.md", "announced")
    without_todo(content / "sessions/2027/a2.md")
    assert "start: 2027-03-09 10:30\n" in (content / "sessions/2027/a2.md").read_text("utf-8")
    said("release", "spring", "--date", "2027-01-01")
    before = event(plugin_sites.rebuilt(root / "mkdocs.yml", site_dir=root / "one"))

    old, new = content / "sessions/2027/a2.md", content / "sessions/2027/c3.md"
    moved = changed(
        old, ("room: hall", "room: studio"), ("10:30", "11:30"), ("---\ntitle", "---\naliases: [a2]\ntitle")
    )
    new.write_text(moved, "utf-8")
    old.unlink()
    (content / "sessions/2027/a2.sv.md").rename(content / "sessions/2027/c3.sv.md")
    said("release", "summer", "--date", "2027-02-01")
    site = plugin_sites.rebuilt(root / "mkdocs.yml", site_dir=root / "two")

    # Addresses of all editions, and the old one of what has another name now.
    held = [f"{path}/index.html" for path in ("sessions/2024/a2", "sessions/2026/a2", "sv/sessions/2026/a2")]
    assert [path for path in held if not (site / path).is_file()] == []
    for language, path in (("en", "sessions/2027/a2"), ("sv", "sv/sessions/2027/a2")):
        page = (site / path / "index.html").read_text("utf-8")
        assert f'<html lang="{language}"' in page
        assert 'content="0; url=../c3/"' in page

    # Provenance, both ways, and posts as of then.
    past = (site / "sessions/2026/a2/index.html").read_text("utf-8")
    assert 'This edition is over · Held again: <a href="../../2027/c3/">From ward to home</a>' in past
    assert "Nurse" in past
    assert "Director" not in past
    now = (site / "sessions/2027/c3/index.html").read_text("utf-8")
    assert "Director" in now
    assert 'href="../../2026/a2/">From ward to home</a>' in now
    assert '"isBasedOn"' in now
    assert "List four conditions for treatment at home" in now

    # The change log, for readers and for machines.
    log = "\n".join(path.read_text("utf-8") for path in site.rglob("*") if path.suffix in (".xml", ".json", ".atom"))
    assert "Moved from 10:30–11:15, Hall to 11:30–12:15, Studio" in log
    assert "11:30–12:15" in said("changes", "spring", "summer")
    assert said("changes", "summer", "summer") == "Nothing is different between summer and summer.\n"

    # Calendars know the event again.
    after = event(site)
    assert after == {**before, "SEQUENCE": "1", "LOCATION": after["LOCATION"]}
    assert "Studio" in after["LOCATION"]


def test_an_archive_is_whole_opens_from_a_disk_and_is_the_same_each_time(root: Path) -> None:
    said("release", "spring", "--date", "2027-01-01")
    output = said("edition", "archive", "2026", "--licence", "CC-BY-4.0")
    first = (root / "2026-archive.zip").read_bytes()
    said("edition", "archive", "2026", "--licence", "CC-BY-4.0")
    files = _unpacked(first)

    assert "lead to" not in output
    assert (root / "2026-archive.zip").read_bytes() == first
    sums = [f"{hashlib.sha256(files[path]).hexdigest()}  {path}" for path in sorted(files) if path != "SHA256SUMS"]
    assert files["SHA256SUMS"].decode().splitlines() == sums
    assert [(page, link) for page in files if page.endswith(".html") for link in _lost(page, files)] == []


def test_an_archive_holds_what_belongs_to_its_edition_and_says_what_may_be_done_with_it(root: Path) -> None:
    said("release", "spring", "--date", "2027-01-01")
    output = said("edition", "archive", "2026", "--folder", "--output", "kept")
    kept = {path.relative_to(root / "kept").as_posix() for path in (root / "kept").rglob("*") if path.is_file()}
    released = json.loads((root / "releases/spring.json").read_text("utf-8"))
    ids = [id_ for id_ in released["things"]["session"] if id_.startswith("2026/")]

    assert ids == ["2026/a2", "2026/b1"]
    assert {f"sessions/{id_}.html" for id_ in ids} | {f"sv/sessions/{id_}.html" for id_ in ids} <= kept
    assert {"index.html", "sv/index.html", "speakers/ann-berg.html", "materials/files/plan.txt"} <= kept
    assert {path for path in kept if path.startswith("sources/")} == {
        *(
            f"sources/content/{path}"
            for path in CONTENT
            if "2024" not in path and path not in ("index.md", "all.md", "organisations/other.md", "speakers/ann.png")
        ),
        "sources/programme.yml",
        "sources/releases/spring.json",
    }
    assert {"getting-there.html", "sv/getting-there.html", "img/plan.png", "stylesheets/own.css"} <= kept
    assert {"editions/2026/changes.html", "sv/editions/2026/changes.html"} <= kept
    assert output.startswith("Pages with macros ask the whole festival, and are left out: all.md\n")
    assert [path for path in kept if "2024" in path or path.endswith((".map", "sitemap.xml"))] == []
    assert (root / "kept/licences.csv").read_bytes().decode() == (
        "kind,id,title,licence\r\nmaterial,plan,The plan,CC-BY-4.0\r\n"
    )
    assert "Nobody has stated a licence." in (root / "kept/README.txt").read_text("utf-8")


def test_a_dry_run_writes_nothing_and_what_is_there_stays(root: Path) -> None:
    assert said("edition", "archive", "2026", "--dry-run").endswith("Nothing was written: this was a dry run\n")
    assert not (root / "2026-archive.zip").exists()
    (root / "kept").mkdir()
    refused = CliRunner().invoke(main, ["edition", "archive", "2026", "--folder", "--output", "kept"])
    assert (refused.exit_code, refused.output) == (2, "kept is there already. Name another, or move it away.\n")
    unknown = CliRunner().invoke(main, ["edition", "archive", "1999"])
    assert (unknown.exit_code, unknown.output) == (2, "There is no edition “1999”.\n")


def _unpacked(octets: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(octets)) as file:
        return {name.removeprefix("2026-archive/"): file.read(name) for name in file.namelist()}


def _lost(page: str, files: dict[str, bytes]) -> list[str]:
    found = (unquote(unescape(link)) for link in LINK.findall(files[page].decode()))
    inside = (link for link in found if not re.match(r"[a-z][a-z0-9+.-]*:|//", link))
    return [link for link in inside if posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) not in files]
