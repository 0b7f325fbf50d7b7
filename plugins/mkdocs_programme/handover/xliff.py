"""XLIFF 2.0 (OASIS, 2014), as programs of translators read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from mkdocs_programme.handover.rows import Returned, Row
from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.markup import root_of, words_of

__all__ = ["read", "write"]

SPACE = "urn:oasis:names:tc:xliff:document:2.0"
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0 §2.2: what no XML can hold."""


def write(rows: Sequence[Row], source: str, target: str) -> bytes:
    """A file with the texts that are translated from one language, a `file` in it for each of ours."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{SPACE}" version="2.0" srcLang={quoteattr(source)} trgLang={quoteattr(target)}>',
    ]
    for number, (path, found) in enumerate(groupby(rows, lambda row: row.id.partition("#")[0]), 1):
        lines.append(f' <file id="f{number}" original={quoteattr(path)}>')
        for at, row in enumerate(found, 1):
            lines += _unit(row, at)
        lines.append(" </file>")
    return "\n".join((*lines, "</xliff>", "")).encode()


def _unit(row: Row, number: int) -> Iterator[str]:
    yield f'  <unit id="u{number}" name={quoteattr(row.id)} xml:space="preserve">'
    if row.before:
        yield f'   <notes><note category="before">{_text(row.before)}</note></notes>'
    state = "initial" if not row.words or row.unsure else "translated"
    target = f"<target>{_text(row.words)}</target>" if row.words else ""
    yield f'   <segment state="{state}"><source>{_text(row.source)}</source>{target}</segment>'
    yield "  </unit>"


def _text(words: str) -> str:
    return _UNFIT.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', escape(words))


def read(data: bytes) -> tuple[str, list[Returned]]:
    """The language of the translations, and the texts.

    Raises:
        Refusal: It is no XLIFF 2.
    """
    root = root_of(data)
    if not str(root.tag).startswith("{urn:oasis:names:tc:xliff:document:2.") or not root.get("trgLang"):
        raise Refusal("is no XLIFF 2 with a language to translate into", hint="export it again as XLIFF 2.0")
    space = str(root.tag).partition("}")[0] + "}"
    return str(root.get("trgLang")), [_returned(unit, space) for unit in root.iter(f"{space}unit")]


def _returned(unit: Any, space: str) -> Returned:
    segments = list(unit.iter(f"{space}segment"))
    source, words = (
        "".join(words_of(segment.find(f"{space}{name}")) for segment in segments) for name in ("source", "target")
    )
    # A translator's program may write no state at all, or leave it at the beginning of its work: words count.
    return Returned(unit.get("name") or "", source, words, line=unit.sourceline or 0)
