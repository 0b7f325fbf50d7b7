"""CSL-JSON, as Zotero, Pandoc and citation processors read it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from mkdocs_programme.citing import Item

__all__ = ["write"]


def write(items: Sequence[Item]) -> str:
    """A list of works in CSL-JSON."""
    return f"{json.dumps(list(items), ensure_ascii=False, indent=2)}\n"
