"""`programme reference`: pages of the manual that are made of the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_programme.build import load_files
from mkdocs_programme.cli.festival import CouldNotRun, settings_file
from mkdocs_programme.cli.publishing import engine_there
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.reference import Command, pages

__all__ = ["reference"]


@click.command()
@click.argument("page", required=False)
@click.option("--output", type=click.Path(path_type=Path), help="Write every page as a file into this folder.")
@click.option("--settings", metavar="FILE", help="The settings of a festival, whose own kinds are described as well.")
@click.pass_context
def reference(context: click.Context, page: str | None, output: Path | None, settings: str | None) -> None:
    """Describe every field, setting, command, macro, template and variable; a PAGE is one of these.

    Without PAGE the names of all are told; with --output each is written as a file of Markdown.
    """
    made = _made(context.find_root().command, settings)
    if output is not None:
        _write(output, made)
        return
    if page is None:
        write_out("\n".join(name.removesuffix(".md") for name in sorted(made)))
        return
    if f"{page}.md" not in made:
        hint = did_you_mean(page, tuple(name.removesuffix(".md") for name in made))
        raise CouldNotRun(f"There is no page “{page}”{f' ({hint})' if hint else ''}.")
    write_out(made[f"{page}.md"].rstrip())


def _made(command: click.Command, settings: str | None) -> dict[str, str]:
    engine_there()
    from mkdocs_programme.plugin import ProgrammeOptions

    file = settings_file(settings) if settings is not None else None
    described = load_files({}, file.read_bytes() if file is not None else b"").settings
    return pages(_commands(command, "programme"), ProgrammeOptions, described)


def _write(folder: Path, made: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _commands(command: click.Command, name: str) -> Iterator[Command]:
    """A command and those below it, in the order of the alphabet; one that only holds others is left out."""
    with click.Context(command, info_name=name) as context:
        if not isinstance(command, click.Group) or command.invoke_without_command:
            yield _described(command, context, name)
        if isinstance(command, click.Group):
            for below in command.list_commands(context):
                one = command.get_command(context, below)
                assert one is not None
                yield from _commands(one, f"{name} {below}")


def _described(command: click.Command, context: click.Context, name: str) -> Command:
    given = [
        param for param in command.get_params(context) if isinstance(param, click.Option) and "--help" not in param.opts
    ]
    records = (param.get_help_record(context) for param in given)
    options = tuple(record for record in records if record is not None)
    return Command(name, " ".join(command.collect_usage_pieces(context)), command.help or "", options)
