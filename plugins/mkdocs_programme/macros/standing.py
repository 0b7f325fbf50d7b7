"""Where a macro stands: on which page, in which language, of which site."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs_programme import build, files
from mkdocs_programme.build import Site
from mkdocs_programme.languages import direction
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.render import Renderer

__all__ = ["Standing"]


class Standing:
    """The page that an engine has in hand, asked each time, and the site that it belongs to."""

    def __init__(self, env: Any) -> None:
        self._env = env
        self._own: tuple[Any, Site] | None = None
        """The site as it was looked up for a page."""
        self._renderer: tuple[Site, Renderer] | None = None

    def html(self, name: str, **values: Any) -> str:
        """A piece of HTML that Markdown takes as it is; it says its language where the page around it has another."""
        language, address = self.spot()
        html = self._rendering().fragment(f"macros/{name}.html.jinja", language, address, **values)
        inline = name == "link"
        lines = [line.strip() for line in html.splitlines() if line.strip()]
        html = _literal("".join(lines)) if inline else "\n".join(lines)
        if self.written_in() == language:
            return html
        mark = f'lang="{language}" dir="{direction(language)}"'
        return f"<span {mark}>{html}</span>" if inline else f"<div {mark}>\n{html}\n</div>"

    def scribe(self) -> Scribe:
        """What writes for the readers of the page in hand."""
        return Scribe(self.site().programme, self.spot()[0])

    def spot(self) -> tuple[str, str]:
        """Language and address of the page in hand, as the plugin has named its file."""
        settings = self.site().settings
        first, slash, rest = self._env.page.file.src_uri.partition("/")
        inside = bool(slash) and first in settings.languages
        path = (rest if inside else self._env.page.file.src_uri).removesuffix(".md")
        language = first if inside else settings.default_language
        folder, slash, name = path.rpartition("/")
        return language, folder if name == "index" else f"{folder}{slash}{name}"

    def written_in(self) -> str:
        """The language of the text around a macro: that of the reader, or the one that stands in for it."""
        site, (language, address) = self.site(), self.spot()
        written = next((page.languages for page in site.free_pages if page.address == address), {})
        return next((one for one in site.settings.order.order(language) if one in written), language)

    def site(self) -> Site:
        """The site that our plugin has read; for an engine without it, what the files say now."""
        conf = self._env.conf
        site = getattr(conf["plugins"].get("programme"), "site", None)
        if isinstance(site, Site):
            return site
        if self._own is None or self._own[0] is not self._env.page:
            self._own = (self._env.page, _kept(Path(conf["docs_dir"])))
        return self._own[1]

    def _rendering(self) -> Renderer:
        site = self.site()
        if self._renderer is None or self._renderer[0] is not site:
            self._renderer = (site, build.renderer(site, directory_urls=self._env.conf["use_directory_urls"]))
        return self._renderer[1]


def _literal(html: str) -> str:
    """Words in a line of Markdown that mean themselves: no asterisk in a name begins anything."""
    pieces = re.split(r"(<[^>]*>)", html)
    return "".join(
        piece if piece.startswith("<") else re.sub(r"[\\`*_\[\]{}|~^=+!:]", lambda sign: f"&#{ord(sign[0])};", piece)
        for piece in pieces
    )


_SITES: dict[Path, tuple[object, Site]] = {}
"""What was read of each content folder, and the state of its files then."""


def _kept(content: Path) -> Site:
    """The site of a content folder, read again when one of its files is another."""
    settings = content.parent / build.SETTINGS
    read = [path for path in (*files.markdown_files(content), settings) if path.is_file()]
    state = [(path, path.stat().st_mtime_ns, path.stat().st_size) for path in read]
    if content not in _SITES or _SITES[content][0] != state:
        _SITES[content] = (state, build.load(content, settings))
    return _SITES[content][1]
