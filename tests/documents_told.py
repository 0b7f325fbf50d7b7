"""Front matter as octets, and what is told of it."""

from __future__ import annotations

from mkdocs_programme.documents import Document
from mkdocs_programme.findings import Finding

PATH = "sessions/2026/a.md"


def front(lines: list[str]) -> bytes:
    return "\n".join(["---", *lines, "---", "Text", ""]).encode()


def told(answer: tuple[Document, list[Finding]]) -> list[tuple[str, int, int, str]]:
    return [(f.code, f.place.line, f.place.column, f.mended) for f in answer[1]]
