"""Whole answers, compared by code point: there is no thin space in any of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from mkdocs_programme.languages import KNOWN, dates

TUESDAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("language", "with_year", "without", "plain"),
    [
        ("en", "Tuesday 10 March 2026", "Tuesday 10 March", "10 March 2026"),
        ("sv", "tisdag 10 mars 2026", "tisdag 10 mars", "10 mars 2026"),
        ("nb", "tirsdag 10. mars 2026", "tirsdag 10. mars", "10. mars 2026"),
        ("da", "tirsdag den 10. marts 2026", "tirsdag den 10. marts", "10. marts 2026"),
        ("fi", "tiistai 10. maaliskuuta 2026", "tiistai 10. maaliskuuta", "10. maaliskuuta 2026"),
        ("de", "Dienstag, 10. März 2026", "Dienstag, 10. März", "10. März 2026"),
        ("fr", "mardi 10 mars 2026", "mardi 10 mars", "10 mars 2026"),
        ("es", "martes, 10 de marzo de 2026", "martes, 10 de marzo", "10 de marzo de 2026"),
        ("ar", "الثلاثاء، 10 مارس 2026", "الثلاثاء، 10 مارس", "10 مارس 2026"),
        ("en-US", "Tuesday 10 March 2026", "Tuesday 10 March", "10 March 2026"),
        ("nl", "dinsdag 10 maart 2026", "dinsdag 10 maart", "10 maart 2026"),
        ("pl", "wtorek, 10 marca 2026", "wtorek 10 marca", "10 marca 2026"),
        ("ja", "2026年3月10日火曜日", "火曜日 3月10日", "2026年3月10日"),
        ("xx", "Tuesday 10 March 2026", "Tuesday 10 March", "10 March 2026"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(language: str, with_year: str, without: str, plain: str) -> None:
    assert dates.day(TUESDAY, language) == with_year
    assert dates.day_without_year(TUESDAY, language) == without
    assert dates.date_words(TUESDAY, language) == plain


def test_the_first_of_a_month_is_premier_in_french() -> None:
    first = date(2026, 3, 1)
    assert dates.day(first, "fr") == "dimanche 1er mars 2026"
    assert dates.days(first, TUESDAY, "fr") == "1er–10 mars 2026"
    assert dates.date_words(date(2026, 3, 11), "fr") == "11 mars 2026"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "March 2026"),
        ("sv", "mars 2026"),
        ("nb", "mars 2026"),
        ("da", "marts 2026"),
        ("fi", "maaliskuu 2026"),
        ("de", "März 2026"),
        ("fr", "mars 2026"),
        ("es", "marzo de 2026"),
        ("ar", "مارس 2026"),
    ],
)
def test_a_month_stands_by_itself(language: str, expected: str) -> None:
    assert dates.month("2026-03", language) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026", "2026"),
        ("2026-03-10", "10 March 2026"),
        ("2026-13", "2026-13"),
        ("2026-02-30", "2026-02-30"),
        ("0000-01", "0000-01"),
        ("1998~", "1998~"),
        ("spring", "spring"),
        ("", ""),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(written: str, expected: str) -> None:
    assert dates.month(written, "en") == expected


def test_times_are_those_of_a_clock_of_24_hours() -> None:
    expected = {**dict.fromkeys(KNOWN, "09:00–13:30"), "da": "09.00–13.30", "fi": "9.00–13.30"}
    nine, half_past_one = datetime(2026, 3, 10, 9), datetime(2026, 3, 10, 13, 30)
    assert {language: dates.interval(nine, half_past_one, language) for language in KNOWN} == expected
    assert [dates.time(time(0, 5), language) for language in ("en", "da", "fi", "ar")] == [
        "00:05", "00.05", "0.05", "00:05",
    ]  # fmt: skip


def test_a_time_is_told_as_it_stands_on_the_wall() -> None:
    assert dates.time(datetime(2026, 3, 10, 9, tzinfo=UTC), "sv") == "09:00"
    assert dates.time(time(9, tzinfo=UTC), "sv") == "09:00"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Tuesday 10 March, 22:00 – Wednesday 11 March, 02:00"),
        ("sv", "tisdag 10 mars, 22:00 – onsdag 11 mars, 02:00"),
        ("da", "tirsdag den 10. marts, 22.00 – onsdag den 11. marts, 02.00"),
        ("fi", "tiistai 10. maaliskuuta, 22.00 – keskiviikko 11. maaliskuuta, 2.00"),
        ("ar", "الثلاثاء، 10 مارس، 22:00 – الأربعاء، 11 مارس، 02:00"),
    ],
)
def test_an_interval_over_midnight_names_both_days(language: str, expected: str) -> None:
    assert dates.interval(datetime(2026, 3, 10, 22), datetime(2026, 3, 11, 2), language) == expected


def test_an_interval_over_new_year_names_both_years() -> None:
    assert dates.interval(datetime(2026, 12, 31, 23), datetime(2027, 1, 1, 1), "en") == (
        "Thursday 31 December 2026, 23:00 – Friday 1 January 2027, 01:00"
    )


@pytest.mark.parametrize(
    ("language", "one_month", "two_months", "two_years"),
    [
        ("en", "10–12 March 2026", "28 February – 2 March 2026", "30 December 2025 – 2 January 2026"),
        ("sv", "10–12 mars 2026", "28 februari–2 mars 2026", "30 december 2025–2 januari 2026"),
        ("nb", "10.–12. mars 2026", "28. februar–2. mars 2026", "30. desember 2025–2. januar 2026"),
        ("da", "10.–12. marts 2026", "28. februar–2. marts 2026", "30. december 2025–2. januar 2026"),
        (
            "fi",
            "10.–12. maaliskuuta 2026",
            "28. helmikuuta – 2. maaliskuuta 2026",
            "30. joulukuuta 2025 – 2. tammikuuta 2026",
        ),
        ("de", "10.–12. März 2026", "28. Februar – 2. März 2026", "30. Dezember 2025 – 2. Januar 2026"),
        ("fr", "10–12 mars 2026", "28 février – 2 mars 2026", "30 décembre 2025 – 2 janvier 2026"),
        (
            "es",
            "10–12 de marzo de 2026",
            "28 de febrero – 2 de marzo de 2026",
            "30 de diciembre de 2025 – 2 de enero de 2026",
        ),
        ("ar", "10–12 مارس 2026", "28 فبراير – 2 مارس 2026", "30 ديسمبر 2025 – 2 يناير 2026"),
    ],
)
def test_days_share_the_month_and_the_year_that_they_can(
    language: str, one_month: str, two_months: str, two_years: str
) -> None:
    assert dates.days(TUESDAY, date(2026, 3, 12), language) == one_month
    assert dates.days(date(2026, 2, 28), date(2026, 3, 2), language) == two_months
    assert dates.days(date(2025, 12, 30), date(2026, 1, 2), language) == two_years
    assert dates.days(TUESDAY, TUESDAY, language) == dates.date_words(TUESDAY, language)


def test_days_are_written_out_in_a_language_that_is_not_ours() -> None:
    assert dates.days(TUESDAY, date(2026, 3, 12), "ja") == "2026年3月10日 – 2026年3月12日"
    assert dates.days(TUESDAY, date(2026, 4, 2), "nl") == "10 maart 2026 – 2 april 2026"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["0 min", "45 min", "60 min", "1 h 25 min", "2 h"]),
        ("sv", ["0 min", "45 min", "60 min", "1 tim 25 min", "2 tim"]),
        ("nb", ["0 min", "45 min", "60 min", "1 t 25 min", "2 t"]),
        ("da", ["0 min.", "45 min.", "60 min.", "1 t. 25 min.", "2 t."]),
        ("fi", ["0 min", "45 min", "60 min", "1 t 25 min", "2 t"]),
        ("de", ["0 Min.", "45 Min.", "60 Min.", "1 Std. 25 Min.", "2 Std."]),
        ("fr", ["0 min", "45 min", "60 min", "1 h 25 min", "2 h"]),
        ("es", ["0 min", "45 min", "60 min", "1 h 25 min", "2 h"]),
        ("ar", ["0 دقيقة", "45 دقيقة", "60 دقيقة", "ساعة و25 دقيقة", "ساعتان"]),
        ("nl", ["0 minuten", "45 minuten", "60 minuten", "1 uur en 25 minuten", "2 uur"]),
    ],
)
def test_a_length_is_told_in_hours_when_it_is_longer_than_one(language: str, expected: list[str]) -> None:
    assert [dates.minutes(value, language) for value in (0, 45, 60, 85, 120)] == expected


@pytest.mark.parametrize(
    ("language", "stockholm", "london"),
    [
        ("en", "Central European Time (Stockholm)", "Local time (London)"),
        ("sv", "centraleuropeisk tid (Stockholm)", "Lokal tid (London)"),
        ("nb", "sentraleuropeisk tid (Stockholm)", "Lokal tid (London)"),
        ("da", "Centraleuropæisk tid (Stockholm)", "Lokal tid (London)"),
        ("fi", "Keski-Euroopan aika (Tukholma)", "Paikallinen aika (Lontoo)"),
        ("de", "Mitteleuropäische Zeit (Stockholm)", "Ortszeit (London)"),
        ("fr", "heure d’Europe centrale (Stockholm)", "Heure locale (Londres)"),
        ("es", "hora de Europa central (Estocolmo)", "Hora local (Londres)"),
        ("ar", "توقيت وسط أوروبا (ستوكهولم)", "التوقيت المحلي (لندن)"),
    ],
)
def test_a_time_zone_is_told_in_words(language: str, stockholm: str, london: str) -> None:
    assert dates.zone("Europe/Stockholm", language) == stockholm
    assert dates.zone("Europe/London", language) == london
    assert [dates.zone(name, language) for name in ("UTC", "Etc/GMT+3", "Mars/Base")] == ["UTC", "GMT+3", "Mars/Base"]


def test_a_language_without_words_for_time_zones_gets_the_english_ones() -> None:
    assert dates.zone("Europe/Stockholm", "gn") == "Central European Time (Stockholm)"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Stockholm", True), ("America/Argentina/Buenos_Aires", True), ("UTC", True),
        ("CET", False), ("Europe/stockholm", False), ("Stockholm", False), ("../etc/passwd", False), ("", False),
    ],
)  # fmt: skip
def test_a_time_zone_has_a_place_in_its_name(name: str, expected: bool) -> None:
    assert dates.is_zone(name) == expected


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert {language: dates.number(Decimal("12345.5"), language) for language in KNOWN} == {
        "en": "12,345.5",
        "sv": "12\u00a0345,5",
        "nb": "12\u00a0345,5",
        "da": "12.345,5",
        "fi": "12\u00a0345,5",
        "de": "12.345,5",
        "fr": "12\u202f345,5",
        "es": "12.345,5",
        "ar": "12,345.5",
    }


def test_words_are_listed_as_in_a_sentence() -> None:
    assert {language: dates.list_words(["a", "b", "c"], language) for language in KNOWN} == {
        "en": "a, b and c",
        "sv": "a, b och c",
        "nb": "a, b og c",
        "da": "a, b og c",
        "fi": "a, b ja c",
        "de": "a, b und c",
        "fr": "a, b et c",
        "es": "a, b y c",
        "ar": "a وb وc",
    }
    assert [dates.list_words(words, "en") for words in ([], ["a"], ("a", "b"))] == ["", "a", "a and b"]
