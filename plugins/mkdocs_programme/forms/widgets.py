"""A field of a kind as a form asks for it: its type decides how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from mkdocs_programme.entities import Entity, Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.forms.hints import BODY, Hints
from mkdocs_programme.schema import fact

__all__ = ["Asking"]

Widget = dict[str, Any]
_HIDDEN = ("origin", "ignore")
"""What programs write; a form keeps it as it is."""
_LAST = (*_HIDDEN, BODY)
_INSIDE = {"room": "rooms", "stream": "streams", "format": "formats"}
"""Fields of an edition whose entries are referred to by their id alone."""
_TYPED = {"session": "2027/a2", "stage": "hip#at-home", "need": "esther#company"}
"""References that say more than a file, as an example."""
_DATES: dict[type, Widget] = {
    datetime: {"format": "YYYY-MM-DD HH:mm"},
    date: {"type": "date", "format": "YYYY-MM-DD"},
}
"""As files write them: on the wall at the event, without an offset."""


class Asking:
    """How forms ask.

    Args:
        default: The language that files are written in, if they say none.
        hints: The words of the forms.
        chosen: Kinds whose things are chosen from a list, each with the field that names them.
    """

    def __init__(self, default: str, hints: Hints, chosen: Mapping[str, str]) -> None:
        self._default = default
        self._hints = hints
        self._chosen = chosen

    def fields(self, kind: type[Entity]) -> Iterator[Widget]:
        """What a form asks of a thing that has a file of its own: what makes it what it is first, its text last.

        Forms write files in the order in which they ask.
        """
        known = shape(kind)
        for name in sorted(known, key=lambda name: _place(kind, name, known[name])):
            if name != "id":
                yield self._field(kind, name, known[name], outside=True)

    def _field(self, record: type[Record], name: str, found: FieldShape, *, outside: bool) -> Widget:
        if outside and name in _HIDDEN:
            return {"name": name, "widget": "hidden"}
        hint = self._hints.hint(record, found)
        said = {"name": name, "label": self._hints.label(record, name), **({"hint": hint} if hint else {})}
        return {**said, **self._asked(record, found), **self._needed(found), **self._spoken(name, found, outside)}

    def _needed(self, found: FieldShape) -> Widget:
        """A translation may lack what its source must say."""
        if not found.required:
            return {"required": False}
        return {"required": [self._default]} if found.translated else {}

    def _spoken(self, name: str, found: FieldShape, outside: bool) -> Widget:
        """In which languages it is asked; entries of lists are told by their ids in all."""
        if found.translated:
            return {"i18n": True}
        return {"i18n": "duplicate"} if name == "id" and not outside else {}

    def _asked(self, record: type[Record], found: FieldShape) -> Widget:
        if found.record is not None:
            return self._group(found.record, found)
        if found.nature == "ref":
            return self._reference(found)
        one = _words(found) if found.nature in ("text", "prose") else self._value(record, found)
        if not found.many:
            return one
        if one["widget"] == "select":
            return {**one, "multiple": True}
        return {"widget": "list", "field": {"name": "entry", **one}}

    def _group(self, record: type[Record], found: FieldShape) -> Widget:
        inside = [self._field(record, name, one, outside=False) for name, one in shape(record).items()]
        if not found.many:
            return {"widget": "object", "collapsed": "auto", "fields": inside}
        first = next((name for name in ("title", "name", record.shorthand, "id") if name in shape(record)), "")
        summary = {"summary": f"{{{{fields.{first}}}}}"} if first else {}
        return {"widget": "list", "collapsed": "auto", **summary, "fields": inside}

    def _reference(self, found: FieldShape) -> Widget:
        many = {"multiple": True} if found.many else {}
        if found.to in _INSIDE:
            entries = f"{_INSIDE[found.to]}.*"
            named = {"search_fields": [f"{entries}.name", f"{entries}.id"], "display_fields": [f"{entries}.id"]}
            return {"widget": "relation", "collection": "edition", "value_field": f"{entries}.id", **named, **many}
        if found.to in self._chosen:
            titled = self._chosen[found.to]
            named = {"search_fields": [titled], "display_fields": [titled]}
            return {"widget": "relation", "collection": found.to, "value_field": "{{slug}}", **named, **many}
        one: Widget = {"widget": "string", **self._such_as(r"^\S+$", _TYPED.get(found.to, ""))}
        return {"widget": "list", "field": {"name": "entry", **one}} if found.many else one

    def _value(self, record: type[Record], found: FieldShape) -> Widget:
        if found.choices:
            return self._select(found.choices)
        if found.of in _DATES:
            return {"widget": "datetime", **_DATES[found.of]}
        known = fact(record, found)
        if found.of is int:
            return {"widget": "number", "value_type": "int", "min": known["minimum"]}
        if found.of is bool:
            return self._select(("yes", "no"))
        if known.get("format") == "uri":
            return {"widget": "string", "type": "url"}
        return {
            "widget": "string",
            **self._such_as(known.get("pattern", ""), next(iter(known.get("examples", ())), "")),
        }

    def _select(self, values: Iterable[str]) -> Widget:
        """Values that are chosen by their words."""
        words = self._hints.choices(values)
        return {"widget": "select", "options": [{"label": said, "value": value} for value, said in words.items()]}

    def _such_as(self, pattern: str, example: str) -> Widget:
        """How a value looks that is typed: as a rule where there is one, and with an example."""
        said = self._hints.such_as(example) if example else ""
        if pattern:
            return {"pattern": [pattern, said]}
        return {"after_input": said} if said else {}


def _place(kind: type[Entity], name: str, found: FieldShape) -> int:
    """What names a thing, what only its kind has, what it shares, what all kinds have, and what programs write."""
    if name in _LAST:
        return 4 + _LAST.index(name)
    own = found.attribute in kind.__annotations__ or kind.model_fields[found.attribute].alias is not None
    return 0 if name == kind.titled else 3 if name in shape(Entity) else 1 if own else 2


def _words(found: FieldShape) -> Widget:
    """Markdown opens as it is written: the other editor would write it otherwise."""
    if found.nature == "prose":
        return {"widget": "markdown", "modes": ["raw", "rich_text"]}
    return {"widget": "string"}
