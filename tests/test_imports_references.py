"""Files of reference managers are read, each with its lines and what it cannot hold."""

from __future__ import annotations

import sys

import pytest

from bibliography_files import BIB, RIS
from mkdocs_programme.imports import Incoming, MissingReader, UnknownFormat, Unread, read


def test_bibtex_is_read_with_its_lines_and_what_it_cannot_hold() -> None:
    found, unread = read("works.bib", BIB.encode())

    assert found == [
        Incoming(
            {
                "id": "coproduction",
                "type": "article-journal",
                "title": "Coproduction of Healthcare Service: 50% & more",
                "author": [
                    {"family": "Batalden", "given": "Paul B."},
                    {"literal": "Region Jönköpings län"},
                    {"family": "Otter", "given": "Birgitta", "non-dropping-particle": "von", "suffix": "Jr"},
                ],
                "container-title": "BMJ Quality & Safety",
                "volume": "25",
                "DOI": "https://doi.org/10.1136/bmjqs-2015-004315",
                "issue": "7",
                "page": "509-517",
                "issued": {"date-parts": [[2016, 7]]},
            },
            3,
            (("keywords", "coproduction, service"),),
        ),
        Incoming(
            {
                "id": "value",
                "type": "book",
                "title": "Configuring value",
                "author": [{"family": "Stabell", "given": "Charles"}],
                "edition": "2",
                "ISBN": "1-2",
                "issued": {"date-parts": [[1998]]},
            },
            10,
        ),
        Incoming(
            {
                "id": "site",
                "type": "webpage",
                "title": "NO: a site",
                "URL": "https://example.org/y",
                "accessed": {"date-parts": [[2024, 3, 1]]},
                "language": "sv",
            },
            13,
        ),
    ]
    assert unread == [
        Unread(11, "has the key “value”, as an entry before it"),
        Unread(12, "is no entry that could be read; look for a brace or a comma that is missing"),
    ]


def test_ris_is_read_record_by_record() -> None:
    found, unread = read("works.ris", RIS.replace("\n", "\r\n").encode("utf-8-sig"))

    assert found == [
        Incoming(
            {
                "type": "article-journal",
                "title": "Coproduction",
                "container-title": "BMJ",
                "volume": "25",
                "author": [{"family": "Batalden", "given": "Paul B."}, {"literal": "Region Skåne"}],
                "page": "509-17",
                "issue": "7",
                "issued": {"date-parts": [[2016, 7]]},
            },
            1,
            (("keywords", "one; two"),),
        ),
        Incoming(
            {
                "type": "report",
                "title": "Report",
                "URL": "https://example.org/r",
                "editor": [{"family": "Ek", "given": "Ann"}],
                "number": "12",
                "accessed": {"date-parts": [[2024, 3, 1]]},
            },
            18,
        ),
    ]
    assert [one.line for one in unread] == [15]


def test_csl_json_is_read_up_to_where_it_breaks() -> None:
    text = '[\n {"id": 1, "type": "book", "title": "A", "note": "kept"},\n 7,\n {"title": \n'
    found, unread = read("works.json", text.encode())

    assert found == [Incoming({"id": "1", "type": "book", "title": "A"}, 2, (("note", "kept"),))]
    assert unread == [
        Unread(3, "is no entry, which stands between { and }"),
        Unread(5, "is no JSON that could be read, and nothing after it was"),
    ]


def test_a_reader_that_is_missing_is_told_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rispy", None)
    monkeypatch.delitem(sys.modules, "mkdocs_programme.imports.ris", raising=False)

    with pytest.raises(MissingReader, match=r"^Reading \.ris needs the package rispy\. Install it with: pip install"):
        read("works.ris", b"TY  - BOOK\nER  - \n")
    with pytest.raises(UnknownFormat, match=r"^works\.docx ends in none of \.bib, \.ris, \.json\.$"):
        read("works.docx", b"")
