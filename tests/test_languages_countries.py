from __future__ import annotations

import pytest

from mkdocs_programme.languages import KNOWN
from mkdocs_programme.languages.countries import country, country_code, is_country
from mkdocs_programme.languages.subdivisions import SUBDIVISIONS


@pytest.mark.parametrize("code", ["SE", "NO", "GB", "US", "FO", "GL", "AX", "PS", "XK", "GB-SCT", "GB-NIR", "ES-CT"])
def test_codes_of_countries_and_of_parts_that_have_names_are_known(code: str) -> None:
    assert is_country(code)


@pytest.mark.parametrize("code", ["", "se", "SWE", "EU", "UN", "XX", "ZZ", "UK", "GB-XXX", "001", "QO"])
def test_other_codes_are_of_no_country(code: str) -> None:
    assert not is_country(code)


def test_countries_are_named_in_every_language() -> None:
    assert [country("SE", language) for language in KNOWN] == [
        "Sweden", "Sverige", "Sverige", "Sverige", "Ruotsi", "Schweden", "Suède", "Suecia", "السويد",
    ]  # fmt: skip
    assert [country("GB-SCT", language) for language in KNOWN] == [
        "Scotland", "Skottland", "Skottland", "Skotland", "Skotlanti", "Schottland", "Écosse", "Escocia", "اسكتلندا",
    ]  # fmt: skip
    assert [country("GB", "en"), country("US", "en-US"), country("GB-WLS", "nl"), country("XX", "sv")] == [
        "United Kingdom", "United States", "Wales", "XX",
    ]  # fmt: skip


def test_every_part_of_a_country_has_a_name_in_every_language() -> None:
    assert {code: set(names) for code, names in SUBDIVISIONS.items()} == {code: set(KNOWN) for code in SUBDIVISIONS}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Sweden", "SE"), ("Sverige", "SE"), ("sverige", "SE"), ("SWE", "SE"), ("السويد", "SE"), ("se", "SE"),
        ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("UK", "GB"), ("U.K.", "GB"),
        ("GBR", "GB"), ("Great Britain", "GB"), ("Storbritannien", "GB"), ("Scotland", "GB-SCT"), ("Écosse", "GB-SCT"),
        ("ecosse", "GB-SCT"), ("The Netherlands", "NL"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Åland", "AX"),
        ("Nowhere", None), ("", None),
    ],
)  # fmt: skip
def test_a_country_written_out_leads_to_its_code(written: str, code: str | None) -> None:
    assert country_code(written) == code


def test_every_name_we_write_leads_back_to_its_country() -> None:
    codes = ["SE", "NO", "DK", "FI", "IS", "DE", "FR", "ES", "GB", "US", "CA", *SUBDIVISIONS]
    assert [country_code(country(code, language)) for language in KNOWN for code in codes] == codes * len(KNOWN)
