"""Whatever is renamed or merged, no name leads nowhere, and it can be taken back."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme.tending import (
    Choice,
    merging,
    renaming,
)
from tending_festival import FILES, codes, content, done, entity, thing

IDS = ("ann-berg", "bo-ek", "bo-eek")


WAYS = (
    "speakers: [{a}, {b}]",
    "speakers: [ '{a}' ,{b}]  # {a}",
    "speakers: {a}",
    'chairs:\n  - {a} # {b}\n  - "{b}"',
    "people:\n  - {{role: chair, person: {a}}}\n  - person: {b}\n    role: speaker",
    "people: [{a}, {{person: {b}}}]",
    "parts: {{one: {{title: One, speakers: [{a}]}}}}",
    "parts:\n- id: one\n  title: One\n  abstract: >\n    A\n    [x](../../speakers/{a}.md), [y](../../speakers/{b}.md)",
    'questions: ["[Why?](../../speakers/{a}.md)"]',
)


BODIES = (
    "",
    '[x](../../speakers/{a}.md) å 🏥 [y](<../../speakers/{b}.md#z> "{a}")',
    "`[x](../../speakers/{a}.md)`",
    "{a}",
)


sessions = st.builds(
    lambda way, body, a, b, end, mark: (
        mark + "\n".join(("---", "title: T", way.format(a=a, b=b), "---", body.format(a=a, b=b), "")).replace("\n", end)
    ),
    st.sampled_from(WAYS),
    st.sampled_from(BODIES),
    st.sampled_from(IDS),
    st.sampled_from(IDS),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)


@given(sessions, st.sampled_from(IDS))
@settings(max_examples=40, deadline=None)
def test_a_rename_leaves_no_name_that_leads_nowhere_and_can_be_taken_back(written: str, id_: str) -> None:
    held = content({**FILES, "sessions/2026/a1.md": written})

    plan = renaming(held, thing(held, "speaker", id_), "somebody")
    after = done(held.files, plan)

    assert codes(after) == codes(held.files)
    assert done(after, plan.reversed()) == held.files
    there = content(after)
    assert done(after, renaming(there, thing(there, "speaker", "somebody"), id_, alias=False)) == held.files
    assert len(there.programme.namings(thing(there, "speaker", "somebody"))) == len(
        held.programme.namings(thing(held, "speaker", id_))
    )


@given(sessions, st.permutations(IDS))
@settings(max_examples=40, deadline=None)
def test_a_merge_leaves_no_name_that_leads_nowhere_and_can_be_taken_back(written: str, ids: list[str]) -> None:
    held = content({**FILES, "sessions/2026/a1.md": written})
    stays, goes = (entity(held, "speaker", id_) for id_ in ids[:2])
    fields = frozenset({"country", "links", "pronouns", "body", "affiliations"})

    plan = merging(held, stays, goes, Choice(keep=fields))
    after = done(held.files, plan)

    there = content(after)
    assert there.programme.dangling == ()
    # Somebody who is there in one role twice has one entry too many, and the committee must say which: PRG302 asks it.
    assert not codes(after) - codes(held.files) - Counter({"PRG302": 1})
    assert thing(there, "speaker", ids[1]).id == ids[0]
    assert done(after, plan.reversed()) == held.files
