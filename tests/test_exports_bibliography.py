"""The bibliography in the formats of others, read back by readers that others wrote."""

from __future__ import annotations

import json
import warnings
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parse_bibtex
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import Person, parse_string
from pylatexenc.latex2text import LatexNodes2Text

from mkdocs_programme import build
from mkdocs_programme.exports import bibtex, csl_json, exports_of, ris

STABELL = """\
---
type: article-journal
title: "Configuring value: on chains & shops in NHS hospitals"
author: [{family: Stabell, given: CB}, {family: Fjeldstad, given: ØD}]
container-title: Strategic Management Journal
issued: 1998-05
volume: 19
issue: 5
page: 413-37
DOI: https://doi.org/10.1002/smj
language: en
---
"""
REPORT = """\
---
type: report
title: Nära vård
author: [Region Jönköpings län, {family: Otter, given: Birgitta, non-dropping-particle: von, suffix: Jr}]
editor: [{family: Ek, given: Ann}]
issued: 2021
number: 7
genre: Rapport
publisher: Regionen
publisher-place: Jönköping
URL: https://example.org/r?a=1&b=2%20c
accessed: 2024-03-01
language: sv
---
"""


def exports(**works: str) -> dict[str, str]:
    files = {f"bibliography/{key}.md": text for key, text in works.items()}
    site = build.load_files(files, "languages: [en, sv]\n")
    found = exports_of(build.wanted(site))
    return {export.path: export.text for export in found if export.path.startswith("bibliography/")}


def test_each_work_and_all_of_them_are_told_in_three_formats() -> None:
    found = exports(stabell1998=STABELL, report=REPORT)

    assert sorted(found) == [
        f"bibliography/{name}.{ending}"
        for name in ("bibliography", "report", "stabell1998")
        for ending in ("bib", "csl.json", "ris")
    ]
    assert found["bibliography/bibliography.bib"] == (
        f"{found['bibliography/report.bib']}\n{found['bibliography/stabell1998.bib']}"
    )
    assert exports() == {}


def test_a_work_in_bibtex() -> None:
    found = exports(stabell1998=STABELL, report=REPORT)

    assert found["bibliography/stabell1998.bib"] == (
        "@article{stabell1998,\n"
        "  author = {Stabell, C. B. and Fjeldstad, Ø. D.},\n"
        "  title = {Configuring value: on chains \\& shops in {NHS} hospitals},\n"
        "  journal = {Strategic Management Journal},\n"
        "  volume = {19},\n"
        "  number = {5},\n"
        "  pages = {413--437},\n"
        "  year = {1998},\n"
        "  date = {1998-05},\n"
        "  doi = {10.1002/smj},\n"
        "  langid = {english},\n"
        "}\n"
    )
    assert found["bibliography/report.bib"] == (
        "@techreport{report,\n"
        "  author = {{Region Jönköpings län} and von Otter, Jr, Birgitta},\n"
        "  editor = {Ek, Ann},\n"
        "  title = {Nära vård},\n"
        "  institution = {Regionen},\n"
        "  address = {Jönköping},\n"
        "  number = {7},\n"
        "  type = {Rapport},\n"
        "  year = {2021},\n"
        "  date = {2021},\n"
        "  urldate = {2024-03-01},\n"
        "  url = {https://example.org/r?a=1&b=2%20c},\n"
        "  langid = {swedish},\n"
        "}\n"
    )


def test_a_work_in_ris() -> None:
    found = exports(stabell1998=STABELL, report=REPORT)

    assert found["bibliography/stabell1998.ris"].split("\r\n") == [
        "TY  - JOUR",
        "ID  - stabell1998",
        "AU  - Stabell, C. B.",
        "AU  - Fjeldstad, Ø. D.",
        "TI  - Configuring value: on chains & shops in NHS hospitals",
        "T2  - Strategic Management Journal",
        "VL  - 19",
        "IS  - 5",
        "DO  - 10.1002/smj",
        "LA  - en",
        "SP  - 413",
        "EP  - 437",
        "PY  - 1998",
        "DA  - 1998/05/",
        "ER  - ",
        "",
    ]
    assert "AU  - von Otter, Birgitta, Jr\r\n" in found["bibliography/report.ris"]


def test_a_work_in_csl_json() -> None:
    (item,) = json.loads(exports(stabell1998=STABELL)["bibliography/stabell1998.csl.json"])

    assert item == {
        "id": "stabell1998",
        "type": "article-journal",
        "title": "Configuring value: on chains & shops in NHS hospitals",
        "author": [{"family": "Stabell", "given": "C. B."}, {"family": "Fjeldstad", "given": "Ø. D."}],
        "issued": {"date-parts": [[1998, 5]]},
        "container-title": "Strategic Management Journal",
        "volume": "19",
        "issue": "5",
        "page": "413-437",
        "DOI": "10.1002/smj",
        "language": "en",
    }


LETTERS = st.sampled_from("abcdeABCDEåäöÅÄÖéßøØłŁقلب'’-–.,&%$#_{}\\~^`\"“”?!:;@()[]<>=|*+/ ")
TEXT = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
WORD = st.text("abcdeåäöéøقلب", min_size=1, max_size=8).map(str.capitalize)
GIVEN = st.one_of(WORD, st.tuples(WORD, WORD).map(" ".join), st.tuples(WORD, WORD).map("-".join))
FAMILY = st.one_of(WORD, st.just("Rock and Roll"))
PARTICLE = st.sampled_from(["von", "af", "de la"])
NAME = st.one_of(
    st.fixed_dictionaries({"family": FAMILY, "given": GIVEN}),
    st.fixed_dictionaries({"family": WORD, "given": GIVEN, "non-dropping-particle": PARTICLE}),
    st.fixed_dictionaries({"family": WORD, "given": GIVEN, "suffix": st.sampled_from(["Jr", "III"])}),
    st.fixed_dictionaries({"literal": st.one_of(TEXT, st.just("Health and Care, Ministry of"))}),
)
ITEM = st.fixed_dictionaries(
    {
        "id": st.just("key-1"),
        "type": st.sampled_from(["article-journal", "book", "chapter", "report", "thesis", "webpage", "document"]),
        "title": TEXT,
        "author": st.lists(NAME, min_size=1, max_size=4),
        "container-title": TEXT,
        "publisher": TEXT,
        "issued": st.just({"date-parts": [[2020, 3, 10]]}),
    }
)


LATEX = LatexNodes2Text(math_mode="verbatim", strict_latex_spaces=True)


def decoded(text: str) -> str:
    """What LaTeX would print; the reader has no braces that stand alone, and prints accents for ^ and ~."""
    named = text.replace("\\textbraceleft{}", "\\{").replace("\\textbraceright{}", "\\}")
    return str(LATEX.latex_to_text(named)).replace("ˆ", "^").replace("˜", "~")


def whole(name: dict[str, str]) -> tuple[str, str, str]:
    if "literal" in name:
        return name["literal"], "", ""
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    return family, name["given"], name.get("suffix", "")


def parted(person: Person) -> tuple[str, str, str]:
    family = (*person.prelast_names, *person.last_names)
    given_ = (*person.first_names, *person.middle_names)
    return decoded(" ".join(family)), decoded(" ".join(given_)), decoded(" ".join(person.lineage_names))


@settings(max_examples=60, deadline=None)
@given(ITEM)
def test_any_name_and_title_comes_back_from_bibtex_through_pybtex(item: dict[str, Any]) -> None:
    (entry,) = parse_string(bibtex.write([item]), "bibtex").entries.values()

    assert decoded(entry.fields["title"]) == item["title"]
    assert [parted(person) for person in entry.persons["author"]] == [whole(name) for name in item["author"]]
    assert item["publisher"] in {decoded(value) for value in entry.fields.values()}
    assert (entry.fields["year"], entry.fields["date"]) == ("2020", "2020-03-10")


@settings(max_examples=60, deadline=None)
@given(ITEM)
def test_any_title_comes_back_from_bibtex_through_bibtexparser(item: dict[str, Any]) -> None:
    library = parse_bibtex(bibtex.write([item]))

    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.key == "key-1"
    assert decoded(entry["title"]) == item["title"]


@settings(max_examples=60, deadline=None)
@given(ITEM)
def test_any_name_and_title_comes_back_from_ris(item: dict[str, Any]) -> None:
    text = ris.write([item])
    (entry,) = rispy.loads(text.replace("\r\n", "\n"))

    assert entry["title"] == item["title"]
    assert entry["authors"] == [", ".join(filter(None, whole(name))) for name in item["author"]]
    assert (entry["year"], entry["date"], entry["id"]) == ("2020", "2020/03/10", "key-1")
    assert set(text) & {"\n", "\r"} == {"\n", "\r"}
    assert text.count("\n") == text.count("\r\n") == text.count("\r")


@given(st.lists(ITEM, max_size=3))
def test_any_work_comes_back_from_csl_json_and_citeproc_takes_it(items: list[dict[str, Any]]) -> None:
    from citeproc.source.json import CiteProcJSON

    back = json.loads(csl_json.write(items))
    assert back == items
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = CiteProcJSON(back)
    assert {str(entry["title"]) for entry in source.values()} <= {item["title"] for item in items}


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("article", "", "misc"),
        ("article", "container-title: Post", "article"),
        ("thesis", "genre: Doctoral thesis", "phdthesis"),
        ("thesis", "genre: Masteruppsats", "mastersthesis"),
        ("paper-conference", "event-title: Care 2019", "inproceedings"),
        ("chapter", "", "misc"),
        ("motion_picture", "", "misc"),
    ],
)
def test_a_type_is_given_whose_fields_are_there(kind: str, fields: str, expected: str) -> None:
    found = exports(a=f"---\ntype: {kind}\ntitle: A\n{fields}\n---\n")

    assert found["bibliography/a.bib"].startswith(f"@{expected}{{a,")
