"""The settings file becomes settings, and the kinds it declares become kinds."""

from mkdocs_programme import documents
from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.decode.normal import Merger
from mkdocs_programme.decode.places import with_places_of
from mkdocs_programme.decode.typed import typed
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import KINDS
from mkdocs_programme.entities.declared import Collection, DeclaredEntity, declare
from mkdocs_programme.entities.fields import Context
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Finding
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.words import Fallback

__all__ = ["read_settings"]


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
    read = typed(Settings, tree, Context(default, "", Fallback(default)), lambda key: merged.at(*key))
    document = with_places_of(merged, *read.moves)
    settings = read.made or Settings()
    if settings.default_language not in settings.languages:
        settings = settings.model_copy(update={"languages": (settings.default_language, *settings.languages)})
    findings.extend((*merger.findings, *read.findings))
    declared: list[type[DeclaredEntity]] = []
    for index, collection in enumerate(settings.collections):
        wrong = _wrong_types(collection, settings, document, index)
        findings.extend(wrong)
        if not wrong:
            declared.append(declare(collection))
    return settings, tuple(declared), findings


def _one_word(document: Document, name: str) -> str:
    value = document.fields.get(name, "")
    return value if isinstance(value, str) else ""


def _wrong_types(collection: Collection, settings: Settings, document: Document, index: int) -> list[Finding]:
    """Fields whose type is none we know, refer to a kind there is not, or have a name that is taken."""
    kinds = [kind.kind for kind in KINDS] + ["stage", "stream", "format", "room"]
    kinds += [other.kind for other in settings.collections]
    findings: list[Finding] = []
    for position, field in enumerate(collection.fields):
        place = document.at("collections", index, "fields", position, "type")
        target = field.type.rpartition("ref ")[2].strip() if "ref " in field.type else ""
        if target and target not in kinds:
            hint = did_you_mean(target, kinds) or f"use one of {', '.join(kinds)}"
            message = f"`{field.id}`: there is no kind “{target}”"
            findings.append(rules.value_unreadable.at(place, message, hint=hint))
            continue
        if field.id in shape(DeclaredEntity):
            message = f"`{field.id}` is a field that every kind has"
            findings.append(rules.value_unreadable.at(place, message, hint="choose another name"))
            continue
        try:
            declare(collection.model_copy(update={"fields": (field,)}))
        except ValueError as fault:
            findings.append(rules.value_unreadable.at(place, f"`{field.id}`: {fault}"))
    return findings
