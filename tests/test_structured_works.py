"""What machines are told of works, materials and recordings."""

from __future__ import annotations

import pytest

from mkdocs_programme.build import load_files
from structured_told import AT, main


def test_an_article_stands_in_an_issue_of_a_volume_of_its_journal() -> None:
    work = main("bibliography/batalden-1998", language="ar")

    assert work == {
        "@type": "ScholarlyArticle",
        "@id": f"{AT}/bibliography/batalden-1998/#Work",
        "name": "Microsystems at work",
        "author": [
            {"@type": "Person", "name": "Paul Batalden", "givenName": "Paul", "familyName": "Batalden"},
            {"@type": "Organization", "name": "The Group"},
        ],
        "copyrightYear": 1998,
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "5",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "19",
                "isPartOf": {"@type": "Periodical", "name": "Quality Journal"},
            },
        },
        "pagination": "413-37",
        "identifier": "https://doi.org/10.1000/182",
        "sameAs": "https://doi.org/10.1000/182",
    }


def test_a_material_is_told_with_its_licence_and_the_files_that_are_there() -> None:
    assert main("materials/deck") == {
        "@type": ["PresentationDigitalDocument", "LearningResource"],
        "@id": f"{AT}/materials/deck/#Work",
        "name": "Slides of A2",
        "alternateName": "With notes",
        "description": "With notes",
        "url": f"{AT}/materials/deck/",
        "inLanguage": "en",
        "learningResourceType": "Slides",
        "keywords": ["Slides", "After a stroke"],
        "author": {"@id": f"{AT}/speakers/ann-berg/#Person"},
        "sourceOrganization": {"@id": f"{AT}/organisations/hospital/#Organization"},
        "locationCreated": {
            "@type": "Place",
            "name": "Oslo",
            "address": {"@type": "PostalAddress", "addressLocality": "Oslo", "addressCountry": "NO"},
        },
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "audience": {"@id": f"{AT}/personas/esther/#Audience"},
        "about": {"@id": f"{AT}/pathways/stroke/#Resource"},
        "citation": {"@id": f"{AT}/bibliography/batalden-1998/#Work"},
        "encoding": {
            "@type": "MediaObject",
            "name": "The slides",
            "contentUrl": f"{AT}/files/deck%20one.pdf",
            "encodingFormat": "application/pdf",
            "contentSize": "1 kB",
            "inLanguage": "en",
        },
        "http://purl.org/dc/terms/conformsTo": {"@id": "https://bioschemas.org/profiles/TrainingMaterial/1.0-RELEASE"},
    }


RECORDING = """\
---
title: Talk
type: recording
date: 2026-03-10
minutes: 45
captions: [en]
transcript: files/talk.txt
files: [files/run.exe, files/lost.pdf]
licence: {licence}
publisher: Ward Press
version: 2
doi: 10.1000/182
url: https://films.example/1
---
"""


@pytest.mark.parametrize(
    ("licence", "told_as"),
    [
        ("CC-BY-SA-4.0", {"license": "https://creativecommons.org/licenses/by-sa/4.0/"}),
        ("all-rights-reserved", {"copyrightNotice": "All rights reserved"}),
        ("https://own.example/terms", {"license": "https://own.example/terms"}),
        ("The house rules", {"license": {"@type": "CreativeWork", "name": "The house rules"}}),
    ],
)
def test_a_recording_names_no_file_that_is_not_published(licence: str, told_as: dict[str, object]) -> None:
    files: dict[str, bytes | str] = {
        "materials/talk.md": RECORDING.format(licence=licence),
        "files/talk.txt": "Words",
        "files/run.exe": b"MZ",
    }

    assert main("materials/talk", load_files(files)) == {
        "@type": ["MediaObject", "LearningResource"],
        "@id": f"{AT}/materials/talk/#Work",
        "name": "Talk",
        "url": f"{AT}/materials/talk/",
        "identifier": "https://doi.org/10.1000/182",
        "sameAs": ["https://doi.org/10.1000/182", "https://films.example/1"],
        "inLanguage": "en",
        "learningResourceType": "Recording",
        "keywords": "Recording",
        "dateCreated": "2026-03-10",
        "version": "2",
        "publisher": {"@type": "Organization", "name": "Ward Press"},
        **told_as,
        "timeRequired": "PT45M",
        "accessibilityFeature": ["captions", "transcript"],
        "encoding": {
            "@type": "MediaObject",
            "name": "talk.txt",
            "contentUrl": f"{AT}/files/talk.txt",
            "encodingFormat": "text/plain",
            "contentSize": "1 kB",
        },
    }


def test_a_recording_and_its_session_name_each_other() -> None:
    files = {
        "editions/2026.md": "---\nname: F\n---\n",
        "sessions/2026/a.md": "---\ntitle: A\nlevel: advanced\n---\n",
        "materials/film.md": "---\ntitle: Film\ntype: recording\nsessions: [2026/a]\n---\n",
    }
    site = load_files(files)

    assert main("materials/film", site)["recordedAt"] == {"@id": f"{AT}/sessions/2026/a/#Event"}
    event = main("sessions/2026/a", site)
    assert event["recordedIn"] == {"@id": f"{AT}/materials/film/#Work"}
    assert event["workFeatured"] == {"@id": f"{AT}/sessions/2026/a/#Resource"}


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        ("type: book", "Book"),
        ("type: chapter", "Chapter"),
        ("type: thesis", "Thesis"),
        ("type: report", "Report"),
        ("type: webpage", "WebPage"),
        ("type: motion_picture", "Movie"),
        ("type: document", "CreativeWork"),
    ],
)
def test_works_are_told_as_what_they_are(front: str, kind: str) -> None:
    site = load_files({"bibliography/x.md": f"---\n{front}\ntitle: X\nissued: 2020-03-10\nISBN: 1\n---\n"})

    work = main("bibliography/x", site)
    assert (work["@type"], work["datePublished"], work.get("isbn")) == (
        kind,
        "2020-03-10",
        "1" if kind == "Book" else None,
    )
