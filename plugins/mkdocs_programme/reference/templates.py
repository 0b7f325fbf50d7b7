"""The templates that a festival may put its own in the place of, and what each of them is given."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import resources

from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Page
from mkdocs_programme.reference.docstrings import attributes
from mkdocs_programme.reference.markdown import cell, joined, paragraphs, table
from mkdocs_programme.reference.views import pieces, views
from mkdocs_programme.render.spot import FILTERS, Spot

__all__ = ["templates_page"]


def templates_page() -> str:
    """The page of all templates."""
    shown = views()
    made_of = pieces((Page, EntityPage, *shown))
    filters = ((f"`{name}`", cell(inspect.getdoc(getattr(Spot, name)) or "")) for name in FILTERS)
    return joined(
        (
            "# Templates",
            "A file `overrides/programme/session.html.jinja` stands in for ours of that name. A template gets one "
            "finished view, called `page`, and lays it out; [How the site looks](../theming.md) tells how to begin. "
            "Types are those of the code, each described [below](#what-views-are-made-of), and `None` stands for what "
            "is not said.",
            "## What may be done with values",
            table(("Filter", "What it gives"), filters),
            "## What every page has",
            _fields(Page),
            "The page of a thing, such as a session or a person, has these as well:",
            _fields(EntityPage),
            *(piece for view in shown for piece in _pieces(f"## {view.template}", view)),
            "## What views are made of",
            *(piece for name, kind in made_of.items() for piece in _pieces(f"### {name}", kind, "Field")),
            "## Pieces that templates share",
            "\n".join(f"- `{name}`" for name in _shared()),
        )
    )


def _pieces(heading: str, view: type, called: str = "`page.…`") -> Iterator[str]:
    yield heading
    yield from paragraphs(view.__doc__ or "")
    yield _fields(view, called)


def _fields(view: type, called: str = "`page.…`") -> str:
    found = (
        (f"`{name}`", f"`{written}`".replace(" | ", " or "), cell(told))
        for name, (written, told) in attributes(view).items()
        if written
    )
    return table((called, "Type", "What it is"), found)


def _shared() -> list[str]:
    folder = resources.files("mkdocs_programme.render") / "templates"
    parts = [one.name for one in folder.iterdir() if one.name.startswith("_")]
    macros = [f"macros/{one.name}" for one in (folder / "macros").iterdir() if one.name.endswith(".jinja")]
    return sorted((*parts, *macros))
