"""How far it is from the home page to everything that is learnt, and back."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest
from lxml import html

from mkdocs_programme import build
from mkdocs_programme.build import Site
from plugin_sites import rebuilt

ROOT = Path(__file__).parents[1]
KINDS = ("objective", "persona", "stage", "pathway", "reference", "material")
HERE = "https://here/"


@pytest.fixture(scope="module")
def site() -> Site:
    return build.load(ROOT / "content", ROOT / "programme.yml")


@pytest.fixture(scope="module")
def links(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Which pages every page leads to, by their addresses below the root."""
    folder = tmp_path_factory.mktemp("published")
    file = ROOT / "mkdocs.yml"
    published = rebuilt(file, site_dir=folder)
    found = {}
    for page in published.rglob("index.html"):
        address = page.parent.relative_to(published).as_posix().removeprefix(".")
        tree = html.fromstring(page.read_bytes())
        tree.make_links_absolute(f"{HERE}{address}/" if address else HERE, resolve_base_href=False)
        hrefs = (str(href).partition("#")[0] for href in tree.xpath("//a/@href"))
        found[address] = {href.removeprefix(HERE).rstrip("/") for href in hrefs if href.startswith(HERE)}
    return found


def clicks(links: dict[str, set[str]], start: str, language: str) -> dict[str, int]:
    """How many links lead from a page to every other, without leaving its language."""
    ours = {page for page in links if (page == "sv" or page.startswith("sv/")) == (language == "sv")}
    found, waiting = {start: 0}, deque([start])
    while waiting:
        page = waiting.popleft()
        for target in links[page] & ours - found.keys():
            found[target] = found[page] + 1
            waiting.append(target)
    return found


@pytest.mark.parametrize("language", ["en", "sv"])
def test_everything_that_is_learnt_is_three_clicks_from_home_at_most_and_leads_back(
    site: Site, links: dict[str, set[str]], language: str
) -> None:
    home = "" if language == "en" else language
    reached = clicks(links, home, language)
    far, alone = [], []
    for kind in KINDS:
        for thing in site.programme.of_kind(kind):
            address = thing.address.partition("#")[0]
            page = f"{home}/{address}" if home else address
            if reached.get(page, 99) > 3:
                far.append((kind, thing.id, reached.get(page)))
            if not any(page in links[other] for other in links[page] if other in links and other != page):
                alone.append((kind, thing.id))
    assert {kind for kind in KINDS if site.programme.of_kind(kind)} == set(KINDS)
    assert (far, alone) == ([], [])
