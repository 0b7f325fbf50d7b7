"""Whatever a stranger says, it becomes content without an error of its form, and comes again without a change."""

from __future__ import annotations

from datetime import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from importing import Festival
from mkdocs_programme.imports.arriving import (
    Affiliated,
    Arrival,
    Group,
    Link,
    Outcome,
    Part,
    Person,
    Place,
    Taking,
    Talk,
)
from mkdocs_programme.imports.opening.text import clean
from mkdocs_programme.imports.taking.prose import homely
from mkdocs_programme.programme.mentions import cited, files_linked, linked

TRICKY = (
    *("[x](foo.md)", "[@a]", "![p](p.png)", "[r]: x.md\n[r]", "`[x](y.md)`", "a\n---\nb: c", "<!-- more -->", "# H"),
    *(
        "[a [b](c)](d)",
        "[x][y]",
        "[x]( <y.md> )",
        '[x](y.md "t")',
        "**[x](y.md)**",
        "[@a; @b, p. 3]",
        "[-@a]",
        "see @a",
    ),
    *(
        "<a href='x.md'>x</a>",
        "<script>x</script>",
        "\\[x](y.md)",
        "[x\n](y.md)",
        "```\n[x](y.md)\n```",
        "{{ x }}",
        ": ",
    ),
    *("11:00", "NO", "null", "- x", "con", "a.sv", "../x", "\u202eevil", "e\u0301"),
)
WORDS = st.text(max_size=20) | st.sampled_from(TRICKY)
ROWS = st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=3)


def _arrival(rows: list[tuple[str, str, str, str, str, str]]) -> Arrival:
    people = [
        Person(
            str(number),
            {"": name},
            id=str(number),
            biography={"": text},
            affiliations=(Affiliated(body, country),) if clean(body) else (),
        )
        for number, (_, text, name, body, country, _) in enumerate(rows)
    ]
    talks = [
        Talk(
            {"": title},
            str(number),
            start=datetime(2027, 5, 11, number),
            end=datetime(2027, 5, 11, number + 1),
            room=room,
            stream=stream,
            format=other,
            abstract={"": text},
            description={"": other},
            people=(Taking(str(number), stream or "speaker"),),
            objectives=(Outcome(title),),
            questions=(title,) if title.strip() else (),
            parts=(Part({"": title}, abstract={"": text}),),
            links=(Link(other),),
            rest=((other, text),),
        )
        for number, (title, text, _, room, stream, other) in enumerate(rows)
    ]
    return Arrival(
        tuple(talks),
        tuple(people),
        tuple(Place({"": name}, name) for name in dict.fromkeys(talk.room for talk in talks) if name),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.stream for talk in talks) if name),
        tuple(Group({"": name}, name) for name in dict.fromkeys(talk.format for talk in talks) if name),
    )


@settings(max_examples=60, deadline=None)
@given(ROWS)
@example([("", "", "", "", "E", ""), ("", "", "", "", "È", "")])
def test_any_words_become_content_without_errors_and_come_again_without_a_change(
    rows: list[tuple[str, str, str, str, str, str]],
) -> None:
    festival = Festival()
    festival.settle(_arrival(rows), "frab")
    assert [str(finding) for finding in festival.site().findings if finding.severity == "error"] == []

    again = festival.settle(_arrival(rows), "frab")
    assert (again.changes, again.kept, again.gone, again.deleted, again.unable) == ((), (), (), (), ())


@settings(deadline=None)
@given(st.lists(WORDS, max_size=4).map(" ".join))
def test_a_text_that_comes_in_leads_to_no_file_and_cites_no_work(text: str) -> None:
    told = homely(text)

    assert [*cited(told), *linked(told), *files_linked(told)] == []
    assert homely(told) == told
    assert told.replace("\\[", "[") == clean(text).replace("\\[", "[")
