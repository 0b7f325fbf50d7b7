"""What was imported last: without it nobody could tell an edit of ours from a change of theirs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.taking.holding import Sheet

__all__ = ["MemoryFile", "remembered", "written"]

_VERSION = 1

MemoryFile = Mapping[str, Sheet]
"""The sheets of the last import, by path."""


def remembered(name: str, text: str) -> MemoryFile:
    """The sheets of the last import.

    Args:
        name: Of the file, for messages.
        text: What stands in it; empty before the first import.

    Raises:
        Refusal: It is not as an import wrote it, and nobody could tell what was edited since.
    """
    if not text.strip():
        return {}
    try:
        kept: Any = json.loads(text)
        if kept["version"] != _VERSION:
            raise ValueError
        return {
            str(path): Sheet(str(path), str(one["of"]), dict(one["fields"]), str(one.get("body", "")))
            for path, one in kept["files"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        words = f"cannot be compared with the last import: {name} is not as that wrote it"
        raise Refusal(words, hint="fetch that file back from history, or remove it and import anew") from None


def written(head: Mapping[str, str], sheets: Iterable[Sheet]) -> str:
    """The text of the file that remembers an import; equal imports give equal text.

    Args:
        head: What was imported: format, source and edition.
        sheets: As they were laid out, before local edits.
    """
    files = {
        sheet.path: {"of": sheet.of, "fields": sheet.fields, **({"body": sheet.body} if sheet.body else {})}
        for sheet in sorted(sheets, key=lambda sheet: sheet.path)
    }
    return json.dumps({"version": _VERSION, **head, "files": files}, ensure_ascii=False, indent=1) + "\n"
