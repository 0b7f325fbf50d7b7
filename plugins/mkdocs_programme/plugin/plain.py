"""Whether all that a build reads lies beside its settings, so that looking there tells whether anything has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_programme.prose.addresses import EXTENSION

__all__ = ["is_plain"]

PLUGINS = frozenset(("programme", "search", "material/search", "macros"))
"""Those of which we know that they make the same of the same."""
EXTENSIONS = frozenset(
    f"{group}{name}"
    for group in ("", "markdown.extensions.")
    for name in (
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes"),
        *("md_in_html", "meta", "sane_lists", "smarty", "tables", "toc"),
    )
)
ELSEWHERE = ("pymdownx.b64", "pymdownx.snippets")
"""Extensions that read files from anywhere."""
MORE = re.compile(
    rb"INHERIT|custom_icons|(?<![^\s\[{,:-])!(?!!python/(?:name|object/apply):(?:material|pymdownx)\.)(?=[^\s=])"
)
"""What stands in settings that are not all there is: others', and tags, which may ask the computer for anything.

Functions that come with Material and its extensions are as good as words.
"""
MACROS = "mkdocs_programme.macros"


def is_plain(config: MkDocsConfig, *read: Path) -> bool:
    """Whether a build reads nothing but what lies beside its settings, and runs no code but of installed packages.

    Args:
        config: The settings as MkDocs has read them.
        read: Folders and files that are read.
    """
    file = Path(config.config_file_path or "")
    root = file.absolute().parent
    macros = config.plugins.get("macros")
    return (
        file.is_file()
        and not MORE.search(file.read_bytes())
        and not config.hooks
        and not config.exclude_docs
        and all(_is_beside(root, place) for place in (*read, *_places(config)))
        and all(name in PLUGINS for name in config.plugins)
        and all(map(_reads_nothing, config.markdown_extensions))
        and (macros is None or _runs_ours(macros.config, root))
    )


def _places(config: MkDocsConfig) -> Iterator[Path]:
    yield Path(config.docs_dir)
    if config.theme.custom_dir:
        yield Path(config.theme.custom_dir)


def _is_beside(root: Path, place: Path) -> bool:
    """Whether a place lies below a folder, and no hidden folder on the way."""
    whole = place.absolute()
    return whole.is_relative_to(root) and not any(part.startswith(".") for part in whole.relative_to(root).parts)


def _reads_nothing(extension: str) -> bool:
    return extension in (EXTENSION, *EXTENSIONS) or (extension.startswith("pymdownx.") and extension not in ELSEWHERE)


def _runs_ours(told: Any, root: Path) -> bool:
    alone = not any((root / name).exists() for name in (f"{told['module_name']}.py", told["module_name"]))
    return alone and set(told["modules"]) <= {MACROS} and not told["include_dir"] and not told["include_yaml"]
