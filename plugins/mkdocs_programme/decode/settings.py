"""The settings file becomes settings, and the kinds it declares become kinds."""

import re
from collections.abc import Container, Iterator, Sequence

from mkdocs_programme import documents
from mkdocs_programme.decode import rules
from mkdocs_programme.decode.names import as_id
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.decode.normal import Merger
from mkdocs_programme.decode.places import with_places_of
from mkdocs_programme.decode.typed import typed
from mkdocs_programme.documents import Document, Key
from mkdocs_programme.entities import KINDS
from mkdocs_programme.entities.declared import Collection, DeclaredEntity, DeclaredField, declare, field_types, is_type
from mkdocs_programme.entities.fields import Context
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.scalars import ID
from mkdocs_programme.values.words import Fallback

__all__ = ["read_settings"]

_NESTED = ("stage", "need", "stream", "format", "room")
"""Kinds that a reference may lead to although no file is made for them."""
_FIELD = re.compile(r"[a-z][a-z0-9_-]*")


def read_settings(path: str, data: bytes | str) -> tuple[Settings, tuple[type[DeclaredEntity], ...], list[Finding]]:
    """Read the settings; what cannot be read is told and left at its default.

    Args:
        path: What the file is called in messages.
        data: Its text; empty for a site without settings.
    """
    document, findings = documents.parse_yaml(path, data)
    default = _one_word(document, "default_language") or "en"
    listed = document.fields.get("languages", [])
    languages = [tag for tag in listed if isinstance(tag, str)] if isinstance(listed, list) else [str(listed)]
    languages = languages or [default]
    merger = Merger(document, default if default in languages else languages[0], languages)
    tree = merger.merge(Settings, {})
    merged = with_places_of(document, merger.moved)
    read = typed(Settings, tree, Context(default, "", Fallback(default)), merged)
    document = with_places_of(merged, *read.moves)
    settings = (read.made or Settings()).read_from(document)
    if settings.default_language not in settings.languages:
        settings = settings.model_copy(update={"languages": (settings.default_language, *settings.languages)})
    findings.extend((*merger.findings, *read.findings))
    declared: list[type[DeclaredEntity]] = []
    for index, collection in enumerate(settings.collections):
        wrong = _wrong(collection, settings, document, index)
        findings.extend(wrong)
        if not wrong:
            declared.append(declare(collection))
    return settings, tuple(declared), findings


def _one_word(document: Document, name: str) -> str:
    value = document.fields.get(name, "")
    return value if isinstance(value, str) else ""


def _wrong(collection: Collection, settings: Settings, document: Document, index: int) -> list[Finding]:
    """What makes that a kind cannot be declared: its names, or those and the types of its fields."""
    key: Key = ("collections", index)
    findings = []
    taken = {"id": [kind.folder for kind in KINDS], "kind": [*(kind.kind for kind in KINDS), *_NESTED]}
    for name, word in (("id", collection.id), ("kind", collection.kind)):
        before = [other.id if name == "id" else other.kind for other in settings.collections[:index]]
        if not ID.fullmatch(word):
            hint = phrase("write “{word}”", word=as_id(word))
            findings.append(
                _told(
                    document,
                    (*key, name),
                    phrase("`{name}`: “{word}” cannot be part of an address", name=name, word=word),
                    hint,
                )
            )
        elif word in taken[name] or (word in before and name == "kind"):
            findings.append(
                _told(
                    document,
                    (*key, name),
                    phrase("`{name}`: “{word}” is taken", name=name, word=word),
                    phrase("choose another name"),
                )
            )
    taken_fields = shape(DeclaredEntity)
    return [*findings, *_wrong_fields(collection.fields, settings, document, (*key, "fields"), taken_fields)]


def _wrong_fields(
    fields: Sequence[DeclaredField], settings: Settings, document: Document, key: Key, taken: Container[str] = ()
) -> Iterator[Finding]:
    """Fields whose type is none we know, that refer to a kind there is not, or whose name is taken."""
    kinds = [*(kind.kind for kind in KINDS), *_NESTED, *(other.kind for other in settings.collections)]
    for index, field in enumerate(fields):
        here = (*key, index, "type")
        target = field.type.removeprefix("list of ").strip().partition("ref ")[2].strip()
        if not _FIELD.fullmatch(field.id):
            hint = phrase("begin with a small letter; then small letters, digits, _ and -")
            yield _told(
                document, (*key, index, "id"), phrase("“{field}” cannot be the name of a field", field=field.id), hint
            )
        elif field.id in taken:
            message = phrase("`{field}` is a field that every kind has", field=field.id)
            yield _told(document, (*key, index, "id"), message, phrase("choose another name"))
        elif target and target not in kinds:
            hint = did_you_mean(target, kinds) or phrase("use one of {kinds}", kinds=", ".join(kinds))
            yield _told(
                document, here, phrase("`{field}`: there is no kind “{target}”", field=field.id, target=target), hint
            )
        elif not is_type(field.type):
            hint = did_you_mean(field.type, field_types()) or phrase(
                "use one of {types}", types=", ".join(field_types())
            )
            yield _told(
                document, here, phrase("`{field}`: “{type}” is no type of field", field=field.id, type=field.type), hint
            )
        yield from _wrong_fields(field.fields, settings, document, (*key, index, "fields"))


def _told(document: Document, key: Key, message: Phrase, hint: Phrase) -> Finding:
    return rules.value_unreadable.at(document.at(*key), message, hint=hint)
