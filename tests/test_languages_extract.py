"""The catalogues say all that the pages say; run `python -m mkdocs_programme.languages.extract` where one is behind."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages import Message, pofile

from mkdocs_programme.languages import KNOWN, extract, sheets

TRANSLATED = KNOWN[1:]
FORMS = {**dict.fromkeys(TRANSLATED, 2), "ar": 6}

TEMPLATE = """\
<h2>{{ _("Rooms") }}</h2>
{% if page.rooms %}{{ ngettext("%(num)s room", "%(num)s rooms", page.rooms | length) }}{% endif %}
{{ pgettext("verb", "Chair") }} {{ _("") }} {{ _(page.title) }}
"""
MODULE = """\
title = scribe.say("Rooms").text + catalogue.gettext("Doors")
both = npgettext("of a house", "door", "doors", 2) + gettext(door["name"]) + ngettext(*doors, 2)
"""


def _counted(one: str, many: str) -> Message:
    both: Any = (one, many)  # a tuple to Babel, and a single text to types-babel
    return Message(both)


def _package(folder: Path) -> Path:
    (folder / "render/templates").mkdir(parents=True)
    (folder / "render/templates/rooms.html.jinja").write_text(TEMPLATE, encoding="utf-8")
    (folder / "rooms.py").write_text(MODULE, encoding="utf-8")
    return folder


def _placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)[sd]|\{\w+\}", text))


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_the_pages_say_is_missing_from_a_catalogue(language: str) -> None:
    known = sheets.read(language)
    assert [key for key in extract.said() if key not in known or not all(sheets.words(known[key]))] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_names_what_its_english_names(language: str) -> None:
    wrong = []
    for key, message in sheets.read(language).items():
        allowed = _placeholders(key[1])
        for words in sheets.words(message):
            found = _placeholders(words)
            counted = isinstance(message.id, tuple) and set(found) <= set(allowed)
            if words and found != allowed and not counted:
                wrong.append((key, words))
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_counted_word_has_as_many_forms_as_the_language(language: str) -> None:
    counted = [message for message in sheets.read(language).values() if isinstance(message.id, tuple)]
    assert {len(sheets.words(message)) for message in counted} == {FORMS[language]}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_word_is_a_guess(language: str) -> None:
    with sheets.sheet(language).open("rb") as file:
        assert [message.id for message in pofile.read_po(file) if message.fuzzy] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_written_as_it_was_read(language: str, tmp_path: Path) -> None:
    sheets.write(language, sheets.read(language), tmp_path)
    assert sheets.sheet(language).read_bytes() == (tmp_path / f"{language}.po").read_bytes()


def test_words_are_found_in_templates_and_in_code(tmp_path: Path) -> None:
    assert {key: message.id for key, message in extract.said(_package(tmp_path)).items()} == {
        (None, "Rooms"): "Rooms",
        (None, "%(num)s room"): ("%(num)s room", "%(num)s rooms"),
        ("verb", "Chair"): "Chair",
        (None, "Doors"): "Doors",
        ("of a house", "door"): ("door", "doors"),
    }


def test_an_update_keeps_translations_and_marks_what_is_missing(tmp_path: Path) -> None:
    wanted = {sheets.key(message): message for message in (Message("Rooms"), _counted("door", "doors"), Message("Old"))}
    rooms, old = Message("Rooms", "Lokaler"), Message("Gone", "Borta")
    sheets.write("sv", {sheets.key(message): message for message in (rooms, old)}, tmp_path)

    unsaid = extract.update("sv", wanted, folder=tmp_path)

    assert unsaid == [(None, "Gone")]
    assert (tmp_path / "sv.po").read_text(encoding="utf-8") == (
        "# Swedish words of the interface; what they translate is the English of the pages.\n"
        'msgid ""\n'
        'msgstr ""\n'
        '"Language: sv\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        "\n"
        'msgid "Gone"\n'
        'msgstr "Borta"\n'
        "\n"
        "#. not yet translated\n"
        'msgid "Old"\n'
        'msgstr ""\n'
        "\n"
        'msgid "Rooms"\n'
        'msgstr "Lokaler"\n'
        "\n"
        "#. not yet translated\n"
        'msgid "door"\n'
        'msgid_plural "doors"\n'
        'msgstr[0] ""\n'
        'msgstr[1] ""\n'
    )


def test_pruning_takes_out_what_nothing_says(tmp_path: Path) -> None:
    old = Message("Gone", "Borta")
    sheets.write("sv", {sheets.key(old): old}, tmp_path)
    wanted: dict[sheets.Key, Message] = {(None, "Rooms"): Message("Rooms")}

    assert extract.update("sv", wanted, prune=True, folder=tmp_path) == [(None, "Gone")]
    assert list(sheets.read("sv", tmp_path)) == [(None, "Rooms")]
