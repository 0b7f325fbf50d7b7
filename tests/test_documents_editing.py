"""Edits at the place of a value, and front matter as an author would type it."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme.documents import Edit, Value, edited, file_text, parse, same_value

FILE = """---
# by the committee
code: A2   # as printed
title: "From: walls"
start: 2026-03-10 11:00
speakers: [ada, bo]
rooms:
  - id: hall   # the big one
    name: {en: Hall, sv: Sal}
  - {id: small, name: Small}
abstract: |
  Some text
  # no remark

  more

# at the end
x_note: y
---

Body text.
"""
ORDER = ("code", "title", "start", "end", "room", "stream", "speakers", "rooms", "abstract")


def _changed(*edits: Edit, body: str | None = None) -> list[str]:
    """The lines that an edit takes away and those it writes."""
    after = edited("a.md", FILE, edits, ORDER, body)
    assert after
    told = difflib.unified_diff(FILE.split("\n"), after.split("\n"), lineterm="", n=0)
    return [line for line in told if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (Edit(("title",), "New: title"), ['-title: "From: walls"', '+title: "New: title"']),
        (Edit(("code",), "A3"), ["-code: A2   # as printed", "+code: A3   # as printed"]),
        (Edit(("speakers",), ["ada", "cy"]), ["-speakers: [ada, bo]", "+speakers: [ada, cy]"]),
        (Edit(("speakers", 2), "cy"), ["-speakers: [ada, bo]", "+speakers: [ada, bo, cy]"]),
        (Edit(("room",), "hall"), ["+room: hall"]),
        (Edit(("x_note",), None), ["-x_note: y"]),
        (Edit(("rooms", 0, "capacity"), "30"), ["+    capacity: 30"]),
        (
            Edit(("rooms", 1, "name"), "Tiny, really"),
            ["-  - {id: small, name: Small}", '+  - {id: small, name: "Tiny, really"}'],
        ),
        (
            Edit(("rooms", 1, "capacity"), "9"),
            ["-  - {id: small, name: Small}", "+  - {id: small, name: Small, capacity: 9}"],
        ),
        (
            Edit(("rooms", 0, "name", "sv"), "Salen"),
            ["-    name: {en: Hall, sv: Sal}", "+    name: {en: Hall, sv: Salen}"],
        ),
        (
            Edit(("rooms", 2), {"id": "new", "name": "New", "origin": {"id": "3"}}),
            ["+  - id: new", "+    name: New", "+    origin: {id: 3}"],
        ),
        (
            Edit(("abstract",), "one\ntwo"),
            ["-  Some text", "-  # no remark", "-", "-  more", "+  one", "+  two"],
        ),
    ],
)
def test_an_edit_changes_its_own_lines_and_no_others(edit: Edit, lines: list[str]) -> None:
    assert _changed(edit) == lines


def test_a_new_field_stands_behind_the_field_it_usually_follows() -> None:
    after = edited("a.md", FILE, [Edit(("room",), "hall")], ORDER)

    assert "start: 2026-03-10 11:00\nroom: hall\nspeakers:" in after


def test_a_body_is_exchanged_below_the_fields() -> None:
    assert _changed(body="Other text.") == ["-Body text.", "+Other text."]


def test_line_ends_of_windows_stay() -> None:
    after = edited("a.md", "---\r\ntitle: A\r\n---\r\n\r\nText\r\n", [Edit(("title",), "B")])

    assert after == "---\r\ntitle: B\r\n---\r\n\r\nText\r\n"


@pytest.mark.parametrize(
    "text",
    [
        "title: no fence\n",
        "---\ntitle: A: B\n---\n",
        "---\nname: &n A\ntitle: *n\n---\n",
        "---\ntitle: A\ntitle: B\n---\n",
    ],
)
def test_a_file_that_is_not_read_without_a_finding_or_repeats_itself_is_left_to_its_author(text: str) -> None:
    assert edited("a.md", text, [Edit(("title",), "New")]) == ""


TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["11:00", "no", "a: b", "It's # 1", "“curly”", "[Draft] x", "{{ m }}", "a\nb\n", "---", "R&D: now"]
    ),
    st.sampled_from(["2026-03-10 11:00", "a\u00a0b", "null", "1,5", "\ta", "a\n\n  b\nc", "x:", "'q'", "a\n---\nb"]),
)
NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=6
)


@settings(deadline=None)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4), st.sampled_from(["", "Text.", "--- x", "a: b"]))
def test_what_is_written_is_read_back_without_a_finding(fields: dict[str, Value], body: str) -> None:
    document, findings = parse("sessions/2026/a.md", file_text(fields, body))

    assert same_value(dict(document.fields), fields)
    assert (document.body.strip(), findings) == (body, [])


@settings(deadline=None)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4), st.data())
def test_an_edit_of_a_file_of_ours_gives_what_was_wanted_or_nothing(
    fields: dict[str, Value], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(fields)) | NAMES)
    value = data.draw(VALUES)
    after = edited("a.md", file_text(fields, "Text."), [Edit((name,), value)])

    if after:
        document, findings = parse("a.md", after)
        assert same_value(dict(document.fields), {**fields, name: value})
        assert (document.body.strip(), findings) == ("Text.", [])
