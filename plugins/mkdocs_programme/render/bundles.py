"""Our style sheets and scripts in the site, under names that change with what is in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from mkdocs_programme.render.look import sheet
from mkdocs_programme.render.sending import sent
from mkdocs_programme.settings import Look

__all__ = ["FOLDER", "LATER", "PAGE", "Asset", "assets", "loaded"]

FOLDER = "assets/programme"
"""Where they stand in the site."""
LATER = f"{FOLDER}/later/"
"""Where those stand that are fetched when a reader asks for them."""
PAGE = f"{FOLDER}/page/"
"""Where the scripts stand that only pages with something for them load."""


@dataclass(frozen=True)
class Asset:
    """A file that goes into the site as it is."""

    uri: str
    content: bytes


def assets(look: Look) -> tuple[Asset, ...]:
    """Every file the templates come with; what every page loads is one style sheet and one script.

    A request costs a phone as much as all our scripts together, so what most pages need is one file. What lies in a
    folder below stays a file of its own, for the pages or the moments that need it. Sheets and scripts carry a piece of
    their hash in the name.

    Args:
        look: The colours of the site, which come after ours.
    """
    folder = resources.files("mkdocs_programme.render") / "assets"
    found = tuple(_walk(folder, PurePosixPath(FOLDER))) if folder.is_dir() else ()
    styles = [asset.content for asset in found if _is_loaded(asset, ".css")] + [sent("look.css", sheet(look).encode())]
    scripts = [asset.content for asset in sorted(found, key=_common_first) if _is_loaded(asset, ".js")]
    bundles = (Asset(f"{FOLDER}/programme.css", b"".join(styles)), Asset(f"{FOLDER}/programme.js", b"".join(scripts)))
    others = [asset for asset in found if not _is_loaded(asset, ".css") and not _is_loaded(asset, ".js")]
    later = [asset for asset in others if asset.uri.startswith(LATER)]
    named = [Asset(asset.uri, _with_names(asset.content, later)) for asset in (*others, *bundles)]
    return tuple(Asset(_hashed(asset), asset.content) for asset in named)


def _walk(folder: Traversable, where: PurePosixPath) -> Iterator[Asset]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith(("_", ".")):
            yield from _walk(entry, where / entry.name)
        elif entry.is_file() and not entry.name.endswith((".py", ".pyc", ".md")):
            yield Asset(str(where / entry.name), sent(entry.name, entry.read_bytes()))


def _is_loaded(asset: Asset, ending: str) -> bool:
    """Whether every page has it, and not only who asks for it."""
    return asset.uri.rpartition("/")[0] == FOLDER and asset.uri.endswith(ending)


def _common_first(asset: Asset) -> tuple[bool, str]:
    """What the other scripts call stands before them."""
    return not asset.uri.endswith("/common.js"), asset.uri


def _hashed(asset: Asset) -> str:
    path = PurePosixPath(asset.uri)
    if path.suffix not in (".css", ".js"):
        return asset.uri
    return str(path.with_name(f"{path.stem}.{hashlib.sha256(asset.content).hexdigest()[:8]}{path.suffix}"))


def _with_names(script: bytes, fetched: Iterable[Asset]) -> bytes:
    """A script in which what it fetches goes by the name that it has in the site: `import("../later/qr.js")`."""
    for asset in fetched:
        way, name = (f'/{uri.removeprefix(f"{FOLDER}/")}")' for uri in (asset.uri, _hashed(asset)))
        script = script.replace(way.encode(), name.encode())
    return script


def loaded(found: Iterable[Asset], ending: str, *, apart: bool = True) -> list[str]:
    """What every page loads, `.css` or `.js`.

    Args:
        found: All our files.
        ending: Of those asked for.
        apart: Whether what only some pages need is told to these; if not, every page loads it.
    """
    rest = [asset.uri for asset in found if asset.uri.startswith(PAGE) and asset.uri.endswith(ending)]
    return [asset.uri for asset in found if _is_loaded(asset, ending)] + ([] if apart else rest)
