"""What every page loads of ours."""

from __future__ import annotations

import gzip
import re

import pytest

from mkdocs_programme.plugin.assets import FOLDER, assets
from mkdocs_programme.settings import Look

BUDGET = 12 * 1024
LOOK = Look(accent="#7a1f5c", warm="#c47f17")


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_styles_and_scripts_of_ours_stay_within_twelve_kilobytes(ending: str) -> None:
    assert 0 < sent("programme", ending=ending) <= BUDGET


@pytest.mark.parametrize("page", ["", "assess", "early news", "filter", "on", "record", "saved"])
def test_every_page_stays_within_them_also_with_the_search_open(page: str) -> None:
    assert 0 < sent("programme", "find", "look", *page.split()) <= BUDGET


def test_the_styles_of_the_search_are_few() -> None:
    assert 0 < sent("search", ending=".css") <= BUDGET / 6


def sent(*names: str, ending: str = ".js") -> int:
    found = {one.uri.rpartition("/")[2].split(".")[0]: one.content for one in assets(LOOK) if one.uri.endswith(ending)}
    return sum(len(gzip.compress(found[name], 9, mtime=0)) for name in names)


def test_what_a_reader_asks_for_later_is_found_under_the_name_it_has_in_the_site() -> None:
    found = {asset.uri: asset.content.decode() for asset in assets(LOOK)}
    (script,) = (text for uri, text in found.items() if uri.startswith(f"{FOLDER}/programme.") and uri.endswith(".js"))
    asked = re.findall(r'import\("\./(.*?)"\)', script)

    assert len(asked) >= 9
    assert [way for way in asked if f"{FOLDER}/{way}" not in found] == []


def test_what_we_say_of_our_styles_to_each_other_is_not_sent() -> None:
    styles = [asset.content for asset in assets(LOOK) if asset.uri.endswith(".css")]
    assert all(b"/*" not in content and content.count(b"{") == content.count(b"}") for content in styles)
