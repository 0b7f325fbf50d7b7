"""What a new festival begins with: settings, sample content, and checks on a forge."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from mkdocs_programme.intake import FORMS, form
from mkdocs_programme.languages.messages import SPOKEN, speaker
from mkdocs_programme.phrases import phrase

__all__ = ["starter"]

_DOWNLOAD = phrase("The checked site can be downloaded here")
"""What the comment under a proposal ends with."""


def starter(name: str, language: str, edition: str, version: str) -> dict[str, str]:
    """The files of a new festival by their path.

    Args:
        name: What the festival is called.
        language: In which it is written.
        edition: The id of its first edition, a year such as `2027`.
        version: Of this package, which is pinned.
    """
    spoken_to = next((one for one in SPOKEN if one == language.partition("-")[0]), SPOKEN[0])
    said = {
        "TOLD": f" --language {spoken_to}" if spoken_to != SPOKEN[0] else "",
        "DOWNLOAD": str(_DOWNLOAD.into(speaker(spoken_to))),
        "LANGUAGE": language,
        "EDITION": edition,
        "VERSION": version,
        "NAME": json.dumps(name, ensure_ascii=False),
    }
    spoken = resources.files(__package__) / "spoken" / language.partition("-")[0]
    texts = dict(_files(resources.files(__package__) / "files", ""))
    # What people read is written in their language, where we have it.
    texts |= _files(spoken, "") if spoken.is_dir() else ()
    found = {_put(path, said): _put(text, said) for path, text in texts.items()}
    forms = {f".github/ISSUE_TEMPLATE/{kind}.yml": form(kind, spoken_to) for kind in FORMS}
    return dict(sorted({**found, **forms}.items()))


def _files(folder: Traversable, before: str) -> Iterator[tuple[str, str]]:
    """Files as they lie in the package, where names that begin with a dot are written out, so that none is lost."""
    for one in folder.iterdir():
        name = one.name.replace("dot-", ".", 1) if one.name.startswith("dot-") else one.name
        if one.is_dir():
            yield from _files(one, f"{before}{name}/")
        else:
            yield f"{before}{name}", one.read_text(encoding="utf-8")


def _put(text: str, said: dict[str, str]) -> str:
    """A text with what was said in the places for it, such as `@NAME@`."""
    for place, words in said.items():
        text = text.replace(f"@{place}@", words)
    return text
