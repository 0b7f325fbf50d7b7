"""The text of a Word document, a paragraph in each line, entries of lists with a bullet before them."""

from __future__ import annotations

from typing import Any

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.markup import root_of
from mkdocs_programme.imports.opening.zipped import archive, member

__all__ = ["paragraphs"]

_LONGEST = 600_000
"""Tags of a document; a page of ten thousand lines has half as many."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(data: bytes) -> str:
    """The paragraphs of a document, with an empty line after each that is no entry of a list.

    Raises:
        Refusal: It is no document of Word.
    """
    written = member(archive(data), "word/document.xml")
    if written.count(b"<") > _LONGEST:
        raise Refusal("is longer than a programme page is", hint="save the pages that matter as a file of their own")
    root = root_of(written)
    lines: list[str] = []
    for paragraph in root.iter(f"{_W}p"):
        text = _text(paragraph)
        listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
        lines += [f"• {text}"] if listed and text.strip() else [*text.split("\n"), ""]
    if not any(line.strip() for line in lines):
        raise Refusal("holds no text", hint="look whether it is the file you meant")
    return "\n".join(lines)


def _text(paragraph: Any) -> str:
    pieces: list[str] = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag == f"{_W}tab":
            pieces.append("\t" if node.getparent().tag == f"{_W}r" else "")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
    return "".join(pieces)
