"""From the bytes of a file to its document, with all that is wrong told at once."""

from __future__ import annotations

import re
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.document import Document
from mkdocs_programme.documents.shape import FAST, SLOW, Shape
from mkdocs_programme.findings import Finding, Place, in_order

__all__ = ["parse", "parse_yaml"]


class _Fenced(BaseHandler):
    """The handler that reads shape and places only."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, path: str, above: int) -> None:
        super().__init__()
        self.shape = Shape(path, above)

    def load(self, fm: str) -> dict[str, Any]:
        """Build the fields of the text between the fences."""
        self.shape.read(fm, FAST)
        return self.shape.root if isinstance(self.shape.root, dict) else {}


def parse(path: str, data: bytes | str) -> tuple[Document, list[Finding]]:
    text = data if isinstance(data, str) else data.decode("utf-8-sig", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() == "---"), 0)
    if lines[0].rstrip() != "---" or not end:
        return _document(path, {}, lines, 0, {}), []
    handler = _Fenced(path, 0)
    fields, _ = frontmatter.parse("\n".join(lines[: end + 1]), handler=handler)
    shape = handler.shape
    findings = list(shape.findings)
    if shape.broken is not None:
        findings.append(
            rules.unreadable_line.at(Place(path, shape.broken + 1), "this line cannot be read as `field: value`")
        )
    return _document(path, fields, lines, end + 1, shape.places), in_order(findings)


def _document(path: str, fields: Any, lines: list[str], first: int, places: Any) -> Document:
    while first < len(lines) - 1 and not lines[first].strip():
        first += 1
    return Document(path, fields, "\n".join(lines[first:]), first + 1, places, tuple(lines))


def parse_yaml(path: str, data: bytes | str) -> tuple[Document, list[Finding]]:
    text = data if isinstance(data, str) else data.decode("utf-8-sig", "replace")
    shape = Shape(path, 0)
    shape.read(text, FAST)
    fields = shape.root if isinstance(shape.root, dict) else {}
    return Document(path, fields, "", 1, shape.places, tuple(text.split("\n"))), in_order(shape.findings)
