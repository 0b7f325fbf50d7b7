"""What authors are told can be said in each language that we promise."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import pofile
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build, manual
from mkdocs_programme.entities import KINDS, Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.findings import Finding, Rule
from mkdocs_programme.forms.hints import Hints
from mkdocs_programme.languages import sheets
from mkdocs_programme.languages.extract import PACKAGE
from mkdocs_programme.languages.hinted import HINTS, hinted
from mkdocs_programme.languages.messages import CATALOGUES, SPOKEN, phrased, speaker
from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.phrases import NOTHING, Phrase, both, counted, either, listed, phrase
from test_rules import ALL, SETTINGS

TRANSLATED = SPOKEN[1:]
FUNCTIONS = {"phrase": (0,), "counted": (1, 2)}
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "phrases.py"]


def _fields(template: str) -> list[tuple[str, str]]:
    return sorted((name, spec or "") for _, name, spec, _ in Formatter().parse(template) if name is not None)


def _calls(path: Path, *names: str) -> list[ast.Call]:
    nodes = ast.walk(ast.parse(path.read_bytes()))
    return [
        node
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_is_missing_and_none_is_left_over(language: str) -> None:
    known = sheets.read(language, CATALOGUES)

    assert [key for key in phrased(PACKAGE) if key not in known or not all(sheets.words(known[key]))] == []
    assert sorted(known.keys() - phrased(PACKAGE).keys(), key=str) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_hint_of_a_form_is_said_in_the_authors_language(language: str) -> None:
    known = sheets.read(language, HINTS)

    assert [key for key in hinted(PACKAGE) if key not in known or not all(sheets.words(known[key]))] == []
    assert sorted(known.keys() - hinted(PACKAGE).keys(), key=str) == []
    hints = Hints(language)
    asked = {hints.said(record.model_fields[one.attribute].description) for record, one in _asked()}
    assert asked & {Hints("en").said(record.model_fields[one.attribute].description) for record, one in _asked()} <= {
        ""
    }


def _asked() -> Iterator[tuple[type[Record], FieldShape]]:
    """Every field of every kind, and of the groups in it."""
    waiting: list[type[Record]] = list(KINDS)
    met: set[type[Record]] = set()
    while waiting:
        record = waiting.pop()
        if record not in met:
            met.add(record)
            yield from ((record, one) for one in shape(record).values())
            waiting += [one.record for one in shape(record).values() if one.record is not None]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_message_names_what_its_english_names(language: str) -> None:
    known = sheets.read(language, CATALOGUES)

    assert [
        key
        for key, message in known.items()
        if any(_fields(words) != _fields(key[1]) for words in sheets.words(message))
    ] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_message_keeps_fields_and_codes_as_they_are_written(language: str) -> None:
    wrong = []
    for key, message in sheets.read(language, CATALOGUES).items():
        for words in sheets.words(message):
            code, translated = set(re.findall(r"`\w+`", key[1])), set(re.findall(r"`\w+`", words))
            if not code <= translated:
                wrong.append((key[1], words))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sheet_of_messages_is_written_as_it_was_read_and_nothing_in_it_is_a_guess(
    language: str, tmp_path: Path
) -> None:
    sheets.write(language, sheets.read(language, CATALOGUES), tmp_path)

    sheet = CATALOGUES / f"{language}.po"
    assert sheet.read_bytes() == (tmp_path / f"{language}.po").read_bytes()
    with sheet.open("rb") as file:
        assert [message.id for message in pofile.read_po(file) if message.fuzzy] == []


@pytest.mark.parametrize("path", [pytest.param(path, id=str(path.relative_to(PACKAGE))) for path in MODULES])
def test_a_template_stands_where_it_is_used_so_that_translators_find_it(path: Path) -> None:
    wrong = [
        node.lineno
        for node in _calls(path, *FUNCTIONS)
        for position in FUNCTIONS[getattr(node.func, "id", "")]
        if not isinstance(node.args[position], ast.Constant)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", [path for path in MODULES if {"values", "entities"} & set(path.parts)])
def test_a_reader_of_values_speaks_to_the_author_in_phrases(path: Path) -> None:
    """A plain text would be told in English to everybody."""
    wrong = [
        node.lineno
        for node in _calls(path, "ValueError", "Misread")
        if node.args and isinstance(node.args[0], ast.JoinedStr | ast.Constant)
    ]
    assert wrong == []


@pytest.mark.parametrize("rule", ALL)
def test_what_the_example_of_a_rule_tells_is_told_in_swedish(rule: Rule) -> None:
    shown = manual.examples(rule.manual).breaks
    octets = {manual.octets(path).decode(): manual.octets(text) for path, text in shown.items()}
    settings = octets.pop(build.SETTINGS, SETTINGS)
    (finding,) = build.load_files(octets, settings).findings

    told = finding.spoken(speaker("sv"))

    assert told.message != finding.message
    assert (told.hint != finding.hint) == bool(finding.hint)
    assert (told.message.english, told.hint.english) == (str(finding.message), str(finding.hint))
    assert not re.search(r"\b(?:the|and|with|write|is no|are)\b", _own(told))


def _own(finding: Finding) -> str:
    """The words of a finding without what its author or our fields say."""
    return re.sub(r"`[^`]*`|”[^”]*”|\S*/\S*|“[^”]*”", "", f"{finding.message} {finding.hint}")


def test_a_phrase_is_a_text_and_can_be_said_again() -> None:
    words = phrase("{message} ({hint})", message=phrase("“{said}” cannot be observed", said="know"), hint=NOTHING)

    assert words == "“know” cannot be observed ()"
    assert words.into(speaker("sv")) == "”know” kan inte iakttas ()"
    assert words.into(speaker("sv")).into(speaker("en")) == words


def test_a_language_has_a_name_in_every_language() -> None:
    words = phrase("“{said}” is no verb that the table of {language} knows", said="x", language=in_english("nb"))

    assert words == "“x” is no verb that the table of Norwegian Bokmål knows"
    assert words.into(speaker("sv")) == "”x” är inget verb som tabellen för norskt bokmål känner till"


def test_several_are_named_one_after_the_other() -> None:
    assert [either(["a"]), either(["a", "b", "c"]), both(["a", "b"]), listed(["a", "b"])] == [
        "a",
        "a or b or c",
        "a and b",
        "a, b",
    ]
    assert either(["a", "b", "c"]).into(speaker("sv")) == "a eller b eller c"


def test_a_number_chooses_the_sentence() -> None:
    assert [counted(n, "{number} file", "{number} files") for n in (0, 1, 2)] == ["0 files", "1 file", "2 files"]


@given(st.text())
def test_no_value_of_an_author_is_read_as_a_template(value: str) -> None:
    said = phrase("“{said}” cannot be observed", said=value)

    assert said == f"“{value}” cannot be observed"
    assert isinstance(said.into(speaker("sv")), Phrase)
    assert said.into(speaker("sv")) == f"”{value}” kan inte iakttas"
