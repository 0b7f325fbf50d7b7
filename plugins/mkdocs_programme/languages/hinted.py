"""What forms and editors say of kinds and fields, in the author's language: a catalogue of the types' docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages import Message

from mkdocs_programme.languages import sheets
from mkdocs_programme.languages.catalogue import FOLDER, compiled
from mkdocs_programme.languages.messages import Speaker
from mkdocs_programme.languages.sheets import Key

__all__ = ["HINTS", "hinted", "label", "prompter"]

HINTS = FOLDER / "hints"
_ROOT = "Record"
"""What everything with fields is made from."""
_APART = ("declared.py",)
"""Files of types that stand in the settings alone, for which there are no forms."""


def label(name: str) -> str:
    """What a field is called, from its name in files: “Take home”."""
    words = re.sub("[_-]", " ", name)
    return f"{words[:1].upper()}{words[1:]}"


@cache
def prompter(language: str) -> Speaker:
    """Who says hints in one of `messages.SPOKEN`."""
    return Speaker(language, compiled(HINTS / f"{language}.po", language))


def hinted(package: Path) -> dict[Key, Message]:
    """Every hint and label of the types of a package."""
    classes = [
        node
        for path in sorted((package / "entities").glob("*.py"))
        if path.name not in _APART
        for node in ast.parse(path.read_bytes()).body
        if isinstance(node, ast.ClassDef)
    ]
    messages = (Message(text) for node in _with_fields(classes) for text in _hints(node) if text)
    return {sheets.key(message): message for message in messages}


def _with_fields(classes: list[ast.ClassDef]) -> list[ast.ClassDef]:
    """Those that are made from the root, however many stand between."""
    known = {_ROOT}
    while more := {
        node.name for node in classes if node.name not in known and known & set(map(ast.unparse, node.bases))
    }:
        known |= more
    return [node for node in classes if node.name in known]


def _hints(node: ast.ClassDef) -> Iterator[str]:
    named = any(isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "kind" for one in node.body)
    if named or "Entity" in map(ast.unparse, node.bases):
        yield _line(ast.get_docstring(node) or "")
    for at, one in enumerate(node.body):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and "ClassVar" not in ast.unparse(one):
            name = _written(one, one.target.id)
            if not name.startswith("_"):  # What no file says.
                yield label(name)
            following = node.body[at + 1] if at + 1 < len(node.body) else None
            if isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
                yield _line(str(following.value.value))


def _written(field: ast.AnnAssign, name: str) -> str:
    """A field's name in files, if that is another."""
    keywords = field.value.keywords if isinstance(field.value, ast.Call) else []
    aliases = [word.value.value for word in keywords if word.arg == "alias" and isinstance(word.value, ast.Constant)]
    return str(aliases[0]) if aliases else name


def _line(text: str) -> str:
    return " ".join(text.split())
