"""What every page loads of ours."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tinycss2 import parse_component_value_list

import mkdocs_programme.render
from mkdocs_programme.plugin.assets import FOLDER, assets, loading
from mkdocs_programme.settings import Look

BUDGET = 12 * 1024
SOURCES = Path(mkdocs_programme.render.__file__).parent / "assets"
LOOK = Look(accent="#7a1f5c", warm="#c47f17")


SEARCH = ("later/find", "later/look", "later/search")
PAGES = {
    "home": ("page/home",),
    "list": ("page/filter",),
    "session": ("page/learning",),
    "pathway": ("page/drawing",),
    "timetable": ("page/early", "page/timetable"),
    "timetable that is shared": ("page/early", "page/timetable", "later/share", "later/qr"),
    "search": ("page/early",),
}
"""What pages load beside what every page does, and the search that may be open over each."""


@pytest.mark.parametrize("ending", [".css", ".js"])
@pytest.mark.parametrize("beside", PAGES.values(), ids=PAGES)
def test_a_page_loads_at_most_twelve_kilobytes_of_ours_with_the_search_open_too(
    beside: tuple[str, ...], ending: str
) -> None:
    over = SEARCH if "later/qr" not in beside else ()
    assert 0 < sent(ending, *beside, *over) <= BUDGET


def sent(ending: str, *names: str) -> int:
    wanted = [f"{FOLDER}/{name}." for name in ("programme", *names)]
    found = [one for one in assets(LOOK) if one.uri.endswith(ending) and one.uri.startswith(tuple(wanted))]
    return sum(len(gzip.compress(asset.content, 9, mtime=0)) for asset in found)


def test_a_page_loads_what_it_has_something_for_after_ours_and_before_the_sites_own() -> None:
    def loads(html: str) -> str:
        page = '<link rel="stylesheet" href="../assets/programme/programme.0a1b.css"><link href="own.css">'
        return re.sub(r"\.\w{8}\.", ".", loading(assets(LOOK), page, html, "timetable/"))

    ours, own = '<link rel="stylesheet" href="../assets/programme/programme.0a1b.css">', '<link href="own.css">'
    folder = "../assets/programme/page"
    assert loads("<p>data</p>") == f"{ours}{own}"
    assert loads("<section data-prg-assess>") == (
        f'{ours}<link rel="stylesheet" href="{folder}/learning.css">'
        f'<script src="{folder}/learning.js" defer></script>{own}'
    )
    assert loads('<article class="prg prg-timetable" data-prg-timetable>') == (
        f'{ours}<script src="{folder}/early.js"></script><link rel="stylesheet" href="{folder}/timetable.css">'
        f'<script src="{folder}/timetable.js" defer></script>{own}'
    )


def test_what_a_reader_asks_for_later_is_found_under_the_name_it_has_in_the_site() -> None:
    found = {asset.uri: asset.content.decode() for asset in assets(LOOK) if asset.uri.endswith(".js")}
    asked = [way for text in found.values() for way in re.findall(r'import\("\.\./(.*?)"\)', text)]

    assert len(asked) >= 4
    assert [way for way in asked if f"assets/programme/{way}" not in found] == []


def test_what_we_say_of_our_styles_to_each_other_is_not_sent() -> None:
    styles = [asset.content for asset in assets(LOOK) if asset.uri.endswith(".css")]
    assert all(b"/*" not in content and content.count(b"{") == content.count(b"}") for content in styles)


def test_a_sheet_that_is_sent_says_what_its_authors_wrote() -> None:
    """Token by token (CSS Syntax 3, section 4), but for blanks that part nothing."""
    written: dict[str, str] = defaultdict(str)
    for source in sorted(SOURCES.rglob("*.css")):
        apart = source.relative_to(SOURCES).as_posix()
        written[apart if "/" in apart else "programme.css"] += source.read_text("utf-8")
    sent = {re.sub(r"\.\w{8}\.", ".", one.uri): one.content for one in assets(Look()) if one.uri.endswith(".css")}

    assert sorted(sent) == sorted(f"{FOLDER}/{name}" for name in written)
    for name, text in written.items():
        assert tokens(sent[f"{FOLDER}/{name}"].decode()) == tokens(text)


PARTING = {("literal", mark) for mark in ",;:>~"} | {("{} block", None), ("end", None)}
"""What parts things in a sheet by itself, so that a blank beside it says nothing."""


def tokens(sheet: str) -> list[tuple[str, object, object]]:
    """What a browser makes of a sheet, without the blanks that say nothing."""
    told: list[tuple[str, object, object]] = [("end", None, None)]
    for token in flat(parse_component_value_list(sheet, skip_comments=True)):
        blank = told[-1][0] == "whitespace"
        if token[:2] in PARTING and blank:
            told.pop()
        if token[0] != "whitespace" or not (blank or told[-1][:2] in PARTING):
            told.append(token)
    return told


def flat(found: Iterable[Any]) -> Iterator[tuple[str, object, object]]:
    for one in found:
        what = getattr(one, "value", getattr(one, "name", None))
        yield one.type, None if one.type == "whitespace" else what, getattr(one, "unit", None)
        if one.type.endswith((" block", "function")):
            yield from flat(getattr(one, "arguments", None) or getattr(one, "content", None) or ())
            yield "end", None, None
