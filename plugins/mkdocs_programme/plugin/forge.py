"""Where the files of the content are edited."""

from __future__ import annotations

from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

__all__ = ["editing_below"]


def editing_below(config: MkDocsConfig) -> str:
    """The address below which the forge edits the content, as MkDocs itself puts it together; nothing if unknown."""
    if not config.repo_url or not config.edit_uri:
        return ""
    return urljoin(f"{config.repo_url.rstrip('/')}/", config.edit_uri)
