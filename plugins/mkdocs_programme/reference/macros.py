"""What pages written by hand may say of the programme."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_programme.macros import define_env
from mkdocs_programme.reference.markdown import cell, joined, paragraphs, table

__all__ = ["macros_page"]


class _Listener:
    """Stands where an engine would, and hears which macros there are."""

    def __init__(self) -> None:
        self.heard: list[Callable[..., str]] = []

    def macro(self, function: Callable[..., str]) -> None:
        """Hear of one macro."""
        self.heard.append(function)


def macros_page() -> str:
    """The page of all macros."""
    engine: Any = _Listener()
    define_env(engine)
    return joined(
        (
            "# Macros",
            "What `index.md` and other pages written by hand may say of the programme, between two pairs of braces: "
            '`{{ count("session") }}`. How pages are allowed to use them stands in '
            "[The front page](../front-page.md). A kind or id that does not exist ends the build, with its place.",
            *(piece for macro in engine.heard for piece in _pieces(macro)),
        )
    )


def _pieces(macro: Callable[..., str]) -> Iterator[str]:
    told, _, arguments = (inspect.getdoc(macro) or "").partition("\nArgs:\n")
    parameters = inspect.signature(macro).parameters.values()
    given = ", ".join(one.name + _default(one) for one in parameters)
    yield f"## {macro.__name__}"
    yield f"`{{{{ {macro.__name__}({given}) }}}}`"
    yield from paragraphs(told)
    found = re.findall(r"(?m)^ {4}(\w+): (.+(?:\n {8}.+)*)", arguments)
    yield table(("Argument", "What it is for"), ((f"`{name}`", cell(words)) for name, words in found))


def _default(argument: inspect.Parameter) -> str:
    return "" if argument.default is inspect.Parameter.empty else '=""'
