"""Translated words into their file, at their place: every other letter stays as its author wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mkdocs_programme.documents import Edit, edited, file_text, parse, replaced
from mkdocs_programme.entities import Entity
from mkdocs_programme.entities.marks import MARK
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.handover.growing import Unlike, grown
from mkdocs_programme.translations.units import BODY, Unit, translation_of, units

__all__ = ["beside", "placed"]


def placed(
    entity: Entity, path: str, text: str, language: str, new: Sequence[tuple[Unit, str]], *, machine: bool = False
) -> str:
    """A translation with new words.

    Args:
        entity: Whose translation it is.
        path: Of the translation.
        text: All of it; nothing where there is none yet.
        language: In which it is.
        new: Texts of the source, and their words.
        machine: Whether to mark them as made by a machine.

    Returns:
        Nothing where the file is written in a way that cannot be edited safely.
    """
    document, _ = parse(path, text)
    said = units(type(entity), document, language)
    source = entity.origin.source
    exact: list[Edit] = []
    tree: dict[str, Any] = dict(document.fields)
    rebuilt: dict[str, Any] = {}
    body = next((words for unit, words in new if unit.name == BODY), None)
    try:
        for unit, words in new:
            top = str(unit.key[0])
            found = translation_of(unit, said)
            if unit.name != BODY:
                tree[top] = grown(tree.get(top, ""), source.fields[top], unit.key[1:], words)
                if found is not None:
                    exact.append(Edit(found.key, words))
                else:
                    rebuilt[top] = None
    except Unlike:
        return ""
    if machine:
        tree[MARK] = {"state": "machine", "fields": [unit.name for unit, _ in new]}
        rebuilt[MARK] = None
    order = [name for name in shape(type(entity)) if name != BODY]
    if not text:
        return file_text({name: tree[name] for name in (*order, MARK) if name in tree}, body or "")
    made, edits = text, [Edit((top,), tree[top]) for top in rebuilt]
    for edit in exact:
        if edit.key[0] not in rebuilt:
            exchanged = _exchanged(type(entity), path, made, language, edit)
            made, edits = (exchanged, edits) if exchanged else (made, [edit, *edits])
    made = edited(path, made, edits, order) if edits else made
    return _with_body(path, made, body) if made and body is not None else made


def beside(path: str, text: str, language: str, new: Sequence[tuple[Unit, str]]) -> str:
    """A source with new words in the maps that hold a text in several languages; nothing if that is not safe."""
    return edited(path, text, [Edit((*unit.key, language), words) for unit, words in new])


def _exchanged(kind: type[Entity], path: str, text: str, language: str, edit: Edit) -> str:
    """The text with other words within their line, in the quotation marks they had; nothing where that cannot be."""
    document, before = parse(path, text)
    place, words = document.at(*edit.key), str(edit.value)
    said = {unit.key: unit.source for unit in units(kind, document, language).values()}
    line = document.line(place.line) or ""
    other = replaced(line, place.column, said[edit.key], words) if "\n" not in words else ""
    lines = text.replace("\r\n", "\n").split("\n")
    if not other or lines[place.line - 1] != line:
        return ""
    lines[place.line - 1] = other
    made = ("\r\n" if "\r\n" in text else "\n").join(lines)
    document, after = parse(path, made)
    now = {unit.key: unit.source for unit in units(kind, document, language).values()}
    return made if now == {**said, edit.key: words} and len(after) == len(before) else ""


def _with_body(path: str, text: str, body: str) -> str:
    """The text with another body; blank lines before and behind it stay."""
    document, _ = parse(path, text)
    ends = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    before, rest = lines[: document.body_line - 1], "\n".join(lines[document.body_line - 1 :])
    behind = rest[len(rest.rstrip()) :] or "\n"
    made = "\n".join([*before, body.strip()]) + behind
    return made.replace("\n", ends)
