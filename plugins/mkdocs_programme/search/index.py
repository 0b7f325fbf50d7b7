"""Records as an index in pieces: a table of what lies where, words in the order of letters, and what is shown.

A browser fetches the table once, then the piece in which the typed words lie, then the few records that it shows:

    search/index.json         the table; asked for anew, so that it always names the pieces of one build
    search/w3.1a2b3c4d.txt    words from one to the next, a line each: `word<tab>names<tab>near<tab>text`, in which
                              records are told by their numbers in base 36, each less the one before
    search/r0.1a2b3c4d.json   records as they are shown, so many to a piece
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mkdocs_programme.search.record import Record
from mkdocs_programme.search.words import words
from mkdocs_programme.values.words import Words

__all__ = ["INDEX", "index"]

INDEX = "search/index.json"
"""The table, below the root of a language."""
EVERYWHERE = "*"
"""In the place of records that hold a word that many hold: alone it finds nothing, and its list would be long."""
_PIECE = 24_000
"""Letters of a piece of words; a third of that is sent."""
_BLOCK = 48
"""Records of a piece."""
_MANY = 200
"""So many records may hold a word in the same place, and a tenth of all in a large programme."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def index(
    records: Sequence[Record], language: str, kinds: Mapping[str, str], said: Mapping[str, str]
) -> dict[str, str]:
    """The files of an index, by their path below the root of the language.

    Args:
        records: In the order in which equal finds are shown, all of one kind together.
        language: Of the reader.
        kinds: What many of each kind are called, by kind.
        said: Words of the interface, by the names under which the script asks for them.
    """
    lines = list(_lines(records, language))
    leaves = list(_leaves(lines))
    blocks = [_json([_shown(one, language) for one in block]) for block in _blocks(records)]
    parts = ["\n".join(leaf) for leaf in leaves]
    version = hashlib.sha256("\0".join((*parts, *blocks)).encode()).hexdigest()[:8]
    files = {f"search/w{number}.{version}.txt": part for number, part in enumerate(parts)}
    files.update({f"search/r{number}.{version}.json": block for number, block in enumerate(blocks)})
    table = {
        "version": version,
        "block": _BLOCK,
        "words": [leaf[0].partition("\t")[0] for leaf in leaves],
        "kinds": [(kind, label, sum(one.kind == kind for one in records)) for kind, label in kinds.items()],
        "said": dict(said),
    }
    return {INDEX: _json(table), **files}


def _lines(records: Sequence[Record], language: str) -> Iterator[str]:
    """A line for each word, in the order of its letters."""
    found: dict[str, tuple[list[int], list[int], list[int]]] = {}
    for number, record in enumerate(records):
        names = words((record.title.text, *record.names), language)
        near = words(record.near, language) - names
        for place, told in enumerate((names, near, words(record.text, language) - near - names)):
            for word in told:
                if word not in found:
                    found[word] = ([], [], [])
                found[word][place].append(number)
    many = max(_MANY, len(records) // 10)
    for word in sorted(found):
        lists = (EVERYWHERE if len(numbers) > many else _numbers(numbers) for numbers in found[word])
        yield "\t".join((word, *lists)).rstrip("\t")


def _numbers(ascending: Iterable[int]) -> str:
    """Numbers as their distances, in base 36."""
    told, before = [], 0
    for number in ascending:
        told.append(_base36(number - before))
        before = number
    return " ".join(told)


def _base36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    return _base36(number // 36) + _DIGITS[number % 36]


def _leaves(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines in pieces of about the same length."""
    leaf: list[str] = []
    length = 0
    for line in lines:
        if leaf and length + len(line) > _PIECE:
            yield leaf
            leaf, length = [], 0
        leaf.append(line)
        length += len(line) + 1
    if leaf:
        yield leaf


def _blocks(records: Sequence[Record]) -> Iterator[Sequence[Record]]:
    for start in range(0, len(records), _BLOCK):
        yield records[start : start + _BLOCK]


def _shown(record: Record, language: str) -> list[Any]:
    """Path, title, details and, where there is one, status."""
    shown = [record.path, _told(record.title, language), [_told(one, language) for one in record.details]]
    return [*shown, record.status] if record.status else shown


def _told(said: Words, language: str) -> str | list[str]:
    """Words, as a pair with their language where that is another."""
    return said.text if said.language in ("", language) else [said.text, said.language]


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
