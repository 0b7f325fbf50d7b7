"""An empty translation, with the words of the source as remarks above each place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_programme.entities import Entity
from mkdocs_programme.handover.growing import Unlike, grown
from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.translations.units import BODY, Unit, source_language, units

__all__ = ["skeleton"]

_TOKEN = "\0"
"""Before the name of a text that stands where its words will."""


def skeleton(entity: Entity, language: str, default: str) -> str:
    """The file that a translator fills in: what stays empty counts as not translated.

    Args:
        entity: What is to be translated.
        language: Into which.
        default: The language of files that do not say theirs.
    """
    source = entity.origin.source
    written = units(type(entity), source, source_language(source, default))
    wanted = {name: unit for name, unit in written.items() if language not in unit.words}
    tree: dict[str, Any] = {}
    for name, unit in wanted.items():
        top = str(unit.key[0])
        if name != BODY:
            try:
                tree[top] = grown(tree.get(top, ""), source.fields[top], unit.key[1:], _TOKEN + name)
            except Unlike:
                continue
    lines = ["---", *(line for name, value in tree.items() for line in _field(name, value, wanted, 0))]
    if BODY in wanted:
        lines.append(f"# The text in {in_english(language)} comes below the next three hyphens. It says:")
        lines += _remarks(wanted[BODY].source, 0)
    return "\n".join((*lines, "---", ""))


def _field(name: str, value: Any, known: Mapping[str, Unit], indent: int) -> Iterator[str]:
    before = " " * indent
    if isinstance(value, str):
        yield from _said(value, known, indent)
        yield f"{before}{name}: {_open(value)}"
        return
    yield f"{before}{name}:"
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from _field(inner, one, known, indent + 2)
        return
    for entry in value:
        yield from _entry(entry, known, indent + 2)


def _entry(entry: Any, known: Mapping[str, Unit], indent: int) -> Iterator[str]:
    before = " " * indent
    if isinstance(entry, str):
        yield from _said(entry, known, indent)
        yield f"{before}- {_open(entry)}"
        return
    fields = list(entry.items())
    first, value = fields[0]
    if isinstance(value, str) and not value.startswith(_TOKEN):
        yield f"{before}- {first}: {value}"
        fields = fields[1:]
    else:
        yield f"{before}-"
    for name, one in fields:
        yield from _field(name, one, known, indent + 2)


def _open(value: str) -> str:
    return '""' if value.startswith(_TOKEN) or not value else value


def _said(value: str, known: Mapping[str, Unit], indent: int) -> Iterator[str]:
    if value.startswith(_TOKEN):
        yield from _remarks(known[value[1:]].source, indent)


def _remarks(text: str, indent: int) -> Iterator[str]:
    for line in text.strip().split("\n"):
        yield f"{' ' * indent}# {line}".rstrip()
