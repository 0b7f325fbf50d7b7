"""Other names of things: each must be borne by one thing only."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Entity, Thing
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref

__all__ = ["alias_taken"]


@check("PRG105", Severity.ERROR)
def alias_taken(programme: Programme) -> Iterator[Finding]:
    """An alias is the id, the name or the alias of something else.

    Whoever follows an old address, or looks for the name, could only be led to one of the two.

    Breaks it:

        === speakers/roger-green.md
        ---
        name: Roger Green
        aliases: [Rod Greene]
        ---
        === speakers/rodney-greene.md
        ---
        name: Rodney Greene
        aliases: [Rod Greene]
        ---

    Mends it:

        === speakers/rodney-greene.md
        ---
        name: Rodney Greene
        aliases: [Rod Greene junior]
        ---
    """
    for entity in programme.entities:
        for index, alias in enumerate(entity.aliases):
            other = _other(programme, entity, alias)
            if other is None:
                continue
            path = other.origin.source.path
            message = phrase("the alias “{alias}” leads to {path} too", alias=alias, path=path)
            hint = phrase("keep it in one of the two files")
            yield alias_taken.at(entity.at("aliases", index), message, hint=hint, also=[_place_of(other, alias)])


def _other(programme: Programme, entity: Entity, alias: str) -> Thing | None:
    """Another thing that goes by an alias; of two aliases that are the same, the later one is told."""
    ref = Ref.read(entity.kind, alias, entity.edition_id)
    by_id = programme.directory.ids(entity.kind).get(ref.id)
    if by_id is not None and by_id.id != entity.id:
        return by_id
    for thing in programme.directory.named(ref):
        both = isinstance(thing, Entity) and alias in thing.aliases
        if thing.id != entity.id and (not both or thing.id < entity.id):
            return thing
    return None


def _place_of(thing: Thing, alias: str) -> Place:
    """Where another thing says that it goes by an alias."""
    if isinstance(thing, Entity) and alias in thing.aliases:
        return thing.at("aliases", thing.aliases.index(alias))
    return thing.at(thing.titled)
