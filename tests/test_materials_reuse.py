"""What may be done with a material, and how it is cited and taken along."""

from __future__ import annotations

import json

import pytest
import rispy
from lxml import html

from material_pages import made, page, view
from mkdocs_programme import build
from mkdocs_programme.exports import exports_of
from mkdocs_programme.pages.material_kinds import LicenceLine
from mkdocs_programme.values.licences import known_licence, licence_names
from mkdocs_programme.values.words import Words
from render_festival import after, articles, festival, links, said, trees


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "CC-BY-4.0",
            LicenceLine(
                Words("CC BY 4.0", "en"),
                "https://creativecommons.org/licenses/by/4.0/",
                Words("You may use and change it if you name those who made it", "en"),
            ),
        ),
        (
            "CC0",
            LicenceLine(
                Words("CC0 1.0", "en"),
                "https://creativecommons.org/publicdomain/zero/1.0/",
                Words("You may use it for anything", "en"),
            ),
        ),
        (
            "All rights reserved",
            LicenceLine(Words("All rights reserved", "en"), "", Words("Ask those who made it before you use it", "en")),
        ),
        ("The licence of our region", LicenceLine(Words("The licence of our region", "en"))),
    ],
)
def test_a_licence_is_shown_with_what_it_allows(written: str, expected: LicenceLine) -> None:
    assert view(made(f"licence: {written}\n"), "m").licence == expected


def test_a_missing_licence_is_said() -> None:
    assert view(made(""), "m").licence == LicenceLine(Words("Licence not stated", "en"))


def test_every_licence_is_known_by_its_identifier_its_name_and_its_address() -> None:
    for name in licence_names():
        licence = known_licence(name)
        assert licence is not None
        assert known_licence(licence.id) == licence
        assert not licence.name or known_licence(licence.name) == licence
        assert not licence.address or known_licence(licence.address) == licence


@pytest.mark.parametrize(
    ("written", "near"),
    [("CC-BY", "CC-BY-4.0"), ("CC BY-SA 5.0", "CC-BY-SA-4.0"), ("CC-BY-NC-4", "CC-BY-NC-4.0"), ("MIT", None)],
)
def test_an_unknown_licence_is_noted_with_the_nearest(written: str, near: str | None) -> None:
    (finding,) = made(f"licence: {written}\n").findings
    hint = f"did you mean “{near}”?" if near else "write an SPDX identifier such as CC-BY-4.0, if it has one"
    assert (finding.code, finding.hint, finding.mended) == ("PRG711", hint, f"licence: {near}" if near else "")


def test_every_material_says_how_to_cite_it() -> None:
    cited = {address: said(after(tree, "cite")) for address, tree in trees().items() if "/materials/" in address}
    assert cited["en/materials/deck"] == (
        "Berg A. Slides of A2: With notes [Slides, Version 2]. Festival 2026."
        " Oslo: City Press; 2026 Mar. doi: 10.1000/deck"
    )
    assert cited["sv/materials/deck"] == (
        "Berg A. Bilder från A2: With notes [Presentation, Version 2]. Festival 2026. Oslo: City Press; 2026 mar."
        " doi: 10.1000/deck"
    )
    assert cited["en/materials/year-one"] == "The first year."


def test_a_citation_claims_no_publisher_that_nobody_named() -> None:
    (cited,) = (
        said(after(html.fragment_fromstring(text.strip()), "cite"))
        for address, text in articles(
            made("organisations: [clinic]\ndate: 2020\n", **{"organisations/clinic.md": "---\nname: Clinic\n---\n"})
        ).items()
        if address == "en/materials/m"
    )
    assert cited == "Clinic. M. 2020."


def test_who_is_reported_to_have_spoken_is_not_taken_for_the_writer() -> None:
    people = "type: {}\npeople: [ann]\norganisations: [clinic]\ndate: 2020\n"
    files = {"speakers/ann.md": "---\nname: Ann Berg\n---\n", "organisations/clinic.md": "---\nname: Clinic\n---\n"}

    def cited(type_: str) -> str:
        return "".join(run.text for run in view(made(people.format(type_), **files), "m").citation)

    assert cited("report") == "M. 2020."
    assert cited("slides") == "Berg A. M [Slides]. 2020."


def test_a_material_is_taken_along_in_the_formats_of_reference_managers() -> None:
    site = festival()
    found = {
        export.path: export.text for export in exports_of(build.wanted(site)) if export.path.startswith("materials/")
    }
    names = ["deck", "esthers-fall", "opening-recorded", "year-one"]
    assert sorted(found) == sorted(f"materials/{name}.{end}" for name in names for end in ("bib", "ris", "csl.json"))
    deck = {
        "id": "deck",
        "type": "speech",
        "title": "Slides of A2: With notes",
        "author": [{"family": "Berg", "given": "Ann"}],
        "issued": {"date-parts": [[2026, 3]]},
        "event-title": "Festival 2026",
        "publisher": "City Press",
        "version": "2",
        "DOI": "10.1000/deck",
        "publisher-place": "Oslo",
        "language": "en",
        "URL": "https://hospital.example/deck",
    }
    assert json.loads(found["materials/deck.csl.json"]) == [deck]
    # BibTeX asks of a report who wrote it, who published it and when; this one says none of the three.
    assert found["materials/year-one.bib"].startswith("@misc{year-one,")
    (entry,) = rispy.loads(found["materials/deck.ris"])
    assert (entry["authors"], entry["doi"]) == (["Berg, Ann"], "10.1000/deck")
    assert links(page("deck", "sv").xpath("./p[@class='prg-downloads']")) == [
        ("BibTeX", "../../../materials/deck.bib"),
        ("RIS", "../../../materials/deck.ris"),
        ("CSL-JSON", "../../../materials/deck.csl.json"),
    ]


def test_a_text_may_link_to_what_the_build_makes_of_a_material() -> None:
    assert made("", "[Cite it](m.ris), [all](../bibliography/bibliography.csl.json)\n").findings == ()
