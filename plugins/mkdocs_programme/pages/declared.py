"""The page of a kind that the festival declared itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs_programme.entities import Record
from mkdocs_programme.entities.declared import DeclaredEntity, DeclaredField
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.languages import countries, dates, tags
from mkdocs_programme.pages.heads import head_of
from mkdocs_programme.pages.kinds import DeclaredPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.related import related
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import Fact
from mkdocs_programme.pages.works import works
from mkdocs_programme.values.refs import Ref
from mkdocs_programme.values.words import Text, Words

__all__ = ["declared_page", "said_of"]


def declared_page(scribe: Scribe, entity: DeclaredEntity) -> DeclaredPage:
    """What a visitor is told, field by field in the order of the settings."""
    body = scribe.prose(entity.body, entity)
    known = shape(type(entity))
    facts = []
    for field in entity.declared.fields:
        fact = _fact(scribe, field, known[field.id], entity.value(field.id))
        facts.extend([fact] if fact else [])
    return DeclaredPage(
        **head_of(scribe, entity),
        body=body,
        references=works(scribe, [body], _references(entity)),
        related=related(scribe, entity),
        label=entity.declared.singular.into(scribe.language),
        summary=scribe.words(entity.summary),
        facts=tuple(facts),
    )


def _references(entity: DeclaredEntity) -> Iterable[Ref]:
    for field in entity.declared.fields:
        value = entity.value(field.id)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Ref) and one.kind == "reference":
                yield one


def _fact(scribe: Scribe, field: DeclaredField, known: FieldShape, value: Any) -> Fact | None:
    values = value if isinstance(value, tuple) else (value,)
    label = field.label.into(scribe.language) if field.label else scribe.own(field.id.replace("_", " ").capitalize())
    if known.record is not None:
        rows = tuple(_row(scribe, one) for one in values if isinstance(one, Record))
        return Fact(label, rows=rows) if rows else None
    shown = tuple(words for words in (said_of(scribe, field, one) for one in values) if words is not None)
    return Fact(label, shown) if shown else None


def _row(scribe: Scribe, record: Record) -> tuple[Words | Link | None, ...]:
    plain = DeclaredField()
    return tuple(said_of(scribe, plain, getattr(record, found.attribute)) for found in shape(type(record)).values())


def said_of(scribe: Scribe, field: DeclaredField, value: Any) -> Words | Link | None:
    """One value as words or as a link."""
    if value is None:
        return None
    if isinstance(value, Text):
        return value.into(scribe.language)
    if isinstance(value, Ref):
        return scribe.link_to(value)
    if isinstance(value, bool):
        return scribe.say("Yes") if value else scribe.say("No")
    if isinstance(value, int):
        return scribe.own(dates.number(value, scribe.language))
    if isinstance(value, str):
        return scribe.own(_named(scribe, field, value))
    return scribe.own(dates.date_words(value, scribe.language))


def _named(scribe: Scribe, field: DeclaredField, value: str) -> str:
    """A code in words: of a country or a language; a partial date; else the text itself."""
    if field.type.endswith("country"):
        return countries.country(value, scribe.language)
    if field.type.endswith("language"):
        return tags.name(value, scribe.language)
    return dates.month(value, scribe.language) if field.type.endswith("partial date") else value
