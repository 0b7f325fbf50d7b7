"""One person or organisation that is two: some of those who name it name the new one from now on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mkdocs_programme.documents import Value, file_text
from mkdocs_programme.entities import Entity, Organisation, Speaker
from mkdocs_programme.phrases import counted, listed, phrase
from mkdocs_programme.tending.names import Renamed, renamed
from mkdocs_programme.tending.plan import Content, Plan, Unable, plan
from mkdocs_programme.tending.renaming import field_order, free_id

__all__ = ["namers", "splitting"]


def namers(content: Content, entity: Entity) -> tuple[str, ...]:
    """The files in which an entity is named, those of others only."""
    own = entity.origin.paths
    elsewhere = _called(entity, f"{entity.id}-another")
    return tuple(sorted(renamed(content, elsewhere).keys() - set(own)))


def _called(entity: Entity, whole: str, within: frozenset[str] | None = None) -> Renamed:
    """Everything that names an entity leads to another one, which has no translations yet."""
    paths = dict.fromkeys(entity.origin.paths, f"{entity.folder}/{whole}.md")
    return Renamed({(entity.kind, entity.id): whole}, paths, within, by_name=True)


def splitting(
    content: Content, entity: Entity, name: str, words: Value, files: Sequence[str], shared: Sequence[str] = ()
) -> Plan:
    """Make a second entity of a first.

    Args:
        content: What there is.
        entity: A person or organisation.
        name: The id of the new one.
        words: What the new one is called; by language, if in several.
        files: Files that mean the new one.
        shared: Fields that are true of both.

    Raises:
        Unable: Such a file does not name it, or cannot be edited safely, or the id is taken.
    """
    if not isinstance(entity, Speaker | Organisation):
        raise Unable(phrase("only a person or an organisation can become two"))
    whole, there = free_id(content.programme, entity, name), namers(content, entity)
    if strangers := [path for path in files if path not in there]:
        raise Unable(phrase("{path} does not name {id}", path=strangers[0], id=entity.id))
    fields = entity.origin.source.fields
    if missing := [field for field in shared if field not in fields]:
        raise Unable(phrase("{id} has no `{field}`", id=entity.id, field=missing[0]))
    new = f"{entity.folder}/{whole}.md"
    after: dict[str, bytes | None] = {**renamed(content, _called(entity, whole, frozenset(files)))}
    after[new] = file_text(_ordered(entity, {"name": words, **{field: fields[field] for field in shared}}), "").encode()
    left = [path for path in there if path not in after]
    notes = [phrase("{id} is new", id=whole)]
    if left:
        which = counted(
            len(left),
            "{number} file still names {id}: {paths}",
            "{number} files still name {id}: {paths}",
            id=entity.id,
            paths=listed(left),
        )
        notes.append(which)
    return plan(content.files, after, notes=tuple(notes))


def _ordered(entity: Entity, fields: Mapping[str, Value]) -> dict[str, Value]:
    order = field_order(type(entity))
    return {field: fields[field] for field in sorted(fields, key=order.index)}
