"""The content of this repository, published as its readers get it."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.entities import Thing
from mkdocs_programme.programme import Naming

ROOT = Path(__file__).parents[1]
LANGUAGES = ("en", "sv")


@pytest.fixture(scope="module")
def site() -> Site:
    return build.load(ROOT / "content", ROOT / "programme.yml")


@pytest.fixture(scope="module", params=["mkdocs", "properdocs"])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    command = [sys.executable, "-m", request.param, "build", "--strict", "-q", "-f", "mkdocs.yml", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_nothing_is_left_to_mend(site: Site) -> None:
    assert [str(finding) for finding in site.findings if finding.rule.severity != "note"] == []


def test_every_page_is_published_in_both_languages_by_both_engines(site: Site, published: Path) -> None:
    roots = {"en": published, "sv": published / "sv"}
    missing = [
        (p.language, p.address) for p in site.pages if not (roots[p.language] / p.address / "index.html").is_file()
    ]

    assert missing == []
    assert {page.language for page in site.pages} == set(LANGUAGES)


def test_no_page_asks_another_host_for_anything(published: Path) -> None:
    asked: set[str] = set()
    for file in published.rglob("*.html"):
        tree = html.fromstring(file.read_bytes())
        loaded = tree.xpath("//*/@src | //link[not(@rel='canonical') and not(starts-with(@rel,'alternate'))]/@href")
        asked.update(str(address) for address in loaded if urlsplit(str(address)).netloc)
    for file in published.rglob("*.css"):
        asked.update(re.findall(r"url\(\s*[\"']?(https?://[^)\"']+)", file.read_text("utf-8")))

    assert asked == set()


def _owner(found: Naming) -> str:
    """The page on which a thing that names another is told."""
    return found.source.address


def _links(site: Site, language: str) -> dict[str, set[str]]:
    """Which addresses each page links to."""
    renderer = build.renderer(site)
    found: dict[str, set[str]] = {}
    for page in site.pages:
        if page.language == language:
            here = renderer.addresses.path(language, page.address)
            tree = html.fromstring(renderer.article(page).html)
            tree.make_links_absolute(f"https://here/{here}", resolve_base_href=False)
            found[here] = {str(link).partition("#")[0] for link in tree.xpath("//a/@href")}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_is_shown_on_both_sides(site: Site, language: str) -> None:
    links = _links(site, language)
    addresses = build.renderer(site).addresses

    def at(thing: Thing | str) -> str:
        address = thing if isinstance(thing, str) else thing.address
        return addresses.path(language, address.partition("#")[0])

    one_sided = []
    for entity in site.programme.entities:
        things = [entity, *(one for one in site.programme.of_kind("stream") if one.origin.parent == entity.id)]
        for thing in things:
            for naming in site.programme.namings(thing):
                there, back = at(thing), at(_owner(naming))
                if naming.how != "field" or there == back:
                    continue
                if f"https://here/{there}" not in links[back]:
                    one_sided.append((naming.source.id, "does not link to", thing.id))
                if f"https://here/{back}" not in links[there]:
                    one_sided.append((thing.id, "does not link back to", naming.source.id))

    assert one_sided == []


ON_THE_PAGE = {
    "sessions/2026/a2": """
        A2; 11:00–12:00; 10; 2026; Inge Kristensen; Johnny Advocaat; Michelle Hamline; Zachary Psick;
        Anette Nilsson; Jane Ydman; Mats Bojestig; Malena Tovesson; Karin Hermansson; Susan Hannah;
        Leading|Leda; Workshop; Denmark|Danmark; Norway|Norge; Scotland|Skottland; Esther
    """,
    "sessions/undated/learning-platform": """
        5 min; 10 min; 20 min; 1 h 25 min|1 tim 25 min
    """,
    "materials/resonance-2023": """
        22; 1997; 2005; 2006; 2012; 2011; 2007; 2008; P Batalden 3/25/19; Stabell CB; 1998;19(5):413-37;
        2020;4(2):e10212; Sofia Persson; Anette Nilsson
    """,
    "communities/coproduction-learning-community": """
        18; Bellin Health; Cambridge Health Alliance; Royal Free; Cleveland Metro General Hospital;
        Dartmouth Hitchcock Health System; East London NHS Trust; Eastern Health; Einstein Medical Center;
        Victor Montori; Kasey Boehmer; Roger Martin; Jennifer Riel; Glenn Robert; Glyn Elwyn; Gene Nelson;
        Rachel Thompson; Estee Neuwirth; Maureen Bisognano; Gouri Gupte; Catherine Dale; Julie Johnson;
        John Whittington; Paul Batalden; Rachel Forcino; Joy McAvoy
    """,
    "speakers/roger-martin": """
        Rotman School of Management; Formerly|Tidigare
    """,
    "materials/utrecht-2018": """
        20 September 2018|20 september 2018; Utrecht; Roger Green; 2002; 10
    """,
    "personas/phil": """
        83; 58; 40; Bonnie; Debbie; Rose
    """,
    "personas/rose": """
        79; 58; Phil
    """,
    "pathways/care-pathway": """
        0; 5; Phil
    """,
}
"""What stands on a page, set apart by semicolons; English and Swedish words by a bar."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ON_THE_PAGE)
def test_what_the_documents_name_is_on_the_page_where_one_looks(site: Site, address: str, language: str) -> None:
    page = site.page(language, address)
    assert page is not None
    text = " ".join(html.fromstring(build.renderer(site).article(page).html).text_content().split())
    said = " ".join(ON_THE_PAGE[address].split()).split("; ")
    missing = [one for one in said if not any(word in text for word in one.split("|"))]

    assert missing == []
