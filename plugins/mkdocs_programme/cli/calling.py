"""`programme rename`, `merge` and `split`: things are called otherwise, and whoever names them follows."""

from __future__ import annotations

import click

from mkdocs_programme.cli.festival import CouldNotRun
from mkdocs_programme.cli.tending import Desk, tending
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.documents import Value
from mkdocs_programme.entities import Entity
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import phrase
from mkdocs_programme.tending import Choice, Differ, Differing, Plan, Unable, merging, namers, renaming, splitting

__all__ = ["merge", "rename", "split"]

_HOW = ("keep", "take", "both")


@click.command()
@click.argument("kind")
@click.argument("id_", metavar="ID")
@click.argument("new")
@click.option("--no-alias", is_flag=True, help="Let the old id lead nowhere; for what has never been published.")
@tending
def rename(desk: Desk, kind: str, id_: str, new: str, no_alias: bool) -> None:
    """Give the thing ID of a KIND another id.

    Its files, references, links and citations follow in every language. The old id stays as an alias, so that old
    addresses lead on: programme rename speaker ada-berg ada-lind
    """
    thing = desk.thing(kind, id_)
    name = new.removeprefix(thing.id.removesuffix(thing.local_id))
    desk.finish(renaming(desk.content, thing, name, alias=not no_alias))


@click.command()
@click.argument("kind", type=click.Choice(("speaker", "organisation")))
@click.argument("stays")
@click.argument("goes")
@click.option("--keep", metavar="FIELDS", default="", help="Facts that differ: as STAYS says, such as country,body.")
@click.option("--take", metavar="FIELDS", default="", help="Facts that differ: as GOES says.")
@click.option("--both", metavar="FIELDS", default="", help="Facts that differ: lists and texts one after the other.")
@tending
def merge(desk: Desk, kind: str, stays: str, goes: str, keep: str, take: str, both: str) -> None:
    """Make one of two people or organisations of a KIND: GOES becomes STAYS.

    Whoever names GOES names STAYS; the id and names of GOES become aliases. What only GOES says is taken over. Where
    the two differ, both are shown, and you choose.
    """
    one, other = _entity(desk, kind, stays), _entity(desk, kind, goes)
    choice = Choice(_words(keep), _words(take), _words(both))
    desk.finish(_merged(desk, one, other, choice), _twice)


def _twice(finding: Finding) -> bool:
    """Which of two roles of one person is meant only the committee knows, afterwards."""
    return finding.code == "PRG302"


def _merged(desk: Desk, one: Entity, other: Entity, choice: Choice) -> Plan:
    """The plan; of facts that differ somebody is asked."""
    try:
        return merging(desk.content, one, other, choice)
    except Differ as fault:
        for differing in fault.differing:
            _tell(desk, one, other, differing)
        if desk.yes or desk.dry_run:
            words = phrase("{words}, with --keep, --take or --both", words=fault.words)
            raise Unable(words) from fault
        how = {differing.field: _asked(differing.field) for differing in fault.differing}
    chosen = {name: {*getattr(choice, name), *(field for field, said in how.items() if said == name)} for name in _HOW}
    return merging(desk.content, one, other, Choice(**{name: frozenset(fields) for name, fields in chosen.items()}))


def _asked(field: str) -> str:
    try:
        said: str = click.prompt(field, type=click.Choice(_HOW), default="keep")
    except click.Abort as fault:
        raise CouldNotRun("Nothing was written. Choose with --keep, --take or --both.") from fault
    return said


def _tell(desk: Desk, one: Entity, other: Entity, differing: Differing) -> None:
    """Show a fact as two files tell it."""
    for entity, told in ((one, differing.stays), (other, differing.goes)):
        for language, value in told.items():
            field = f"{differing.field}.{language}" if language else differing.field
            write_out(f"{entity.id}: {field}: {_shown(value)}")


def _shown(value: Value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_shown(one)}" for name, one in value.items()) + "}"
    return ", ".join(map(_shown, value)) if isinstance(value, list) else value


@click.command()
@click.argument("kind", type=click.Choice(("speaker", "organisation")))
@click.argument("id_", metavar="ID")
@click.argument("new")
@click.option("--name", "names", multiple=True, required=True, help="What NEW is called; sv=NAME for a language.")
@click.option("--file", "chosen", multiple=True, metavar="PATH", help="A file that means NEW; asked for if not said.")
@click.option("--with", "shared", metavar="FIELDS", default="", help="Facts that hold for both, such as country,type.")
@tending
def split(
    desk: Desk, kind: str, id_: str, new: str, names: tuple[str, ...], chosen: tuple[str, ...], shared: str
) -> None:
    """Make two of the person or organisation ID: some files that name it name NEW from now on."""
    entity = _entity(desk, kind, id_)
    paths = [desk.festival.within(path) for path in chosen] or _meant(desk, entity, new)
    fields = tuple(word.strip() for word in shared.split(",") if word.strip())
    desk.finish(splitting(desk.content, entity, new, _names(desk, names), paths, fields))


def _meant(desk: Desk, entity: Entity, new: str) -> list[str]:
    """The files of which somebody says that they mean the new one."""
    if desk.yes or desk.dry_run:
        raise Unable(phrase("say with --file which files mean {id}", id=new))
    paths = namers(desk.content, entity)
    return [path for path in paths if click.confirm(desk.say(phrase("does {path} mean {id}?", path=path, id=new)))]


def _names(desk: Desk, names: tuple[str, ...]) -> Value:
    """A name, or names by language."""
    said: dict[str, Value] = {}
    for name in names:
        language, equals, words = name.partition("=")
        known = bool(equals) and language in desk.site.settings.languages
        said[language if known else desk.site.settings.default_language] = words if known else name
    alone = len(said) == 1 and desk.site.settings.default_language in said
    return next(iter(said.values())) if alone else said


def _entity(desk: Desk, kind: str, id_: str) -> Entity:
    thing = desk.thing(kind, id_)
    assert isinstance(thing, Entity)
    return thing


def _words(said: str) -> frozenset[str]:
    return frozenset(word.strip() for word in said.split(",") if word.strip())
