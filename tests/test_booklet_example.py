"""The booklet of the example festival: everything that is held, and indexes that name the right pages."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from pypdf import PdfReader

from booklet_festival import destination, outline, text
from mkdocs_programme import booklet
from mkdocs_programme.build import Site, load
from mkdocs_programme.entities import Edition
from mkdocs_programme.pages.sessions import in_time

ROOT = Path(__file__).parent.parent / "examples" / "festival"


def site() -> Site:
    return load(ROOT / "content", ROOT / "programme.yml")


def test_every_session_is_in_the_booklet_once_and_the_pages_of_the_index_are_theirs(tmp_path: Path) -> None:
    festival = site()
    edition = festival.programme.find(Edition, "2027")
    assert edition is not None
    page = booklet.book(festival.programme, edition, "sv")
    printed = booklet.printed(festival.programme, page, booklet.reader(festival.programme, ROOT / "content"))
    (tmp_path / "booklet.pdf").write_bytes(printed.octets)
    reader = PdfReader(tmp_path / "booklet.pdf")
    sessions = in_time(festival.programme, "2027")

    marks = [words for depth, words, _ in outline(reader) if depth == 2]
    assert printed.missing == ()
    held = [" ".join(filter(None, (one.code, one.title.into("sv").text))) for one in sessions]
    assert len(held) == 60
    told = (*(one.page.title.text for one in page.personas), *(one.page.title.text for one in page.pathways))
    assert sorted((Counter(marks) - Counter(held)).elements()) == sorted(told)
    assert Counter(held) - Counter(marks) == Counter()
    assert [words for _, words, number in outline(reader) if words not in text(reader, number)] == []
    people = range(destination(reader, "people"), destination(reader, "organisations"))
    index = " ".join(text(reader, number) for number in people)
    places = {
        one.code: {
            destination(reader, name)
            for name in (f"sessions/{one.id}", *(f"sessions/{part.id.replace('#', '.')}" for part in one.parts))
        }
        for one in sessions
        if one.code
    }
    named = re.findall(rf"\b({'|'.join(places)}) (\d+)", index)
    assert len(named) > 100
    assert [(code, number) for code, number in named if int(number) not in places[code]] == []


def test_english_readers_get_the_same_sessions() -> None:
    festival = site()
    edition = festival.programme.find(Edition, "2027")
    assert edition is not None

    html = booklet.html(festival.programme, booklet.book(festival.programme, edition, "en"))

    assert len(re.findall(r'<h3 id="sessions/2027/[^"]+" class="mark-2">', html)) == 60
