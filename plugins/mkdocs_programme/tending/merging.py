"""Two people or organisations that are one: who names the one that goes names the other, and no fact is lost unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_programme.documents import Document, Edit, same_value
from mkdocs_programme.entities import Entity, Organisation, Speaker
from mkdocs_programme.entities.shape import refs_of, shape
from mkdocs_programme.phrases import listed, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.directory import names_of
from mkdocs_programme.tending.facts import Facts, Told, facts_of, with_facts
from mkdocs_programme.tending.names import Renamed, renamed, value_at
from mkdocs_programme.tending.plan import Content, Plan, Unable, plan
from mkdocs_programme.tending.renaming import with_aliases
from mkdocs_programme.tending.spans import parsed, with_fields, without_entry

__all__ = ["Choice", "Differ", "Differing", "merging"]

_APART = ("aliases", "language", "not_same_as")
"""Fields that are no facts to choose from."""


@dataclass(frozen=True)
class Choice:
    """What is done where two files say different things, by the names of fields."""

    keep: frozenset[str] = frozenset()
    """As the one says that stays."""
    take: frozenset[str] = frozenset()
    """As the one says that goes."""
    both: frozenset[str] = frozenset()
    """Lists and texts one after the other."""


@dataclass(frozen=True)
class Differing:
    """A fact that two files tell differently."""

    field: str
    stays: Told
    goes: Told


class Differ(Unable):
    """Somebody must choose between facts."""

    def __init__(self, differing: tuple[Differing, ...]) -> None:
        fields = listed(f"`{one.field}`" for one in differing)
        super().__init__(phrase("the two differ in {fields}; say which of them holds", fields=fields))
        self.differing = differing


def merging(content: Content, stays: Entity, goes: Entity, choice: Choice) -> Plan:
    """One of two takes the place of the other.

    Args:
        content: What there is.
        stays: Keeps its id.
        goes: Its file is taken away; its id and names lead to the one that stays.
        choice: Between facts that differ; of names the one that stays keeps its own, if nothing else is said.

    Raises:
        Differ: Facts differ, and nothing is chosen.
        Unable: They are not of one kind, or are said to be two, or a file cannot be edited safely.
    """
    _may_be_one(content.programme, stays, goes)
    after: dict[str, bytes | None] = {**renamed(content, _names(stays, goes))}
    for path, octets in _named_once(content, after, stays, goes).items():
        after[path] = octets
    one, other = (facts_of({**content.files, **after}, entity.origin) for entity in (stays, goes))
    chosen = _chosen(one, other, choice, (stays.id, goes.id))
    written = with_facts(stays, one, other, chosen, {**content.files, **after})
    source = stays.origin.source.path
    written[source] = _without_itself(stays, source, written[source])
    names = [name for name in _all_names(goes, stays) if name not in {stays.id, *_own(written[source], source)}]
    written[source] = with_aliases(source, written[source], type(stays), names)
    gone = (goes.origin.source, *(document for _, document in goes.origin.translations))
    after |= {**written, **{document.path: None for document in gone}}
    notes = [phrase("{kind} {old} is {new} from now on", kind=goes.kind, old=goes.id, new=stays.id)]
    if told := [field for field, how in chosen.items() if how != "keep"]:
        notes.append(phrase("taken over: {fields}", fields=listed(f"`{field}`" for field in told)))
    return plan(content.files, after, notes=tuple(notes))


def _may_be_one(programme: Programme, stays: Entity, goes: Entity) -> None:
    if type(stays) is not type(goes) or not isinstance(stays, Speaker | Organisation):
        raise Unable(phrase("only two people, or two organisations, can become one"))
    if stays.id == goes.id:
        raise Unable(phrase("{id} cannot be merged with itself", id=stays.id))
    for one, other in ((stays, goes), (goes, stays)):
        if isinstance(one, Speaker | Organisation) and other in map(programme.get, one.not_same_as):
            raise Unable(phrase("{one} says that it is not the same as {other}", one=one.id, other=other.id))
    if stays.language != goes.language:
        raise Unable(phrase("the two files are written in different languages"))


def _without_itself(stays: Entity, path: str, octets: bytes) -> bytes:
    """Its file without what it would say of itself, such as to be a part of itself."""
    fields = parsed(path, octets).fields
    own = [
        field for field, found in shape(type(stays)).items() if found.nature == "ref" and fields.get(field) == stays.id
    ]
    return with_fields(path, octets, [Edit((field,), None) for field in own])


def _names(stays: Entity, goes: Entity) -> Renamed:
    there = dict(stays.origin.translations)
    paths = {goes.origin.source.path: stays.origin.source.path}
    for language, document in goes.origin.translations:
        paths[document.path] = there.get(language, stays.origin.source).path
    return Renamed({(goes.kind, goes.id): stays.id}, paths)


def _named_once(content: Content, after: Mapping[str, bytes | None], stays: Entity, goes: Entity) -> dict[str, bytes]:
    """Files whose lists would name the same twice, without the second."""
    made: dict[str, bytes] = {}
    for entity in content.programme.entities:
        lists: dict[tuple[str | int, ...], dict[str, int]] = {}
        for key, ref in refs_of(entity):
            target = content.programme.get(ref)
            if target in (stays, goes) and target is not None and isinstance(key[-1], int):
                lists.setdefault(key[:-1], {})[target.id] = key[-1]
        document = entity.origin.source
        path = document.path
        for key, found in lists.items():
            if len(found) == 2 and isinstance(value_at(document, (*key, found[goes.id])), str):
                octets = made.get(path) or after.get(path) or content.files[path]
                made[path] = without_entry(path, octets, (*key, found[goes.id]))
    return made


def _chosen(one: Facts, other: Facts, choice: Choice, ids: tuple[str, str]) -> dict[str, str]:
    """What becomes of every fact that the other tells: keep, take, both or fill."""
    chosen: dict[str, str] = {}
    differing: list[Differing] = []
    for field, told in other.items():
        mine = one.get(field, {})
        if field in _APART or not told.get("") or told[""] in ids:
            continue
        if not mine.get(""):
            chosen[field] = "take"
        elif all(same_value(mine[language], said) for language, said in told.items() if mine.get(language)):
            chosen[field] = "fill" if told.keys() - mine.keys() else "keep"
        elif how := _said(choice, field):
            chosen[field] = how
        else:
            differing.append(Differing(field, mine, told))
    if differing:
        raise Differ(tuple(differing))
    return chosen


def _said(choice: Choice, field: str) -> str:
    for how in ("keep", "take", "both"):
        if field in getattr(choice, how):
            return how
    return "keep" if field == "name" else ""


def _all_names(goes: Entity, stays: Entity) -> Iterator[str]:
    """The names that led to either; who wrote one of them must still get there."""
    yield from dict.fromkeys((goes.local_id, *names_of(goes), *names_of(stays)))


def _own(octets: bytes, path: str) -> set[str]:
    """The names that a file bears without aliases."""
    document: Document = parsed(path, octets)
    said = (document.fields.get(field, "") for field in ("name", "short_name"))
    return {
        name for one in said for name in (one.values() if isinstance(one, dict) else [one]) if isinstance(name, str)
    }
