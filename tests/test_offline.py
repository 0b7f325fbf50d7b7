"""What a device keeps: the list a worker is given, the manifest, the icon, and the page that tells of them."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from mkdocs_programme.build import load_files
from mkdocs_programme.offline import Kept, icons, manifest, within, worker
from mkdocs_programme.offline.icons import initials_of
from mkdocs_programme.pages.offline_kinds import OfflinePage
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.words import Text, Words
from plugin_sites import built, locations, rebuilt, records, tree, write
from test_timetable_pages import CONTENT, SETTINGS

SITE = {**CONTENT, "index.md": "# Home\n", "about.md": "# About\n", "personas/esther.md": "---\nname: Esther\n---\n"}


def settings(text: str) -> Settings:
    return load_files({}, text).settings


def listed(site: Path, language: str = "") -> dict[str, Any]:
    found = re.search(r"^const SITE = (.*);$", (site / language / "service-worker.js").read_text("utf-8"), re.MULTILINE)
    assert found is not None
    read: dict[str, Any] = json.loads(found[1])
    return read


def pages_of(told: dict[str, Any]) -> list[str]:
    return [path for path, _ in (*told["first"], *told["more"]) if path == "" or path.endswith("/")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), SITE, settings=SETTINGS, plugins=["programme", "search"])


def test_the_timetable_comes_first_and_then_what_matters_most(site: Path) -> None:
    assert pages_of(listed(site)) == [
        "offline/", "", "timetable/2026/", "timetable/2026/2026-03-10/", "timetable/2026/2026-03-11/",
        "sessions/", "sessions/2026/open/", "sessions/2026/a2/", "sessions/2026/a1/", "sessions/2026/a3/",
        "sessions/2026/late/", "sessions/2026/b1/", "sessions/2026/some/", "about/",
        "editions/2026/", "editions/2026/rooms/hall/", "editions/2026/rooms/loft/",
        "editions/2026/streams/leading/", "editions/2026/streams/caring/", "editions/2026/formats/workshop/",
        "speakers/", "speakers/ann/", "personas/", "personas/esther/", "search/",
    ]  # fmt: skip


def test_every_language_has_a_worker_of_its_own_for_the_same_pages(site: Path) -> None:
    told = listed(site, "sv")
    assert (told["up"], told["offline"]) == ("../", "sv/offline/")
    assert pages_of(told) == [f"sv/{path}" for path in pages_of(listed(site))]


def test_what_pages_are_drawn_with_is_saved_before_them(site: Path) -> None:
    told = [path for path, _ in listed(site)["first"]]
    for at, path in enumerate(told):
        if path == "" or path.endswith("/"):
            page = (site / path / "index.html").read_text("utf-8")
            assert [one for one in told[at:] if f'{one}"' in page and one.startswith("assets/")] == []
    drawn = [path for path in told if path.startswith("assets/")]
    assert {Path(path).name.split(".")[0] for path in drawn} >= {"main", "bundle", "programme", "early", "timetable"}
    assert all((site / path).is_file() for path in drawn)


def test_the_search_of_the_language_is_saved_last(site: Path) -> None:
    more = [path for path, _ in listed(site, "sv")["more"]]
    after = more[more.index("sv/search/") + 1 :]
    assert [Path(path).name.split(".")[0] for path in after[:6]] == ["find", "look", "search", "index", "w0", "r0"]
    assert [path for path in after if not path.startswith("sv/search/")] == after[:3]


def test_the_search_of_a_theme_is_saved_where_it_searches(tmp_path: Path) -> None:
    own = built(tmp_path, SITE, settings=f"{SETTINGS}search: theme\n", plugins=["programme", "search"])
    more = [path for path, _ in listed(own, "sv")["more"]]
    assert [Path(path).name.split(".")[0] for path in more[-4:]] == ["search", "lunr", "lunr", "search_index"]
    assert more[-1] == "sv/search/search_index.json"


def test_pictures_of_a_saved_page_are_saved_and_strange_addresses_are_left_alone(tmp_path: Path) -> None:
    strange = (
        "http://[",
        "data:image/svg+xml,x.svg",
        "//other.example/a.png",
        "../../../etc/a.png",
        f"{'a' * 300}.png",
    )
    tags = " ".join(f'<img alt="" src="{one}">' for one in ("../img/hall%20one.png", "../img/gone.png", *strange))
    style = "@import url(look.css); body { background: url('../img/leaf.svg#a') }"
    more = {
        "about.md": f"# About\n\n{tags}\n",
        "img/hall one.png": "PNG",
        "img/leaf.svg": "<svg/>",
        "css/look.css": style,
    }
    config = {"extra_css": ["css/look.css"], "validation": {"links": {"not_found": "ignore"}}}
    site = built(tmp_path, {**SITE, **more}, settings=SETTINGS, plugins=["programme"], **config)
    told = [path for path, _ in (*listed(site)["first"], *listed(site)["more"])]
    own = ("css/", "img/", "etc", "a", "data", "http")
    assert [path for path in told if path.startswith(own) and not path.startswith(("assets/", "about/"))] == [
        "css/look.css", "img/leaf.svg", "img/hall%20one.png",
    ]  # fmt: skip


def test_a_hash_changes_with_the_file_and_with_nothing_else(site: Path, tmp_path: Path) -> None:
    changed = {**SITE, "speakers/ann.md": "---\nname: Ann Berg\n---\nA nurse.\n"}
    other = built(tmp_path, changed, settings=SETTINGS, plugins=["programme", "search"])
    before, after = (dict((*told["first"], *told["more"])) for told in (listed(site), listed(other)))
    assert {path for path in before.keys() ^ after.keys() if not path.startswith("search/")} == set()
    differ = {path for path in before.keys() & after.keys() if before[path] != after[path]}
    assert differ == {"speakers/ann/", "search/index.json"}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    file = write(tmp_path, SITE, SETTINGS, plugins=["programme", "search"])
    names = ("service-worker.js", "sv/service-worker.js", "manifest.webmanifest", "ar/manifest.webmanifest")

    def read() -> list[bytes]:
        folder = rebuilt(file)
        return [(folder / name).read_bytes() for name in (*names, *sorted(map(str, folder.rglob("icon*"))))]

    assert read() == read()


def test_where_copies_have_a_limit_what_matters_less_is_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    site = built(tmp_path, SITE, settings=SETTINGS + "offline: {largest: 0}\n", plugins=["programme", "search"])
    told = listed(site)
    assert (told["more"], "timetable/2026/" in [path for path, _ in told["first"]]) == ([], True)
    saved = f"for use without a network {len(told['first'])} are saved"
    assert re.search(rf"Of \d+ files in “en” {saved}: all would be \d\.\d", caplog.text)


@given(st.lists(st.integers(0, 50)), st.integers(0, 200))
def test_what_fits_is_the_beginning_and_never_more_than_allowed(sizes: list[int], largest: int) -> None:
    files = [Kept(str(at), "", size) for at, size in enumerate(sizes)]
    taken = within(files, largest)
    assert list(taken) == files[: len(taken)]
    assert sum(one.size for one in taken) <= largest
    assert len(taken) == len(files) or sum(one.size for one in files[: len(taken) + 1]) > largest


@given(st.text(), st.text())
def test_no_path_can_end_the_list_of_a_worker(path: str, folder: str) -> None:
    path, folder = (text.encode("utf-8", "replace").decode() for text in (path, folder))
    script = worker("", [folder], "offline/", [Kept(path, "0", 1)], [])
    (line,) = re.findall(r"^const SITE = .*$", script, re.MULTILINE)
    assert line.isascii()
    assert json.loads(line.removeprefix("const SITE = ").removesuffix(";"))["folders"] == [folder]


@pytest.mark.parametrize("said", ["no", "withdraw"])
def test_where_nothing_is_saved_no_page_asks_for_it(tmp_path: Path, said: str) -> None:
    site = built(tmp_path, SITE, settings=f"{SETTINGS}offline: {said}\n", plugins=["programme"])
    (link,) = tree(site, "timetable/2026/index.html").xpath("//link[@rel='manifest']")
    assert (dict(link.attrib), (site / "offline").exists()) == (
        {"rel": "manifest", "href": "../../manifest.webmanifest"},
        False,
    )
    workers = sorted(path.relative_to(site).as_posix() for path in site.rglob("service-worker.js"))
    wanted = ["ar/service-worker.js", "service-worker.js", "sv/service-worker.js"]
    assert workers == (wanted if said == "withdraw" else [])
    assert all("unregister" in (site / path).read_text("utf-8") for path in workers)


def test_the_page_of_what_is_saved_is_found_by_readers_and_not_by_searches(site: Path) -> None:
    assert [path for path, *_ in records(site) if path.startswith("offline")] == []
    assert [url for url in locations(site, "sitemap.xml") if "offline" in url] == []
    page = tree(site, "offline/index.html")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert len(page.xpath("//main//@id")) == len(set(page.xpath("//main//@id")))


def test_a_programme_without_a_timetable_saves_its_newest_edition() -> None:
    loaded = load_files({"editions/2025.md": "---\nname: Old\n---\n", "editions/2026.md": "---\nname: New\n---\n"})
    page = loaded.page("en", "offline")
    assert isinstance(page, OfflinePage)
    assert ([link.address for link in page.first], [group.addresses for group in page.groups]) == (
        [""], [("editions/2026",)],
    )  # fmt: skip


def test_a_manifest_speaks_the_language_of_its_reader(site: Path) -> None:
    told = json.loads((site / "ar/manifest.webmanifest").read_text("utf-8"))
    assert (told["lang"], told["dir"], told["id"], told["scope"], told["start_url"]) == (
        "ar", "rtl", "/y/ar/", "../", "timetable/2026/",
    )  # fmt: skip
    assert {icon["src"] for icon in told["icons"]} == {
        f"../{path.relative_to(site).as_posix()}" for path in site.rglob("icon*")
    }
    assert [way["url"] for way in told["shortcuts"]] == [
        "timetable/2026/", "timetable/2026/?view=mine", "timetable/2026/?view=now",
    ]  # fmt: skip


def test_a_long_name_is_not_cut_but_a_short_one_said() -> None:
    def short(text: str) -> str | None:
        said = manifest(settings(text), "en", up="", start="", id_="", icons=(), ways=())
        name: str | None = json.loads(said).get("short_name")
        return name

    assert short("name: The Microsystem Festival\n") is None
    assert short("name: Festival\n") == "Festival"
    assert short("name: The Microsystem Festival\napp: Microsystem\n") == "Microsystem"


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("name: The Microsystem Festival\n", "MF"),
        ("name: Öppet hus\n", "Ö"),
        ("name: We\n", "W"),
        ("name: We\napp: {initials: a b c d}\n", "abc"),
    ],
)
def test_initials_are_said_or_those_of_the_name(text: str, initials: str) -> None:
    assert initials_of(settings(text)) == initials


def test_colours_of_an_icon_are_read_or_told() -> None:
    assert settings('app: {colour: "#0B6"}\n').app.colour == "#00bb66"
    told = load_files({}, "app: {colour: green}\n").findings
    assert [str(finding) for finding in told] == [
        'programme.yml:1:15: PRG013 `colour`: “green” is no colour such as "#0b6e4f"'
        " (in quotation marks: # begins a remark)"
    ]


@limits(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=4))
def test_every_name_has_an_icon_of_whole_pictures(name: str) -> None:
    drawing, *pictures = icons(Settings(name=Text((Words(name, "en"),))), "assets")
    assert drawing.content.startswith(b"<svg ")
    for picture in pictures:
        at = picture.content.index(b"IDAT")
        rows = zlib.decompress(picture.content[at + 4 :])
        assert len(rows) == picture.size * (picture.size + 1)
        assert 0 < max(rows) <= 16
