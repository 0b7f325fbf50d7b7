"""Where pages lie, and how they point at each other."""

from __future__ import annotations

from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.render.addresses import Addresses

FOLDERS = Addresses("en")
FILES = Addresses("en", directory_urls=False)

NAMES = st.sampled_from(["a2", "2026", "sessions", "sv", "å b", "index"])
SPOTS = st.tuples(st.sampled_from(["en", "sv"]), st.lists(NAMES, max_size=4).map("/".join))


@pytest.mark.parametrize(
    ("language", "address", "folder", "file"),
    [
        ("en", "", "", "index.html"),
        ("sv", "", "sv/", "sv/index.html"),
        ("en", "sessions/2026/a2", "sessions/2026/a2/", "sessions/2026/a2.html"),
        ("sv", "sessions/2026/a2", "sv/sessions/2026/a2/", "sv/sessions/2026/a2.html"),
    ],
)
def test_the_default_language_stands_at_the_root(language: str, address: str, folder: str, file: str) -> None:
    assert (FOLDERS.path(language, address), FILES.path(language, address)) == (folder, file)


@pytest.mark.parametrize(
    ("target", "folder", "file"),
    [
        (("en", "sessions/2026/b1"), "../b1/", "b1.html"),
        (("en", "sessions/2026/a2#part-1"), "#part-1", "#part-1"),
        (("en", "speakers/ann#talks"), "../../../speakers/ann/#talks", "../../speakers/ann.html#talks"),
        (("sv", "sessions/2026/a2"), "../../../sv/sessions/2026/a2/", "../../sv/sessions/2026/a2.html"),
        (("en", ""), "../../../", "../../index.html"),
        (("en", "a#å b"), "../../../a/#%C3%A5%20b", "../../a.html#%C3%A5%20b"),
    ],
)
def test_pages_point_at_each_other_by_relative_addresses(target: tuple[str, str], folder: str, file: str) -> None:
    here = ("en", "sessions/2026/a2")

    assert (FOLDERS.href(here, target), FILES.href(here, target)) == (folder, file)


def test_a_file_of_the_content_is_the_same_for_every_language() -> None:
    assert FOLDERS.file(("sv", "materials/deck"), "files/deck one.pdf") == "../../../files/deck%20one.pdf"
    assert FILES.file(("sv", "materials/deck"), "files/deck one.pdf") == "../../files/deck%20one.pdf"


@given(SPOTS, SPOTS, st.booleans())
def test_every_address_leads_where_it_should(origin: tuple[str, str], target: tuple[str, str], folders: bool) -> None:
    addresses = Addresses("en", directory_urls=folders)
    href = addresses.href(origin, target)

    reached = urljoin(f"https://x.example/base/{addresses.path(*origin)}", unquote(href))
    assert reached == f"https://x.example/base/{addresses.path(*target)}"
