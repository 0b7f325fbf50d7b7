"""What is remembered of an earlier reading changes nothing but the time that the next takes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.memory import Memory
from plugin_sites import CONTENT, SETTINGS

PIECES = ("---\n", "[@none]", "title: x\n", ": [", "é", "- ")
EDITS = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 400), st.integers(1, 60)),
    st.tuples(
        st.just("add"), st.integers(0, 400), st.sampled_from(("---\n", "[@none]", "title: x\n", ": [", "é", "- "))
    ),
    st.tuples(st.just("drop"), st.just(0), st.just(0)),
    st.tuples(st.just("back"), st.just(0), st.just(0)),
)
CHOSEN = st.sampled_from((SETTINGS, "", "languages: [en, sv]\n", "languages: [sv]\n"))


def edited(files: dict[str, str], path: str, edit: tuple[str, int, object]) -> None:
    """Change a file, take it away, or make it what it was in the beginning."""
    how, at, what = edit
    text = files.get(path, "")
    if how == "cut":
        files[path] = text[:at] + text[at + int(str(what)) :]
    elif how == "add":
        files[path] = f"{text[:at]}{what}{text[at:]}"
    elif how == "drop":
        files.pop(path, None)
    else:
        files[path] = CONTENT[path]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(CONTENT)), EDITS, CHOSEN), max_size=6))
def test_a_reading_with_memory_is_a_reading(edits: list[tuple[str, tuple[str, int, object], str]]) -> None:
    memory, files = Memory(), dict(CONTENT)
    for path, edit, chosen in edits:
        edited(files, path, edit)
        known = build.load_files(files, chosen, memory=memory)
        fresh = build.load_files(files, chosen)

        assert known.findings == fresh.findings
        assert [repr(one) for one in known.programme.entities] == [repr(one) for one in fresh.programme.entities]


def test_what_has_not_changed_is_not_read_again() -> None:
    memory = Memory()
    before = build.load_files(CONTENT, SETTINGS, memory=memory).programme
    path = "sessions/2026/a2.md"
    after = build.load_files({**CONTENT, path: f"{CONTENT[path]}\nMore.\n"}, SETTINGS, memory=memory).programme

    old = {id(one) for one in before.entities}
    assert [one.address for one in after.entities if id(one) not in old] == ["sessions/2026/a2"]


def test_what_nobody_asks_for_is_forgotten() -> None:
    memory = Memory()
    made = [memory.of("word", object)]
    memory.turn()
    made.append(memory.of("word", object))
    memory.turn()
    memory.turn()
    made.append(memory.of("word", object))

    assert [made[0] is made[1], made[1] is made[2]] == [True, False]
