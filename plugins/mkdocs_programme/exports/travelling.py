"""Markdown of authors as it travels to other sites and apps: links lead back to ours, and nothing needs our pages."""

from __future__ import annotations

import posixpath
from functools import lru_cache

from mkdocs_programme.entities import Entity, Thing
from mkdocs_programme.exports.voice import Voice, clean
from mkdocs_programme.programme.mentions import FileLinked, cited, files_linked, linked, target_file
from mkdocs_programme.values.words import Text

__all__ = ["travelling"]


def travelling(voice: Voice, text: Text | None, entity: Entity, *, citations: bool = False) -> str:
    """A text of an entity with full addresses.

    Args:
        voice: Who writes.
        text: Perhaps with Markdown; nothing gives nothing.
        entity: In whose file it stands.
        citations: Whether they stay, as `[@deming]`; the list of works stands on our page.
    """
    if text is None:
        return ""
    words = text.into(voice.language)
    path = entity.origin.file(words.language).path
    changes: list[tuple[int, int, str]] = []
    for work in cited(words.text) if not citations else ():
        if work.key in voice.programme.directory.ids("reference"):
            start, end = work.group
            blank = start > 0 and words.text[start - 1] == " "
            changes.append((start - blank, end, ""))
    for link in linked(words.text):
        changes.append((link.start, link.start + len(link.target), _address(voice, path, link.target)))
    for file in _files(words.text):
        if address := voice.wanted.file(posixpath.normpath(posixpath.join(posixpath.dirname(path), file.path))):
            changes.append((file.start, file.start + len(file.path), address))
    return clean(_changed(words.text, changes)).strip()


@lru_cache(maxsize=10_000)
def _files(text: str) -> tuple[FileLinked, ...]:
    """The files that a text leads to; four formats ask for them, in every language that shows the text."""
    return tuple(files_linked(text))


def _address(voice: Voice, path: str, target: str) -> str:
    found = voice.programme.file_target(*target_file(path, target))
    address = found.address if isinstance(found, Thing) else (found or "").removesuffix(".md").removesuffix("index")
    return voice.wanted.page(voice.language, address)


def _changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    """A text in which stretches are replaced, the last one first, so that places stay what they are."""
    for start, end, instead in sorted(set(changes), reverse=True):
        text = text[:start] + instead + text[end:]
    return text
