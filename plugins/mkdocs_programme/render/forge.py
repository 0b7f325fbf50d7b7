"""Where a file of the content is edited, or begun, in the editor of the forge that keeps it."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urlencode

__all__ = ["beginning", "editing"]

_EMPTY = "---\ntitle: \n---\n"


def editing(base: str, path: str) -> str:
    """The address at which a file is edited.

    Args:
        base: Below which the forge edits the content: `https://github.com/ward/festival/edit/main/content/`.
        path: Relative to the content root.
    """
    return base + quote(path)


def beginning(base: str, path: str) -> str:
    """The address at which a new file is begun, its name filled in; nothing where we do not know the forge's way."""
    folder, name = posixpath.split(path)
    before, edit, behind = base.rpartition("/edit/")
    if not edit:
        return ""
    # GitLab, whose addresses have `/-/`, calls the file otherwise than GitHub and those who followed it.
    named = {"file_name": name} if before.endswith("/-") else {"filename": name, "value": _EMPTY}
    return f"{before}/new/{behind}{quote(folder)}?{urlencode(named)}"
