"""`programme new`: a content file to begin with, made of what its kind may hold."""

from __future__ import annotations

from collections.abc import Mapping

import click

from mkdocs_programme.cli.festival import CouldNotRun
from mkdocs_programme.cli.tending import Desk, tending
from mkdocs_programme.decode.names import as_id
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.documents import Value
from mkdocs_programme.entities import KINDS, Edition, Entity
from mkdocs_programme.entities.declared import declare
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.phrases import phrase
from mkdocs_programme.tending import Unable, beginning, needed

__all__ = ["new"]


@click.command()
@click.argument("kind")
@click.argument("id_", metavar="[ID]", required=False)
@click.option(
    "--set",
    "said",
    multiple=True,
    metavar="FIELD=VALUE",
    help="What is known: title=Rest, title.sv=Vila, speakers=a,b.",
)
@tending
def new(desk: Desk, kind: str, id_: str | None, said: tuple[str, ...]) -> None:
    """Begin a file for something of a KIND, such as session or speaker.

    What it needs is asked for, or taken from --set; every other field stands in the file as a remark that says what it
    is for: programme new speaker ada-berg --set name="Ada Berg"
    """
    found = _kind(desk, kind)
    fields = _said(desk, found, said)
    for name in needed(found):
        if name not in fields:
            fields[name] = _asked(desk, name, "")
    desk.finish(beginning(desk.content, found, id_ or _id(desk, found, fields), fields))


def _kind(desk: Desk, name: str) -> type[Entity]:
    kinds = {kind.kind: kind for kind in (*KINDS, *map(declare, desk.site.settings.collections))}
    if name not in kinds:
        hint = did_you_mean(name, tuple(kinds))
        words = phrase("there is no kind “{name}”; there is {kinds}", name=name, kinds=", ".join(kinds))
        raise Unable(phrase("{words} ({hint})", words=words, hint=hint) if hint else words)
    return kinds[name]


def _id(desk: Desk, kind: type[Entity], fields: Mapping[str, Value]) -> str:
    """The id, asked for; the name suggests one."""
    name = fields.get(kind.titled, "")
    words = (
        (name.get(desk.site.settings.default_language) or next(iter(name.values()))) if isinstance(name, dict) else name
    )
    suggested = as_id(str(fields.get("code") or words))
    if kind.in_edition:
        editions = sorted(
            desk.content.programme.all(Edition), key=lambda edition: (edition.starts is not None, edition.id)
        )
        suggested = f"{editions[-1].id}/{suggested}" if editions else suggested
    return _asked(desk, "id", suggested)


def _asked(desk: Desk, name: str, suggested: str) -> str:
    if desk.yes and suggested:
        return suggested
    if desk.yes:
        raise Unable(phrase("`{field}` is missing", field=name))
    try:
        answer: str = click.prompt(name, default=suggested or None)
    except click.Abort as fault:
        raise CouldNotRun(f"Nothing was written. Give {name} where nobody can be asked.") from fault
    return answer.strip()


def _said(desk: Desk, kind: type[Entity], said: tuple[str, ...]) -> dict[str, Value]:
    """The fields that were given; a field may be given in several languages, and a list entry by entry."""
    fields: dict[str, Value] = {}
    for one in said:
        name, equals, value = one.partition("=")
        field, dot, language = name.strip().partition(".")
        found = shape(kind).get(field)
        if not equals or found is None:
            raise Unable(phrase("“{said}” is no field and its value, such as country=SE", said=one))
        if found.record is not None or field in ("id", "body"):
            raise Unable(phrase("`{field}` is written in the file, not here", field=field))
        if dot and language not in desk.site.settings.languages:
            raise Unable(phrase("“{language}” is no language of this site", language=language))
        before = fields.get(field, {})
        by_language = dot or (isinstance(before, dict) and before)
        if by_language:
            first = desk.site.settings.default_language
            told = before if isinstance(before, dict) else {first: before}
            fields[field] = {**told, language or first: value.strip()}
        elif found.many:
            entries = value.split(",") if found.nature in ("ref", "fact") else [value]
            fields[field] = [*(before if isinstance(before, list) else []), *(entry.strip() for entry in entries)]
        else:
            fields[field] = value.strip()
    return fields
