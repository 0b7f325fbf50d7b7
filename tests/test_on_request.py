"""After a change a preview makes what somebody looks at, and nothing else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugin_sites import CONTENT, write
from previews import MOMENT, made_at_once, preview

LINKED = "# Welcome\n\n[Calendar](timetable/2026/programme.en.ics), [part](sessions/2026/a2.md#part)\n"
BEFORE = {**CONTENT, "index.md": LINKED}
AFTER = {
    "sessions/2026/a2.md": CONTENT["sessions/2026/a2.md"].replace("Opening plenary", "Grand opening"),
    "sessions/2026/c1.md": "---\ntitle: Late news\nstart: 2026-03-11 09:00\nminutes: 30\nroom: aula\n---\n",
}


def test_what_is_made_on_request_is_what_a_whole_build_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MOMENT)
    file = write(tmp_path, BEFORE)
    with preview(file, "--strict") as seen:
        seen.shows("sessions/2026/a2/", b"Opening plenary")
        write(tmp_path, AFTER)
        seen.shows("sessions/2026/c1/", b"Late news")
        waiting = {"sessions/2026/a2/index.html", "search/index.json", "timetable/2026/schedule.en.xml"} - seen.made()
        whole = made_at_once(file, seen.address, tmp_path / "whole")
        # The search comes last, so that it knows pages that were looked at before and pages that were not.
        asked = {path: seen.get(path) for path in sorted(whole, key=lambda path: ("search/" in path, path))}

    assert waiting == {"sessions/2026/a2/index.html", "search/index.json", "timetable/2026/schedule.en.xml"}
    assert {path for path in whole if asked[path] != (200, whole[path])} == set()


def test_pages_that_lead_to_a_changed_one_follow_and_what_is_gone_is_not_found(tmp_path: Path) -> None:
    with preview(write(tmp_path, {**BEFORE, "sessions/2026/c1.md": AFTER["sessions/2026/c1.md"]})) as seen:
        seen.shows("speakers/ann-berg/", b"Opening plenary")
        (tmp_path / "content" / "sessions" / "2026" / "c1.md").unlink()
        write(tmp_path, {"sessions/2026/a2.md": AFTER["sessions/2026/a2.md"]})
        seen.shows("speakers/ann-berg/", b"Grand opening")

        assert b"Opening plenary" not in seen.get("speakers/ann-berg/")[1]
        with ThreadPoolExecutor(16) as readers:
            together = list(readers.map(seen.get, ["sv/speakers/ann-berg/", "search/index.json"] * 8))
        assert together == together[:2] * 8
        assert [status for status, _ in together[:2]] == [200, 200]
        asked = ("sessions/2026/c1/", "../../etc/passwd", "sessions/2026/a2")
        assert [seen.get(path)[0] for path in asked] == [404, 404, 200]


@pytest.mark.parametrize("how", ["--no-livereload", "--clean"])
def test_a_preview_that_follows_no_changes_is_made_whole(tmp_path: Path, how: str) -> None:
    with preview(write(tmp_path, BEFORE), how) as seen:
        seen.shows("sv/sessions/2026/a2/", "Öppningsplenum".encode())

        assert [seen.get(path)[0] for path in ("search/index.json", "timetable/2026/programme.en.ics")] == [200, 200]
