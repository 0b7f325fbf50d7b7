"""What the manual says of fields, settings, commands, macros, templates and colours, made of the code that means it.

Pages are Markdown. Nobody writes them by hand, so that none of them can say what was true once.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.entities import KINDS, Entity
from mkdocs_programme.entities.declared import declare
from mkdocs_programme.reference.commands import Command, commands_page
from mkdocs_programme.reference.fields import kind_page, settings_page
from mkdocs_programme.reference.macros import macros_page
from mkdocs_programme.reference.markdown import table
from mkdocs_programme.reference.templates import templates_page
from mkdocs_programme.reference.variables import variables_page
from mkdocs_programme.settings import Settings

__all__ = ["Command", "pages"]


def pages(commands: Iterable[Command], options: type, settings: Settings) -> dict[str, str]:
    """Every page by its file name, the index among them.

    Args:
        commands: What can be asked for on a terminal.
        options: The class that holds what may stand under the plugin in `mkdocs.yml`.
        settings: Whose declared kinds are described beside ours.
    """
    kinds = (*KINDS, *map(declare, settings.collections))
    made = {f"{kind.kind}.md": kind_page(kind, settings) for kind in kinds}
    made["settings.md"] = settings_page(options)
    made["commands.md"] = commands_page(commands)
    made["macros.md"] = macros_page()
    made["templates.md"] = templates_page()
    made["variables.md"] = variables_page()
    made["index.md"] = _index(kinds, made)
    return made


def _index(kinds: Iterable[type[Entity]], made: dict[str, str]) -> str:
    files = ((f"[{_title(made[f'{kind.kind}.md'])}]({kind.kind}.md)", f"`{kind.folder}/`") for kind in kinds)
    others = ("settings", "commands", "macros", "templates", "variables")
    pieces = (
        "# Reference",
        "These pages are made of the code itself: of the types that read your files, and of the words beside them. "
        "`programme reference` writes them, with the kinds of your own festival if you name its settings.",
        "## What a file may hold",
        table(("Kind", "Where its files lie"), files),
        "## Everything else",
        "\n".join(f"- [{_title(made[f'{name}.md'])}]({name}.md)" for name in others),
        "What the checks tell, code by code, stands in [the pages of the checks](../checks/index.md).",
    )
    return "\n\n".join(pieces) + "\n"


def _title(page: str) -> str:
    return page.partition("\n")[0].removeprefix("# ")
