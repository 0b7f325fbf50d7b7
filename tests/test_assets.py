"""What every page loads of ours."""

from __future__ import annotations

import gzip

import pytest

from mkdocs_programme.plugin.assets import LATER, assets
from mkdocs_programme.settings import Look

BUDGET = 12 * 1024
LOOK = Look(accent="#7a1f5c", warm="#c47f17")


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_styles_and_scripts_of_ours_stay_within_twelve_kilobytes(ending: str) -> None:
    assert 0 < sent(ending, later=False) <= BUDGET


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_what_is_fetched_when_a_reader_searches_is_half_of_that(ending: str) -> None:
    assert 0 < sent(ending, later=True) <= BUDGET // 2


def sent(ending: str, *, later: bool) -> int:
    found = [one for one in assets(LOOK) if one.uri.endswith(ending) and one.uri.startswith(LATER) == later]
    return sum(len(gzip.compress(asset.content, 9, mtime=0)) for asset in found)


def test_what_we_say_of_our_styles_to_each_other_is_not_sent() -> None:
    styles = [asset.content for asset in assets(LOOK) if asset.uri.endswith(".css")]
    assert all(b"/*" not in content and content.count(b"{") == content.count(b"}") for content in styles)
