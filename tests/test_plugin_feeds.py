"""What programs find by the address of a page: its calendar, and the feeds of changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_programme.pages.feeds import Feeds
from plugin_sites import built, tree
from test_pages_changes import THREE
from test_pages_changes import site as released


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("feeds"))


def named(site: Path, path: str) -> list[tuple[str, str]]:
    """The media type of each, and its file below the root of the site, which is there."""
    links = [link for link in tree(site, path).iter("link") if link.get("rel").split() == ["alternate"]]
    files = [(link.get("type"), (site / path).parent / link.get("href")) for link in links if link.get("type")]
    return [(media, str(file.resolve(strict=True).relative_to(site.resolve()))) for media, file in files]


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("sv/sessions/2026/a2/index.html", "timetable/2026/session-a2.sv.ics"),
        ("speakers/ann-berg/index.html", "speakers/ann-berg.en.ics"),
        ("editions/2026/rooms/aula/index.html", "timetable/2026/room-aula.en.ics"),
        ("editions/2026/index.html", "timetable/2026/programme.en.ics"),
        ("sv/timetable/2026/index.html", "timetable/2026/programme.sv.ics"),
        ("sv/index.html", "timetable/2026/programme.sv.ics"),
    ],
)
def test_a_page_leads_to_its_calendar_in_its_own_language(site: Path, path: str, file: str) -> None:
    assert named(site, path) == [("text/calendar", file)]


def test_a_page_that_is_no_part_of_the_timetable_leads_to_none(site: Path) -> None:
    assert named(site, "about/index.html") == []


def test_feeds_are_named_once_there_are_changes_to_tell() -> None:
    forms = Feeds(released(*THREE).programme)
    feeds = ("timetable/2026/changes.sv.atom", "timetable/2026/changes.sv.json")

    expected = (*feeds, "timetable/2026/programme.sv.ics")
    pages = ("", "editions/2026", "editions/2026/changes", "timetable/2026", "timetable/2026/2026-03-10")
    assert {page: forms.of("sv", page) for page in pages} == dict.fromkeys(pages, expected)
    assert Feeds(released().programme).of("sv", "") == ("timetable/2026/programme.sv.ics",)
