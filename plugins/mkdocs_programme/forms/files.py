"""Where the configuration lies beside the settings of a festival, and what should stand in it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from mkdocs_programme.entities import Edition
from mkdocs_programme.forms.page import FOLDER
from mkdocs_programme.forms.sveltia import configuration
from mkdocs_programme.forms.yaml import as_yaml
from mkdocs_programme.languages.messages import SPOKEN
from mkdocs_programme.programme import Programme
from mkdocs_programme.repository import asked

__all__ = ["CONFIGURATION", "is_current", "text"]

CONFIGURATION = f"{FOLDER}/config.yml"
_ABOVE = "# Made by `programme cms`, from the types of all fields: what is changed here by hand is not published.\n"


def text(programme: Programme, content: Path, language: str) -> str:
    """What the file says.

    Args:
        programme: Whose settings, kinds and editions are described.
        content: The content folder.
        language: In which people are asked.

    Raises:
        ValueError: The settings switch no forms on.
    """
    settings = programme.settings
    if settings.forms is None:
        raise ValueError("no forms")
    editions = [edition.id for edition in programme.all(Edition)]
    made = configuration(settings, settings.forms, editions, _from_top(content), language)
    return f"{_ABOVE}{as_yaml(made)}"


def is_current(found: str, programme: Programme, content: Path, languages: Iterable[str] = SPOKEN) -> bool:
    """Whether a file says what it should, in whichever language."""
    return any(found == text(programme, content, language) for language in languages)


def _from_top(content: Path) -> str:
    """The content folder as the forge names it: from the top of its repository, or by its name alone outside of one."""
    try:
        prefix = asked(content, "rev-parse", "--show-prefix")
    except (OSError, subprocess.TimeoutExpired):
        prefix = None
    return prefix.decode("utf-8", "replace").strip().rstrip("/") if prefix else content.absolute().name
