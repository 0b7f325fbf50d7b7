"""What people type for a time, a country, an identifier: read as they mean it, or told in words for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.values import scalars
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.web import behind
from mkdocs_programme.values.words import Fallback, Text, Words


@pytest.mark.parametrize(
    ("read", "typed", "meant"),
    [
        (scalars.day, "2026-03-10", date(2026, 3, 10)),
        (scalars.day, "2026-3-1", date(2026, 3, 1)),
        (scalars.clock, "9:30", time(9, 30)),
        (scalars.clock, "9.30", time(9, 30)),
        (scalars.clock, "09:30", time(9, 30)),
        (scalars.clock, "11:00:00", time(11, 0)),
        (scalars.clock, "0:00", time(0, 0)),
        (scalars.moment, "2026-03-10 11:00", datetime(2026, 3, 10, 11, 0)),
        (scalars.moment, "2026-03-10T11:00:00", datetime(2026, 3, 10, 11, 0)),
        (scalars.moment, "2026-03-10  9.30", datetime(2026, 3, 10, 9, 30)),
        (scalars.partial_date, "2020", "2020"),
        (scalars.partial_date, "2020-03", "2020-03"),
        (scalars.partial_date, "2020-3-1", "2020-03-01"),
        (scalars.number, "010", 10),
        (scalars.minutes, "45", 45),
        (scalars.minutes, "45 min", 45),
        (scalars.switch, "No", False),
        (scalars.switch, "on", True),
        (scalars.country, "NO", "NO"),
        (scalars.country, "no", "NO"),
        (scalars.country, "gb-sct", "GB-SCT"),
        (scalars.tag, "sv", "sv"),
        (scalars.zone, "Europe/Stockholm", "Europe/Stockholm"),
        (scalars.coordinates, "57.7826, 14.1618", "57.7826, 14.1618"),
        (scalars.coordinates, "57.7826 14", "57.7826, 14"),
        (scalars.coordinates, "geo:-33.86,+151.21", "-33.86, 151.21"),
        (scalars.coordinates, "-90;180", "-90, 180"),
        (scalars.address, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (scalars.address, "mailto:ada@example.org", "mailto:ada@example.org"),
        (scalars.identifier, "part-1", "part-1"),
        (scalars.orcid, "0000-0002-1825-0097", "0000-0002-1825-0097"),
        (scalars.orcid, "https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"),
        (scalars.ror, "05dxps055", "05dxps055"),
        (scalars.ror, "https://ror.org/05DXPS055", "05dxps055"),
    ],
)
def test_a_value_is_read_as_its_author_means_it(read: Callable[[str], object], typed: str, meant: object) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("read", "typed", "told"),
    [
        (
            scalars.coordinates,
            "57,7826, 14,1618",
            "“57,7826, 14,1618” is no latitude and longitude such as 57.7826, 14.1618",
        ),
        (
            scalars.coordinates,
            "91, 14",
            "“91, 14” lies nowhere: latitude is at most 90 degrees, and longitude at most 180",
        ),
        (scalars.day, "10/3/2026", "“10/3/2026” begins with the day; write year, month, day, such as 2026-03-10"),
        (scalars.day, "2026-02-30", "“2026-02-30” is no day of the calendar"),
        (scalars.day, "0001-01-01", "“0001-01-01” is no day of the calendar"),
        (scalars.day, "9999-12-31", "“9999-12-31” is no day of the calendar"),
        (scalars.day, "2026", "“2026” is no date such as 2026-03-10"),
        (scalars.day, "1749720600", "“1749720600” is no date such as 2026-03-10"),
        (scalars.clock, "24:00", "“24:00” is no time of day such as 09:30"),
        (scalars.clock, "930", "“930” is no time of day such as 09:30"),
        (scalars.clock, "9:30 pm", "“9:30 pm” is no time of day such as 09:30"),
        (scalars.moment, "tomorrow", "“tomorrow” is no date and time such as 2026-03-10 11:00"),
        (
            scalars.moment,
            "2026-03-10",
            "“2026-03-10” says no time of day; write it after the date, such as 2026-03-10 11:00",
        ),
        (
            scalars.moment,
            "2026-03-10 11:00+01:00",
            "“2026-03-10 11:00+01:00” has an offset; write the time on the wall at the event, such as 2026-03-10 11:00",
        ),
        (
            scalars.moment,
            "2026-03-10T11:00:00Z",
            "“2026-03-10T11:00:00Z” has an offset; write the time on the wall at the event, such as 2026-03-10 11:00",
        ),
        (
            scalars.partial_date,
            "March 2020",
            "“March 2020” is no year, month or day such as 2020, 2020-03 or 2020-03-10",
        ),
        (scalars.partial_date, "2020-13", "“2020-13” is no year, month or day such as 2020, 2020-03 or 2020-03-10"),
        (scalars.number, "1_000", "“1_000” is no whole number such as 45"),
        (scalars.number, "-1", "“-1” is no whole number such as 45"),
        (scalars.minutes, "0", "“0” is no number of minutes such as 45"),
        (scalars.switch, "perhaps", "“perhaps” is neither yes nor no"),
        (scalars.country, "Sweden", "“Sweden” is no country code; write SE"),
        (scalars.country, "XX", "“XX” is no country code such as SE or GB-SCT"),
        (scalars.tag, "swedish", "“swedish” is no language code such as en or sv"),
        (scalars.zone, "CET time", "“CET time” is no time zone such as Europe/Stockholm"),
        (scalars.address, "javascript:alert(1)", "“javascript:alert(1)” is no web address such as https://example.org"),
        (scalars.address, "http://[", "“http://[” is no web address such as https://example.org"),
        (scalars.address, "example.org", "“example.org” is no web address such as https://example.org"),
        (scalars.identifier, "Part 1", "“Part 1” is no id such as part-1 (letters a–z, digits, hyphens)"),
        (
            scalars.orcid,
            "0000-0002-1825-0098",
            "“0000-0002-1825-0098” has a wrong check digit; one of its figures is mistyped",
        ),
        (scalars.orcid, "0000000218250097", "“0000000218250097” is no ORCID iD such as 0000-0002-1825-0097"),
        (scalars.ror, "05dxps056", "“05dxps056” has wrong check digits; one of its letters or figures is mistyped"),
        (scalars.ror, "05dxps0555", "“05dxps0555” is no ROR id such as 05dxps055"),
    ],
)
def test_a_value_that_cannot_be_meant_is_told_in_words_for_its_author(
    read: Callable[[str], object], typed: str, told: str
) -> None:
    with pytest.raises(ValueError, match=r"^“") as fault:
        read(typed)
    assert str(fault.value) == told


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1h30", "90"),
        ("1 h", "60"),
        ("1:30", "90"),
        ("2 hours", "120"),
        ("1 hour and 15 minutes", "75"),
        ("1 timme", "60"),
        ("1 timme och 15 min", "75"),
    ],
)
def test_a_length_told_in_hours_is_meant_in_minutes(typed: str, meant: str) -> None:
    with pytest.raises(scalars.Misread, match="is no number of minutes such as 45") as fault:
        scalars.minutes(typed)
    assert fault.value.instead == meant


@pytest.mark.parametrize("typed", ["10:30", "h", "1:3", "an hour", "0:00"])
def test_a_length_that_may_mean_anything_is_not_guessed(typed: str) -> None:
    with pytest.raises(ValueError, match="is no number of minutes such as 45") as fault:
        scalars.minutes(typed)
    assert not isinstance(fault.value, scalars.Misread)


READERS = [getattr(scalars, name) for name in scalars.__all__ if not name.isupper()]


@given(st.sampled_from(READERS), st.text() | st.from_regex(r"[\d:.\-T/ Z+]{0,20}", fullmatch=True))
def test_a_reader_answers_a_value_or_quotes_what_was_typed(read: Callable[[str], object], typed: str) -> None:
    told = _told(read, typed)

    quoted = re.match(r"“(.*?)” ", told, re.DOTALL)
    assert told == "" or (quoted is not None and quoted[1] in typed)


def _told(read: Callable[[str], object], typed: str) -> str:
    try:
        read(typed)
    except ValueError as fault:
        return str(fault)
    return ""


@pytest.mark.parametrize("figures", ["٢٠٢٠", "२०२०", "２０２０"])
def test_a_year_is_kept_in_figures_that_sort(figures: str) -> None:
    assert _told(scalars.partial_date, figures) == (
        f"“{figures}” is no year, month or day such as 2020, 2020-03 or 2020-03-10"
    )
    assert _told(scalars.orcid, f"{figures}-0002-1825-0097") != ""


@given(st.datetimes(datetime(1583, 1, 1), datetime(9998, 12, 31)))
def test_every_minute_is_read_as_it_is_written(moment: datetime) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert scalars.moment(f"{minute:%Y-%m-%d %H:%M}") == minute
    assert scalars.moment(f"{minute:%Y-%m-%dT%H.%M}") == minute


@given(st.text("0123456789", min_size=15, max_size=15), st.integers(0, 14), st.integers(1, 9))
def test_one_mistyped_figure_of_an_orcid_id_is_always_found(figures: str, at: int, more: int) -> None:
    right = next(id_ for last in "0123456789X" if (id_ := _orcid(figures + last)) is not None)
    wrong = figures[:at] + str((int(figures[at]) + more) % 10) + figures[at + 1 :]
    assert _orcid(wrong + right[-1]) is None


def _orcid(figures: str) -> str | None:
    """The id of sixteen figures, if they are one."""
    try:
        return scalars.orcid("-".join(figures[at : at + 4] for at in range(0, 16, 4)))
    except ValueError:
        return None


# ---- words and names


def test_a_reader_gets_their_language_then_its_stand_ins_then_the_default_then_what_there_is() -> None:
    fallback = Fallback("en", {"nb": ("da", "sv")})
    text = Text((Words("Hej", "sv"), Words("Hello", "en")), fallback)

    assert text.into("sv") == Words("Hej", "sv")
    assert text.into("nb") == Words("Hej", "sv")
    assert text.into("ar") == Words("Hello", "en")
    assert Text((Words("مرحبا", "ar"),), fallback).into("nb") == Words("مرحبا", "ar")


def test_the_words_of_a_text_in_one_very_language_are_asked_for_without_stand_ins() -> None:
    text = Text((Words("Hej", "sv"), Words("Hello", "en")))

    assert (text.exactly("en"), text.exactly("nb"), text.source) == (Words("Hello", "en"), None, Words("Hej", "sv"))
    assert (text.is_in("en"), text.is_in("nb")) == (True, False)


@pytest.mark.parametrize(
    ("kind", "written", "edition", "id_"),
    [
        ("room", "aula", "2026", "2026/aula"),
        ("room", "2025/aula", "2026", "2025/aula"),
        ("session", "a2", "", "a2"),
        ("speaker", "ada-berg", "2026", "ada-berg"),
        ("speaker", "  Ada \u00a0 Berg ", "2026", "Ada Berg"),
        ("speaker", "Zachary Ps\u030cik", "", "Zachary P\u0161ik"),
    ],
)
def test_a_name_is_read_within_the_edition_where_its_kind_lives_in_editions(
    kind: str, written: str, edition: str, id_: str
) -> None:
    ref = Ref.read(kind, written, edition)

    assert (ref.kind, ref.id, ref.written) == (kind, id_, written)


@pytest.mark.parametrize(
    ("words", "address", "shown"),
    [
        ("The report", "https://www.example.org/a/b/", "example.org/a/b"),
        ("The film", "https://example.org/watch?v=1#t=2", "example.org/watch?v=1"),
        ("example.org/a/b", "https://www.example.org/a/b/", ""),
        ("https://www.example.org", "https://example.org/", ""),
        ("The report", f"https://example.org/{'a' * 60}", "example.org/…"),
        ("Broken", "https://[example/", "https://[example/"),
    ],
)
def test_paper_shows_an_address_as_one_would_type_it_and_never_twice(words: str, address: str, shown: str) -> None:
    assert behind(words, address) == shown
