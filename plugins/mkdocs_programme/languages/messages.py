"""Messages to authors in their own language: a gettext catalogue beside that of the interface."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from babel.messages import Message

from mkdocs_programme.languages import sheets
from mkdocs_programme.languages.catalogue import FOLDER, compiled
from mkdocs_programme.languages.sheets import Key
from mkdocs_programme.languages.tags import name

__all__ = ["CATALOGUES", "SPOKEN", "Speaker", "phrased", "speaker"]

CATALOGUES = FOLDER / "messages"
SPOKEN: tuple[str, ...] = ("en", "sv")
"""The languages in which authors are told what to mend."""
_TEMPLATES = {"phrase": (0,), "counted": (1, 2), "_joined": (0,)}
"""Which arguments of the functions of `phrases` are templates."""
_FIELD = re.compile(r"\{\{|\}\}|\{[^{}]*\}")


class Speaker:
    """Says phrases in one language; what nobody has translated stays English."""

    def __init__(self, language: str, words: NullTranslations) -> None:
        self.language = language
        self._words = words

    def translated(self, template: str) -> str:
        """The template of a phrase in this language."""
        return self._words.gettext(template) if template else ""

    def language_name(self, tag: str) -> str:
        """What a language is called."""
        return name(tag, self.language)


@cache
def speaker(language: str) -> Speaker:
    """Who says phrases in one of `SPOKEN`."""
    return Speaker(language, compiled(CATALOGUES / f"{language}.po", language))


def phrased(package: Path) -> dict[Key, Message]:
    """Every template that a module of the package makes a phrase of; those of signs alone need no translation."""
    found = (template for path in sorted(package.rglob("*.py")) for template in _templates(path))
    messages = (Message(template) for template in found if re.search(r"[^\W\d_]", _FIELD.sub("", template)))
    return {sheets.key(message): message for message in messages}


def _templates(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for position in _TEMPLATES.get(node.func.id, ()):
                given = node.args[position] if position < len(node.args) else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.value
