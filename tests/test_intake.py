"""Issue forms and their answers: what is asked, and which file an answer becomes."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.entities import KINDS
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.intake import FORMS, Refused, Taken, form, taken
from mkdocs_programme.intake.forms import asked, label
from mkdocs_programme.languages.choices import offered
from mkdocs_programme.languages.messages import SPOKEN


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("kind", FORMS)
def test_a_form_asks_for_fields_that_the_kind_has_and_for_all_that_it_needs(kind: str, language: str) -> None:
    fields = shape(next(known for known in KINDS if known.kind == kind))
    asked = {question["id"]: question for question in yaml.safe_load(form(kind, language))["body"]}

    assert list(asked) == list(FORMS[kind])
    required = {name for name, question in asked.items() if question.get("validations", {}).get("required")}
    assert required == {name for name, known in fields.items() if known.required}
    assert len({question["attributes"]["label"] for question in asked.values()}) == len(asked)


def answered(kind: str, answers: dict[str, str], number: int = 7, language: str = "en") -> dict[str, Any]:
    """What GitHub tells of a form that somebody answered."""
    told = ((label(kind, name, language), answers.get(name, "_No response_")) for name in FORMS[kind])
    body = "\n\n".join(f"### {heading}\n\n{answer}" for heading, answer in told)
    return {"issue": {"number": number, "labels": [{"name": kind}, {"name": "intake"}], "body": body}}


ANSWERS = {
    "title": "Safety: a new start",
    "speakers": "Ada Example\nBo Example",
    "minutes": "45",
    "level": "introductory",
    "body": "We begin.\n\n### Title\n\nis part of my text, as is `$(touch x)`.",
}


def test_an_answered_form_becomes_a_content_file() -> None:
    assert taken(answered("session", ANSWERS), "2027", {"sessions/2027/safety-a-new-start.md"}) == Taken(
        "sessions/2027/safety-a-new-start-2.md",
        '---\ntitle: "Safety: a new start"\nspeakers:\n  - Ada Example\n  - Bo Example\nminutes: 45\n'
        "level: introductory\n---\n\n"
        "We begin.\n\n### Title\n\nis part of my text, as is `$(touch x)`.\n",
        7,
    )


def test_a_form_asks_in_swedish_and_gives_the_same_file() -> None:
    asked = yaml.safe_load(form("session", "sv"))
    first = asked["body"][0]

    assert (asked["name"], asked["title"], asked["labels"]) == ("Föreslå: session", "Session: ", ["session"])
    assert first["attributes"] == {"label": "Titel", "description": "Vad den heter i programmet."}
    for kind in FORMS:
        needed = dict.fromkeys(FORMS[kind], "Så") | {"minutes": "45"}
        assert taken(answered(kind, needed, language="sv"), "2027", ()) == taken(answered(kind, needed), "2027", ())
    assert taken(answered("session", ANSWERS, language="sv"), "2027", ()) == taken(
        answered("session", ANSWERS), "2027", ()
    )
    with pytest.raises(Refused, match=r"Not answered: Titel\."):
        taken(answered("session", {}, language="sv"), "2027", ())


CHOICES = [(kind, name, value) for kind in FORMS for name, known in asked(kind) for value in known.choices]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(("kind", "name", "value"), CHOICES)
def test_a_choice_is_offered_in_words_and_comes_back_as_the_value_of_the_file(
    kind: str, name: str, value: str, language: str
) -> None:
    (question,) = (one for one in yaml.safe_load(form(kind, language))["body"] if one["id"] == name)
    known = dict(asked(kind))[name]
    word = question["attributes"]["options"][known.choices.index(value)]
    needed = {one: "Så" for one, other in asked(kind) if other.required}

    made = taken(answered(kind, {**needed, name: value}), "2027", ())

    assert f"\n{name}: {value}\n" in made.text
    # The form may have been asked in another language than its choices were, and somebody may have edited the answer.
    for asked_in in SPOKEN:
        for answer in (word, word.lower(), value):
            assert taken(answered(kind, {**needed, name: answer}, language=asked_in), "2027", ()) == made


@pytest.mark.parametrize(("kind", "name"), sorted({(kind, name) for kind, name, _ in CHOICES}))
def test_no_two_choices_are_called_alike_in_whichever_language(kind: str, name: str) -> None:
    known = dict(asked(kind))[name]
    meant: dict[str, set[str]] = {}
    for language in SPOKEN:
        for value, word in offered(known.choices, language).items():
            meant.setdefault(word.casefold(), set()).add(value)
            meant.setdefault(value.casefold(), set()).add(value)

    assert {word: values for word, values in meant.items() if len(values) > 1} == {}


def test_choices_are_said_as_the_site_says_them() -> None:
    def options(kind: str, name: str, language: str) -> list[str]:
        (question,) = (one for one in yaml.safe_load(form(kind, language))["body"] if one["id"] == name)
        return [str(option) for option in question["attributes"]["options"]]

    assert options("session", "level", "en") == ["Introductory", "Intermediate", "Advanced"]
    assert options("session", "level", "sv") == ["Introduktion", "Fortsättning", "Avancerad"]
    assert options("objective", "level", "sv") == ["Minnas", "Förstå", "Tillämpa", "Analysera", "Värdera", "Skapa"]
    assert options("organisation", "type", "en")[-2:] == ["Community", "Something else"]
    assert options("material", "type", "sv")[-2:] == ["Sammanfattning", "Något annat"]


def test_an_answer_that_is_no_choice_is_left_for_the_check() -> None:
    made = taken(answered("session", {"title": "A", "level": "Very  hard"}), "2027", ())

    assert made.text == "---\ntitle: A\nlevel: Very hard\n---\n"


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ({}, "none of the labels"),
        ({"issue": []}, "none of the labels"),
        ({"issue": {"number": 1, "labels": [{"name": "session"}, {"name": "speaker"}], "body": ""}}, "or several"),
        ({"issue": {"number": 1, "labels": [{"name": "session"}], "body": None}}, "no text"),
        (answered("session", {}), "Not answered: Title"),
    ],
)
def test_what_is_no_answered_form_is_refused(event: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        taken(event, "2027", ())


@given(st.sampled_from(sorted(FORMS)), st.dictionaries(st.sampled_from(FORMS["session"]), st.text()), st.text())
def test_whatever_is_answered_makes_a_file_that_can_be_read_or_none(
    kind: str, answers: dict[str, str], body: str
) -> None:
    event = answered(kind, answers)
    event["issue"]["body"] += body
    try:
        made = taken(event, "2027", ())
    except Refused:
        return

    site = build.load_files(
        {"editions/2027.md": "---\nname: Festival\n---\n", made.path: made.text}, b"languages: [en, sv]\n"
    )
    unreadable = [finding for finding in site.findings if finding.severity == "error" and finding.code < "PRG010"]
    assert unreadable == []
    assert not [finding for finding in site.findings if finding.code[:5] in ("PRG03", "PRG04")]
    assert re.fullmatch(r"[a-z]+/(2027/)?[a-z0-9]+(-[a-z0-9]+)*\.md", made.path)
