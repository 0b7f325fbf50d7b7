from __future__ import annotations

import pytest

from mkdocs_programme.languages import KNOWN, direction, is_tag, language_name, own_name
from mkdocs_programme.languages.tags import name


@pytest.mark.parametrize("tag", [*KNOWN, "nn", "is", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "ca-valencia", "swl"])
def test_a_tag_of_a_language_that_exists_is_accepted(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    "text", ["", "dk", "old", "xx", "SV", "sv_SE", "sv-se", "pt-XQ", "zh-Abcd", "mul", "und", "sv-"]
)
def test_what_is_no_language_is_no_tag(text: str) -> None:
    assert not is_tag(text)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "rtl"),
        ("he", "rtl"),
        ("fa-IR", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("sv", "ltr"),
        ("xx", "ltr"),
    ],
)
def test_a_language_is_written_in_the_direction_of_its_script(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_every_language_has_its_own_name() -> None:
    assert [own_name(tag) for tag in KNOWN] == [
        "English", "svenska", "norsk bokmål", "dansk", "suomi", "Deutsch", "français", "español", "العربية",
    ]  # fmt: skip
    assert own_name("pt-BR") == "português (Brasil)"
    assert own_name("xx") == "xx"


def test_a_language_is_named_in_every_language() -> None:
    assert [name("sv", tag) for tag in KNOWN] == [
        "Swedish", "svenska", "svensk", "svensk", "ruotsi", "Schwedisch", "suédois", "sueco", "السويدية",
    ]  # fmt: skip
    assert [name(tag, "en") for tag in ("pt-BR", "zh-Hant", "no", "ar-Latn", "xx")] == [
        "Brazilian Portuguese", "Traditional Chinese", "Norwegian", "Arabic (Latin)", "xx",
    ]  # fmt: skip
    assert language_name is name


def test_sign_languages_have_names() -> None:
    assert [name("swl", tag) for tag in KNOWN] == [
        "Swedish Sign Language",
        "svenskt teckenspråk",
        "svensk tegnspråk",
        "svensk tegnsprog",
        "ruotsalainen viittomakieli",
        "Schwedische Gebärdensprache",
        "langue des signes suédoise",
        "lengua de signos sueca",
        "لغة الإشارة السويدية",
    ]
