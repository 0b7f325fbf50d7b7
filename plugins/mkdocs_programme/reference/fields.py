"""The fields of every kind and of the settings, with an example file of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from mkdocs_programme.entities import Entity, Record
from mkdocs_programme.entities.declared import DeclaredEntity
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.reference.docstrings import attributes
from mkdocs_programme.reference.markdown import cell, fenced, joined, paragraphs, table
from mkdocs_programme.schema import fact, refers
from mkdocs_programme.settings import Settings
from mkdocs_programme.tending.renaming import field_order

__all__ = ["EXAMPLES", "kind_page", "settings_page"]

EXAMPLES = resources.files(__package__) / "example"
"""A small festival, invented, that has a file of every kind."""
_EXAMPLE = {
    "edition": "editions/2027.md",
    "session": "sessions/2027/a2.md",
    "speaker": "speakers/ada-berg.md",
    "organisation": "organisations/norrby-hospital.md",
    "objective": "objectives/first-step.md",
    "persona": "personas/siv.md",
    "pathway": "pathways/hip.md",
    "material": "materials/kitchen-table.md",
    "reference": "bibliography/berg2024.md",
}
_HEADS = ("Field", "What stands in it", "What it is for")
_LEGEND = (
    "**Words** may be written in each language: in a file beside this one, or here as `{en: Leading, sv: Leda}`. "
    "A list of one entry may be written without brackets. Fields that begin with `x_` are your own."
)


def kind_page(kind: type[Entity], settings: Settings) -> str:
    """The page of a kind: where its files lie, one as an example, and every field."""
    title, told = kind.kind.capitalize(), paragraphs(kind.__doc__ or "")
    if issubclass(kind, DeclaredEntity):
        language = settings.default_language
        title = kind.declared.singular.into(language).text
        intro = kind.declared.intro
        told = [intro.into(language).text] if intro is not None else []
    where = f"{kind.folder}/EDITION/ID.md" if kind.in_edition else f"{kind.folder}/ID.md"
    return joined(
        (
            f"# {title}",
            *told,
            f"A file `{where}` below `content/`. Its id is the name of the file, chosen once and kept.",
            _example(kind.kind),
            "## Fields",
            _LEGEND,
            _table(kind, own=True),
            "### In every file",
            _table(kind, own=False),
            *_records(kind),
        )
    )


def settings_page(options: type) -> str:
    """The page of the settings: those of the programme, and those of its plugin in `mkdocs.yml`."""
    lines = ((f"`{name}`", cell(told)) for name, (_, told) in attributes(options).items())
    return joined(
        (
            "# Settings",
            "`programme.yml` lies beside `mkdocs.yml` and says what a festival decides for its whole site. "
            "All of it may be left out.",
            fenced("yaml", (EXAMPLES / "programme.yml").read_text(encoding="utf-8")),
            "## Fields",
            _LEGEND,
            _table(Settings, own=True),
            *_records(Settings),
            "## In mkdocs.yml",
            "What may stand below the plugin `programme`:",
            table(("Option", "What it is for"), lines),
            "The rest of `mkdocs.yml` is the engine's; see [MkDocs](https://www.mkdocs.org/user-guide/configuration/) "
            "and [Material for MkDocs](https://squidfunk.github.io/mkdocs-material/setup/).",
        )
    )


def _example(kind: str) -> str:
    path = _EXAMPLE.get(kind, "")
    if not path:
        return ""
    text = EXAMPLES.joinpath("content", *path.split("/")).read_text(encoding="utf-8")
    return f"`content/{path}`:\n\n{fenced('yaml', text)}"


def _table(kind: type[Record], *, own: bool) -> str:
    """The fields of a record, or of a kind: its own as they are usually ordered, or those that every file has."""
    fields, common = shape(kind), shape(Entity) if issubclass(kind, Entity) else {}
    order = field_order(kind) if issubclass(kind, Entity) else tuple(fields)
    # The name of a file is its id; nobody writes it inside.
    shared = [name for name in common if name != "id"]
    chosen = [name for name in order if name not in common] if own else shared
    return table(_HEADS, (_row(kind, name, fields[name]) for name in chosen))


def _row(kind: type[Record], name: str, found: FieldShape) -> tuple[str, str, str]:
    told = kind.model_fields[found.attribute].description or ""
    needed = " **needed**" if found.required else ""
    # The text below the fields has a name for us only; nobody writes a line for it.
    called = "the text" if name == "body" and issubclass(kind, Entity) else f"`{name}`"
    return f"{called}{needed}", _written(kind, found), cell(told)


def _written(kind: type[Record], found: FieldShape) -> str:
    one = _one(kind, found)
    return f"a list: {one}" if found.many else one


def _one(kind: type[Record], found: FieldShape) -> str:
    if found.nature == "ref":
        return refers(found.to)
    if found.record is not None:
        name = _name(found.record)
        return f"[{name}](#{name.lower().replace(' ', '-')})"
    if found.nature in ("text", "prose"):
        return "words, as Markdown" if found.nature == "prose" else "words"
    if found.choices:
        return ", ".join(f"`{choice}`" for choice in found.choices)
    described: Mapping[str, Any] = fact(kind, found)
    if example := described.get("examples", ("",))[0]:
        return f"such as `{example}`"
    return {"integer": "a number", "boolean": "`yes` or `no`"}.get(str(described.get("type")), "text")


def _records(kind: type[Record]) -> Iterator[str]:
    """What the fields that hold several values are made of, each once, in the order in which they are met."""
    for record in _inside(kind, {}):
        yield f"### {_name(record)}"
        yield from paragraphs(record.__doc__ or "")
        if record.shorthand and record.shorthand in shape(record):
            yield f"If there is nothing more to say, what stands in `{record.shorthand}` may be written alone."
        yield _table(record, own=True)


def _inside(kind: type[Record], met: dict[type[Record], None]) -> dict[type[Record], None]:
    for found in shape(kind).values():
        if found.record is not None and found.record not in met:
            met[found.record] = None
            _inside(found.record, met)
    return met


def _name(record: type[Record]) -> str:
    """What a record is called: the name of its class, in words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__).capitalize()
