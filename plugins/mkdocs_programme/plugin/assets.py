"""Our style sheets and scripts as files of MkDocs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from mkdocs_programme.render.bundles import FOLDER, LATER, PAGE, Asset, assets, loaded

__all__ = ["FOLDER", "LATER", "Asset", "announce", "assets", "files", "loading"]

_NEEDED = {
    "drawing.css": ("prg-drawing",),
    "early.js": ("data-prg-timetable", "data-prg-find"),
    "filter.js": ("data-prg-filter",),
    "home.css": ("prg-hero", "data-prg-on"),
    "home.js": ("data-prg-from", "data-prg-on"),
    "learning.css": ("data-prg-assess", "data-prg-record"),
    "learning.js": ("data-prg-assess", "data-prg-record"),
    "timetable.css": ("prg-timetable",),
    "timetable.js": ("data-prg-timetable",),
}
"""By sheet or script, the marks of the pages that need it."""
_MARKS = frozenset(mark for marks in _NEEDED.values() for mark in marks)
_SHEET = re.compile(rf'<link[^>]*href="[^"]*{FOLDER}/programme\.\w+\.css"[^>]*>')


def announce(found: tuple[Asset, ...], config: MkDocsConfig) -> None:
    """Let every page load them, before the site's own so that these can say otherwise."""
    config.extra_css[:0] = loaded(found, ".css")
    config.extra_javascript[:0] = loaded(found, ".js")


def loading(found: Iterable[Asset], output: str, html: str, url: str) -> str:
    """A page that loads what it has something for, after ours and before the site's own, which can say otherwise.

    Args:
        found: Our files.
        output: The whole page.
        html: What stands on it, or all of it.
        url: Its address.
    """
    there = {mark for mark in _MARKS if mark in html}
    own = (asset.uri for asset in found if asset.uri.startswith(PAGE)) if there else ()
    needed = [uri for uri in own if not there.isdisjoint(_NEEDED[_named(uri)])]
    links = "".join(_link(_named(uri), get_relative_url(uri, url)) for uri in needed)
    return _SHEET.sub(lambda sheet: f"{sheet[0]}{links}", output, count=1) if links else output


def _link(name: str, way: str) -> str:
    if name.endswith(".css"):
        return f'<link rel="stylesheet" href="{way}">'
    # The early one runs before anything is painted, the others once the page has been read.
    return f'<script src="{way}"{"" if name == "early.js" else " defer"}></script>'


def _named(uri: str) -> str:
    """What a file was called before a piece of its hash came in."""
    name, _, ending = uri.removeprefix(PAGE).split(".")
    return f"{name}.{ending}"


def files(found: tuple[Asset, ...], config: MkDocsConfig) -> Iterator[File]:
    """The assets as files of the site."""
    for asset in found:
        yield File.generated(config, asset.uri, content=asset.content, inclusion=InclusionLevel.INCLUDED)
