"""From the bytes of a file to its document, with all that is wrong told at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from mkdocs_programme.documents.document import Document
from mkdocs_programme.documents.fences import split
from mkdocs_programme.documents.front import Front, read_front
from mkdocs_programme.documents.opening import opened
from mkdocs_programme.documents.shape import FAST
from mkdocs_programme.documents.unseen import misshapen, unseen
from mkdocs_programme.findings import Finding, in_order

__all__ = ["parse", "parse_yaml"]


class _Fenced(BaseHandler):
    """The handler that keeps text as text and knows where it stood."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str, above: int, loader: Any) -> None:
        super().__init__()
        self.path = path
        self.above = above
        self.loader = loader
        self.front = Front()

    def load(self, fm: str) -> dict[str, Any]:
        """Read the text between the fences, which begins at the end of the first."""
        self.front = read_front(self.path, self.above - 1, fm.removesuffix("\n"), self.loader)
        return dict(self.front.fields)


def parse(path: str, data: bytes | str, loader: Any = FAST) -> tuple[Document, list[Finding]]:
    """Split a file into its fields, its body and the places of both; whatever is wrong is a finding.

    Args:
        path: The file, relative to the content root.
        data: All of it, as bytes or as text.
        loader: One of the two loaders of `shape`, which give the same.
    """
    file = opened(path, data)
    lines = file.text.split("\n")
    divided = split(path, lines)
    fenced = _Fenced(path, divided.above, loader)
    fields: dict[str, Any] = {}
    if divided.front is not None:
        fields, _ = frontmatter.parse("\n".join(("---", *divided.front, "---")), handler=fenced)
    front = fenced.front
    whole = front.whole and file.whole and not divided.foreign
    body = _first(lines, divided.body)
    text = "\n".join(lines[body:])
    told = (*unseen(path, file, divided.body), *misshapen(path, text, body + 1))
    found = in_order([*file.findings, *divided.findings, *front.findings, *told])
    return Document(path, fields, text, body + 1, front.places, file.lines, whole), found


def parse_yaml(path: str, data: bytes | str, loader: Any = FAST) -> tuple[Document, list[Finding]]:
    """Read a whole file of YAML, such as the settings, with the same promises as `parse`."""
    file = opened(path, data)
    front = read_front(path, 0, file.text, loader)
    document = Document(
        path, front.fields, "", len(file.lines) + 1, front.places, file.lines, front.whole and file.whole
    )
    return document, in_order([*file.findings, *front.findings, *unseen(path, file, len(file.lines))])


def _first(lines: Sequence[str], start: int) -> int:
    """The first line of the body that is not blank."""
    return next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines))
