"""What the files of one entity say, by field and language, and how some of it goes over into the files of another."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_programme.documents import Edit, Value, file_text
from mkdocs_programme.entities import Entity, Origin
from mkdocs_programme.phrases import phrase
from mkdocs_programme.tending.plan import Unable
from mkdocs_programme.tending.renaming import field_order
from mkdocs_programme.tending.spans import parsed, with_body, with_fields

__all__ = ["Facts", "Told", "facts_of", "with_facts"]

Told = Mapping[str, Value]
"""What is said of one field by language; the source under no name."""
Facts = Mapping[str, Told]
"""By field, the body among them."""


def facts_of(files: Mapping[str, bytes | None], origin: Origin) -> Facts:
    """Everything that the files of an entity say."""
    facts: dict[str, dict[str, Value]] = {}
    for language, path in (("", origin.source.path), *((tag, one.path) for tag, one in origin.translations)):
        document = parsed(path, files[path] or b"")
        for field, value in {**document.fields, "body": document.body.strip()}.items():
            if value not in ("", [], {}):
                facts.setdefault(field, {})[language] = value
    return facts


def with_facts(
    entity: Entity, one: Facts, other: Facts, chosen: Mapping[str, str], files: Mapping[str, bytes | None]
) -> dict[str, bytes]:
    """The files of an entity, translations too, with what was chosen of another's.

    Args:
        entity: Whose files they are.
        one: What they say.
        other: What the other's say.
        chosen: `keep`, `take`, `both` or `fill` by field; to fill is to take translations that are not there.
        files: As they stand now.

    Raises:
        Unable: A file cannot be edited safely.
    """
    source = entity.origin.source.path
    paths = {"": source, **{language: document.path for language, document in entity.origin.translations}}
    languages = dict.fromkeys((*paths, *(language for told in other.values() for language in told)))
    written: dict[str, bytes] = {}
    for language in languages:
        new: dict[str, Value | None] = {}
        for field, how in chosen.items():
            mine, told = one.get(field, {}), other[field]
            if how != "keep" and (said := _joined(field, how, mine, told, language)) != mine.get(language):
                new[field] = said
        if language in paths:
            octets = files[paths[language]] or b""
            written[paths[language]] = _with(entity, paths[language], octets, new)
        elif new:
            body = new.pop("body", "")
            fields = {field: value for field, value in new.items() if value is not None}
            path = f"{source.removesuffix('.md')}.{language}.md"
            written[path] = file_text(fields, str(body or "")).encode()
    return written


def _joined(field: str, how: str, mine: Told, told: Told, language: str) -> Value | None:
    """What a field says in a language from now on; nothing to take it away."""
    if how == "take":
        return told.get(language)
    if how == "fill":
        return mine.get(language, told.get(language))
    first, second = mine.get(language), told.get(language)
    if field == "body":
        return "\n\n".join(str(one) for one in (first, second) if one)
    if language and (first or second):
        raise Unable(phrase("`{field}` is translated, and cannot be put together; choose one of the two", field=field))
    if isinstance(first, list) or isinstance(second, list):
        lists = [one if isinstance(one, list) else [one] for one in (first, second) if one is not None]
        return list(lists[0]) + [entry for entry in lists[-1] if entry not in lists[0]]
    if language:
        return None
    raise Unable(phrase("`{field}` holds one value; choose one of the two", field=field))


def _with(entity: Entity, path: str, octets: bytes, new: Mapping[str, Value | None]) -> bytes:
    fields = parsed(path, octets).fields
    edits: list[Edit] = []
    for field, value in new.items():
        there = fields.get(field)
        if isinstance(value, list) and isinstance(there, list) and value[: len(there)] == there and there:
            edits += [Edit((field, index), value[index]) for index in range(len(there), len(value))]
        elif field != "body":
            edits.append(Edit((field,), value))
    octets = with_fields(path, octets, edits, field_order(type(entity)))
    return with_body(path, octets, str(new["body"] or "")) if "body" in new else octets
