"""What can be found: the words of every page in pieces, and what is shown of it."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.build import Site, load_files
from mkdocs_programme.languages.folding import fold, search_forms
from mkdocs_programme.search import INDEX, Record, index, indexed, record
from mkdocs_programme.search.words import words
from mkdocs_programme.values.words import Words

FESTIVAL = {
    "editions/2025.md": "---\nname: Before\nstarts: 2025-03-10\n---\n",
    "editions/2026.md": (
        "---\nname: Now\nstarts: 2026-03-10\ntimezone: Europe/Oslo\n"
        "rooms: [{id: hall, name: {en: Great hall, nb: Storsalen}}]\n---\n"
    ),
    "sessions/2025/old.md": "---\ntitle: Older\nstart: 2025-03-10 09:00\n---\n",
    "sessions/2026/b1.md": (
        "---\ntitle: Light in the kitchen\ncode: B1\nstart: 2026-03-10 11:00\nminutes: 45\nroom: hall\n"
        "speakers: [ann]\nstatus: cancelled\n---\nSee [the **stove**](a1.md) [@work].\n"
    ),
    "sessions/2026/a1.md": "---\ntitle: Opening\nstart: 2026-03-10 09:00\nminutes: 30\n---\n",
    "speakers/ann.md": "---\nname: Ann Ås\naliases: [Anna Østby]\naffiliations: [jrh]\n---\n",
    "organisations/jrh.md": (
        "---\nname: {en: River Hospital, nb: Elvesykehuset}\nshort_name: RH\naliases: [Old River Ward]\n"
        "country: NO\n---\n"
    ),
}


def site(files: dict[str, str] = FESTIVAL) -> Site:
    return load_files(files, "languages: [en, nb]\n")


def records(built: Site, language: str) -> list[Record]:
    found = (record(page, f"{page.address}/") for page in built.pages if page.language == language)
    return [one for one in found if one is not None]


def one(kind: str, language: str = "en", **wanted: str) -> Record:
    (found,) = [one for one in records(site(), language) if one.kind == kind and one.path.endswith(f"{wanted['id']}/")]
    return found


def test_a_session_is_shown_with_its_time_and_room_and_found_by_its_people() -> None:
    assert one("session", id="b1") == Record(
        kind="session",
        path="sessions/2026/b1/",
        title=Words("Light in the kitchen", "en"),
        details=(Words("Tuesday 10 March 2026", ""), Words("11:00–11:45", ""), Words("Great hall", "en")),
        status="cancelled",
        names=("B1",),
        near=("Ann Ås", "Great hall"),
        text=("See the stove.", "See [the **stove**   .\n", "Tuesday 10 March 2026"),
        within="editions/2026",
        begins="2026-03-10T11:00+01:00",
    )


def test_a_person_is_shown_with_their_organisation_and_found_by_any_name() -> None:
    found = one("speaker", id="ann")
    assert (found.details, found.near) == ((Words("River Hospital", "en"),), ("River Hospital",))
    assert {"ann", "as", "anna", "ostby"} <= words((found.title.text, *found.names), "en")


def test_an_organisation_is_found_by_its_names_in_every_language() -> None:
    found = one("organisation", id="jrh", language="nb")
    assert (found.title, found.details) == (Words("Elvesykehuset", "nb"), (Words("Norge", "nb"),))
    assert {"river", "elvesykehuset", "rh", "old"} <= words((found.title.text, *found.names), "nb")


def shown(built: Site, language: str) -> list[str]:
    files = indexed(built.programme, language, records(built, language))
    blocks = sorted((path for path in files if "/r" in path), key=lambda path: int(path.split("/r")[1].split(".")[0]))
    return [path for block in blocks for path, *_ in json.loads(files[block])]


def test_sessions_of_the_newest_edition_come_first_in_the_order_of_time_and_pages_of_no_kind_last() -> None:
    assert shown(site(), "en") == [
        "sessions/2026/a1/",
        "sessions/2026/b1/",
        "sessions/2025/old/",
        "speakers/ann/",
        "organisations/jrh/",
        "editions/2026/rooms/hall/",
        "editions/2026/",
        "editions/2025/",
        "editions/",
        "organisations/",
        "speakers/",
        "sessions/",
        "timetable/2025/",
        "timetable/2026/",
    ]


def test_the_table_says_what_lies_where_and_the_pieces_hold_words_and_what_is_shown() -> None:
    kept = [
        Record("session", "a/", Words("Öl och bröd", "sv"), (Words("Hall", "en"),), "Inställd", near=("Bo",)),
        Record("speaker", "b/", Words("Bo", "sv"), text=("Bröd",)),
    ]
    files = index(kept, "sv", {"session": "Sessioner", "speaker": "Personer"}, {"found": "Hittade"})
    version = json.loads(files[INDEX])["version"]
    assert files == {
        INDEX: (
            f'{{"version":"{version}","block":48,"words":["bo"],'
            '"kinds":[["session","Sessioner",1],["speaker","Personer",1]],"said":{"found":"Hittade"}}'
        ),
        f"search/w0.{version}.txt": "bo\t1\t0\nbrod\t0\t\t1\noch\t0\nol\t0",
        f"search/r0.{version}.json": ('[["a/","Öl och bröd",[["Hall","en"]],"Inställd"],["b/","Bo",[]]]'),
    }


def test_a_word_that_nearly_all_hold_has_no_list() -> None:
    many = [Record("page", f"{number}/", Words(f"Page {number}", "en")) for number in range(300)]
    files = index(many, "en", {"page": "Pages"}, {})
    lines = "\n".join(text for path, text in files.items() if path.endswith(".txt")).split("\n")
    assert [line for line in lines if line.startswith("p")] == ["page\t*"]
    assert "299\t8b" in lines


texts = st.text(alphabet="abc øåÄß٣ةال-'", max_size=12)
things = st.lists(st.tuples(texts, texts, texts), max_size=60)


def held(files: dict[str, str], word: str) -> list[set[int]]:
    """The records that hold a word, by where it stands; found as the script finds them."""
    table = json.loads(files[INDEX])
    at = bisect_right(table["words"], word) - 1
    lines = files[f"search/w{at}.{table['version']}.txt"].split("\n") if at >= 0 else []
    lists = next((line.split("\t")[1:] for line in lines if line.split("\t")[0] == word), [])
    return [_numbers(told) for told in (*lists, "", "", "")[:3]]


def _numbers(told: str) -> set[int]:
    found: set[int] = set()
    before = 0
    for step in told.split():
        before += int(step, 36)
        found.add(before)
    return found


@given(things, st.sampled_from(["en", "ar", "de"]))
def test_every_word_of_every_record_is_found_in_the_piece_that_the_table_names(
    told: Sequence[tuple[str, str, str]], language: str
) -> None:
    kept = [
        Record("page", f"{at}/", Words(title, "en"), near=(near,), text=(text,))
        for at, (title, near, text) in enumerate(told)
    ]
    files = index(kept, language, {"page": "Pages"}, {})
    for number, (title, near, text) in enumerate(told):
        for word in words((title, near, text), language):
            names, beside, within = held(files, word)
            assert (number in names) == (word in words((title,), language))
            assert number in names | beside | within
    assert files == index(kept, language, {"page": "Pages"}, {})


@given(st.text(st.characters(max_codepoint=127)), st.sampled_from(["en", "de", "ar", "nb"]))
def test_words_without_accents_have_the_same_form_in_every_language(text: str, language: str) -> None:
    told = f"{fold(text)} {search_forms(text, language)}"

    assert words((text,), language) == {word[:40] for word in re.findall(r"[^\W_]+", told)}
