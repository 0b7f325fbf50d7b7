"""Pages of materials: those of the festival, and that of one made for a test."""

from __future__ import annotations

from lxml.html import HtmlElement

from mkdocs_programme.build import Site, load_files
from mkdocs_programme.pages.material_kinds import MaterialPage
from render_festival import trees

SETTINGS = "languages: [en, sv, ar]\n"


def page(address: str, language: str = "en") -> HtmlElement:
    """A page of the festival."""
    return trees()[f"{language}/materials/{address}"]


def view(site: Site, address: str, language: str = "en") -> MaterialPage:
    """The view of a material's page."""
    found = site.page(language, f"materials/{address}")
    assert isinstance(found, MaterialPage)
    return found


def made(front: str, body: str = "", **files: str) -> Site:
    """A site of one material, `m`."""
    return load_files({"materials/m.md": f"---\ntitle: M\n{front}---\n{body}", **files}, SETTINGS)
