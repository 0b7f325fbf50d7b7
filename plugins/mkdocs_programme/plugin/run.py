"""One build by MkDocs, or by ProperDocs where that is installed instead."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin

from mkdocs_programme.build import Site
from mkdocs_programme.plugin import ProgrammePlugin
from mkdocs_programme.plugin.plain import is_plain
from mkdocs_programme.store import Begun

__all__ = ["Engine", "NotBuilt", "prepared", "put_away"]

OURS = "mkdocs_programme.plugin"
"""The end of the name under which our plugin speaks to MkDocs."""
SERVER = "livereload"
"""The same of the server of previews."""


class NotBuilt(Exception):
    """The site was not built; the words say why."""


@dataclass(frozen=True)
class Engine:
    """A build that has been prepared."""

    content: Path
    settings: Path
    site: Path
    """Where the site is written."""
    _config: Any = field(repr=False)
    _plugin: ProgrammePlugin = field(repr=False)

    @property
    def is_plain(self) -> bool:
        """Whether the build reads nothing but what lies beside the settings of MkDocs."""
        return is_plain(self._config, self.content, self.settings)

    def build(self, site: Site | None = None, begun: Begun | None = None) -> None:
        """Build the site; what its plugins warn of is told on the way.

        Args:
            site: What was read of the content, if it was.
            begun: The build as it is kept in mind, if it is; it knows the one before.

        Raises:
            NotBuilt: Something ended the build; the site is as it was before.
        """
        self._plugin.begun, self._plugin.reader.ready = begun, site
        with _speaking():
            try:
                self._config.plugins.on_startup(command="build", dirty=False)
                self._plugin.keeps = False  # whoever calls keeps it in mind, or means that it is not
                build(self._config)
                self._config.plugins.on_shutdown()
            except (MkDocsException, SystemExit) as fault:
                raise NotBuilt(_words(fault)) from fault
            except ImportError as fault:
                told = (
                    f"mkdocs.yml names a module that cannot be imported, under `plugins:` or `hooks:` ({_words(fault)})"
                )
                raise NotBuilt(told) from fault


def prepared(
    config_file: Path, site_dir: Path | None = None, *, strict: bool = True, docs_dir: Path | None = None
) -> Engine:
    """Read the settings of MkDocs, and find the programme in them.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where to write the site, if not as the settings say.
        strict: Whether a warning ends the build.
        docs_dir: Where the pages lie, if not where the settings say.

    Raises:
        NotBuilt: The settings cannot be used.
    """
    said = {"site_dir": site_dir, "docs_dir": docs_dir}
    chosen: dict[str, Any] = {name: str(folder.absolute()) for name, folder in said.items() if folder is not None}
    config, plugin = _loaded(config_file, strict=strict, **chosen)
    content, settings = plugin._paths(config)
    return Engine(content, settings, Path(config.site_dir), config, plugin)


def preview(config_file: Path, address: str | None = None, *, opened: bool = False) -> None:
    """Serve the site, and follow the changes of its files until somebody ends it.

    Args:
        config_file: The settings of MkDocs.
        address: Host and port, if not as the settings say.
        opened: Whether it is opened in the browser.

    Raises:
        NotBuilt: The settings cannot be used, or the first build failed.
        OSError: The address cannot be had.
    """
    chosen: dict[str, Any] = {"dev_addr": address} if address is not None else {}
    with _speaking(_is_of_a_preview, logging.INFO):
        try:
            serve(str(config_file), livereload=True, open_in_browser=opened, **chosen)
        except (MkDocsException, SystemExit) as fault:
            raise NotBuilt(_words(fault)) from fault


def put_away(config_file: Path, content: Path, settings: Path, site_dir: Path) -> Engine:
    """Prepare a build of other content in the same look, whose pages open from a disk.

    Args:
        config_file: The settings of MkDocs.
        content: The content of the archive.
        settings: The settings of the programme that go with it.
        site_dir: Where to write the pages.

    Raises:
        NotBuilt: The settings cannot be used.
    """
    config, plugin = _loaded(
        config_file, strict=False, docs_dir=str(content), site_dir=str(site_dir), use_directory_urls=False
    )
    plugin.config.content, plugin.config.settings = str(content), str(settings)
    # A disk has no search, and nobody edits what has been put away.
    config.plugins.pop("search", None)
    config.nav = config.repo_url = config.edit_uri = None
    return Engine(content, settings, site_dir, config, plugin)


def _loaded(config_file: Path, **chosen: Any) -> tuple[Any, ProgrammePlugin]:
    with _speaking():
        try:
            config = load_config(str(config_file), **chosen)
        except (MkDocsException, SystemExit) as fault:
            raise NotBuilt(_words(fault)) from fault
    for plugin in config.plugins.values():
        if isinstance(plugin, ProgrammePlugin):
            return config, plugin
    raise NotBuilt(f"{config_file} does not use the plugin `programme`; write it under `plugins:`.")


def _words(fault: BaseException) -> str:
    return " ".join(str(fault).split())


def _is_no_finding(said: logging.LogRecord) -> bool:
    """Findings have been told before a build."""
    return not (said.name.endswith(OURS) and said.levelno == logging.ERROR)


def _is_of_a_preview(said: logging.LogRecord) -> bool:
    """What an author wants to know: where the preview is, that it follows, and what is wrong."""
    return said.levelno >= logging.WARNING or (
        said.name.endswith((OURS, SERVER)) and "Watching paths" not in said.getMessage()
    )


@contextmanager
def _speaking(
    wanted: Callable[[logging.LogRecord], bool] = _is_no_finding, level: int = logging.WARNING
) -> Iterator[None]:
    """Tell what MkDocs and its plugins say, as far as it is wanted."""
    log = logging.getLogger(BasePlugin.__module__.partition(".")[0])
    handler, before = logging.StreamHandler(), log.level
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    handler.setLevel(level)
    handler.addFilter(wanted)
    log.addHandler(handler)
    log.setLevel(level)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)
