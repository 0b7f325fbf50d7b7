"""What can be asked of a programme on a terminal."""

from __future__ import annotations

import sys
from importlib import import_module

import click

__all__ = ["main"]

COMMANDS = {
    "bib": "bibliography",
    "booklet": "printing",
    "build": "building",
    "changes": "changing",
    "check": "check",
    "cms": "forming",
    "edition": "renewing",
    "editors": "editing",
    "explain": "explaining",
    "export": "exporting",
    "import": "importing",
    "init": "beginning",
    "intake": "intake",
    "manual": "manual",
    "merge": "calling",
    "move": "rescheduling",
    "new": "adding",
    "reference": "referring",
    "release": "releasing",
    "rename": "calling",
    "report": "reports",
    "reuse": "renewing",
    "schema": "describing",
    "serve": "serving",
    "split": "calling",
    "swap": "rescheduling",
    "translate": "translating",
    "translations": "translating",
}
"""Every command, and the file that holds it."""


class Commands(click.Group):
    """Commands whose files are read when one is called, so that none waits for what the others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or nothing."""
        file = COMMANDS.get(cmd_name)
        if file is None:
            return None
        held = vars(import_module(f"mkdocs_programme.cli.{file}")).values()
        return next(one for one in held if isinstance(one, click.Command) and one.name == cmd_name)


@click.group(cls=Commands)
@click.version_option(package_name="mkdocs-programme", prog_name="programme")
def main() -> None:
    """Check a conference programme, publish it, and explain what is asked of it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A terminal that cannot show a sign must not end the command.
            reconfigure(errors="backslashreplace")
