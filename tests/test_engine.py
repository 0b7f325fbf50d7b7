"""The engine: frames drawn once, and work shared out, with the same bytes as if neither were there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from exports_festival import FILES, SETTINGS
from mkdocs_programme import build
from mkdocs_programme.engine import Frame, Mark, Progress, shared_out
from mkdocs_programme.exports import Export, batches, each_batch, exports_of, formats
from plugin_sites import CONFIG, CONTENT, built

PLUGINS = [plugin for plugin in CONFIG["plugins"] if "search" not in plugin]
ONLOOKER = "def on_post_page(output, page, config):\n    return output\n"

MORE = {
    **CONTENT,
    "sessions/2026/b2.md": (
        '---\ntitle: "Ask & <tell>"\nobjectives:\n  - id: "name"\n    statement: Name & compare what matters\n---\n'
        "# One\n\nText.\n\n## Two *of* them & more\n\nText.\n\n# Three\n\nText, [about](../../about.md).\n"
    ),
    "about.md": f"{CONTENT['about.md']}\n\n[Two](sessions/2026/b2.md#two-of-them-more)\n",
    "sessions/2026/b2.ar.md": "---\ntitle: سؤال\n---\n\nنص.\n",
    "sessions/2026/b3.md": "---\ntitle: Nothing but a title\n---\n",
    "speakers/bo-ek.md": "---\nname: Bo Ek\naffiliations: [ward-9]\n---\n",
    "organisations/ward-9.md": "---\nname: Ward 9\n---\n\nA ward.\n",
}


@pytest.fixture(autouse=True)
def one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")


def bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def one_by_one(root: Path, **config: Any) -> Path:
    """A site whose pages MkDocs draws, because a hook wants to see each of them."""
    root.mkdir()
    (root / "onlooker.py").write_text(ONLOOKER, encoding="utf-8")
    return built(root, MORE, **{"plugins": PLUGINS, "hooks": [str(root / "onlooker.py")], **config})


@pytest.mark.parametrize(
    "config",
    [
        {},
        {"use_directory_urls": False},
        {"site_url": None},
        {"nav": [{"Home": "index.md"}, {"Talks": ["sessions/2026/a2.md", "sessions/2026/b1.md"]}]},
        {"theme": {"name": "material", "features": ["navigation.tabs", "toc.integrate", "content.action.view"]}},
        {"theme": {"name": "mkdocs"}},
        {"theme": {"name": "readthedocs"}},
    ],
    ids=["as usual", "addresses of files", "without an address", "a menu of one's own", "features", "mkdocs", "rtd"],
)
def test_pages_in_a_frame_are_what_the_theme_draws_for_each(tmp_path: Path, config: dict[str, Any]) -> None:
    slow = one_by_one(tmp_path / "slow", **config)

    (tmp_path / "fast").mkdir()
    fast = built(tmp_path / "fast", MORE, **{"plugins": PLUGINS, **config})

    assert bytes_of(fast) == bytes_of(slow)


@pytest.mark.parametrize(
    "read",
    [
        "{{ page.title | upper }}",
        "{{ page.content | length }}",
        "{{ page.content | striptags | truncate(40) }}",
        "{{ page.file.src_uri if page }}",
        "{{ page.toc | length }}",
        "{{ 'sessions/2026/b1/' | url }}",
        "{{ page.canonical_url | replace('example', 'test') }}",
    ],
)
def test_a_theme_that_reads_pages_otherwise_gets_its_way(tmp_path: Path, read: str) -> None:
    overrides = tmp_path / "overrides"
    overrides.mkdir()
    (overrides / "main.html").write_text(
        '{% extends "base.html" %}\n{% block announce %}' + read + "{% endblock %}\n", encoding="utf-8"
    )
    theme = {**CONFIG["theme"], "custom_dir": str(overrides)}
    slow = one_by_one(tmp_path / "slow", theme=theme)

    (tmp_path / "fast").mkdir()
    fast = built(tmp_path / "fast", MORE, plugins=PLUGINS, theme=theme)

    assert bytes_of(fast) == bytes_of(slow)


@pytest.mark.parametrize("workers", ["2", "3"])
def test_however_many_work_the_site_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: str) -> None:
    monkeypatch.setattr("mkdocs_programme.engine.crew.AT_ONCE", 3)
    monkeypatch.setenv("PROGRAMME_WORKERS", "1")
    (tmp_path / "one").mkdir()
    alone = built(tmp_path / "one", MORE, plugins=PLUGINS)
    monkeypatch.setenv("PROGRAMME_WORKERS", workers)
    (tmp_path / "more").mkdir()

    assert bytes_of(built(tmp_path / "more", MORE, plugins=PLUGINS)) == bytes_of(alone)


@given(some.lists(some.integers(), max_size=300), some.integers(1, 3))
def test_shared_work_comes_back_whole_and_in_order(things: list[int], workers: int) -> None:
    def doubled(stretch: Sequence[int]) -> list[int]:
        return [2 * thing for thing in stretch]

    answers = [one for stretch in shared_out(things, doubled, workers) for one in stretch]

    assert answers == [2 * thing for thing in things]


SHARED = """\
import os
import subprocess
import sys
from mkdocs_programme.engine import shared_out

print(os.getpid() in set(shared_out(range(1000), lambda stretch: os.getpid(), 2)))
"""


def test_work_is_shared_with_other_processes() -> None:
    """In a process of its own: a server that another test has begun is a thread, beside which nothing is forked."""
    done = subprocess.run([sys.executable, "-c", SHARED], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def test_few_things_that_take_long_are_shared_out_one_by_one() -> None:
    def whose(stretch: Sequence[str]) -> tuple[str, bool]:
        return "".join(stretch), os.getpid() == here

    here = os.getpid()
    assert list(shared_out(["a", "b", "c"], whose, 2, at_once=1)) == [("a", False), ("b", False), ("c", False)]


def test_exports_are_the_same_however_many_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    people = {f"speakers/p{at}.md": f"---\nname: Person {at}\n---\nLives {at}.\n" for at in range(formats.MANY)}
    site = build.load_files({**FILES, **people}, SETTINGS)

    def told(export: Export) -> tuple[str, bytes]:
        return export.path, export.octets

    written = []
    for workers in ("1", "2"):
        monkeypatch.setenv("PROGRAMME_WORKERS", workers)
        wanted = build.wanted(site)
        made = each_batch(wanted, list(batches(wanted)), lambda batch: list(map(told, batch.files())))
        written.append(sorted(one for batch in made for one in batch))
    written.append(sorted(map(told, exports_of(build.wanted(site)))))
    assert written[0] == written[1] == written[2]


def test_a_fault_in_another_process_is_raised_here() -> None:
    def fail(stretch: Sequence[int]) -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        list(shared_out(range(1000), fail, 2))


TITLE, TEXT = Mark("title"), Mark("text")


def test_a_frame_is_cut_at_its_marks_and_filled() -> None:
    frame = Frame.cut(f"<title>{TITLE}</title><h1>{TITLE}</h1>{TEXT}.", (TITLE, TEXT))

    assert frame is not None
    assert frame.filled({"title": "A", "text": "B"}) == "<title>A</title><h1>A</h1>B."


@pytest.mark.parametrize(
    "done", [str.upper, str.title, lambda mark: mark.replace("&amp;", "&"), lambda mark: mark[:20]]
)
def test_a_mark_that_was_altered_makes_no_frame(done: Any) -> None:
    assert Frame.cut(f"<h1>{TITLE}</h1>{done(str(TITLE))}", (TITLE,)) is None


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def progress_on(stream: StringIO) -> str:
    """What is told of ten things that take a second each."""
    now = [0.0]
    progress = Progress("Drawing pages", 10, stream, lambda: now[0])
    for done in range(1, 11):
        now[0] += 1
        progress.reached(done)
    progress.over()
    return stream.getvalue()


def test_a_person_is_told_how_long_it_will_take() -> None:
    told = progress_on(Terminal()).split("\r")

    assert told[1:3] == ["Drawing pages: 2 of 10, about 8 s left", "Drawing pages: 3 of 10, about 7 s left"]
    assert told[-2].strip() == ""


def test_a_file_is_told_nothing_of_progress() -> None:
    assert progress_on(StringIO()) == ""
