"""A build that MkDocs' own command has begun, kept in mind as those of `programme build` are."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from mkdocs_programme.plugin.plain import is_plain
from mkdocs_programme.store import Begun, begin

__all__ = ["begun_by_mkdocs"]


def begun_by_mkdocs(config: MkDocsConfig, content: Path, settings: Path) -> Begun | None:
    """Look at everything that the build will read; nothing where that cannot be told.

    What MkDocs was asked for on its command line has a record of its own, for it tells no findings that
    `programme build` could tell again; so has ProperDocs, which names itself on every page.

    Args:
        config: The settings, of which nothing has been changed yet.
        content: The content root.
        settings: The settings of the programme.
    """
    file = Path(config.config_file_path or "")
    if not is_plain(config, content, settings):
        return None
    engine = BasePlugin.__module__.partition(".")[0]
    begun = begin(file, Path(config.site_dir), asked=f"{engine} {config.user_configs[1:]!r}")
    # The settings were read before anybody could look at what lay there.
    return begun if _stands_as_read(config, file) else None


def _stands_as_read(config: MkDocsConfig, file: Path) -> bool:
    """Whether the settings say the same when they are read once more, by the same steps."""
    again = type(config)(config_file_path=config.config_file_path)
    try:
        with file.open("rb") as opened:
            again.load_file(opened)
        again.load_dict(config.user_configs[1])
        again.validate()
    except Exception:  # Whatever it is, MkDocs has read something else.
        return False
    return _said(again) == _said(config)


def _said(config: MkDocsConfig) -> str:
    """What settings say; what has been read of plugins and extensions is taken out of the whole."""
    plugins = {name: plugin.config.user_configs for name, plugin in config.plugins.items()}
    return repr((config.user_configs, plugins, config.markdown_extensions, config.mdx_configs))
