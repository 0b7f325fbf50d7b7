"""A preview shows at once what has become of a file, and then everything that follows from it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

from mkdocs_programme.plugin.following import LATER, Following
from mkdocs_programme.plugin.watching import Watching
from plugin_sites import CONTENT, write
from previews import Preview, made_at_once, preview

SESSION = "sessions/2026/a2"
CALENDAR = "timetable/2026/programme.en.ics"
PLENARY = CONTENT[f"{SESSION}.md"]


class Log:
    def info(self, *told: object, exc_info: bool = False) -> None:
        self.told = told


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    with preview(write(tmp_path, CONTENT)) as found:
        found.shows(f"{SESSION}/", b"Opening plenary")
        yield found


def change(root: Path, path: str, text: str) -> None:
    """Save a file of the content as an editor does, and no other."""
    (root / "content" / path).write_text(text, encoding="utf-8")


def everything_follows(seen: Preview) -> None:
    """Wait until everything is made anew, which takes away what was made before."""
    for _ in range(300):
        if CALENDAR not in seen.made():
            return
        time.sleep(0.1)
    raise AssertionError("the rest never followed")


def test_the_page_of_a_changed_file_comes_first_and_then_all_others(seen: Preview, tmp_path: Path) -> None:
    person = "speakers/ann-berg/"
    change(tmp_path, f"{SESSION}.md", PLENARY.replace("Opening plenary", "Grand opening"))
    seen.shows(f"{SESSION}/", b"Grand opening")

    # Nothing else has been touched: the whole preview stands as it was.
    assert CALENDAR in seen.made()
    assert b"Opening plenary" in seen.get(person)[1]
    everything_follows(seen)
    assert b"Grand opening" in seen.get(person)[1]
    whole = made_at_once(tmp_path / "mkdocs.yml", seen.address, tmp_path / "whole")
    pages = [path for path in sorted(whole) if path.endswith(".html")]
    assert {path for path in pages if seen.get(path) != (200, whole[path])} == set()


def test_a_changed_translation_is_seen_at_once_in_its_language(seen: Preview, tmp_path: Path) -> None:
    name = f"{SESSION}.sv.md"
    change(tmp_path, name, CONTENT[name].replace("Öppningsplenum", "Stora öppningen"))
    seen.shows(f"sv/{SESSION}/", "Stora öppningen".encode())

    assert CALENDAR in seen.made()


def test_an_error_is_told_and_the_last_good_state_stays(seen: Preview, tmp_path: Path) -> None:
    wrong = PLENARY.replace("Opening plenary", "Grand opening").replace("ann-berg", "nobody")
    change(tmp_path, f"{SESSION}.md", wrong)
    seen.shows(f"{SESSION}/", b"Findings")

    assert b"Grand opening" not in seen.get(f"{SESSION}/")[1]


@dataclass
class Done:
    """What a preview did, in order."""

    told: list[object] = field(default_factory=list)
    can: bool = True

    def everything(self) -> None:
        self.told.append("everything")

    def ahead(self, changed: frozenset[str]) -> bool:
        self.told.append(sorted(changed))
        return self.can


@pytest.fixture
def done() -> Done:
    return Done()


@pytest.fixture
def following(tmp_path: Path, done: Done) -> Following:
    for path in ("content/a.md", "content/b.md", "settings.yml", "follow"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("as it was")
    beside = (tmp_path / "settings.yml", tmp_path / "overrides")
    return Following(done.everything, done.ahead, tmp_path / "content", beside, tmp_path / "follow", Log())


Change = Callable[[Path], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "content" / "a.md").unlink(),
        lambda root: (root / "content" / "c.md").write_text("new"),
        lambda root: (root / "settings.yml").write_text("else"),
        lambda root: (root / "settings.yml").unlink(),
        lambda root: (root / "content" / "away").symlink_to("/"),
        lambda root: ((root / "overrides").mkdir(), (root / "overrides" / "main.html").write_text("mine")),
    ],
)
def test_whatever_else_has_changed_has_everything_made(
    following: Following, done: Done, tmp_path: Path, change: Change
) -> None:
    (tmp_path / "content" / "b.md").write_text("now")
    change(tmp_path)
    following()

    assert done.told == ["everything"]


def test_a_changed_text_is_shown_and_then_what_follows_is_asked_for(
    following: Following, done: Done, tmp_path: Path
) -> None:
    before = (tmp_path / "follow").stat().st_mtime_ns
    (tmp_path / "content" / "a.md").write_text("now")
    following()
    time.sleep(LATER + 0.5)

    assert done.told == [["a.md"]]
    assert (tmp_path / "follow").stat().st_mtime_ns > before
    following()
    assert done.told == [["a.md"], "everything"]


def test_what_cannot_be_shown_ahead_has_everything_made(following: Following, done: Done, tmp_path: Path) -> None:
    done.can = False
    (tmp_path / "content" / "a.md").write_text("now")
    following()

    assert done.told == [["a.md"], "everything"]


def test_a_small_festival_is_made_whole_at_once(following: Following, done: Done, tmp_path: Path) -> None:
    following()
    (tmp_path / "content" / "a.md").write_text("now")
    following()

    assert done.told == ["everything", "everything"]


class Heard(FileSystemEventHandler):
    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self.told.append((event.event_type, Path(str(event.src_path)).name))


def test_a_change_is_heard_of_once_and_reading_is_none(tmp_path: Path) -> None:
    heard, file = Heard(), tmp_path / "a.md"
    file.write_text("as it was")
    watching = Watching(PollingObserver(timeout=0.2), Log())
    watching.schedule(heard, str(tmp_path))
    watching.start()
    try:
        time.sleep(0.5)
        file.read_text()
        time.sleep(0.5)
        read = list(heard.told)
        file.write_text("now")
        time.sleep(1)
    finally:
        watching.stop()
        watching.join()

    assert read == []
    assert {name for _, name in heard.told} == {"a.md"}
    assert {kind for kind, _ in heard.told} == {"modified"}
