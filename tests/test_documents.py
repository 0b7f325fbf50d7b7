"""A file split into fields, body and places: what every file may count on."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_programme.documents import Document, parse, parse_yaml, within
from mkdocs_programme.documents.shape import FAST, SLOW
from mkdocs_programme.findings import Finding, Place

PATH = "sessions/2026/a.md"
SESSION = """---
title: Shifting the paradigm
start: 2026-03-10 11:00
minutes: 75
country: NO
room: off
code: 010
tags: [fr, no, 1_000]
name: {en: Leading, sv: Leda}
parts:
  - id: one
    minutes: 30
  - id: two
    minutes: 45
empty:
---

Abstract with *stars*: and colons.

---

More.
"""


def read(text: bytes | str) -> tuple[Document, list[str]]:
    document, findings = parse(PATH, text)
    return document, [f"{finding.place.line}:{finding.place.column} {finding.code}" for finding in findings]


def test_every_value_stays_the_text_its_author_wrote() -> None:
    document, findings = parse(PATH, SESSION.encode())

    assert findings == []
    assert document.fields == {
        "title": "Shifting the paradigm",
        "start": "2026-03-10 11:00",
        "minutes": "75",
        "country": "NO",
        "room": "off",
        "code": "010",
        "tags": ["fr", "no", "1_000"],
        "name": {"en": "Leading", "sv": "Leda"},
        "parts": [{"id": "one", "minutes": "30"}, {"id": "two", "minutes": "45"}],
        "empty": "",
    }


def test_the_body_begins_at_its_first_line_of_text_and_keeps_its_rules() -> None:
    document, _ = parse(PATH, SESSION)

    assert document.body == "Abstract with *stars*: and colons.\n\n---\n\nMore.\n"
    assert document.body_line == 18


def test_a_place_of_the_body_is_a_place_of_the_file() -> None:
    document, _ = parse(PATH, SESSION)

    assert document.in_body(document.body.index("More"), 4) == Place(PATH, 22, 1)
    assert document.in_body(0).length == 1
    assert document.in_body(14, 7) == Place(PATH, 18, 15)


def test_values_and_keys_have_places_of_their_own() -> None:
    document, _ = parse(PATH, SESSION)

    assert document.at("parts", 1, "minutes") == Place(PATH, 14, 14)
    assert document.at_key("parts", 1, "minutes") == Place(PATH, 14, 5)
    assert document.at("parts", 1) == Place(PATH, 13, 5)
    assert document.at("parts") == Place(PATH, 11, 3)
    assert document.at_key("parts") == Place(PATH, 10, 1)
    assert document.at("name", "sv") == Place(PATH, 9, 25)
    assert document.at("empty") == Place(PATH, 15, 7)
    assert document.at("title").length == len("Shifting the paradigm")


def test_what_is_not_there_stands_where_it_would_be_written() -> None:
    document, _ = parse(PATH, SESSION)

    assert document.at("parts", 1, "title") == document.at("parts", 1)
    assert document.at_key("parts", 1, "title") == document.at("parts", 1)
    assert document.at("speakers") == Place(PATH, 1, 1)
    assert document.at() == Place(PATH, 1, 1)


def test_columns_count_characters_not_bytes() -> None:
    document, findings = parse(PATH, '---\nname: {sv: "Åsa 🏥", en: Osa}\n---\n'.encode())

    assert findings == []
    assert document.at("name", "en") == Place(PATH, 2, 25)


def test_a_file_without_front_matter_is_body_whole() -> None:
    text = "# Welcome\n\nFirst.\n\n---\n\nNote: bring a laptop\n\n---\n\nLast.\n"

    document, findings = read(text)

    assert (document.fields, document.body, document.body_line, findings) == ({}, text, 1, [])


@pytest.mark.parametrize("text", ["", "\n", "---\n---\n", "---\n---", "---\n\n---\n", "---\n# nothing yet\n---\n"])
def test_an_empty_file_has_no_fields_and_no_findings(text: str) -> None:
    document, findings = read(text)

    assert (document.fields, document.body, findings) == ({}, "", [])


@pytest.mark.parametrize(
    "data",
    [
        "\ufeff---\ntitle: Åsa\n---\n\nText\n".encode(),
        b"---\r\ntitle: \xc3\x85sa\r\n---\r\n\r\nText\r\n",
        "---   \ntitle: Åsa\n--- \t\n\nText\n",
        "---\ntitle: Åsa  # the name\n---\n\n\n\nText\n",
    ],
    ids=["byte order mark", "windows line ends", "blanks after fences", "remark"],
)
def test_harmless_habits_of_editors_are_silent(data: bytes | str) -> None:
    document, findings = read(data)

    assert (document.fields, document.body, findings) == ({"title": "Åsa"}, "Text\n", [])


def test_keys_are_text_whatever_they_look_like() -> None:
    document, findings = read("---\nno: a\non: b\n2026: c\n2026-03-10: d\n~: e\n---\n")

    assert (document.fields, findings) == ({"no": "a", "on": "b", "2026": "c", "2026-03-10": "d", "~": "e"}, [])


def test_a_repeated_value_stands_where_it_is_repeated() -> None:
    document, findings = read("---\nfirst: &who [Anna, Bo]\nsecond: *who\n---\n")

    assert (document.fields, findings) == ({"first": ["Anna", "Bo"], "second": ["Anna", "Bo"]}, [])
    assert document.at("second", 1) == Place(PATH, 3, 9)


def test_a_file_of_settings_is_yaml_whole() -> None:
    document, findings = parse_yaml("programme.yml", "---\nname: Festival\nlanguages: [en, no]\n")

    assert (document.fields, document.body, findings) == ({"name": "Festival", "languages": ["en", "no"]}, "", [])
    assert document.at("languages", 1) == Place("programme.yml", 3, 17)


def test_a_twice_written_field_names_the_first_and_keeps_it() -> None:
    document, findings = parse(PATH, "---\ntitle: A\nparts:\n  - id: x\nparts: []\n---\n")

    assert document.fields == {"title": "A", "parts": [{"id": "x"}]}
    assert [(str(f.place), f.code, f.message, f.also) for f in findings] == [
        (f"{PATH}:5:1", "PRG041", "`parts` stands in line 3 already", (Place(PATH, 3, 1),))
    ]


def test_depth_counts_through_repetitions() -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 30))

    document, findings = read(f"---\n{text}---\n")

    assert findings == ["21:12 PRG044"]
    assert not document.whole


def test_a_repetition_counts_with_all_it_stands_for() -> None:
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 8)
    )

    _, findings = read(f"---\n{text}---\n")

    assert [found.split(" ")[1] for found in findings] == ["PRG045"]


def test_what_stands_before_an_unreadable_line_is_kept() -> None:
    document, findings = read("---\ntitle: A\nminutes: 60\ntags: {a: b: c}\n---\nText\n")

    assert document.fields == {"title": "A", "minutes": "60"}
    assert document.body == "Text\n"
    assert (findings, document.whole) == (["4:1 PRG040"], False)


ALPHABET = st.sampled_from(
    [*"ab:#-[]{}'\"|>&*!%@`?,~\\ \t\n\r=.“”—é\u00a0\u2028\ufeff\x00\x85", "a: ", "- ", "\n  ", "---\n"]
)
TEXTS = st.lists(ALPHABET, max_size=40).map("".join)


@given(st.binary(max_size=200))
@example(b"\xff\xfe-\x00-\x00")
@example(b"\xef\xbb\xbf---\nt: \xe9\n---")
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    document, findings = parse(PATH, data)

    assert all(finding.place.path == PATH for finding in findings)
    assert document.path == PATH


@given(TEXTS)
def test_no_front_matter_makes_reading_fail(text: str) -> None:
    for document, findings in (parse(PATH, f"---\n{text}\n---\nx"), parse_yaml(PATH, text), parse(PATH, text)):
        assert all(1 <= finding.place.line <= len(document.lines) + 1 for finding in findings)
        assert all(place.line <= len(document.lines) for place in document.places.values())


def _told(answer: tuple[Document, list[Finding]]) -> object:
    document, findings = answer
    return document, findings, [place.length for place in document.places.values()]


@given(TEXTS)
@example("ask: [Why now?, a?b]")
@example("a:\tb\tc")
@example("a: !?")
@example("ask: [Why, Who dec\xa0*s?]")
@example("ask: [Why, Who dec\u2003!s?")
@example("ask: [Why now!?, !tag? b]")
@example("ask: [Pourquoi ?, Why  ? now]")
@example("ask: [Why\n ?, a]")
@example("ask: [a - ? b]")
@example("ask: [who: ]")
@example("ask: {who: , why:  }")
def test_both_loaders_tell_the_same(text: str) -> None:
    data = f"---\na: 1\n{text}\n---\n"

    assert _told(parse(PATH, data, FAST)) == _told(parse(PATH, data, SLOW))


@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="\r\x85\u2028\u2029\ufeff", exclude_categories=["Cc", "Cs"])
    )
)
def test_a_body_is_kept_letter_for_letter(text: str) -> None:
    document, findings = parse(PATH, f"---\ntitle: A\n---\nx{text}")

    assert document.body == f"x{text}"
    assert {finding.code for finding in findings} <= {"PRG005", "PRG006", "PRG107"}


# Letters within a value


@given(
    st.text("abcåé ’'\"\\-", min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool),
    st.sampled_from(["double", "single", "folded", "in a list"]),
    st.data(),
)
def test_a_letter_of_a_value_is_found_where_it_stands_in_the_file(text: str, style: str, data: st.DataObject) -> None:
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    written = {
        "double": f"a: {double}",
        "single": "a: '" + text.replace("'", "''") + "'",
        "folded": "a: >-\n" + "\n".join(f"  {word}" for word in text.split()),
        "in a list": f"a: [first, {double}]",
    }[style]
    document, _ = parse("a.md", f"---\n{written}\n---\n")
    key = ("a", 1) if style == "in a list" else ("a",)
    start = data.draw(st.sampled_from([n for n, letter in enumerate(text) if letter != " "]))

    place = within(document, document.at(*key), text, start, 1)

    found = (document.line(place.line) or "")[place.column - 1]
    assert found == text[start] or (found == "\\" and text[start] in '"\\')


def test_the_words_meant_end_with_their_line() -> None:
    document, _ = parse("a.md", "---\na: >-\n  one two\n  three\n---\n")

    assert within(document, document.at("a"), "one two three", 4, 9) == Place("a.md", 3, 7, 3)
    assert within(document, document.at("a"), "one two three", 4, 9).length == 3
    assert within(document, document.at("a"), "something else", 4, 9) == document.at("a")


# What nobody sees


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Evil \u202egnp.exe", ["4:6 PRG005"]),
        ("Embedded \u202btext\u202c", ["4:10 PRG005"]),
        ("Open \u2067isolate", ["4:6 PRG005"]),
        ("Closed \u2067isolate\u2069, as Arabic needs it", []),
        ("\u2066a\u2067b\u2069", ["4:1 PRG005"]),
        ("A word\u2060joiner, a zero\u200bwidth blank", ["4:7 PRG006"]),
        ("Tags \U000e0041\U000e0042", ["4:6 PRG006"]),
        ("Scotland \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", []),
        ("Joiners \u200d and \u200c, marks \u200f and \u200e, a soft\u00adhyphen", []),
        ("x\ufeff", ["4:2 PRG006"]),
    ],
)
def test_signs_that_turn_or_hide_are_told_and_those_that_languages_need_are_not(line: str, told: list[str]) -> None:
    document, findings = read(f"---\ntitle: A\n---\n{line}\n")

    assert findings == told
    assert document.body == f"{line}\n"


@given(st.text(alphabet="a\u202a\u202e\u2066\u2067\u2069\u200b\u2060\U000e0041\U0001f3f4\U000e007f\n ", max_size=30))
def test_what_turns_is_gone_from_the_line_mended(text: str) -> None:
    for finding in parse(PATH, f"---\ntitle: A\n---\n{text}")[1]:
        if finding.code == "PRG005":
            assert not any("\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069" for sign in finding.mended)
