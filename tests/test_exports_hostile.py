"""A programme in which every field tries to break out of its file: each export holds it as words, by its own rules."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree, html

from mkdocs_programme import build
from mkdocs_programme.exports import exports_of
from mkdocs_programme.exports.voice import clean
from mkdocs_programme.findings import Severity
from render_content import CONTENT, SETTINGS
from test_render_safety import _leaves, _open_fields, _read, _written

EVIL = (
    "=cmd|' /C calc'!A0 ]]><evil/>--> </script><script>alert(1)</script> \"'}, evil = {x}}\n\n"
    "@book{evil, title = {x}}\r\n"
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT\r\nER  - \r\nTY  - EVIL\r\n&evil; %evil; \\u0000 \u2028"
)


def _spoilt(front: Any, keys: list[tuple[str | int, ...]]) -> Any:
    """A copy of the front matter in which some fields begin and end with something evil."""
    copy = yaml.load(yaml.safe_dump(front), yaml.BaseLoader)
    for key in keys:
        holder = copy
        for step in key[:-1]:
            holder = holder[step]
        holder[key[-1]] = f"{EVIL} {holder[key[-1]]} {EVIL}"
    return copy


@cache
def _files() -> dict[str, bytes]:
    """Every export of the hostile programme, by its path."""
    spoilt = dict(CONTENT)
    for path in [path for path in CONTENT if path.endswith(".md")]:
        front, body = _read(path)
        spoilt[path] = _written(_spoilt(front, list(_open_fields(path))), f"{body}\n{EVIL}\n")
    settings = yaml.load(SETTINGS, yaml.BaseLoader)
    labels = [key for key in _leaves(settings) if {"name", "singular", "intro", "label"} & set(key)]
    site = build.load_files(spoilt, yaml.safe_dump(_spoilt(settings, labels), allow_unicode=True))
    assert [str(one) for one in site.findings if one.severity is Severity.ERROR] == []
    return _of(site)


@cache
def _harmless() -> dict[str, bytes]:
    return _of(build.load_files(CONTENT, SETTINGS))


def _of(site: build.Site) -> dict[str, bytes]:
    return {one.path: one.octets for one in exports_of(build.wanted(site, address="https://festival.example/y/"))}


def _ending(ending: str) -> dict[str, bytes]:
    found = {path: octets for path, octets in _files().items() if path.endswith(ending)}
    assert found, f"no export ends in {ending}"
    return found


def _differing(ending: str, counted: Callable[[bytes], object]) -> list[str]:
    """The files that hold more things, or others, than those of the harmless programme."""
    return [path for path, octets in _ending(ending).items() if counted(octets) != counted(_harmless()[path])]


def _events(octets: bytes) -> list[str]:
    calendar = Calendar.from_ical(octets)
    return [str(event["UID"]) for event in calendar.walk("VEVENT")]


def test_calendars_hold_the_same_events() -> None:
    assert _differing(".ics", _events) == []
    assert [path for path, octets in _ending(".ics").items() if re.search(rb"(?m)^(?:UID:evil|ER  -)", octets)] == []


def _elements(octets: bytes) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return sorted({str(element.tag) for element in etree.fromstring(octets, parser).iter()})


def test_xml_holds_the_same_elements() -> None:
    assert _differing(".xml", _elements) == []


@pytest.mark.parametrize("ending", [".bib", ".ris"])
def test_bibliographies_hold_the_same_entries(ending: str) -> None:
    begins = {".bib": rb"(?m)^@\w+\{[^,]*,", ".ris": rb"(?m)^(?:TY|ID|ER)  - ?.*$"}[ending]

    assert _differing(ending, lambda octets: re.findall(begins, octets)) == []


def test_json_is_json_and_can_end_no_script() -> None:
    for ending in (".json", ".jsonld"):
        for path, octets in _files().items():
            if path.endswith(ending):
                json.loads(octets)


def test_no_cell_of_a_table_is_a_formula() -> None:
    for path, octets in _ending(".csv").items():
        rows = list(csv.reader(io.StringIO(octets.decode("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1, path
        assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


ACTING = ("script", "iframe", "object", "embed", "form", "img", "evil")


def test_a_page_for_frames_holds_nothing_that_acts() -> None:
    for path, octets in _ending(".html").items():
        page = html.document_fromstring(octets)
        acting = [element.tag for element in page.iter(*ACTING)]
        handlers = [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
        links = [str(link) for link in page.xpath("//@href | //@src")]
        schemes = {link.split(":")[0] for link in links if ":" in link.split("/")[0]}
        assert (path, acting, handlers, schemes - {"https", "http", "mailto"}) == (path, [], [], set())


def test_every_kind_of_export_is_looked_at() -> None:
    looked_at = {"ics", "xml", "bib", "ris", "json", "jsonld", "csv", "html"}
    plain = {"txt", "xlsx"}
    assert {path.rpartition(".")[2] for path in _files()} - looked_at - plain == set()


@given(st.text(st.sampled_from("a é\n\r\t\x00\x0b\x7f\x85\x9f\xa0\u200b\u2028\ud800\ufeff\uffff\U0001f600")))
def test_a_clean_text_is_the_text_without_what_cannot_be_printed(text: str) -> None:
    refused = "\x00\x0b\x7f\x9f\ud800\ufeff\uffff"

    assert clean(text) == re.sub("\r\n?", "\n", text).translate(dict.fromkeys(map(ord, refused)))
