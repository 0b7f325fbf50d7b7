"""How often a session has changed from release to release, and when."""

from __future__ import annotations

from datetime import UTC, datetime

from changes_festival import A2, BASE, EDITION, SETTINGS, session, taken
from mkdocs_programme import build
from mkdocs_programme.changes import Revision, course, snapshot, steps
from mkdocs_programme.entities import Session
from mkdocs_programme.releases import Release, Snapshot, written

# From release to release


def release(order: int, snapshot_: Snapshot) -> Release:
    return Release(f"r{order}", order, datetime(2026, 1, order, 9, tzinfo=UTC), snapshot_)


def released(*snapshots_: Snapshot, now: str = A2) -> build.Site:
    files = {f"releases/r{order}.json": written(release(order, one)) for order, one in enumerate(snapshots_, 1)}
    return build.load_files({**BASE, **files, "sessions/2026/a2.md": now}, SETTINGS)


def revisions(site: build.Site) -> dict[str, Revision]:
    """Of every session that there is now, by its id."""
    return {one.id: course(site.programme, one).revision for one in site.programme.all(Session)}


def test_a_calendar_learns_how_often_time_room_or_status_have_changed_and_when() -> None:
    hall = session(("room: studio", "room: hall"))
    worded = session(("room: studio", "room: hall"), ("Coming", "Going"))
    site = released(taken(), hall, worded, now=A2.replace("room: studio", "room: hall").replace("Coming", "Going"))

    (revision,) = revisions(site).values()
    assert (revision.sequence, revision.changed) == (1, datetime(2026, 1, 2, 9, tzinfo=UTC))


def test_what_has_changed_since_the_last_release_counts_and_has_no_date() -> None:
    site = released(taken(), now=A2.replace("room: studio", "room: hall"))

    (revision,) = revisions(site).values()
    assert (revision.sequence, revision.changed) == (1, None)
    (step,) = steps(site.programme)
    assert (step.release, step.order, [one.id for one in step.difference.sessions]) == (None, 2, ["2026/a2"])


def test_without_a_release_nothing_has_ever_changed() -> None:
    site = released()

    (revision,) = revisions(site).values()
    assert (revision.sequence, revision.changed, steps(site.programme)) == (0, None, ())


def test_a_session_that_comes_back_goes_on_counting() -> None:
    gone = snapshot(build.load_files({"editions/2026.md": EDITION}, SETTINGS).programme)
    site = released(taken(), gone, taken())

    (revision,) = revisions(site).values()
    assert (revision.sequence, revision.changed) == (2, datetime(2026, 1, 3, 9, tzinfo=UTC))


def test_a_session_under_another_id_goes_on_counting() -> None:
    hall = session(("room: studio", "room: hall"))
    site = released(taken(), hall, now=A2.replace("room: studio", "room: hall"))
    files = {f"releases/{one.name}.json": written(one) for one in site.programme.releases}
    renamed = {**BASE, **files, "sessions/2026/b9.md": A2.replace("room: studio", "room: hall\naliases: [a2]")}
    del renamed["sessions/2026/a2.md"]

    found = revisions(build.load_files(renamed, SETTINGS))
    assert [(id_, one.sequence) for id_, one in found.items()] == [("2026/b9", 1)]
