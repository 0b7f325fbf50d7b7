"""Where a reference leads: by id, by an older id, or by the name of a person or organisation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from mkdocs_programme.entities import Entity, Organisation, Speaker, Thing
from mkdocs_programme.values.refs import EDITION_SCOPED, Ref, as_name
from mkdocs_programme.values.scalars import ID

__all__ = ["Directory", "names_of", "older_ids"]


class Directory:
    """All things by kind and id, and the ways people write their names."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._by_id: dict[str, dict[str, Thing]] = defaultdict(dict)
        self._by_name: dict[str, dict[str, list[Thing]]] = defaultdict(lambda: defaultdict(list))
        for thing in things:
            self._by_id[thing.kind].setdefault(thing.id, thing)
            for name in dict.fromkeys(map(as_name, names_of(thing))):
                self._by_name[thing.kind][name].append(thing)

    def __iter__(self) -> Iterator[Thing]:
        for things in self._by_id.values():
            yield from things.values()

    def find(self, ref: Ref) -> Thing | None:
        """The thing a reference leads to, or nothing if there is none, or more than one of that name."""
        by_id = self._by_id.get(ref.kind, {}).get(ref.id)
        if by_id is not None:
            return by_id
        named = self.named(ref)
        return named[0] if len(named) == 1 else None

    def named(self, ref: Ref) -> list[Thing]:
        """All things of the reference's kind that go by its words."""
        return self._by_name.get(ref.kind, {}).get(as_name(ref.id), [])

    def ids(self, kind: str) -> dict[str, Thing]:
        """The things of a kind by id."""
        return self._by_id.get(kind, {})

    def words(self, kind: str) -> Iterator[str]:
        """Everything that may be written for a thing of a kind, for “did you mean”."""
        yield from self._by_id.get(kind, {})
        yield from self._by_name.get(kind, {})


def names_of(thing: Thing) -> Iterator[str]:
    """The names and older ids a thing may be written by, besides its id."""
    if not isinstance(thing, Entity):
        return
    for alias in thing.aliases:
        scoped = thing.kind in EDITION_SCOPED and "/" not in alias
        yield f"{thing.edition_id}/{alias}" if scoped else alias
    if isinstance(thing, Speaker):
        yield thing.name
    if isinstance(thing, Organisation):
        for text in (thing.name, thing.short_name):
            yield from (words.text for words in (text.written if text else ()))


def older_ids(entity: Entity) -> Iterator[str]:
    """The aliases that were ids once, and so addresses that must still lead here."""
    for alias in entity.aliases:
        scoped = entity.in_edition and "/" not in alias
        whole = f"{entity.edition_id}/{alias}" if scoped else alias
        if all(ID.fullmatch(word) for word in whole.split("/")):
            yield whole
