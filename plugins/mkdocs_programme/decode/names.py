"""What a file's path says: which kind it holds, its id, and its language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import nearest
from mkdocs_programme.entities import Entity
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.tags import is_tag
from mkdocs_programme.phrases import phrase
from mkdocs_programme.values.scalars import ID

__all__ = ["FileName", "as_id", "read_name", "split_language", "stray_folder"]


@dataclass(frozen=True)
class FileName:
    """A content file of some kind."""

    path: str
    kind: type[Entity]
    id: str
    """With the edition before it, where the kind lives in editions."""
    language: str | None
    """Of a sidecar; nothing for a source."""
    put_right: bool = False
    """Whether the file is really called otherwise, which cannot be an id."""


def split_language(name: str) -> tuple[str, str | None]:
    """Split `a2.sv.md` into `a2` and `sv`; the language is nothing where no tag stands before the suffix."""
    stem = name.removesuffix(".md")
    before, dot, tag = stem.rpartition(".")
    return (before, tag) if dot and before and is_tag(tag) else (stem, None)


def read_name(
    path: str, kinds: Mapping[str, type[Entity]], languages: Sequence[str]
) -> tuple[FileName | None, list[Finding]]:
    """Tell kind, id and language of a file inside the folder of a kind.

    Args:
        path: Relative to the content root, such as `sessions/2026/a2.sv.md`.
        kinds: Kinds by folder.
        languages: The languages of the site.

    Returns:
        Nothing and one finding, if the file cannot be used. A name that is no id is put right, so that what
        refers to the file is not at fault as well.
    """
    folder, *inside, name = path.split("/")
    kind = kinds[folder]
    stem, language = split_language(name)
    place = Place(path)
    if language is not None and language not in languages:
        hint = phrase(
            "use one of {languages}, or add “{language}” to `languages` in programme.yml",
            languages=", ".join(languages),
            language=language,
        )
        return None, [
            rules.language_unknown.at(
                place, phrase("“{language}” is no language of this site", language=language), hint=hint
            )
        ]
    if kind.in_edition and len(inside) != 1:
        return None, [_misplaced(place, kind, stem)]
    if inside and not kind.in_edition:
        return FileName(path, kind, as_id(stem), language, True), [_misplaced(place, kind, stem)]
    findings = [_no_id(place, word) for word in (*inside, stem) if not ID.fullmatch(word)]
    id_ = "/".join(word if ID.fullmatch(word) else as_id(word) for word in (*inside, stem))
    return FileName(path, kind, id_, language, bool(findings)), findings[:1]


def _no_id(place: Place, word: str) -> Finding:
    hint = phrase("write “{word}” instead", word=as_id(word))
    return rules.file_name_no_id.at(place, phrase("“{word}” cannot be part of an address", word=word), hint=hint)


def _misplaced(place: Place, kind: type[Entity], stem: str) -> Finding:
    if kind.in_edition:
        message = phrase("this {kind} lies in no edition's folder", kind=kind.kind)
        return rules.file_in_no_kind.at(
            place, message, hint=phrase("move it to {folder}/2026/{stem}.md, say", folder=kind.folder, stem=stem)
        )
    message = phrase("the folder {folder}/ has no folders inside it", folder=kind.folder)
    return rules.file_in_no_kind.at(
        place, message, hint=phrase("move it to {folder}/{stem}.md", folder=kind.folder, stem=stem)
    )


def as_id(word: str) -> str:
    """What a name might be called as an id: `zachary-psik` for Zachary Pšik."""
    return re.sub(r"[^a-z0-9]+", "-", fold(word)).strip("-") or "name"


def stray_folder(path: str, folders: Sequence[str]) -> Finding | None:
    """A finding for a file in a folder whose name is nearly that of a kind, such as `speaker/`."""
    folder = path.split("/", maxsplit=1)[0]
    near = nearest(folder, folders, least=0.8)
    if "/" not in path or near is None:
        return None
    message = phrase("nothing reads the folder {folder}/", folder=folder)
    return rules.file_in_no_kind.at(Place(path), message, hint=phrase("did you mean {near}?", near=f"{near}/"))
