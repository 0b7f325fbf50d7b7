"""Works as an entry says them and as a text cites them, in our styles and in one that a site brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citing_festival import festival
from mkdocs_programme import build
from mkdocs_programme.citing import Citer, Form, Run
from mkdocs_programme.citing.locators import located
from mkdocs_programme.citing.processor import fault_of, locale_of, processor
from mkdocs_programme.citing.runs import NUMBER, PRIVATE
from mkdocs_programme.citing.styles import OURS, ours
from mkdocs_programme.entities import Material, Reference


def said(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


STABELL = """\
---
type: article-journal
title: "Configuring value: on chains & shops"
author: [{family: Stabell, given: CB}, {family: Fjeldstad, given: ØD}]
container-title: Strategic Management Journal
issued: 1998
volume: 19
issue: 5
page: 413-37
DOI: https://doi.org/10.1002/smj
---
"""


def test_an_entry_is_made_of_runs_of_which_the_title_leads_to_the_work_and_the_doi_to_its_address() -> None:
    programme = festival("apa", stabell1998=STABELL)
    (work,) = programme.all(Reference)

    assert Citer(programme, "en").entry(work) == (
        Run("Stabell, C. B., & Fjeldstad, Ø. D. (1998). "),
        Run("Configuring value: on chains & shops", work=True),
        Run(". "),
        Run("Strategic Management Journal", ("italic",)),
        Run(", "),
        Run("19", ("italic",)),
        Run("(5), 413–437. "),
        Run("https://doi.org/10.1002/smj", web="https://doi.org/10.1002/smj"),
    )


@pytest.mark.parametrize(
    ("language", "locator", "quiet", "expected"),
    [
        ("en", "", False, "Stabell & Fjeldstad, 1998"),
        ("en", "p. 415", False, "Stabell & Fjeldstad, 1998, p. 415"),
        ("sv", "p. 415", False, "Stabell & Fjeldstad, 1998, s. 415"),
        ("nb", "pp. 415-420", False, "Stabell & Fjeldstad, 1998, s. 415–420"),
        ("en", "s. 415", True, "1998, p. 415"),
        ("en", "kap. 3", True, "1998, ch. 3"),
        ("en", "415", False, "Stabell & Fjeldstad, 1998, p. 415"),
        ("en", "above all its figures", False, "Stabell & Fjeldstad, 1998, above all its figures"),
        ("en", "<b>x</b>", True, "1998, <b>x</b>"),
    ],
)
def test_a_citation_says_in_the_language_of_the_page_where_in_the_work(
    language: str, locator: str, quiet: bool, expected: str
) -> None:
    programme = festival("apa", stabell1998=STABELL)
    (work,) = programme.all(Reference)

    assert Citer(programme, language).cited(work, 7, locator, quiet=quiet) == expected


def test_a_numeric_style_says_the_number_that_the_page_gives() -> None:
    programme = festival(stabell1998=STABELL)
    (work,) = programme.all(Reference)
    citer = Citer(programme, "en")

    assert (citer.cited(work, 2), citer.cited(work, 3, "p. 4")) == ("2", "3, p. 4")
    assert citer.form == Form("[", "]", "; ", raised=False, numbered=True)


@pytest.mark.parametrize(
    ("says", "alike"),
    [
        ('<text variable="citation-number"/><text macro="place"/>', True),
        ('<text macro="place"/><text term="page"/>', True),
        ('<text macro="title"/>', False),
        ('<names variable="author"/>', False),
        ('<choose><if type="book"><text value="b"/></if><else><text value="o"/></else></choose>', False),
        ('<choose><if variable="DOI"><text value="b"/></if></choose>', False),
    ],
)
def test_works_are_said_alike_where_a_style_asks_nothing_of_them(says: str, alike: bool) -> None:
    macros = (
        '<macro name="place"><text variable="locator"/></macro><macro name="title"><text variable="title"/></macro>'
    )
    csl = ours("vancouver").csl
    begin, end = csl.index("<citation>"), csl.index("</citation>")
    csl = f"{csl[:begin]}{macros}<citation><layout>{says}</layout>{csl[end:]}"

    assert processor(csl, "en-GB").cites_alike is alike


def test_works_of_the_same_names_and_year_are_told_apart_everywhere() -> None:
    other = STABELL.replace("Configuring value: on chains & shops", "A value")
    programme = festival("apa", stabell1998=STABELL, **{"stabell-value": other})
    citer = Citer(programme, "en")

    assert {work.id: citer.cited(work, 1) for work in programme.all(Reference)} == {
        "stabell1998": "Stabell & Fjeldstad, 1998b",
        "stabell-value": "Stabell & Fjeldstad, 1998a",
    }


def test_what_is_typed_as_a_locator_is_read_in_every_language_of_the_interface() -> None:
    assert [
        located(typed) for typed in ("pp. 3–5", "S. 12", "side 4", "ص 7", "fig. 2", "§ 4", "xii", "passim", "")
    ] == [
        ("page", "3–5", ""),
        ("page", "12", ""),
        ("page", "4", ""),
        ("page", "7", ""),
        ("figure", "2", ""),
        ("section", "4", ""),
        ("page", "xii", ""),
        ("", "", "passim"),
        ("", "", ""),
    ]


def test_a_language_without_words_of_its_own_borrows_those_of_its_chain() -> None:
    assert locale_of(("sv", "en")) == "sv-SE"
    assert locale_of(("se", "nb", "en")) == "nb-NO"
    assert locale_of(("en-US",)) == "en-US"
    assert locale_of(("en",)) == "en-GB"
    assert locale_of(("tlh",)) == "en-GB"


def test_a_site_may_bring_a_style_of_its_own() -> None:
    own = ours("apa").csl.replace('prefix="(" suffix=")" delimiter="; "', 'prefix="{" suffix="}" delimiter=" + "')
    programme = festival("house.csl", own, stabell1998=STABELL)

    assert Citer(programme, "en").form == Form("{", "}", " + ", raised=False, numbered=False)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xff\xfe", "is not written in UTF-8"),
        (b"<style", "is no XML that could be read"),
        (
            b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
            "declares entities, which no style needs",
        ),
        (b"<html/>", "is no CSL style"),
        (
            b'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info/></style>',
            "is a dependent style, or one without a bibliography; bring the style that it depends on",
        ),
        (ours("apa").csl.replace("<names ", "<names wrong='1' ").encode(), "does not follow the schema of CSL 1.0"),
        (ours("apa").csl.encode(), ""),
        (ours("vancouver").csl.encode(), ""),
    ],
)
def test_what_keeps_a_style_file_from_being_used_is_told(data: bytes, fault: str) -> None:
    assert fault_of(data) == fault


def test_a_style_that_cannot_be_used_is_told_at_its_line_and_ours_is_used() -> None:
    settings = "languages: [en]\nbibliography:\n  style: own.csl\n"
    site = build.load_files({"bibliography/a.md": "---\ntype: book\ntitle: A\n---\n"}, settings, lambda _path: b"<x>")

    assert [str(finding) for finding in site.findings if finding.code == "PRG610"] == [
        "programme.yml:3:10: PRG610 `style`: “own.csl” is no XML that could be read"
        " (bring another CSL file, or write vancouver or apa)"
    ]
    assert Citer(site.programme, "en").form == Form()


def test_a_style_is_read_from_beside_the_settings_and_not_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "site" / "content").mkdir(parents=True)
    (tmp_path / "site" / "house.csl").write_text(ours("apa").csl, encoding="utf-8")
    (tmp_path / "apa.csl").write_text(ours("apa").csl, encoding="utf-8")
    told = {}
    for path in ("house.csl", "../apa.csl"):
        (tmp_path / "site" / "programme.yml").write_text(f"bibliography: {path}\n", encoding="utf-8")
        site = build.load(tmp_path / "site" / "content", tmp_path / "site" / "programme.yml")
        told[path] = [finding.message for finding in site.findings]

    assert told == {"house.csl": [], "../apa.csl": ["`style`: there is no file “../apa.csl” beside programme.yml"]}


ANY = st.text(st.one_of(st.sampled_from("ab1230 .,;:-–&?!()[]<>/\"'“”…"), st.characters()), max_size=16)
PERSON = st.dictionaries(
    st.sampled_from(["family", "given", "non-dropping-particle", "dropping-particle", "suffix"]), ANY.filter(bool)
).map(lambda name: {"family": "A", **name})
TYPES = get_args(Reference.model_fields["type"].annotation)
TEXTS = ("container-title", "collection-title", "event-title", "genre", "volume", "issue", "page", "number", "edition")
ITEM = st.fixed_dictionaries(
    {
        "id": st.just("key"),
        "type": st.sampled_from(TYPES),
        "title": ANY,
    },
    optional={
        **dict.fromkeys((*TEXTS, "publisher", "publisher-place", "DOI", "URL", "year-suffix"), ANY.filter(bool)),
        "author": st.lists(st.one_of(PERSON, st.fixed_dictionaries({"literal": ANY})), min_size=1, max_size=25),
        "editor": st.lists(PERSON, min_size=1, max_size=3),
        "issued": st.dates().map(lambda day: {"date-parts": [[day.year, day.month, day.day]]}),
        "accessed": st.integers(1000, 2100).map(lambda year: {"date-parts": [[year]]}),
    },
)


@pytest.mark.parametrize("style", OURS)
@settings(max_examples=60, deadline=None)
@given(ITEM, ANY)
def test_our_styles_write_whatever_a_work_may_say(style: str, item: dict[str, Any], locator: str) -> None:
    for locale in ("en-GB", "sv-SE", "ar"):
        written = processor(ours(style).csl, locale)
        label, where, _ = located(locator)
        entry = written.entry(item)
        cited = written.cited(item, label, where)
        quiet = written.cited(item, label, where, quiet=True)
        for setting in (entry, cited, quiet):
            assert len(setting.faces) == len(setting.text)
            assert not PRIVATE.search(setting.text.replace(NUMBER, ""))


def test_a_material_is_cited_with_its_people_event_and_kind() -> None:
    files = {
        "speakers/ann.md": "---\nname: Ann Berg\n---\n",
        "editions/2026.md": "---\nname: {en: Festival 2026, sv: Festivalen 2026}\n---\n",
        "materials/deck.md": "---\ntype: slides\ntitle: {en: What works, sv: Vad hjälper}\ndate: 2026-03-10\n"
        "edition: 2026\npeople: [{person: ann, role: author}]\n---\n",
    }
    programme = build.load_files(files, "languages: [en, sv]\nurl: https://fest.example/y\n").programme
    (deck,) = programme.all(Material)

    assert said(Citer(programme, "en").material(deck, "Slides")) == (
        "Berg A. What works [Slides]. Festival 2026. 2026 Mar 10. Available at: https://fest.example/y/materials/deck/"
    )
    assert said(Citer(programme, "sv").material(deck, "Bilder")) == (
        "Berg A. Vad hjälper [Bilder]. Festivalen 2026. 2026 mar 10."
        " Tillgänglig vid: https://fest.example/y/sv/materials/deck/"
    )


def test_what_a_stranger_writes_stays_text() -> None:
    evil = '---\ntype: book\ntitle: "<script>alert(1)</script> \ue010\ue001"\nauthor: ["<img src=x>"]\n---\n'
    programme = festival(evil=evil)
    (work,) = programme.all(Reference)

    assert Citer(programme, "en").entry(work) == (
        Run("<img src=x>. "),
        Run("<script>alert(1)</script>", work=True),
        Run("."),
    )
