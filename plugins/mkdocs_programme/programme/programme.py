"""Linked entities: every relation is written once, and can be asked for from both sides."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeVar

from mkdocs_programme.decode import things_inside
from mkdocs_programme.entities import Entity, Room, Thing
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.shape import proses_of, refs_of
from mkdocs_programme.files import Stored
from mkdocs_programme.findings import Place
from mkdocs_programme.programme.attached import Attached, attached
from mkdocs_programme.programme.directory import Directory, older_ids
from mkdocs_programme.programme.mentions import cited, linked, target_file
from mkdocs_programme.releases import Release
from mkdocs_programme.settings import Settings
from mkdocs_programme.translations import Desk, Past, desk
from mkdocs_programme.values.listening import EVERYTHING, look_at, looked_at
from mkdocs_programme.values.refs import ANCHORED, Ref
from mkdocs_programme.values.words import Words

__all__ = ["Dangling", "Naming", "Programme"]

Some = TypeVar("Some", bound=Thing)
How = Literal["field", "link", "citation"]


@dataclass(frozen=True)
class Naming:
    """That one entity names a thing, and where."""

    source: Entity
    key: Key
    """Of the field, such as `("parts", 1, "speakers", 0)`."""
    target: Thing
    how: How


@dataclass(frozen=True)
class Dangling:
    """A name that leads nowhere."""

    source: Entity
    key: Key
    written: str
    ref: Ref
    how: How
    place: Place


class Programme:
    """All that was read, linked. Nothing in it changes after it is made."""

    def __init__(
        self,
        settings: Settings,
        entities: Iterable[Entity],
        unreadable: Mapping[tuple[str, str], str] | None = None,
        free_pages: frozenset[str] = frozenset(),
        style: str = "",
        files: Mapping[str, Stored] | None = None,
        releases: tuple[Release, ...] = (),
        past: Past | None = None,
        orphans: tuple[str, ...] = (),
    ) -> None:
        self.settings = settings
        self.entities: tuple[Entity, ...] = tuple(entities)
        self.unreadable = unreadable or {}
        """Paths of files that exist but could not be made an entity, by kind and id."""
        self.free_pages = free_pages
        """Content files that are no entities, such as `about.md`; links may lead to them."""
        self.style = style
        """The CSL text of the style in which the site cites; empty for ours."""
        self.files: Mapping[str, Stored] = files or {}
        """What lies beside the texts, by path."""
        self.releases = releases
        """What has been published, the first release first."""
        self.past = past
        """The history of the content, as far as it is known."""
        self._orphans = orphans
        nested = [thing for entity in self.entities for thing in things_inside(entity)]
        self.directory = Directory((*self.entities, *nested))
        self._of_kind: dict[str, tuple[Thing, ...]] = {}
        self._all: dict[type[Thing], tuple[Thing, ...]] = {}
        self._files = {entity.origin.source.path: entity for entity in self.entities}
        for entity in self.entities:
            self._files.setdefault(f"{entity.folder}/{entity.id}.md", entity)
        self._lost = {*self.unreadable.values(), *(_named_after(*lost) for lost in self.unreadable.items())}
        self._namings: dict[tuple[str, str], list[Naming]] = defaultdict(list)
        self._named: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        dangling: list[Dangling] = []
        for found in self._all_names():
            if isinstance(found, Naming):
                self._namings[found.target.kind, found.target.id].append(found)
                self._named[found.source.kind, found.source.id][found.target.address] = None
            else:
                dangling.append(found)
        self.dangling: tuple[Dangling, ...] = tuple(dangling)

    @property
    def desk(self) -> Desk:
        """How far every text has come in every language."""
        look_at((EVERYTHING,))
        return self._desk

    @cached_property
    def _desk(self) -> Desk:
        found = desk(self.entities, self.settings.languages, self.settings.default_language, self.past)
        return found.with_orphans(self._orphans)

    def all(self, kind: type[Some]) -> tuple[Some, ...]:
        """All things of a kind, in the order of their ids; nested ones such as parts and stages too."""
        if kind not in self._all:
            self._all[kind] = tuple(thing for thing in self.of_kind(kind.kind) if isinstance(thing, kind))
        found: tuple[Any, ...] = self._all[kind]
        return found

    def of_kind(self, kind: str) -> tuple[Thing, ...]:
        """All things of a kind by its singular name; written-out and filed objectives together."""
        if kind not in self._of_kind:
            things = self.directory.ids(kind).values()
            self._of_kind[kind] = tuple(sorted(things, key=lambda thing: thing.id))
        return self._of_kind[kind]

    def get(self, ref: Ref) -> Thing | None:
        """The thing a reference leads to, or nothing."""
        return self.directory.find(ref)

    def find(self, kind: type[Some], ref: Ref | str | None) -> Some | None:
        """The thing of a kind that a reference or id leads to, or nothing."""
        if ref is None:
            return None
        found = self.get(ref if isinstance(ref, Ref) else Ref(kind.kind, ref))
        return found if isinstance(found, kind) else None

    def at_file(self, path: str) -> Entity | None:
        """The entity whose source is this file, or would be if its name were put right; or nothing."""
        return self._files.get(path)

    def namings(self, thing: Thing) -> Sequence[Naming]:
        """Every place where a thing is named, in the order of the files."""
        if isinstance(thing, Room):  # which sessions are held there is told apart, as is the room of each
            looked_at(thing)
        return self._namings.get((thing.kind, thing.id), ())

    def named_by(self, thing: Thing) -> Collection[str]:
        """The addresses of everything an entity names, in its fields and in its texts."""
        return self._named.get((thing.kind, thing.id), {})

    def naming(self, thing: Thing, kind: type[Some]) -> tuple[Some, ...]:
        """The entities of a kind that name a thing, once each: the other side of every relation."""
        sources = (found.source for found in self.namings(thing))
        return tuple(dict.fromkeys(source for source in sources if isinstance(source, kind)))

    @cached_property
    def attached(self) -> tuple[Attached, ...]:
        """Every file that an entity names or links to."""
        return tuple(attached(self))

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Older addresses of entities and of what is written inside them, and where they lead now."""
        for entity in self.entities:
            for name in older_ids(entity):
                if name not in self.directory.ids(entity.kind):
                    for thing in (entity, *things_inside(entity)):
                        yield _formerly(thing.address, entity.id, name), thing.address

    def _all_names(self) -> Iterator[Naming | Dangling]:
        for entity in self.entities:
            for key, ref in refs_of(entity):
                target = self.get(ref)
                if target is not None:
                    yield Naming(entity, key, target, "field")
                elif (ref.kind, ref.id) not in self.unreadable:
                    yield Dangling(entity, key, ref.written, ref, "field", entity.at(*key))
            for key, text in proses_of(entity):
                for words in text.written:
                    yield from self._namesplace_in(entity, key, words)

    def _namesplace_in(self, entity: Entity, key: Key, words: Words) -> Iterator[Naming | Dangling]:
        document = entity.origin.file(words.language)
        for work in cited(words.text):
            ref = Ref("reference", work.key, work.key)
            yield from self._one(entity, key, ref, work.key, "citation", words, work.start)
        for link in linked(words.text):
            file, anchor = target_file(document.path, link.target)
            found = self.file_target(file, anchor)
            if isinstance(found, Thing):
                yield Naming(entity, key, found, "link")
            elif found is None:
                ref = Ref("file", file, link.target)
                place = self.in_prose(entity, key, words, link.start, len(link.target))
                yield Dangling(entity, key, link.target, ref, "link", place)

    def _one(
        self, entity: Entity, key: Key, ref: Ref, written: str, how: How, words: Words, start: int
    ) -> Iterator[Naming | Dangling]:
        target = self.get(ref)
        if target is not None:
            yield Naming(entity, key, target, how)
        elif (ref.kind, ref.id) not in self.unreadable:
            place = self.in_prose(entity, key, words, start, len(written) + 1)
            yield Dangling(entity, key, written, ref, how, place)

    def file_target(self, file: str, anchor: str = "") -> Thing | str | None:
        """Where a link to a content file leads: a thing, the path of a free page, or nothing.

        A link to a translation leads to the page, which the reader sees in their own language.
        """
        pieces = file.removesuffix(".md").rsplit(".", 1)
        is_sidecar = len(pieces) == 2 and pieces[1] in self.settings.languages
        source = f"{pieces[0]}.md" if is_sidecar else file
        entity = self._files.get(source)
        if entity is None:
            return source if source in self.free_pages or source in self._lost else None
        inside = next((kind for kind, whole in ANCHORED.items() if whole == entity.kind), "")
        nested = self.directory.ids(inside).get(f"{entity.id}#{anchor}") if anchor else None
        return nested or entity

    def in_prose(self, entity: Entity, key: Key, words: Words, start: int, length: int) -> Place:
        """The place of an offset in prose: exact in a body; in a field, found by counting the same words before it."""
        document = entity.origin.file(words.language)
        if key == ("body",):
            return document.in_body(start, length)
        literal = words.text[start : start + length]
        before = words.text.count(literal, 0, start)
        begin = entity.at(*key) if document is entity.origin.source else document.at(*key[:1])
        for number, line in enumerate(document.lines[begin.line - 1 :], begin.line):
            column = -1
            while (column := line.find(literal, column + 1)) >= 0:
                if before == 0:
                    return Place(document.path, number, column + 1, length)
                before -= 1
        return begin


def _formerly(address: str, id_: str, older: str) -> str:
    """The address that a thing had while the entity whose file it stands in went by an older id."""
    folder, _, rest = address.partition("/")
    return f"{folder}/{older}{rest.removeprefix(id_)}"


def _named_after(named: tuple[str, str], path: str) -> str:
    """What a file would be called after the id of its entity; its real name may have been put right."""
    return posixpath.join(path.partition("/")[0], f"{named[1]}.md")
