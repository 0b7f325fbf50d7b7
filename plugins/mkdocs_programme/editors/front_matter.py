"""What Front Matter CMS is told, an extension of Visual Studio Code that shows front matter as a form.

The fields: frontmatter.codes/docs/content-creation/fields; the JSON Schema of the file is named in it. Lists of groups,
such as the parts of a session, are not asked for: it would write a field of its own into each entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from mkdocs_programme.editors.kinds import Shelf
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.forms.hints import BODY, Hints
from mkdocs_programme.schema import fact
from mkdocs_programme.tending.renaming import field_order

__all__ = ["configuration"]

Field = dict[str, Any]
_SCHEMA = "https://frontmatter.codes/frontmatter.schema.json"
_HIDDEN = ("origin", "ignore")
_MOMENT, _DAY = "yyyy-MM-dd HH:mm", "yyyy-MM-dd"
_DATES: dict[type, str] = {datetime: _MOMENT, date: _DAY}
"""As files write them: on the wall at the event, without an offset."""
_BESIDE = "{{fileName}}"
"""What a reference is made of: the name of a file is the id of what it tells of."""


def configuration(shelves: Sequence[Shelf], content: str, hints: Hints) -> dict[str, Any]:
    """The whole file.

    Args:
        shelves: The folders.
        content: The content folder, from the folder that is opened.
        hints: In which language people are asked.
    """
    asking = _Asking(hints, [shelf.kind.kind for shelf in shelves if not shelf.edition])
    return {
        "$schema": _SCHEMA,
        "frontMatter.framework.id": "other",
        "frontMatter.content.publicFolder": content,
        "frontMatter.content.pageFolders": [_folder(shelf, content, hints) for shelf in shelves],
        "frontMatter.taxonomy.contentTypes": [
            *(_content_type(shelf.name, list(asking.fields(shelf))) for shelf in shelves),
            _content_type("default", [{"name": "title", "title": hints.label(Record, "title"), **_TEXT}]),
        ],
        "frontMatter.taxonomy.dateFormat": _MOMENT,
        "frontMatter.taxonomy.indentArrays": True,
        "frontMatter.templates.prefix": "",
        # The check of the programme tells more, and knows what may be written shorter.
        "frontMatter.validation.enabled": False,
        **{f"frontMatter.taxonomy.{name}": -1 for name in ("seoTitleLength", "seoDescriptionLength", "seoSlugLength")},
    }


_TEXT: Field = {"type": "string", "single": True}


def _folder(shelf: Shelf, content: str, hints: Hints) -> dict[str, Any]:
    return {
        "title": f"{hints.kinds(shelf.kind)[0]} {shelf.edition}".rstrip(),
        "path": f"[[workspace]]/{content}/{shelf.folder}",
        "contentTypes": [shelf.name],
        "filePrefix": None,
    }


def _content_type(name: str, fields: list[Field]) -> dict[str, Any]:
    return {
        "name": name,
        "pageBundle": False,
        "clearEmpty": True,
        "filePrefix": None,
        "slugTemplate": _BESIDE,
        "fields": fields,
    }


class _Asking:
    """How it asks.

    Args:
        hints: The words of the forms.
        chosen: Kinds whose things are chosen among the files of their folder.
    """

    def __init__(self, hints: Hints, chosen: Sequence[str]) -> None:
        self._hints = hints
        self._chosen = chosen

    def fields(self, shelf: Shelf) -> Iterator[Field]:
        """What is asked of a file: what names it first."""
        known = shape(shelf.kind)
        for name in field_order(shelf.kind):
            if name not in (*_HIDDEN, BODY) and _holds(known[name]):
                chosen = shelf.chosen.get(name)
                asked = {"type": "choice", "choices": list(chosen)} if chosen else None
                yield self._field(shelf.kind, name, known[name], asked)

    def _field(self, record: type[Record], name: str, found: FieldShape, asked: Field | None = None) -> Field:
        hint = self._hints.hint(record, found)
        return {
            "name": name,
            "title": self._hints.label(record, name),
            **({"description": hint} if hint else {}),
            **(asked or self._asked(record, found)),
            **({"required": True} if found.required else {}),
        }

    def _asked(self, record: type[Record], found: FieldShape) -> Field:
        if found.record is not None:
            inner = shape(found.record).items()
            return {
                "type": "fields",
                "fields": [self._field(found.record, name, one) for name, one in inner if _holds(one)],
            }
        if found.nature == "ref" and found.to in self._chosen:
            named = {"contentTypeName": found.to, "contentTypeValue": "slug", "multiple": found.many}
            return {"type": "contentRelationship", **named}
        if found.choices:
            words = self._hints.choices(found.choices).items()
            choices = [{"id": value, "title": said} for value, said in words]
            return {"type": "choice", "choices": choices, "multiple": found.many}
        if found.many:
            return {"type": "list"}
        return _one(record, found)


def _holds(found: FieldShape) -> bool:
    """Whether the extension can ask for it without writing what no file of ours may say."""
    return found.record is None or (not found.many and any(map(_holds, shape(found.record).values())))


def _one(record: type[Record], found: FieldShape) -> Field:
    if found.nature == "prose":
        return {"type": "string"}
    if found.of in _DATES:
        return {"type": "datetime", "dateFormat": _DATES[found.of]}
    if found.of is int and found.nature == "fact":
        return {"type": "number", "numberOptions": {"min": fact(record, found)["minimum"]}}
    if found.of is bool:
        return {"type": "boolean"}
    return _TEXT
