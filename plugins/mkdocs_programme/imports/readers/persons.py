"""People as a file names them again and again: once each, by what the file calls them."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_programme.imports.arriving import Person, Remark
from mkdocs_programme.imports.opening.text import one_line

__all__ = ["People"]


class People:
    """Everybody of a file, gathered while it is read."""

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}
        self._names: dict[str, list[str]] = {}

    def add(self, person: Person) -> str:
        """Take somebody in, and tell the key by which talks name them.

        A guid is one person, however the name is spelt; an id under which the file names somebody else is an
        account of several people.
        """
        person = replace(person, name={tag: one_line(words) for tag, words in person.name.items()})
        name = "".join(person.name.values())
        base = person.guid or person.id or f"name {name}"
        known = self._people.get(base)
        same = known is None or person.guid or dict(known.name) == dict(person.name)
        key = base if same else f"{base} {name}"
        if key not in self._people:
            self._people[key] = replace(person, key=key)
            self._names.setdefault(base, []).append(name)
        else:
            self._people[key] = _fuller(self._people[key], person)
        return key

    def all(self) -> tuple[Person, ...]:
        """Everybody, in the order in which they were met."""
        return tuple(self._people.values())

    def remarks(self) -> tuple[Remark, ...]:
        """Ids that stand for several people."""
        return tuple(
            Remark(f"the id “{base}” stands for {len(names)} people: {', '.join(names)}", hint="each has a file")
            for base, names in self._names.items()
            if len(names) > 1
        )


def _fuller(known: Person, again: Person) -> Person:
    """What is known of somebody, with what another place of the file adds."""
    return replace(
        known,
        orcid=known.orcid or again.orcid,
        biography=known.biography or again.biography,
        affiliations=known.affiliations or again.affiliations,
        links=known.links or again.links,
        rest=known.rest or again.rest,
    )
