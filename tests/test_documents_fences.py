"""Where front matter begins and ends."""

from __future__ import annotations

import pytest

from documents_told import PATH, told
from mkdocs_programme.documents import parse

FENCES = {
    "a blank line first": ("\n---\ntitle: A\n---\nText\n", [("PRG030", 1, 1, "---")]),
    "a remark first": ("# Remark\n---\ntitle: A\n---\nText\n", [("PRG031", 1, 1, "")]),
    "no opening fence": ("title: A\n---\nText\n", [("PRG032", 1, 1, "")]),
    "no closing fence": ("---\ntitle: A\n\nText\n", [("PRG033", 1, 1, "")]),
    "dots": ("---\ntitle: A\n...\nText\n", [("PRG034", 3, 1, "---")]),
    "a fourth hyphen": ("---\ntitle: A\n----\nText\n", [("PRG035", 3, 1, "---")]),
    "a fourth hyphen first": ("----\ntitle: A\n---\nText\n", [("PRG035", 1, 1, "---")]),
    "a dash": ("—\ntitle: A\n---\nText\n", [("PRG035", 1, 1, "---")]),
    "a dash and a hyphen": ("---\ntitle: A\n—-\nText\n", [("PRG035", 3, 1, "---")]),
    "an indented fence": ("---\ntitle: A\n ---\nText\n", [("PRG035", 3, 1, "---")]),
    "an indented fence first": (" ---\ntitle: A\n---\nText\n", [("PRG035", 1, 1, "---")]),
    "words after the fence": ("--- # A\ntitle: A\n---\nText\n", [("PRG035", 1, 1, "---")]),
    "old Mac": ("---\rtitle: A\r---\rText\r", [("PRG004", 1, 4, "")]),
    "a fence with a blank": ("---\ntitle: A\n---  \nText\n", []),
    "a byte order mark": ("\ufeff---\ntitle: A\n---\nText\n", []),
}


@pytest.mark.parametrize("name", FENCES)
def test_fields_and_text_are_parted_whatever_the_fences(name: str) -> None:
    text, expected = FENCES[name]

    document, findings = parse(PATH, text)

    assert (document.fields, document.body) == ({"title": "A"}, "Text\n")
    assert told((document, findings)) == expected


def test_a_missing_fence_names_where_the_text_begins() -> None:
    _, (finding,) = parse(PATH, "---\ntitle: A\nminutes: 60\n\n# Why\n\nText\n\n---\n\nMore\n")

    assert finding.message == "no line `---` closes the front matter; the text seems to begin in line 5"


@pytest.mark.parametrize(
    "text",
    [
        "# Welcome\n\n---\n\nNote: bring a laptop\n\n---\n\nBye\n",
        "{{ sessions() }}\n\nText\n",
        "{: .lead }\nText\n",
        "Welcome: all\n\nText\n\n---\n\nMore\n",
        "- a\n- b\n\n---\n",
        "----\n\nText\n",
        "Heading\n---\n\nText\n",
        "# How to\n\n```yaml\n---\ntitle: A\n---\n```\n",
        "# How to\n\n~~~\n---\ntitle: A\n---\n~~~\n",
    ],
)
def test_a_page_without_front_matter_stays_whole(text: str) -> None:
    document, findings = parse("about.md", text)

    assert (document.fields, document.body, findings) == ({}, text, [])
