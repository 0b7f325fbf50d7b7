"""What the site knows of a page before it is made."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from mkdocs_programme import build
from mkdocs_programme.pages.page import Page

FESTIVAL = Path(__file__).parent.parent / "examples" / "festival"


def test_a_page_says_when_it_is_made_what_was_known_of_it_before() -> None:
    site = build.load(FESTIVAL / "content", FESTIVAL / "programme.yml")
    names = [field.name for field in fields(Page)]

    assert {sheet.page.kind for sheet in site.sheets} >= {"index", "coverage", "session", "speaker", "schedule"}
    assert [
        (sheet.page.language, sheet.page.address, name)
        for sheet in site.sheets
        for whole in (sheet.whole,)
        for name in names
        if getattr(whole, name) != getattr(sheet.page, name)
    ] == []
