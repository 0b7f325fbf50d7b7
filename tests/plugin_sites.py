"""Small festivals as authors write them, built through MkDocs as a site's owner would."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree, html
from mkdocs.commands.build import build
from mkdocs.config import load_config

SETTINGS = """\
name: {en: Leading & learning, sv: Leda och lära}
default_language: en
languages: [en, sv, nb, ar]
fallback:
  nb: [sv, en]
"""

EDITION = """\
---
name: Festival 2026
starts: 2026-03-10
ends: 2026-03-11
timezone: Europe/Oslo
rooms:
  - id: aula
    name: {en: Great hall, sv: Aulan}
---
"""

SESSION = """\
---
title: Opening plenary
start: 2026-03-10 09:00
minutes: 60
room: aula
speakers: [ann-berg]
aliases: [a1]
---
Welcome to everybody who works close to patients.
"""

SESSION_SV = """\
---
title: Öppningsplenum
---
Välkomna alla som arbetar nära patienter.
"""

EVIL = """\
---
title: "{{ 7*7 }} <script>alert(1)</script>"
start: 2026-03-10 11:00
minutes: 45
room: aula
---
A body with {{ 7*7 }}, {% raw %} and <script>alert(2)</script>.
"""

CONTENT: dict[str, str] = {
    "index.md": "# Welcome\n\n[Opening](sessions/2026/a2.md), [about](about.md), ![Hall](img/hall.png)\n",
    "index.sv.md": "# Välkommen\n\n[Öppning](sessions/2026/a2.md), [om](about.md), ![Aula](img/hall.png)\n",
    "about.md": '---\ntitle: About <us> & them\ndescription: Who "we" are\n---\n\nNumber {{ 6*7 }}.\n',
    "img/hall.png": "no picture",
    "editions/2026.md": EDITION,
    "editions/2026.sv.md": "---\nname: Festivalen 2026\n---\n",
    "sessions/2026/a2.md": SESSION,
    "sessions/2026/a2.sv.md": SESSION_SV,
    "sessions/2026/b1.md": EVIL,
    "speakers/ann-berg.md": "---\nname: Ann Berg\n---\nAnn leads a ward.\n",
}

CONFIG: dict[str, Any] = {
    "site_name": "Festival",
    "site_url": "https://fest.example/y/",
    "docs_dir": "content",
    "repo_url": "https://forge.example/fest",
    "edit_uri": "edit/main/content/",
    "theme": {"name": "material", "font": False, "features": ["content.action.edit"]},
    "plugins": [
        {"programme": {}},
        {"search": {}},
        {
            "macros": {
                "on_undefined": "strict",
                "on_error_fail": True,
                "render_by_default": False,
                "force_render_paths": "/about.md",
            }
        },
    ],
}


def names_in(festival: Path) -> list[str]:
    """What lies in the folder of a festival, but for what is kept for the next build."""
    return sorted(path.name for path in festival.iterdir() if path.name != ".cache")


def write(root: Path, files: Mapping[str, str] = CONTENT, settings: str = SETTINGS, **config: Any) -> Path:
    """Lay a site's folder out; the answer is its mkdocs.yml, in which JSON is YAML enough."""
    for path, text in files.items():
        target = root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (root / "programme.yml").write_text(settings, encoding="utf-8")
    file = root / "mkdocs.yml"
    chosen = {**CONFIG, **config}
    file.write_text(json.dumps({key: value for key, value in chosen.items() if value is not None}), encoding="utf-8")
    return file


def built(root: Path, files: Mapping[str, str] = CONTENT, *, settings: str = SETTINGS, **config: Any) -> Path:
    """Write a site and build it strictly; the answer is the folder of its pages."""
    return rebuilt(write(root, files, settings, **config))


def rebuilt(file: Path, *, strict: bool = True, site_dir: Path | None = None) -> Path:
    """Build a site that is laid out already, beside its configuration if nothing else is said."""
    folder = site_dir or file.parent / "site"
    config = load_config(str(file), strict=strict, site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder


def tree(site: Path, path: str) -> Any:
    """A page as a tree."""
    return html.document_fromstring((site / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def select(page: Any, selector: str) -> list[Any]:
    """The elements that a selector of tags, classes, attributes, descendants and `>` finds."""
    way = "descendant-or-self::"
    for step in selector.split():
        if step == ">":
            way += "child::"
            continue
        tag = re.match(r"[\w-]*", step)
        way += (tag[0] if tag else "") or "*"
        for name in re.findall(r"\.([\w-]+)", step):
            way += f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
        for name, value in re.findall(r"\[([\w-]+)(?:=([\w-]+))?\]", step):
            way += f"[@{name}='{value}']" if value else f"[@{name}]"
        way += "/descendant::"
    found = page.xpath(way.removesuffix("/descendant::").replace("/descendant::child::", "/child::"))
    return list(found)


def pages(site: Path) -> list[str]:
    """Every page, by its path in the site; a timetable for the frames of others is a file like a calendar."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path for path in found if "/embed." not in path)


def links(page: Any, rel: str) -> list[tuple[str | None, str]]:
    """Language and address of every link of a kind in the head; what is no page is another thing (`type`)."""
    found = page.xpath("//head/link[not(@type)]")
    return [(link.get("hreflang"), link.get("href")) for link in found if rel in link.get("rel").split()]


def robots(page: Any) -> list[str]:
    """What a page asks of search engines."""
    return [str(told) for told in page.xpath("//head/meta[@name='robots']/@content")]


def locations(site: Path, path: str) -> list[str]:
    """The addresses in a sitemap."""
    return [element.text for element in etree.parse(str(site / path)).iter("{*}loc")]


def index(site: Path, path: str) -> Any:
    """The search index of a theme."""
    return json.loads((site / path).read_text(encoding="utf-8"))


def records(site: Path, language: str = "") -> list[Any]:
    """What our search shows in a language, in its order: path, title, details and perhaps a status."""
    pieces = (site / language / "search").glob("r*.json")
    ordered = sorted(pieces, key=lambda path: int(path.name.partition(".")[0].removeprefix("r")))
    return [record for piece in ordered for record in json.loads(piece.read_text(encoding="utf-8"))]
