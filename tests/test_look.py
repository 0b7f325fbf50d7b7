"""The colours of a site, and what of our sheets and scripts is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_programme.build import load_files
from mkdocs_programme.plugin.palette import look
from mkdocs_programme.render.bundles import assets
from mkdocs_programme.settings import Look
from plugin_sites import CONTENT, SETTINGS, built, select, tree


def test_the_colours_of_a_site_come_after_ours_and_only_where_it_has_some(tmp_path: Path) -> None:
    site = built(tmp_path, CONTENT, settings=f'{SETTINGS}look: "#7a1f5c"\n')

    sheets = [str(one.get("href")) for one in select(tree(site, "index.html"), "link[rel=stylesheet]")]
    (ours,) = (site / "assets" / "programme").glob("*.css")
    assert [href for href in sheets if "assets/programme" in href] == [f"assets/programme/{ours.name}"]
    (plain,) = (
        one.content.decode() for one in assets(Look()) if "/programme/programme." in one.uri and "css" in one.uri
    )
    assert ours.read_text("utf-8").startswith(plain)
    assert "#7a1f5c" in ours.read_text("utf-8").removeprefix(plain)


def test_a_colour_that_the_palette_names_is_the_sites_where_its_settings_say_none(tmp_path: Path) -> None:
    palette = [{"media": "(prefers-color-scheme)"}, {"scheme": "slate", "primary": "deep purple"}]
    site = built(tmp_path, CONTENT, theme={"name": "material", "palette": palette})

    (ours,) = (site / "assets" / "programme").glob("*.css")
    assert ours.read_text("utf-8").count("oklch(from #7e56c2") == 7


def test_a_site_that_says_nothing_of_colours_has_ours(tmp_path: Path) -> None:
    (body,) = select(tree(built(tmp_path, CONTENT, theme="material"), "index.html"), "body")

    assert body.get("data-md-color-scheme") == "default"


@pytest.mark.parametrize(
    ("chosen", "named", "expected"),
    [
        ("#7a1f5c", {"primary": "red"}, "#7a1f5c"),
        (None, {"primary": "red"}, "#ef5552"),
        (None, {"primary": "custom"}, None),
        (None, {"scheme": "slate"}, None),
        (None, [], None),
        (None, None, None),
        (None, "red", None),
    ],
)
def test_settings_come_before_the_palette_and_what_names_no_colour_leaves_ours(
    chosen: str | None, named: object, expected: str | None
) -> None:
    assert look(Look(accent=chosen, warm="#c47f17"), named) == Look(accent=expected, warm="#c47f17")


def test_what_is_no_colour_is_told_and_goes_nowhere() -> None:
    site = load_files({}, 'name: Festival\nlook:\n  accent: "red; } body { background: url(//evil.example) }"\n')

    assert [str(one.place) for one in site.findings] == ["programme.yml:3:11"]
    assert site.settings.look.accent is None


def test_comments_stay_with_the_authors() -> None:
    texts = [one.content.decode() for one in assets(Look()) if one.uri.endswith((".css", ".js"))]

    assert [text for text in texts if "/*" in text or "\n//" in text or "\n " in text] == []
