"""Lines of front matter that stand too far in or out, or after another blank than a space."""

from __future__ import annotations

import pytest

from documents_told import PATH, front, told
from mkdocs_programme.documents import parse
from mkdocs_programme.documents.shape import SLOW

INDENTS = {
    "a tab below a field": (["questions:", "\t- a", "\t- b"], [("PRG066", 3, 1, "  - a"), ("PRG066", 4, 1, "  - b")]),
    "a tab in a record": (["parts:", "  - id: a", "\tminutes: 3"], [("PRG066", 4, 1, "    minutes: 3")]),
    "a tab in a text": (["access: |", "\tBy lift", "room: a"], [("PRG066", 3, 1, "  By lift")]),
    "no-break spaces in a record": (
        ["parts:", "  - id: a", "\u00a0\u00a0\u00a0 minutes: 3"],
        [("PRG067", 4, 1, "    minutes: 3")],
    ),
    "no-break space after a hyphen": (["questions:", "  -\u00a0a"], [("PRG067", 3, 4, "  - a")]),
    "a field too far in": (["room: a", "  minutes: 3"], [("PRG068", 3, 1, "minutes: 3")]),
    "the first field too far in": ([" room: a", "minutes: 3", "code: b"], [("PRG068", 2, 1, "room: a")]),
    "an entry too far in": (["questions:", "  - a", "   - b", "  - c"], [("PRG068", 4, 1, "  - b")]),
    "an entry too far out": (["questions:", "    - a", "  - b"], [("PRG068", 4, 1, "    - b")]),
    "a whole record too far in": (
        ["parts:", "  - id: a", "   - id: b", "     minutes: 3", "   - id: c"],
        [("PRG068", 4, 1, "  - id: b")],
    ),
    "hyphens that stick": (
        ["questions:", "  -a", "  -b"],
        [("PRG071", 3, 3, "  - a"), ("PRG071", 4, 3, "  - b")],
    ),
    "a hyphen that sticks further down": (["questions:", "  - a", "  -b"], [("PRG071", 4, 3, "  - b")]),
    "a field without its colon, above a list": (["code: b", "questions", "  - a"], [("PRG040", 3, 1, "questions:")]),
}


@pytest.mark.parametrize("name", INDENTS)
def test_a_line_at_the_wrong_place_is_told_with_the_right_one(name: str) -> None:
    lines, expected = INDENTS[name]

    assert told(parse(PATH, front(lines))) == expected
    assert told(parse(PATH, front(lines), SLOW)) == expected
    mended = list(lines)
    for _, line, _, text in expected:
        mended[line - 2] = text
    if name != "a whole record too far in":
        assert parse(PATH, front(mended))[0].fields == parse(PATH, front(lines))[0].fields
        assert told(parse(PATH, front(mended))) == []


def test_a_line_of_invisible_blanks_is_a_blank_line() -> None:
    document, findings = parse(PATH, front(["title: A", "\u00a0", "\t\u200b", "minutes: 60"]))

    assert (document.fields, findings) == ({"title": "A", "minutes": "60"}, [])
