"""What a stranger types into a field stays words: it never becomes an element, a style or a request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from lxml import html
from lxml.html import HtmlElement

from mkdocs_programme.build import Site, load_files
from mkdocs_programme.findings import Severity
from render_content import CONTENT, SETTINGS
from render_festival import articles

EVIL = """<script>alert(1)</script>"><img onerror=alert(1)>'; background: url(https://evil.example/)"""
Key = tuple[str | int, ...]


def _read(path: str) -> tuple[Any, str]:
    """The front matter of a file, and the text below it."""
    _, front, body = CONTENT[path].split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def _written(front: Any, body: str) -> str:
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n{body}"


def _leaves(value: Any, inside: Key = ()) -> Iterator[Key]:
    if isinstance(value, dict | list):
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(member, (*inside, key))
    else:
        yield inside


def _spoilt(front: Any, keys: list[Key]) -> Any:
    """A copy of the front matter with something evil behind the words of some fields."""
    copy = yaml.load(yaml.safe_dump(front), yaml.BaseLoader)
    for key in keys:
        holder = copy
        for step in key[:-1]:
            holder = holder[step]
        holder[key[-1]] = f"{holder[key[-1]]} {EVIL}"
    return copy


def _errors(site: Site) -> int:
    return sum(finding.severity is Severity.ERROR for finding in site.findings)


def _loaded(path: str, text: str) -> Site:
    return load_files({**CONTENT, path: text}, SETTINGS)


@cache
def _open_fields(path: str) -> tuple[Key, ...]:
    """The fields of a file that take any words; dates, ids and choices refuse them with a finding."""
    front, body = _read(path)
    return tuple(key for key in _leaves(front) if not _errors(_loaded(path, _written(_spoilt(front, [key]), body))))


@cache
def _evil_trees() -> dict[str, HtmlElement]:
    """All pages of a festival in which every field that takes words holds something evil."""
    spoilt = {}
    for path, text in CONTENT.items():
        if not path.endswith(".md"):
            spoilt[path] = text
            continue
        front, body = _read(path)
        spoilt[path] = _written(_spoilt(front, list(_open_fields(path))), f"{body}\n{EVIL}\n")
    settings = yaml.load(SETTINGS, yaml.BaseLoader)
    labels = [key for key in _leaves(settings) if {"name", "singular", "intro", "label"} & set(key)]
    site = load_files(spoilt, yaml.safe_dump(_spoilt(settings, labels), allow_unicode=True))
    assert _errors(site) == 0
    return {address: html.fragment_fromstring(text.strip()) for address, text in articles(site).items()}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("sessions/2026/a2.md", {"title", "subtitle", "code", "agenda", "parts", "objectives", "harvest"}),
        ("editions/2026.md", {"name", "theme", "series", "place", "rooms", "streams", "formats"}),
        ("speakers/ann-berg.md", {"name", "pronouns", "aliases", "links", "portrait", "affiliations"}),
        ("organisations/hospital.md", {"name", "short_name", "place"}),
        ("objectives/listen.md", {"statement", "explained", "evidence", "frameworks"}),
        ("personas/esther.md", {"name", "summary", "conditions", "needs", "network", "quote", "evidence", "goals"}),
        ("pathways/stroke.md", {"title", "summary", "stages"}),
        ("materials/deck.md", {"title", "subtitle", "place", "files", "licence", "publisher", "version"}),
        ("materials/esthers-fall.md", {"title", "situation"}),
        ("materials/year-one.md", {"title", "findings"}),
        ("bibliography/batalden-1998.md", {"title", "author", "container-title", "volume", "issue", "page"}),
        ("communities/north.md", {"title", "summary", "aim", "lessons", "cycle"}),
    ],
)
def test_every_field_for_words_is_among_those_tried(path: str, expected: set[str]) -> None:
    assert expected - {str(key[0]) for key in _open_fields(path)} == set()


def test_what_was_typed_stands_on_the_pages_as_words() -> None:
    shown = {address for address, tree in _evil_trees().items() if "<script>alert(1)</script>" in tree.text_content()}
    ours_alone = {*(f"{language}/objectives/my/learning" for language in ("en", "sv", "ar")), "en/translations"}
    assert shown == set(_evil_trees()) - ours_alone


_PORTRAIT = {"class", "src", "alt", "width", "height", "loading"}


def _is_portrait(img: HtmlElement) -> bool:
    """Whether it is a picture that we put there: of the one person who agreed to it, from the site's own files."""
    ours = img.get("class") in ("prg-portrait", "prg-avatar") and set(img.attrib) == _PORTRAIT
    return ours and re.fullmatch(r"(?:\.\./)+img/ann\.jpg", img.get("src", "")) is not None


def test_no_element_comes_of_words() -> None:
    found: list[tuple[str, ...]] = []
    for address, tree in _evil_trees().items():
        pictures = [img for img in tree.iter("img") if not _is_portrait(img)]
        forms = [form for form in tree.iter("form") if form.get("class") not in ("prg-filter", "prg-choose")]
        bad = [*tree.iter("script", "style", "iframe", "object", "link", "meta"), *forms, *pictures]
        found.extend((address, element.tag) for element in bad)
    assert found == []


_OURS = re.compile(r"--prg-colour: #?\w+|--prg-units: [\d.]+|--(?:c|r|rooms|cards): [-\d /]+")
"""What a style of ours may say."""


def test_no_attribute_acts_or_asks_another_host() -> None:
    found: list[tuple[str, ...]] = []
    for address, tree in _evil_trees().items():
        for element in tree.iter():
            for name, value in element.attrib.items():
                acts = name.startswith("on") or name in ("srcset", "formaction", "action", "background")
                styles = name == "style" and not all(map(_OURS.fullmatch, value.split("; ")))
                asks = name == "src" and (":" in value.split("?")[0] or value.startswith("//"))
                leads = name == "href" and not re.match(r"https?://|[./#\w%-]*$", value)
                if acts or styles or asks or leads:
                    found.append((address, element.tag, name, value))
    assert found == []


def test_a_colour_that_is_more_than_a_colour_is_left_out() -> None:
    assert {tree.get("style") for address, tree in _evil_trees().items() if "a2" in address} == {None}
