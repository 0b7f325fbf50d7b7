"""A second build with other words: what is not made of them stands again, and the site is what a whole build makes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_programme import build
from mkdocs_programme.cli import main
from mkdocs_programme.entities.shape import texts_of
from mkdocs_programme.plugin.run import prepared
from mkdocs_programme.programme.outline import Outline, outline
from mkdocs_programme.site import Site
from mkdocs_programme.store.drawn import Drawn, Piece, keep_drawn, kept_drawn
from mkdocs_programme.store.record import keep, kept, record_of
from mkdocs_programme.values.words import Words
from plugin_sites import CONTENT, SETTINGS, write
from render_content import CONTENT as RICH
from render_content import SETTINGS as RICH_SETTINGS
from test_cli_build import said
from test_releases import git
from test_store import carried, edited, files, told_by_git

LANGUAGES = ("", "sv/", "nb/", "ar/")
ALWAYS = ("", "about/", "translations/", "sessions/2026/a1/")
"""Pages that MkDocs draws, that of the translators, which tells of all texts, and an older address."""


def in_all(*pages: str) -> set[str]:
    """The files of some pages in each language."""
    return {f"{language}{page}index.html" for language in LANGUAGES for page in pages}


@pytest.fixture(autouse=True)
def festival(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    write(tmp_path)
    return tmp_path


def built() -> None:
    code, told, aside = said()
    assert (code, aside, told.splitlines()[-1]) == (0, "", "The site is in site.")


def whole(festival: Path) -> dict[str, bytes]:
    """What a build makes that looks at nothing of before."""
    code, _, aside = said("--no-store", "--site-dir", "whole")
    assert (code, aside) == (0, "")
    found = files(festival / "whole")
    shutil.rmtree(festival / "whole")
    return found


def places(festival: Path) -> dict[str, int]:
    """Where the files of the site lie on the disk; what is written anew lies elsewhere."""
    site = festival / "site"
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*") if path.is_file()}


def drawn(festival: Path, before: dict[str, int]) -> set[str]:
    """The pages that were written anew."""
    now = places(festival)
    return {path for path in now if path.endswith(".html") and now[path] != before.get(path)} - {"404.html"}


def test_of_a_changed_word_those_pages_are_drawn_that_show_it(festival: Path) -> None:
    built()
    before = places(festival)
    edited("content/speakers/ann-berg.md", "Ann leads", "Ann Berg leads")(festival)
    built()

    assert drawn(festival, before) == in_all(*ALWAYS, "speakers/ann-berg/")
    assert files(festival / "site") == whole(festival)


def test_of_a_changed_translation_only_its_readers_see_something_new(festival: Path) -> None:
    built()
    before = places(festival)
    edited("content/sessions/2026/a2.sv.md", "Välkomna alla", "Välkomna")(festival)
    built()

    shown = {f"{language}/sessions/2026/a2/index.html" for language in ("sv", "nb")}
    assert drawn(festival, before) == in_all(*ALWAYS) | shown
    assert files(festival / "site") == whole(festival)


def test_of_a_page_written_by_hand_no_other_is_drawn(festival: Path) -> None:
    built()
    before = places(festival)
    edited("content/about.md", "Number", "The number")(festival)
    built()

    assert drawn(festival, before) == in_all(*ALWAYS)
    assert files(festival / "site") == whole(festival)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a body": edited("content/sessions/2026/a2.md", "Welcome", "Hello"),
    "a title": edited("content/sessions/2026/a2.md", "Opening plenary", "Opening"),
    "a translated title": edited("content/sessions/2026/a2.sv.md", "Öppningsplenum", "Öppning"),
    "the name of an edition, which stands in menus": edited(
        "content/editions/2026.md", "Festival 2026", "The Festival"
    ),
    "the name of a room": edited("content/editions/2026.md", "Great hall", "Hall"),
    "two files": lambda root: (
        edited("content/speakers/ann-berg.md", "Ann leads", "Ann holds")(root),
        edited("content/sessions/2026/a2.md", "Hello", "Hi")(root),
    ),
    "a status": edited("content/sessions/2026/a2.md", "minutes: 60", "minutes: 60\nstatus: moved"),
    "a word after that": edited("content/sessions/2026/a2.md", "Hi to", "Hi,"),
    "a text more": edited("content/sessions/2026/a2.md", "title:", "subtitle: For all\ntitle:"),
    "a link in a text": edited("content/sessions/2026/a2.md", "Hi,", "Hi from [Ann](../../speakers/ann-berg.md),"),
    "a language less": lambda root: (root / "content/sessions/2026/a2.sv.md").unlink(),
    "a person": lambda root: (root / "content/speakers/bo.md").write_text("---\nname: Bo\n---\nBo leads.\n", "utf-8"),
    "a word of theirs": edited("content/speakers/bo.md", "Bo leads", "Bo holds"),
    "a page written by hand": edited("content/about.md", "Number", "The number"),
    "the title of one, which stands in menus": edited("content/about.md", "About <us>", "About all of <us>"),
    "the settings": lambda root: (root / "programme.yml").write_text(f"{SETTINGS}tagline: Learn\n", "utf-8"),
    "a picture": lambda root: (root / "content/img/hall.png").write_text("another"),
    "nothing but blanks": edited("content/speakers/ann-berg.md", "name: Ann Berg", "name:   Ann Berg"),
}


def test_whatever_changes_the_site_is_what_a_whole_build_makes(festival: Path) -> None:
    built()
    for what, change in CHANGES.items():
        change(festival)
        built()
        found = files(festival / "site")

        assert (what, found == whole(festival)) == (what, True)


HOURS = {
    **RICH,
    "editions/2026.md": RICH["editions/2026.md"].replace("rooms: [", "rooms: [{id: attic, name: The attic}, "),
    "sessions/2026/hours.md": """\
---
title: Hours
start: 2026-03-10 13:00
end: 2026-03-10 15:00
room: aula
parts:
  - {id: one, title: One, start: "13:10", minutes: 20, speakers: [ann-berg]}
  - {id: two, title: Two, minutes: 25}
agenda: [{minutes: 15, title: Arriving}, {minutes: 40, title: Working}]
---
""",
    "sessions/2026/late.md": "---\ntitle: Late\nstart: 2026-03-10 17:00\nminutes: 30\nroom: attic\n---\n",
    "sessions/2026/later.md": "---\ntitle: Later\nstart: 2026-03-10 18:00\nminutes: 30\nroom: attic\n---\n",
}
TIMED = "content/sessions/2026/hours.md"
LATE, LATER = "content/sessions/2026/late.md", "content/sessions/2026/later.md"


def all_of(*edits: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda root: [edit(root) for edit in edits]


CHANGED_HOURS: dict[str, Callable[[Path], object]] = {
    "a start": edited(TIMED, "10 13:00", "10 12:55"),
    "an end, and the start of a part": all_of(edited(TIMED, "10 15:00", "10 15:05"), edited(TIMED, "13:10", "13:15")),
    "lengths": all_of(edited(TIMED, "minutes: 25", "minutes: 20"), edited(TIMED, "minutes: 15", "minutes: 10")),
    "a room, and a length for an end": all_of(
        edited(TIMED, "aula", "attic"), edited(TIMED, "end: 2026-03-10 15:05", "minutes: 100")
    ),
    "no room, and another session meanwhile": all_of(
        edited(TIMED, "room: attic\n", ""), edited(LATE, "17:00", "13:30")
    ),
    "another day and no time": all_of(
        edited(LATER, "10 18:00", "11 08:00"), edited(LATE, "start: 2026-03-10 13:30\n", "")
    ),
    "a session that is cancelled": edited(TIMED, "minutes: 100", "minutes: 100\nstatus: cancelled"),
    "a time where there was none": edited(LATE, "title", "start: 2026-03-11 09:00\ntitle"),
}


def timed(festival: Path) -> None:
    """A festival with every field that tells when and where, in the place of the other."""
    shutil.rmtree(festival / "content")
    write(festival, {**HOURS, "about.md": CONTENT["about.md"]}, RICH_SETTINGS)


def test_whatever_time_or_room_changes_the_site_is_what_a_whole_build_makes(festival: Path) -> None:
    timed(festival)
    built()
    count = len(places(festival))
    for what, change in CHANGED_HOURS.items():
        before = places(festival)
        change(festival)
        built()
        found = files(festival / "site")

        assert (what, found == whole(festival)) == (what, True)
        assert (what, len(drawn(festival, before)) < count / 2) == (what, True)


OVERVIEWS = ("sessions/", "objectives/", "communities/", "search/", "offline/", "translations/", "about/")


def test_of_a_changed_time_those_pages_are_drawn_that_show_it(festival: Path) -> None:
    timed(festival)
    built()
    before = places(festival)
    edited(LATE, "17:00", "17:05")(festival)
    built()

    overviews = {f"{language}{page}index.html" for language in ("", "sv/", "ar/") for page in OVERVIEWS}
    found = {path for path in drawn(festival, before) - overviews if "timetable" not in path and "editions" not in path}
    assert found == {f"{language}sessions/2026/late/index.html" for language in ("", "sv/", "ar/")}


def test_after_a_release_too_those_pages_are_drawn_that_show_it(festival: Path) -> None:
    timed(festival)
    assert CliRunner().invoke(main, ["release", "v1"]).exit_code == 0
    built()
    for change in (edited(LATE, "17:00", "17:05"), edited(TIMED, "title: Hours", "title: The hours")):
        before = places(festival)
        change(festival)
        built()
        assert files(festival / "site") == whole(festival)

    found = {path for path in drawn(festival, before) if path.startswith(("sessions/2026", "editions/2026/changes"))}
    beside = ("sessions/2026/a4", "sessions/2026/late")  # their pages lead to the session before and after
    showing = ("sessions/2026/hours", "editions/2026/changes", *beside)
    assert found == {f"{page}/index.html" for page in showing}


def test_with_a_commit_it_is_the_same(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    told_by_git(festival)
    built()
    before = places(festival)
    edited("content/speakers/ann-berg.md", "Ann leads", "Ann Berg leads")(festival)
    git(festival, "commit", "-qam", "two")
    built()

    assert drawn(festival, before) == in_all(*ALWAYS, "speakers/ann-berg/")
    assert files(festival / "site") == whole(festival)


def test_what_was_carried_to_another_computer_stands_again_there(festival: Path) -> None:
    built()
    carried(festival)
    before = places(festival)
    edited("content/speakers/ann-berg.md", "Ann leads", "Ann Berg leads")(festival)
    built()

    assert drawn(festival, before) == in_all(*ALWAYS, "speakers/ann-berg/")
    assert files(festival / "site") == whole(festival)


def yesterday() -> None:
    """Let the last build have been one of the day before."""
    record = record_of(Path("mkdocs.yml"), None)
    told = kept(record)
    assert told is not None
    keep(record, replace(told, circumstances={**told.circumstances, "day": "2026-01-01"}))


@pytest.mark.parametrize(("footer", "stands"), [("", True), ("{{ build_date_utc }}", False)])
def test_another_day_draws_anew_what_tells_the_day(festival: Path, footer: str, stands: bool) -> None:
    base = '{% extends "base.html" %}{% block footer %}FOOTER{% endblock %}'.replace("FOOTER", footer)
    (festival / "overrides").mkdir()
    (festival / "overrides" / "main.html").write_text(base)
    write(festival, theme={"name": "material", "font": False, "custom_dir": "overrides"})
    built()
    yesterday()
    before = places(festival)
    built()

    assert (drawn(festival, before) == in_all(*ALWAYS)) is stands
    assert files(festival / "site") == whole(festival)


def spoilt(damage: Callable[[bytes], bytes], pattern: str) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        for file in root.glob(pattern):
            file.write_bytes(damage(file.read_bytes()))

    return spoil


STORE = ".cache/programme/builds/*.pages"
DAMAGES: dict[str, Callable[[Path], object]] = {
    "what was drawn is cut": spoilt(lambda octets: octets[: len(octets) // 2], STORE),
    "what was drawn is empty": spoilt(lambda _: b"", STORE),
    "a byte of what was drawn": spoilt(lambda octets: octets[:-9] + bytes((octets[-9] ^ 1,)) + octets[-8:], STORE),
    "what was drawn is gone": lambda root: shutil.rmtree(root / ".cache/programme/builds"),
    "a byte of the record": spoilt(
        lambda octets: octets[:99] + bytes((octets[99] ^ 1,)) + octets[100:], ".cache/programme/builds/*.json"
    ),
    "a page of the site before": spoilt(lambda octets: octets + b"<!-- more -->", "site/sessions/2026/a2/index.html"),
    "a calendar of the site before": spoilt(lambda octets: octets[:-1], "site/**/*.ics"),
    "a page of the site before is gone": lambda root: (root / "site/sessions/2026/b1/index.html").unlink(),
    "the site before": lambda root: shutil.rmtree(root / "site"),
}


def test_damage_costs_time_and_never_a_right_page(festival: Path) -> None:
    built()
    right: dict[int, dict[str, bytes]] = {}
    words = ("Ann leads", "Ann holds")
    for number, (what, damage) in enumerate(DAMAGES.items()):
        now = number % 2
        edited("content/speakers/ann-berg.md", words[now], words[1 - now])(festival)
        damage(festival)
        built()
        right[now] = right.get(now) or whole(festival)

        assert (what, files(festival / "site") == right[now]) == (what, True)


@pytest.mark.parametrize("file", ["../out.html", "a/../../out.html", "/out.html"])
def test_what_would_lie_outside_of_the_site_is_no_record(tmp_path: Path, file: str) -> None:
    record = tmp_path / "record.json"
    good = Drawn("o", ("w",), "m", {"a": Piece((0,), ("a/index.html",), None)})
    assert kept_drawn(record, keep_drawn(record, good)) == good

    assert kept_drawn(record, keep_drawn(record, replace(good, pieces={"a": Piece((0,), (file,))}))) is None


def test_a_build_that_fails_leaves_the_site_as_it_was_though_pages_stood_in_both(festival: Path) -> None:
    built()
    before = files(festival / "site")
    edited("content/speakers/ann-berg.md", "Ann leads", "Ann Berg leads")(festival)
    write(festival, {"about.md": CONTENT["about.md"].replace("42", "") + "[gone](gone.md)\n"})

    assert said()[0] == 1
    assert files(festival / "site") == before
    assert {path.stat().st_nlink for path in (festival / "site").rglob("*.html")} == {1}


# ---- of which words everything is made


def named(site: Site) -> Iterator[tuple[str, Words]]:
    """All words of a programme, with their field and language: `session.parts.title sv`."""
    for entity in site.programme.entities:
        for key, text in texts_of(entity):
            field = ".".join((entity.kind, *(one for one in key if isinstance(one, str))))
            yield from ((f"{field} {words.language}", words) for words in text.written)


def last_drawn() -> Drawn:
    record = record_of(Path("mkdocs.yml"), None)
    told = kept(record)
    assert told is not None
    found = kept_drawn(record, told.drawn)
    assert found is not None
    return found


ROUNDS = 5


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_nothing_changes_but_what_is_made_of_the_changed_words(tmp_path: Path, turn: int) -> None:
    """Every field of every kind in every language has a word more in one of the turns."""
    shutil.rmtree(tmp_path / "content")
    write(tmp_path, {**RICH, "about.md": CONTENT["about.md"]}, RICH_SETTINGS)
    built()
    before, pieces = files(tmp_path / "site"), last_drawn()
    engine = prepared(Path("mkdocs.yml"), tmp_path / "whole", strict=False)
    site = build.load(engine.content, engine.settings)
    known = outline(site.programme, site.history)
    chosen = dict(list(dict(named(site)).items())[turn::ROUNDS])
    for words in chosen.values():
        object.__setattr__(words, "text", f"{words.text.rstrip()} Zyx")
    engine.build(site)
    now, changed = files(tmp_path / "whole"), at(known, chosen.values())

    standing = [piece for piece in pieces.pieces.values() if changed.isdisjoint(piece.words)]
    assert 0 < len(standing) < len(pieces.pieces)
    assert [file for piece in standing for file in piece.files if now[file] != before[file]] == []


def at(known: Outline, some: Iterable[Words]) -> set[int]:
    """The places of words in an outline."""
    ids = set(map(id, some))
    return {place for place, (one, _) in enumerate(known.apart) if id(one) in ids}
