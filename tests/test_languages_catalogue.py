from __future__ import annotations

import pytest
from babel import Locale

from mkdocs_programme.languages import KNOWN
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.languages.sheets import read

TRANSLATED = KNOWN[1:]


def test_words_are_said_in_the_language_of_the_reader() -> None:
    assert [catalogue(language).gettext("Learning objectives") for language in KNOWN] == [
        "Learning objectives", "Lärandemål", "Læringsmål", "Læringsmål", "Oppimistavoitteet", "Lernziele",
        "Objectifs d’apprentissage", "Objetivos de aprendizaje", "الأهداف التعليمية",
    ]  # fmt: skip


def test_numbers_choose_the_form_of_a_word() -> None:
    def counted(language: str, number: int) -> str:
        words = catalogue(language).ngettext("%(num)s session", "%(num)s sessions", number)
        return words % {"num": number}

    assert [counted("en", number) for number in (0, 1, 2)] == ["0 sessions", "1 session", "2 sessions"]
    assert [counted("sv", number) for number in (0, 1, 2)] == ["0 sessioner", "1 session", "2 sessioner"]
    assert [counted("fr", number) for number in (0, 1, 2)] == ["0 session", "1 session", "2 sessions"]
    assert [counted("ar", number) for number in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)] == [
        "لا جلسات", "جلسة واحدة", "جلستان", "3 جلسات", "10 جلسات", "11 جلسة", "99 جلسة", "100 جلسة", "102 جلسة",
        "103 جلسات",
    ]  # fmt: skip


def test_a_word_that_is_also_counted_is_found_alone() -> None:
    assert catalogue("sv").gettext("Author") == "Författare"
    assert catalogue("ar").gettext("Chair") == "رئيس الجلسة"


def test_what_nobody_has_translated_stays_english() -> None:
    words = catalogue("sv")
    assert words.gettext("Quite unheard of") == "Quite unheard of"
    assert words.pgettext("menu", "Quite unheard of") == "Quite unheard of"
    assert [words.ngettext("%(num)s yak", "%(num)s yaks", number) for number in (1, 2)] == [
        "%(num)s yak",
        "%(num)s yaks",
    ]
    assert words.npgettext("farm", "yak", "yaks", 2) == "yaks"
    assert words.gettext("") == ""


def test_a_language_without_a_catalogue_says_which_words_it_gets() -> None:
    assert [catalogue(language).language for language in ("sv", "fr-CA", "nn", "nl", "en-US")] == [
        "sv", "fr", "nb", "en", "en",
    ]  # fmt: skip
    assert catalogue("nl").gettext("Rooms") == "Rooms"


def test_a_site_says_single_words_its_own_way() -> None:
    words = catalogue("sv", (("Session", "Pass"), ("Chair", "Ordförande"), ("Chairs", "Ordföranden"), ("Room", "")))
    assert [words.gettext(msgid) for msgid in ("Session", "Sessions", "Room", "Chair")] == [
        "Pass", "Sessioner", "Lokal", "Ordförande",
    ]  # fmt: skip
    assert [words.ngettext("Chair", "Chairs", number) for number in (1, 2)] == ["Ordförande", "Ordföranden"]
    assert words.pgettext("menu", "Session") == "Pass"
    assert catalogue("sv").gettext("Session") == "Session"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_catalogue_has_the_words_of_every_other(language: str) -> None:
    assert sorted(map(str, read(language))) == sorted(map(str, read("sv")))


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_language_counts_in_more_ways_than_its_catalogue_has_forms_for(language: str) -> None:
    """Where CLDR has a form of its own for one, two or few, the catalogue gives the numbers that share it one form."""
    rule, words = Locale.parse(language).plural_form, catalogue(language)
    told = {number: words.ngettext("%(num)s session", "%(num)s sessions", number) for number in range(200)}
    forms = {rule(number): {told[other] for other in told if rule(other) == rule(number)} for number in told}
    assert {form: len(said) for form, said in forms.items()} == dict.fromkeys(forms, 1)
