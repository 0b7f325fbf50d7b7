"""The history of a file under all its names, found without going through that of all others."""

from __future__ import annotations

import subprocess
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.translations.course import Course, Step, tree

PATHS = st.sampled_from(["a.md", "b.md", "c.md", "d.md"])
STEPS = st.lists(st.builds(Step, st.just("1f"), PATHS, PATHS, st.just(""), st.just(())), max_size=12).map(tuple)


def one_after_the_other(steps: tuple[Step, ...], path: str) -> list[Step]:
    names, found = {path}, []
    for step in steps:
        if step.path in names:
            names.add(step.was)
            found.append(step)
    return found


@given(STEPS, PATHS)
def test_a_file_is_followed_through_its_names_as_if_every_step_were_looked_at(
    steps: tuple[Step, ...], path: str
) -> None:
    found = Course("", steps, frozenset()).of(path)

    assert list(map(id, found)) == list(map(id, one_after_the_other(steps, path)))


def test_git_lists_what_it_calls_the_files_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "å b.md").write_text("Words\n", "utf-8")
    (tmp_path / "beside.md").write_text("Others\n", "utf-8")

    def git(*words: str) -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        return subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "One")

    called = git("rev-parse", "HEAD:content/å b.md").strip()
    assert tree(tmp_path / "content", "HEAD") == {"å b.md": called}
