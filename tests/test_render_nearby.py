"""Fragments that pages of a folder share: seen from each, they lead where they would if they were made anew."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.render.addresses import Addresses
from mkdocs_programme.render.nearby import passed

NAMES = st.sampled_from(["a2", "2026", "sessions", "sv", "a", "index"])
FOLDERS = st.lists(NAMES, max_size=3)


def joined(folder: list[str], name: str) -> str:
    return "/".join((*folder, name))


@given(FOLDERS, NAMES, NAMES, FOLDERS, NAMES, st.sampled_from(["", "#part-1"]), st.booleans(), st.sampled_from("es"))
def test_pages_of_a_folder_have_the_same_way_to_all_that_lies_neither_at_nor_below_them(
    folder: list[str], one: str, other: str, there: list[str], name: str, anchor: str, slashes: bool, language: str
) -> None:
    tag = "sv" if language == "s" else "en"
    addresses, target = Addresses("en", directory_urls=slashes), joined(there, name) + anchor
    above = passed([target])

    ways = {
        addresses.href((tag, address), (tag, target))
        for address in (joined(folder, one), joined(folder, other))
        if address not in above
    }
    assert len(ways) <= 1


def test_what_is_passed_on_the_way_is_every_page_above_and_the_page_itself() -> None:
    assert passed(["sessions/2026/a2#part-1", "editions"]) == {
        "sessions/2026/a2",
        "sessions/2026",
        "sessions",
        "editions",
        "",
    }


CONTENT = {
    "editions/2026.md": "---\nname: E\nrooms:\n  - {id: aula, name: Aula}\n  - {id: north, name: North}\n---\n",
    "sessions/2026/a1.md": "---\ntitle: One\nstart: 2026-05-01 09:00\nminutes: 60\nroom: aula\nspeakers: [ada]\n---\n",
    "sessions/2026/a2.md": "---\ntitle: Two\nstart: 2026-05-01 09:30\nminutes: 60\nroom: north\nspeakers: [ada]\n---\n",
    "sessions/2026/a3.md": "---\ntitle: Three\nstart: 2026-05-01 09:30\nminutes: 60\nroom: aula\n---\n",
    "sessions/2026/a2.sv.md": "---\ntitle: Två\n---\n",
    "speakers/ada.md": "---\nname: Ada\n---\n",
}
SETTINGS = "languages: [en, sv]\n"


def test_an_article_is_the_same_whatever_was_drawn_before_it() -> None:
    site = build.load_files(CONTENT, SETTINGS)
    in_turn = build.renderer(site)

    for pages in (site.pages, site.pages[::-1]):
        for page in pages:
            assert in_turn.article(page) == build.renderer(site).article(page)


def test_two_programmes_in_one_process_have_their_own_words() -> None:
    sites = [build.load_files({**CONTENT, "speakers/ada.md": f"---\nname: {name}\n---\n"}) for name in ("Ada", "Bo")]
    drawn = [(build.renderer(site), site.page("en", "sessions/2026/a1")) for site in sites]

    names = [re.findall(r'speakers/ada/">(.*?)</a>', drawing.article(page).html) for drawing, page in drawn if page]
    assert names == [["Ada"], ["Bo"]]
