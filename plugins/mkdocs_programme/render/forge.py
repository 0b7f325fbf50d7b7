"""Where a file of the content is edited, or begun, in the editor of the forge that keeps it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from urllib.parse import quote, urlencode

__all__ = ["beginning", "editing"]


def editing(base: str, path: str) -> str:
    """The address at which a file is edited.

    Args:
        base: Below which the forge edits the content: `https://github.com/ward/festival/edit/main/content/`.
        path: Relative to the content root.
    """
    return base + quote(path)


def beginning(base: str, path: str, fields: Iterable[str] = ("title",)) -> str:
    """The address at which a new file is begun, its name filled in; nothing where we do not know the forge's way.

    Args:
        base: As for `editing`.
        path: Relative to the content root.
        fields: That the file has, empty.
    """
    folder, name = posixpath.split(path)
    before, edit, behind = base.rpartition("/edit/")
    if not edit:
        return ""
    front = "".join(f"{field}: \n" for field in fields)
    # GitLab, whose addresses have `/-/`, calls the file otherwise than GitHub and those who followed it.
    ours = {"filename": name, "value": f"---\n{front}---\n"}
    named = {"file_name": name} if before.endswith("/-") else ours
    return f"{before}/new/{behind}{quote(folder)}?{urlencode(named)}"
