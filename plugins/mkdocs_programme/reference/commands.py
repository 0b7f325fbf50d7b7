"""Everything that can be asked for on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_programme.reference.markdown import cell, fenced, joined, paragraphs, table

__all__ = ["Command", "commands_page"]


@dataclass(frozen=True)
class Command:
    """One command, as its own `--help` tells of it."""

    name: str
    """With those above it, such as `programme edition new`."""
    usage: str
    """What may stand behind the name."""
    told: str
    """What it does, in paragraphs."""
    options: tuple[tuple[str, str], ...]
    """Each as it is written, and what it does."""


def commands_page(commands: Iterable[Command]) -> str:
    """The page of all commands."""
    pieces = [piece for command in commands for piece in _pieces(command)]
    return joined(
        (
            "# Commands",
            "`programme --help` lists the commands on the terminal, and `programme check --help` tells of one. "
            "A command ends with 0 if all is well, with 1 if something in the content should be mended, and with 2 "
            "if it could not do its work.",
            *pieces,
        )
    )


def _pieces(command: Command) -> Iterator[str]:
    yield f"## {command.name}"
    first, *rest = paragraphs(command.told)
    yield cell(first)
    yield fenced("text", f"{command.name} {command.usage}".strip())
    yield from map(cell, rest)
    yield table(("Option", "What it does"), map(_option, command.options))


def _option(told: tuple[str, str]) -> tuple[str, str]:
    """A row; a bar would end its cell, within code as well."""
    return f"`{told[0].replace('|', ' / ')}`", cell(told[1])
