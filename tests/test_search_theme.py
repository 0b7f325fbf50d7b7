"""A festival that leaves the search to its theme: `search: theme`."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin_sites import SETTINGS, built, index, select, tree


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("theme"), settings=f"{SETTINGS}search: theme\n")


def test_the_theme_searches_and_nothing_of_ours_is_there(site: Path) -> None:
    page = tree(site, "sv/sessions/2026/a2/index.html")
    assert [box.get("aria-label") for box in select(page, ".md-search")] == ["Sök"]
    assert select(page, "a.prg-search") == []
    assert [path.name for path in (site / "sv/search").iterdir()] == ["search_index.json"]


def test_search_is_divided_by_language(site: Path) -> None:
    swedish = index(site, "sv/search/search_index.json")
    english = index(site, "search/search_index.json")

    assert (english["config"]["lang"], swedish["config"]["lang"]) == (["en"], ["sv"])
    assert index(site, "nb/search/search_index.json")["config"]["lang"] == ["no"]
    assert {entry["location"].split("#")[0] for entry in swedish["docs"]} == {
        entry["location"].split("#")[0] for entry in english["docs"]
    }
    opening = next(entry for entry in swedish["docs"] if entry["location"].split("#")[0] == "sessions/2026/a2/")
    assert opening["title"] == "Öppningsplenum"
    assert "oppningsplenum" in opening["text"]


def test_what_authors_write_is_escaped_in_the_search_index(site: Path) -> None:
    texts = [entry[key] for entry in index(site, "search/search_index.json")["docs"] for key in ("title", "text")]

    assert any("&lt;script&gt;" in text for text in texts)
    assert all("<script" not in text for text in texts)
