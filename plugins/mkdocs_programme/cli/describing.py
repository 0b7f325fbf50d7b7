"""`programme schema`: what an editor must know to help while somebody types."""

from __future__ import annotations

import json
from pathlib import Path

import click

from mkdocs_programme import schema as describing
from mkdocs_programme.build import load_files
from mkdocs_programme.cli.festival import CouldNotRun, settings_file
from mkdocs_programme.cli.terminal import write_out
from mkdocs_programme.decode.nearest import did_you_mean

__all__ = ["schema"]


@click.command()
@click.argument("kind", required=False)
@click.option("--output", type=click.Path(path_type=Path), help="Write the schemas as files into this folder.")
@click.option("--settings", metavar="FILE", help="The settings, for languages and declared kinds.")
def schema(kind: str | None, output: Path | None, settings: str | None) -> None:
    """Give the JSON Schema of a KIND such as session, or of its translations: session.translation.

    Without KIND the names of all are told; with --output each is written as session.schema.json and so on.
    """
    file = settings_file(settings)
    made = describing.schemas(load_files({}, file.read_bytes() if file is not None else b"").settings)
    if kind is not None and kind not in made:
        hint = did_you_mean(kind, made)
        raise CouldNotRun(f"There is no kind “{kind}”{f' ({hint})' if hint else ''}.")
    chosen = made if kind is None else {kind: made[kind]}
    if output is None:
        write_out("\n".join(made) if kind is None else _json(made[kind]))
        return
    output.mkdir(parents=True, exist_ok=True)
    for name, one in chosen.items():
        (output / f"{name}.schema.json").write_text(f"{_json(one)}\n", encoding="utf-8")


def _json(made: object) -> str:
    return json.dumps(made, ensure_ascii=False, indent=2)
