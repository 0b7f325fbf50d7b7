"""What every page loads of ours."""

from __future__ import annotations

import gzip

import pytest

from mkdocs_programme.plugin.assets import assets
from mkdocs_programme.settings import Look

BUDGET = 12 * 1024
LOOK = Look(accent="#7a1f5c", warm="#c47f17")


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_styles_and_scripts_of_ours_stay_within_twelve_kilobytes(ending: str) -> None:
    sent = [len(gzip.compress(asset.content, 9, mtime=0)) for asset in assets(LOOK) if asset.uri.endswith(ending)]
    assert 0 < sum(sent) <= BUDGET


def test_what_we_say_of_our_styles_to_each_other_is_not_sent() -> None:
    styles = [asset.content for asset in assets(LOOK) if asset.uri.endswith(".css")]
    assert all(b"/*" not in content and content.count(b"{") == content.count(b"}") for content in styles)
