"""The files of editors: what should stand in each, beside what others have written there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mkdocs_programme import schema
from mkdocs_programme.editors import front_matter, snippets, vscode
from mkdocs_programme.editors.kinds import shelves
from mkdocs_programme.forms.hints import Hints
from mkdocs_programme.programme import Programme

__all__ = ["FRONT_MATTER", "FileError", "made", "standing"]

FRONT_MATTER = "frontmatter.json"
_WHOLE = (vscode.SNIPPETS, vscode.SCHEMA)
"""Files that nobody else writes into."""
_WIDTH = 118


class FileError(ValueError):
    """A file into which others write, and which is no JSON as we read it."""


def made(programme: Programme, content: str, settings: str, language: str) -> dict[str, dict[str, Any]]:
    """What the files say, by their paths from the folder that is opened.

    Args:
        programme: Whose settings, kinds and editions are described.
        content: The content folder, from there.
        settings: The file of the settings, from there.
        language: In which people are asked and told.
    """
    hints, folders = Hints(language), list(shelves(programme))
    return {
        vscode.SETTINGS: vscode.settings(settings),
        vscode.EXTENSIONS: vscode.extensions(),
        vscode.TASKS: vscode.tasks(language),
        vscode.SNIPPETS: snippets.snippets(folders, content, programme.settings.languages, hints),
        vscode.SCHEMA: schema.schemas(programme.settings)["settings"],
        FRONT_MATTER: front_matter.configuration(folders, content, hints),
    }


def standing(path: str, found: str, ours: Mapping[str, Any]) -> str:
    """What should stand in a file.

    Args:
        path: Which one.
        found: What stands there; nothing if there is none.
        ours: What we say in it. What others say stays, and so does the file if all is said already.

    Raises:
        FileError: It cannot be read.
    """
    before = _read(found) if found.strip() and path not in _WHOLE else {}
    after = {**before, **ours} if path == FRONT_MATTER else _joined(before, ours)
    text = "".join(f"{line}\n" for line in _lines(after))
    return found if found.strip() and path not in _WHOLE and after == before else text


def _read(found: str) -> dict[str, Any]:
    try:
        read = json.loads(found)
    except ValueError as fault:
        raise FileError from fault
    if not isinstance(read, dict):
        raise FileError
    return read


def _joined(before: Any, ours: Any) -> Any:
    """Both said together, and ours where they disagree."""
    if isinstance(before, dict) and isinstance(ours, Mapping):
        return {**before, **{name: _joined(before.get(name), value) for name, value in ours.items()}}
    if isinstance(before, list) and isinstance(ours, list):
        known = [_name(one) for one in ours]
        kept = {_name(one): one for one in before}
        others = [one for one in before if _name(one) not in known]
        return before if all(kept.get(_name(one)) == one for one in ours) else [*others, *ours]
    return ours


def _name(entry: Any) -> Any:
    """By what an entry of a list is known: a task by its label, a word by itself."""
    return entry.get("label") if isinstance(entry, dict) else str(entry)


def _lines(value: Any) -> list[str]:
    """JSON in which whatever fits into a line stands in one, so that a difference can be read."""
    one = json.dumps(value, ensure_ascii=False)
    if len(one) <= _WIDTH or not isinstance(value, dict | list):
        return [one]
    if isinstance(value, dict):
        entries = [(f"{json.dumps(name, ensure_ascii=False)}: ", _lines(inner)) for name, inner in value.items()]
        opened, closed = "{", "}"
    else:
        entries, (opened, closed) = [("", _lines(inner)) for inner in value], "[]"
    made = [f"{name}{first}\n" + "\n".join(rest) if rest else f"{name}{first}" for name, (first, *rest) in entries]
    inner = ",\n".join(made).split("\n")
    return [opened, *(f"  {line}" for line in inner), closed]
