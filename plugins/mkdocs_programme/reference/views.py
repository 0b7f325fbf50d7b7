"""What templates are given: the views of pages, and everything that these are made of."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass

from mkdocs_programme import booklet, pages, reports
from mkdocs_programme.pages.page import Page
from mkdocs_programme.reference.docstrings import attributes

__all__ = ["pieces", "views"]


def views() -> list[type[Page]]:
    """Every view that has a template of its own, by the name of that."""
    for room in (pages, booklet, reports):
        for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)
    return sorted(_below(Page), key=lambda view: view.template)


def _below(kind: type[Page]) -> Iterator[type[Page]]:
    for one in kind.__subclasses__():
        if "template" in vars(one) and one.__module__.startswith("mkdocs_programme."):
            yield one
        yield from _below(one)


def pieces(shown: Iterable[type]) -> dict[str, type]:
    """What views are made of, and what that is made of, by a name that only one of them has."""
    found: dict[type, None] = {}
    for view in shown:
        _gather(view, found)
    twice = Counter(one.__name__ for one in found)
    named = {_name(one, twice[one.__name__] > 1): one for one in found if not issubclass(one, Page)}
    return dict(sorted(named.items()))


def _name(kind: type, ambiguous: bool) -> str:
    return f"{kind.__name__}, in {kind.__module__.partition('.')[2]}" if ambiguous else kind.__name__


def _gather(kind: type, found: dict[type, None]) -> None:
    """Follow the types that stand in the annotations of a class, as its module knows them."""
    if kind in found:
        return
    found[kind] = None
    known = vars(sys.modules[kind.__module__])
    for written, _ in attributes(kind).values():
        for name in re.findall(r"\w+", written):
            meant = known.get(name)
            if isinstance(meant, type) and is_dataclass(meant) and meant.__module__.startswith("mkdocs_programme."):
                _gather(meant, found)
