"""Our style sheets and scripts as files of MkDocs."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import get_relative_url

from mkdocs_programme.render.bundles import EARLY, FOLDER, LATER, Asset, assets, loaded

__all__ = ["FOLDER", "LATER", "Asset", "announce", "assets", "early", "files"]


def announce(found: tuple[Asset, ...], config: MkDocsConfig) -> None:
    """Let every page load them, before the site's own so that these can say otherwise."""
    config.extra_css[:0] = loaded(found, ".css")
    config.extra_javascript[:0] = loaded(found, ".js")


def early(found: tuple[Asset, ...], url: str) -> str:
    """What runs before anything of a page is seen, as lines of its head."""
    ways = (get_relative_url(asset.uri, url) for asset in found if asset.uri.startswith(EARLY))
    return "".join(f'<script src="{way}"></script>\n' for way in ways)


def files(found: tuple[Asset, ...], config: MkDocsConfig) -> Iterator[File]:
    """The assets as files of the site."""
    for asset in found:
        yield File.generated(config, asset.uri, content=asset.content, inclusion=InclusionLevel.INCLUDED)
