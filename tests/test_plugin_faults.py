"""What becomes of faults: a build ends before anything is lost, and a served site never falls silent."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from plugin_sites import CONTENT, names_in, pages, rebuilt, records, robots, select, tree, write

BROKEN = {"sessions/2026/a2.md": "---\ntitle: Opening\nspeakers: [nobody-here]\n---\n"}
SMALL = {"index.md": "# Welcome\n", "speakers/ann-berg.md": "---\nname: Ann Berg\n---\n"}
EDITION = "---\nname: Festival\n---\n"
ENGLISH = "name: Festival\n"


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_errors_end_a_strict_build_and_leave_the_site_as_it_was(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = write(tmp_path, SMALL, ENGLISH)
    before = _contents(rebuilt(file))
    write(tmp_path, BROKEN, ENGLISH)

    caplog.clear()
    with pytest.raises(Abort):
        rebuilt(file)

    assert _contents(tmp_path / "site") == before
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert [line for message in told for line in message.splitlines() if "sessions/2026/a2.md:3:12: " in line]
    assert told[-1].startswith("The programme is not published: ")


def test_without_strict_a_build_goes_on_with_what_could_be_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = rebuilt(write(tmp_path, {**SMALL, **BROKEN}, ENGLISH), strict=False)

    assert {"speakers/ann-berg/index.html", "sessions/2026/a2/index.html"} <= set(pages(site))
    assert any("sessions/2026/a2.md:3:12" in record.getMessage() for record in caplog.records)
    assert not (site / "programme-findings").exists()


class Served:
    """A site as `mkdocs serve --strict` builds it: once, and again after every change."""

    def __init__(self, root: Path, files: dict[str, str]) -> None:
        self.root = root
        self.file = write(root, files, ENGLISH)
        self.site = root / "served"
        self._build(self._config(), started=False)

    def change(self, files: dict[str, str]) -> None:
        write(self.root, files, ENGLISH)
        self._build(self._config(), started=True)

    def _config(self) -> MkDocsConfig:
        return load_config(str(self.file), strict=True, site_dir=str(self.site))

    def _build(self, config: MkDocsConfig, *, started: bool) -> None:
        if not started:
            config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = "http://127.0.0.1:8000/y/"
        build(config, serve_url=config.site_url)

    def banner(self, path: str) -> list[tuple[str, str]]:
        found = select(tree(self.site, path), "aside.prg-serving")
        return [(aside.text_content(), aside.find("a").get("href")) for aside in found]


def test_a_preview_saves_nothing_and_takes_back_what_a_site_saved_at_its_address(tmp_path: Path) -> None:
    served = Served(tmp_path, SMALL)
    assert select(tree(served.site, "index.html"), "link[data-prg-worker]") == []
    assert "unregister" in (served.site / "service-worker.js").read_text("utf-8")


KEPT = "1 error in the content. The site shows the last state without errors. See what and where"


def test_a_served_site_keeps_its_last_good_state_under_a_banner(tmp_path: Path) -> None:
    served = Served(
        tmp_path, {**SMALL, "editions/2026.md": EDITION, "sessions/2026/a2.md": "---\ntitle: Opening\n---\n"}
    )
    assert served.banner("index.html") == []

    served.change(BROKEN)

    assert served.banner("index.html") == [(KEPT, "programme-findings/")]
    assert served.banner("speakers/ann-berg/index.html") == [(KEPT, "../../programme-findings/")]
    findings = tree(served.site, "programme-findings/index.html")
    assert "sessions/2026/a2.md:3:12: " in select(findings, "article")[0].text_content()
    assert robots(findings) == ["noindex"]
    assert "programme-findings" not in (served.site / "sitemap.xml").read_text()
    assert [path for path, *_ in records(served.site) if "findings" in path] == []

    served.change({"sessions/2026/a2.md": "---\ntitle: Mended\n---\n"})

    assert served.banner("index.html") == []
    assert select(tree(served.site, "sessions/2026/a2/index.html"), "h1")[0].text_content().strip() == "Mended"


def test_a_site_that_never_was_good_shows_its_findings_only(tmp_path: Path) -> None:
    served = Served(tmp_path, {**SMALL, **BROKEN})

    assert pages(served.site) == ["404.html", "index.html", "programme-findings/index.html"]
    for path in ("index.html", "programme-findings/index.html"):
        assert "sessions/2026/a2.md:3:12: " in select(tree(served.site, path), "article")[0].text_content()


def test_a_fault_in_a_free_page_stands_on_it_while_served(tmp_path: Path) -> None:
    served = Served(tmp_path, SMALL)

    served.change({"about.md": "Line\n\n{{ nothing_of_this_name }}\n"})

    article = select(tree(served.site, "about/index.html"), "article")[0]
    assert "about.md:3:1: no macro is called “nothing_of_this_name”" in article.text_content()
    assert served.banner("index.html") != []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "# A\n\n{{ cycler.__init__.__globals__.os.popen('id').read() }}\n",
            "about.md:3:1: a page may use the macros of the site and plain values, nothing else",
        ),
        (
            "---\ntitle: A\n---\n\n{{ page.file.abs_src_path }}\n",
            "about.md:5:1: a page may use the macros of the site and plain values, nothing else",
        ),
        ("{{ config.docs_dir }}\n", "about.md:1:1: no macro is called “config”"),
        (
            "{{ 'a' * 10000000 }}\n",
            "about.md:1:1: a page may use the macros of the site and plain values, nothing else",
        ),
        ("{% for x in range(9) %}{% endfor %}\n", "about.md:1:1: no macro is called “range”"),
        ("a\n{% include 'index.md' %}\n", "about.md:2:1: “index.md” is not among the files that a page may include"),
        ("a\n{% if %}\n", "about.md:2:1: the macro on this line cannot be read"),
    ],
)
def test_macros_of_free_pages_reach_nothing_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str, told: str
) -> None:
    with pytest.raises(Abort):
        rebuilt(write(tmp_path, {**SMALL, "about.md": text}, ENGLISH))

    assert told in [record.getMessage() for record in caplog.records]


def test_a_page_cannot_allow_itself_macros(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = write(tmp_path, SMALL, ENGLISH)
    before = _contents(rebuilt(file))
    write(tmp_path, {"index.md": "---\ntitle: A\nrender_macros: true\n---\n{{ 1 }}\n"}, ENGLISH)

    with pytest.raises(Abort):
        rebuilt(file, strict=False)

    assert caplog.records[-1].getMessage() == (
        "index.md:3:1: a page cannot allow itself macros"
        " (remove `render_macros`, or list the page under `force_render_paths` of the plugin `macros`)"
    )
    assert _contents(tmp_path / "site") == before


@pytest.mark.parametrize("text", ["{{ nothing_of_this_name }}\n", "[gone](gone.md)\n"])
def test_a_build_that_fails_late_leaves_the_site_as_it_was(tmp_path: Path, text: str) -> None:
    file = write(tmp_path, SMALL, ENGLISH)
    site = rebuilt(file)
    (site / ".nojekyll").touch()
    before = _contents(site)
    write(tmp_path, {"about.md": text}, ENGLISH)

    with pytest.raises(Abort):
        rebuilt(file)
    assert _contents(site) == before

    write(tmp_path, {"about.md": "Mended\n"}, ENGLISH)
    after = set(_contents(rebuilt(file)))
    assert {path for path in after ^ set(before) if not path.startswith("search/")} == {"about/index.html"}
    assert names_in(tmp_path) == ["content", "mkdocs.yml", "programme.yml", "site"]


def test_settings_and_content_may_lie_elsewhere(tmp_path: Path) -> None:
    plugins = [{"programme": {"settings": "conf/fest.yml", "content": "words"}}, {"search": {}}]
    file = write(tmp_path, {}, ENGLISH, docs_dir="pages", plugins=plugins)
    for path, text in {
        "words/speakers/ann.md": "---\nname: Ann\n---\n",
        "words/a.png": "x",
        "pages/index.md": "# Hi\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf/fest.yml").write_text("name: Elsewhere\n")

    site = rebuilt(file)

    assert (site / "a.png").is_file()
    assert tree(site, "speakers/ann/index.html").findtext("head/title") == "Ann - Elsewhere"


def test_the_other_plugin_for_languages_is_refused(tmp_path: Path) -> None:
    config = load_config(str(write(tmp_path, CONTENT)), strict=True, site_dir=str(tmp_path / "site"))
    dict.__setitem__(
        config.plugins, "i18n", config.plugins["search" if "search" in config.plugins else "material/search"]
    )

    with pytest.raises(Abort):
        build(config)

    assert not (tmp_path / "site").exists()
