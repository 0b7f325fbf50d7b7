"""What every page loads of ours."""

from __future__ import annotations

import gzip
import re

import pytest

from mkdocs_programme.plugin.assets import LATER, assets
from mkdocs_programme.settings import Look

BUDGET = 12 * 1024
LOOK = Look(accent="#7a1f5c", warm="#c47f17")


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_styles_and_scripts_of_ours_stay_within_twelve_kilobytes(ending: str) -> None:
    assert 0 < sent(ending, later=False) <= BUDGET


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_what_is_fetched_when_a_reader_asks_for_it_is_no_more_than_that_together(ending: str) -> None:
    assert 0 < sent(ending, later=True) <= BUDGET


def sent(ending: str, *, later: bool) -> int:
    found = [one for one in assets(LOOK) if one.uri.endswith(ending) and one.uri.startswith(LATER) == later]
    return sum(len(gzip.compress(asset.content, 9, mtime=0)) for asset in found)


def test_what_a_reader_asks_for_later_is_found_under_the_name_it_has_in_the_site() -> None:
    found = {asset.uri: asset.content.decode() for asset in assets(LOOK)}
    (script,) = (text for uri, text in found.items() if uri.endswith(".js") and not uri.startswith(LATER))
    asked = re.findall(r'import\("\./(.*?)"\)', script)

    assert len(asked) >= 4
    assert [way for way in asked if f"assets/programme/{way}" not in found] == []


def test_what_we_say_of_our_styles_to_each_other_is_not_sent() -> None:
    styles = [asset.content for asset in assets(LOOK) if asset.uri.endswith(".css")]
    assert all(b"/*" not in content and content.count(b"{") == content.count(b"}") for content in styles)
