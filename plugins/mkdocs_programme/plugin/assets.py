"""Our style sheets and scripts in the site, under names that change with what is in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_programme.render.look import sheet
from mkdocs_programme.settings import Look

__all__ = ["Asset", "announce", "assets", "files"]

FOLDER = "assets/programme"
"""Where they stand in the site."""


@dataclass(frozen=True)
class Asset:
    """A file that goes into the site as it is."""

    uri: str
    content: bytes


def assets(look: Look) -> tuple[Asset, ...]:
    """Every file the templates come with; style sheets and scripts carry a piece of their hash in the name.

    Args:
        look: The colours of the site, which have a sheet of their own, after ours.
    """
    folder = resources.files("mkdocs_programme.render") / "assets"
    found = tuple(_walk(folder, PurePosixPath(FOLDER))) if folder.is_dir() else ()
    chosen = _published("look.css", sheet(look).encode())
    return (*found, Asset(f"{FOLDER}/{_name('look.css', chosen)}", chosen)) if chosen.strip() else found


def _walk(folder: Traversable, where: PurePosixPath) -> Iterator[Asset]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith(("_", ".")):
            yield from _walk(entry, where / entry.name)
        elif entry.is_file() and not entry.name.endswith((".py", ".pyc", ".md")):
            content = _published(entry.name, entry.read_bytes())
            yield Asset(str(where / _name(entry.name, content)), content)


def _name(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    if path.suffix not in (".css", ".js"):
        return name
    return f"{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"


def _published(name: str, content: bytes) -> bytes:
    """A sheet or script without what only its authors read: comments that begin a line, and blanks before it."""
    if not name.endswith((".css", ".js")):
        return content
    text = re.sub(r"^\s*/\*.*?\*/", "", content.decode(), flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")).encode() + b"\n"


def announce(found: tuple[Asset, ...], config: MkDocsConfig) -> None:
    """Let every page load them, before the site's own so that these can say otherwise."""
    config.extra_css[:0] = [asset.uri for asset in found if asset.uri.endswith(".css")]
    config.extra_javascript[:0] = [asset.uri for asset in found if asset.uri.endswith(".js")]


def files(found: tuple[Asset, ...], config: MkDocsConfig) -> Iterator[File]:
    """The assets as files of the site."""
    for asset in found:
        yield File.generated(config, asset.uri, content=asset.content, inclusion=InclusionLevel.INCLUDED)
