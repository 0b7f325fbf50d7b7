"""Bring the catalogues up to date with the words of templates and code.

    python -m mkdocs_programme.languages.extract [--prune]

Words that are new join every catalogue, untranslated; translations are kept. With `--prune`, words that nothing says
any more are listed and taken out. For those who work on the package: sites need none of this.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file

from mkdocs_programme.languages import sheets
from mkdocs_programme.languages.catalogue import FOLDER, KNOWN
from mkdocs_programme.languages.hinted import HINTS, hinted
from mkdocs_programme.languages.messages import CATALOGUES, SPOKEN, phrased
from mkdocs_programme.languages.sheets import Key

__all__ = ["said", "update"]

PACKAGE = Path(__file__).parents[1]
_KEYWORDS = {**DEFAULT_KEYWORDS, "say": None}
_SUFFIXES = (".jinja", ".py")


def said(package: Path = PACKAGE) -> dict[Key, Message]:
    """Every word of the interface that a template or a module of the package says."""
    found: dict[Key, Message] = {}
    for path in sorted(path for path in package.rglob("*") if path.suffix in _SUFFIXES):
        for message in _of(path):
            before = found.get(sheets.key(message))
            if before is None or isinstance(before.id, str):
                found[sheets.key(message)] = message
    return found


def _of(path: Path) -> Iterator[Message]:
    found = _of_module(path) if path.suffix == ".py" else _of_template(path)
    for text, context in found:
        if text and text[0]:
            yield Message(text, context=context)


def _of_template(path: Path) -> Iterator[tuple[Any, str | None]]:
    for found in extract_from_file("jinja2", path, keywords=_KEYWORDS, options={"silent": "false"}):
        yield found[-3], found[-1]  # from the end, as Babel's types and types-babel differ in the beginning


def _of_module(path: Path) -> Iterator[tuple[Any, str | None]]:
    """Babel reads tokens, and would take `name` for a word of the page in `gettext(toggle["name"])`."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        called = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and called in _KEYWORDS:
            texts = [word.value if isinstance(word, ast.Constant) else None for word in node.args]
            context = str(texts.pop(0)) if texts and "pgettext" in called else None
            counted = "ngettext" in called or "npgettext" in called
            ids = tuple(text for text in texts[: 1 + counted] if isinstance(text, str))
            if len(ids) == 1 + counted:
                yield (ids if counted else ids[0]), context


def update(language: str, wanted: dict[Key, Message], prune: bool = False, folder: Path = FOLDER) -> list[Key]:
    """Write a catalogue that holds all that is wanted.

    Args:
        language: Of the catalogue.
        wanted: What the pages say.
        prune: Whether to take out what they do not say.
        folder: Where the catalogues lie.

    Returns:
        What they do not say, whether it was taken out or not.
    """
    before = sheets.read(language, folder)
    after = {} if prune else dict(before)
    for known, message in wanted.items():
        after[known] = _kept(before.get(known), message)
    sheets.write(language, after, folder)
    return sorted(before.keys() - wanted.keys(), key=str)


def _kept(before: Message | None, message: Message) -> Message:
    """The translation there is, unless it is of one thing and the pages now speak of many."""
    if before is None or (isinstance(before.id, str) and not isinstance(message.id, str)):
        return message
    return before


def main(arguments: list[str]) -> int:
    """Update every catalogue, and tell what is missing and what is said no more."""
    wanted = said()
    for language in KNOWN[1:]:
        unsaid = update(language, wanted, prune="--prune" in arguments)
        missing = [known for known, message in sheets.read(language).items() if not all(sheets.words(message))]
        for _context, text in missing:
            print(f"{language}: missing “{text}”")
        for _context, text in unsaid if "--prune" in arguments else ():
            print(f"{language}: taken out “{text}”")
        print(f"{language}: {len(wanted)} said, {len(missing)} missing, {len(unsaid)} said no more")
    for folder, told in ((CATALOGUES, phrased(PACKAGE)), (HINTS, hinted(PACKAGE))):
        for language in SPOKEN[1:]:
            unsaid = update(language, told, prune="--prune" in arguments, folder=folder)
            unsaid_yet = [one for one in sheets.read(language, folder).values() if not all(sheets.words(one))]
            print(f"{language}, {folder.name}: {len(told)} said, {len(unsaid_yet)} missing, {len(unsaid)} said no more")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
