"""The templates that a festival may put its own in the place of, and what each of them is given."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import resources

from mkdocs_programme import booklet, pages, reports
from mkdocs_programme.pages.kinds import EntityPage
from mkdocs_programme.pages.page import Page
from mkdocs_programme.reference.docstrings import attributes
from mkdocs_programme.reference.markdown import cell, joined, paragraphs, table
from mkdocs_programme.render.spot import FILTERS, Spot

__all__ = ["templates_page"]

_HEADS = ("`page.…`", "Type", "What it is")


def templates_page() -> str:
    """The page of all templates."""
    views = sorted(_views(), key=lambda view: view.template)
    filters = ((f"`{name}`", cell(inspect.getdoc(getattr(Spot, name)) or "")) for name in FILTERS)
    return joined(
        (
            "# Templates",
            "A file `overrides/programme/session.html.jinja` stands in for ours of that name. A template gets one "
            "finished view, called `page`, and lays it out; [How the site looks](../theming.md) tells how to begin. "
            "Types are those of the code: `Words` know their language, a `Link` has `text` and `address`, and `None` "
            "stands for what is not said.",
            "## What may be done with values",
            table(("Filter", "What it gives"), filters),
            "## What every page has",
            _fields(Page),
            "The page of a thing, such as a session or a person, has these as well:",
            _fields(EntityPage),
            *(piece for view in views for piece in _pieces(view)),
            "## Pieces that templates share",
            "\n".join(f"- `{name}`" for name in _shared()),
        )
    )


def _views() -> Iterator[type[Page]]:
    """Every view that has a template of its own."""
    for room in (pages, booklet, reports):
        for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)
    waiting = [Page]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if "template" in vars(kind) and kind.__module__.startswith("mkdocs_programme."):
            yield kind


def _pieces(view: type[Page]) -> Iterator[str]:
    yield f"## {view.template}"
    yield from paragraphs(view.__doc__ or "")
    yield _fields(view)


def _fields(view: type[Page]) -> str:
    found = (
        (f"`{name}`", f"`{written}`".replace(" | ", " or "), cell(told))
        for name, (written, told) in attributes(view).items()
        if written
    )
    return table(_HEADS, found)


def _shared() -> list[str]:
    folder = resources.files("mkdocs_programme.render") / "templates"
    parts = [one.name for one in folder.iterdir() if one.name.startswith("_")]
    macros = [f"macros/{one.name}" for one in (folder / "macros").iterdir() if one.name.endswith(".jinja")]
    return sorted((*parts, *macros))
