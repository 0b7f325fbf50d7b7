"""Works that were read become content files, and nothing that is there is written over."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bibliography_files import BIB
from mkdocs_programme import build
from mkdocs_programme.citing import Item, item_of
from mkdocs_programme.entities import Reference
from mkdocs_programme.exports import bibtex, csl_json, ris
from mkdocs_programme.findings import Severity
from mkdocs_programme.imports import Incoming, Known, added, read
from mkdocs_programme.programme import Programme


def programme(**works: str) -> Programme:
    files = {f"bibliography/{key}.md": text for key, text in works.items()}
    return build.load_files(files, "languages: [en, sv]\n").programme


def test_a_file_is_written_as_an_author_would_keep_it() -> None:
    found, _ = read("works.bib", BIB.encode())
    plan = added(programme(), found)

    assert [(one.path, one.comments) for one in plan.added] == [
        ("bibliography/batalden2016.md", ("keywords",)),
        ("bibliography/stabell1998.md", ("ISBN",)),
        ("bibliography/no-a-site.md", ()),
    ]
    assert plan.added[0].text == (
        "---\n"
        "type: article-journal\n"
        'title: "Coproduction of Healthcare Service: 50% & more"\n'
        "author:\n"
        "  - family: Batalden\n"
        "    given: Paul B.\n"
        "  - literal: Region Jönköpings län\n"
        "  - family: Otter\n"
        "    given: Birgitta\n"
        "    non-dropping-particle: von\n"
        "    suffix: Jr\n"
        'container-title: "BMJ Quality & Safety"\n'
        "issued: 2016-07\n"
        "volume: 25\n"
        "issue: 7\n"
        "page: 509-517\n"
        "DOI: 10.1136/bmjqs-2015-004315\n"
        "# keywords: coproduction, service\n"
        "---\n"
    )


def test_what_is_there_already_is_told_and_left_alone() -> None:
    there = programme(
        smj="---\ntype: document\ntitle: Another title\nDOI: https://doi.org/10.1136/BMJQS-2015-004315\n---\n",
        stabell1998="---\ntype: document\ntitle: Value\nissued: 1998\n---\n",
    )
    found, _ = read("works.bib", BIB.encode())
    plan = added(there, [*found, *found], ["bibliography/stabell1998b.md"])

    assert [one.path for one in plan.added] == ["bibliography/stabell1998c.md", "bibliography/no-a-site.md"]
    assert plan.known == (
        Known("bibliography/smj.md", 3, "Coproduction of Healthcare Service: 50% & more", "DOI"),
        Known("bibliography/smj.md", 3, "Coproduction of Healthcare Service: 50% & more", "DOI"),
        Known("bibliography/stabell1998c.md", 10, "Configuring value", "title"),
        Known("bibliography/no-a-site.md", 13, "NO: a site", "title"),
    )


WORD = st.text("abcdeåäöéøقلبNO", min_size=1, max_size=8)
TEXT = st.text(st.one_of(st.sampled_from("ab åÄ’'\"#:-&%@{}[]|>!*\\`~,.?"), st.characters()), max_size=25)
NAME = st.one_of(
    st.fixed_dictionaries({"family": WORD, "given": WORD}),
    st.fixed_dictionaries({"literal": TEXT}),
)
ITEM = st.fixed_dictionaries(
    {"type": st.sampled_from(["book", "report", "post-weblog", "thesis", "nonsense"]), "title": TEXT},
    optional={
        "author": st.lists(NAME, max_size=3),
        "issued": st.one_of(
            st.builds(lambda *parts: {"date-parts": [list(parts)]}, st.integers(1500, 2030), st.integers(0, 13)),
            st.just({"raw": "2020-02-30"}),
        ),
        "publisher": TEXT,
        "URL": TEXT.map(lambda text: f"https://example.org/{text}"),
        "DOI": TEXT,
        "ISBN": TEXT,
        "language": st.sampled_from(["sv", "en-GB", "xx", ""]),
        "accessed": st.just({"date-parts": [[2024]]}),
        "note": TEXT,
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ITEM, max_size=3))
def test_whatever_is_read_becomes_files_without_errors_and_warnings(items: list[dict[str, Any]]) -> None:
    found, unread = read("works.json", json.dumps(items).encode())
    plan = added(programme(), found)
    site = build.load_files({one.path: one.text for one in plan.added}, "languages: [en, sv]\n")

    assert unread == []
    assert len(plan.added) + len(plan.known) == len(items)
    assert [str(finding) for finding in site.findings if finding.severity is not Severity.NOTE] == []
    assert len(site.programme.all(Reference)) == len(plan.added)


STABELL = """\
---
type: article-journal
title: "Configuring value: on chains, {shops} & 50 % of NHS networks_1"
author:
  - family: Stabell
    given: C. B.
  - literal: Region Skåne and others
container-title: Strategic Management Journal
issued: 1998-05
volume: 19
issue: 5
page: 413-437
DOI: 10.1002/smj
ISSN: 0143-2095
---
"""


@pytest.mark.parametrize(("ending", "write"), [("bib", bibtex.write), ("ris", ris.write), ("json", csl_json.write)])
def test_what_we_export_comes_back_as_it_was(ending: str, write: Any) -> None:
    (work,) = programme(stabell1998=STABELL).all(Reference)
    found, unread = read(f"works.{ending}", write([item_of(work)]).encode())
    (made,) = added(programme(), found).added

    assert unread == []
    assert (made.path, made.text) == ("bibliography/stabell1998.md", STABELL)


def test_an_item_of_ours_is_settled_as_it_is() -> None:
    item: Item = {"id": "a", "type": "book", "title": "A", "publisher": "P"}
    (made,) = added(programme(), [Incoming(item, 1)]).added

    assert made.text == "---\ntype: book\ntitle: A\npublisher: P\n---\n"


@pytest.mark.parametrize("name", ["library.bib", "library.json"])
def test_the_name_of_a_foreign_field_begins_no_field_of_ours(name: str) -> None:
    text = {
        "library.bib": "@book{a, title = {A}, odd\nlicence = {x}}",
        "library.json": json.dumps([{"type": "book", "title": "A", "odd\nlicence\x00\u202e": "x"}]),
    }[name]
    incoming, _ = read(name, text.encode())

    (made,) = added(build.load_files({}).programme, incoming).added

    assert made.text.splitlines()[3:] == ["# odd licence: x", "---"]


def test_numbers_that_will_never_be_letters_are_left_out() -> None:
    incoming, _ = read("library.ris", "TY  - JOUR\nTI  - A\ufffe B\uffff\nER  - \n".encode())

    (made,) = added(build.load_files({}).programme, incoming).added

    assert made.text == "---\ntype: article-journal\ntitle: A B\n---\n"


def test_a_line_of_ris_without_a_tag_is_kept_as_a_comment() -> None:
    incoming, unread = read("library.ris", b"TY  - JOUR\n - B\nTI  - A\nER  - \n")

    (made,) = added(build.load_files({}).programme, incoming).added

    assert unread == []
    assert [line for line in made.text.splitlines() if line.startswith("#")] == ["# untagged: - B"]
