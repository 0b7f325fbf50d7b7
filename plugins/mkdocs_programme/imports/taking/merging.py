"""Three ways at once: what was imported last, what comes in now, and what stands in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.documents import Document, Edit, Fields, Value, same_value
from mkdocs_programme.documents.document import Key
from mkdocs_programme.imports.taking.holding import Sheet, text_of

__all__ = ["Kept", "Merge", "merged"]


@dataclass(frozen=True)
class Kept:
    """A value of ours that differs from what comes in; ours stays."""

    path: str
    line: int
    field: str
    incoming: str
    """What the other side says now."""


@dataclass
class Merge:
    """What is to be done with a file."""

    edits: list[Edit] = field(default_factory=list)
    body: str | None = None
    """Nothing where the body stays."""
    kept: list[Kept] = field(default_factory=list)


def merged(base: Sheet | None, new: Sheet, ours: Document, language: str) -> Merge:
    """Compare the three.

    A value that only changed upstream is taken, one that only changed here stays; where both changed, ours stays
    and is told. Without a last import only what is missing here is taken.

    Args:
        base: As imported last; nothing at the first time.
        new: As it comes in.
        ours: The file.
        language: Of words that stand without a language.
    """
    merge = Merge()
    comparing = _Comparing(ours, language, merge, base is not None)
    comparing.mapping(base.fields if base else {}, new.fields, ours.fields, ())
    before = base.body.strip() if base else ""
    incoming, standing = new.body.strip(), ours.body.strip()
    if incoming != standing and not (base and incoming == before):
        if standing == before:
            merge.body = incoming
        elif incoming:
            merge.kept.append(Kept(ours.path, ours.body_line, "text", _shown(incoming)))
    return merge


@dataclass
class _Comparing:
    ours: Document
    language: str
    merge: Merge
    again: bool
    """Whether there was an import before."""

    def mapping(self, base: Fields, new: Fields, ours: Fields, key: Key) -> None:
        """Compare field by field."""
        for name in dict.fromkeys((*new, *base)):
            in_record = bool(key) and isinstance(key[-1], int)
            if name != "id" or not in_record:
                self._value(base.get(name), new.get(name), ours.get(name), (*key, name))

    def _value(self, base: Value | None, new: Value | None, ours: Value | None, key: Key) -> None:
        if same_value(new, ours) or (self.again and same_value(base, new)):
            return
        if same_value(base, ours) or (_empty(ours) and _empty(base)):
            self.merge.edits.append(Edit(key, new))
        elif new is None or _holds(ours, new) or key[-1] == "origin":
            # What another system called it first stays its origin.
            return
        elif isinstance(ours, dict) and isinstance(new, str):
            self._words(base, new, ours, key)
        elif isinstance(new, dict) and isinstance(ours, dict):
            self.mapping(base if isinstance(base, dict) else {}, new, ours, key)
        elif _records(new) and _records(ours):
            self._list(_by_id(base), _by_id(new), _by_id(ours), key)
        else:
            self._keep(new, key)

    def _words(self, base: Value | None, new: str, ours: Mapping[str, Value], key: Key) -> None:
        """Words that somebody here has translated: only those of the file's own language can have changed."""
        if self.language in ours:
            self._value(base, new, ours[self.language], (*key, self.language))
        else:
            self._keep(new, key)

    def _list(self, base: _Records, new: _Records, ours: _Records, key: Key) -> None:
        """Compare records by their ids; nothing that is gone upstream is taken away."""
        end = len(ours)
        for id_, (_, record) in new.items():
            if id_ in ours:
                at, own = ours[id_]
                self.mapping(base[id_][1] if id_ in base else {}, record, own, (*key, at))
            elif id_ not in base:
                self.merge.edits.append(Edit((*key, end), dict(record)))
                end += 1

    def _keep(self, new: Value | None, key: Key) -> None:
        place = self.ours.at(*key)
        field = ".".join(str(step + 1) if isinstance(step, int) else step for step in key)
        self.merge.kept.append(Kept(place.path, place.line, field, _shown(new)))


_Records = Mapping[str, tuple[int, Fields]]


def _records(value: Value | None) -> bool:
    return isinstance(value, list) and bool(value) and all(_id(record) for record in value)


def _by_id(value: Value | None) -> _Records:
    return {id_: (at, record) for at, id_, record in _each(value if isinstance(value, list) else ())}


def _each(records: Sequence[Value]) -> Iterator[tuple[int, str, Fields]]:
    for at, record in enumerate(records):
        if isinstance(record, dict) and (id_ := _id(record)):
            yield at, id_, record


def _id(record: Value) -> str:
    return text_of(record.get("id")) if isinstance(record, dict) else ""


def _holds(ours: Value | None, new: Value) -> bool:
    """Whether ours says all that comes in, and perhaps more."""
    if isinstance(new, dict):
        return isinstance(ours, dict) and all(_holds(ours.get(name), one) for name, one in new.items())
    if isinstance(new, list):
        return isinstance(ours, list) and all(any(_holds(own, one) for own in ours) for one in new)
    return same_value(ours, new)


def _empty(value: Value | None) -> bool:
    return not value


def _shown(value: Value | None) -> str:
    """A value in a few words, for the report."""
    if value is None:
        return "nothing"
    if isinstance(value, list):
        words = ", ".join(_id(one) or _shown(one) for one in value)
    elif isinstance(value, dict):
        words = ", ".join(f"{name}: {_shown(one)}" for name, one in value.items())
    else:
        words = " ".join(value.split())
    return words if len(words) <= 80 else f"{words[:79]}…"
