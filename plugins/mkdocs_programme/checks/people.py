"""Who takes part, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.mending import line_with
from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.names import as_id
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.entities import Entity, Material, Part, Session
from mkdocs_programme.entities.session import Role
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.roles import COMMON_ROLES

__all__ = ["role_twice", "role_unknown"]

Peopled = Session | Part | Material


@check("PRG301", Severity.WARNING)
def role_unknown(programme: Programme) -> Iterator[Finding]:
    """A person takes part in a role that this site has no word for.

    The page would show the bare word, in one language only.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === speakers/ada-berg.md
        ---
        name: Ada Berg
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        people:
          - {person: ada-berg, role: facilitater}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        people:
          - {person: ada-berg, role: facilitator}
        ---
    """
    roles = (*COMMON_ROLES, *(role.id for role in programme.settings.roles))
    for entity, owner in _peopled(programme):
        for index, stated in enumerate(owner.people):
            if stated.role in roles:
                continue
            near = as_id(stated.role) if as_id(stated.role) in roles else nearest(stated.role, roles)
            place = owner.at("people", index, "role")
            hint = (
                meant(near)
                if near
                else phrase("use one of {roles}, or add it to `roles` in programme.yml", roles=", ".join(roles))
            )
            mended = line_with(entity, place, stated.role, near) if near else ""
            yield role_unknown.at(
                place, phrase("`role`: “{role}” is no role of this site", role=stated.role), hint=hint, mended=mended
            )


@check("PRG302", Severity.ERROR)
def role_twice(programme: Programme) -> Iterator[Finding]:
    """A person stands twice in the same role.

    One of the two is perhaps meant for somebody else, whom no visitor would find.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === speakers/ada-berg.md
        ---
        name: Ada Berg
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        chairs: [ada-berg]
        people:
          - {person: Ada Berg, role: chair}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        chairs: [ada-berg]
        people:
          - {person: Ada Berg, role: speaker}
        ---
    """
    for _, owner in _peopled(programme):
        seen: dict[tuple[str, str], Role] = {}
        for role in _roles(owner):
            person = programme.get(role.person)
            who = person.id if person is not None else role.person.id
            before = seen.setdefault((who, role.role), role)
            if before is role:
                continue
            first, place = owner.at(*before.key), owner.at(*role.key)
            if first != place:
                where = (
                    phrase("in this line")
                    if first.line == place.line
                    else phrase("here and in line {line}", line=first.line)
                )
                message = phrase(
                    "“{person}” is {role} twice, {where}", person=_written(role.person), role=role.role, where=where
                )
                yield role_twice.at(place, message, hint=phrase("take one of the two away"), also=[first])


def _peopled(programme: Programme) -> Iterator[tuple[Entity, Peopled]]:
    """Everything that people take part in, and the entity in whose file it stands."""
    for entity in programme.entities:
        if isinstance(entity, Session | Material):
            yield entity, entity
        if isinstance(entity, Session):
            yield from ((entity, part) for part in entity.parts)


def _roles(owner: Peopled) -> Iterator[Role]:
    if not isinstance(owner, Material):
        yield from owner.roles()
        return
    for index, stated in enumerate(owner.people):
        yield Role(stated.person, stated.role, ("people", index), stated)


def _written(person: Ref) -> str:
    return person.written or person.id
