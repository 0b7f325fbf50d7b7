"""Pages written by hand: their macros run in a sandbox, and their fallbacks are marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Protocol

from mkdocs.utils import meta

from mkdocs_programme.languages import direction, language_name
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.render.sandbox import MacroFault, PageMacros, expand

__all__ = ["Macros", "escape_meta", "guard", "marked", "outside"]

ESCAPED = ("title", "subtitle", "description", "author")
"""What themes print from front matter as it is."""


class Macros(Protocol):
    """What is used of mkdocs-macros-plugin."""

    config: Any
    macros: Any
    filters: Any
    page: Any
    variables: Any
    render: Any
    _env: Any

    def force_page_rendering(self, filename: str) -> bool:
        """Whether a path is listed under `force_render_paths`."""


@dataclass(frozen=True)
class Expansion:
    """Stands in for the plugin's own rendering, which runs whatever a page says with all of Python in reach."""

    macros: Macros
    environment: PageMacros
    plan: Plan
    tell: Callable[[str], str]
    """What becomes of a fault: raise it, or give the text that the page shows instead."""

    def __call__(self, markdown: str, force_rendering: bool = False) -> str:
        """Expand the macros of the current page, if it is one that may use them."""
        page = self.macros.page
        standing = self.plan.by_uri.get(page.file.src_uri)
        if standing is None or standing.free is None or page.meta.get("render_macros") is False:
            return markdown
        if not _allowed(self.macros, standing):
            return markdown
        try:
            return expand(self.environment, markdown, {**self._variables(), "page": page, **page.meta})
        except MacroFault as fault:
            before = page.file.content_string.removesuffix(markdown).count("\n")
            return self.tell(f"{standing.source}:{before + fault.line}:1: {fault.message}")

    def _variables(self) -> dict[str, Any]:
        return {
            name: value for name, value in self.macros.variables.items() if name not in _BUILTIN and not callable(value)
        }


_BUILTIN = frozenset(
    ("config", "environment", "plugin", "git", "files", "navigation", "macros", "filters", "filters_builtin", "page")
)
"""Variables of mkdocs-macros-plugin that lead to the settings, the disk and the machine."""


def guard(macros: Macros, plan: Plan, tell: Callable[[str], str]) -> None:
    """Give a macros plugin our environment in the place of its own."""
    old = macros._env
    offered = {name: macro for name, macro in macros.macros.items() if _ours(macro)}
    filters = {name: filter_ for name, filter_ in macros.filters.items() if _ours(filter_)}
    markers = {
        f"{kind}_{end}_string": getattr(old, f"{kind}_{end}_string")
        for kind in ("block", "variable", "comment")
        for end in ("start", "end")
    }
    loader = old.loader if macros.config["include_dir"] else None
    macros._env = PageMacros(offered, filters, loader, **markers)
    macros.render = Expansion(macros, macros._env, plan, tell)


def _ours(macro: Callable[..., Any]) -> bool:
    """Whether a macro was declared for this site; those that the plugin brings tell paths and settings."""
    return not getattr(macro, "__module__", "").startswith("mkdocs_macros")


def outside(plan: Plan, macros: Macros, content: Path) -> Iterator[str]:
    """Free pages that allow themselves macros without being on the list of those that may."""
    for standing in plan.standings.values():
        if standing.free is None or standing.is_fallback or _allowed(macros, standing):
            continue
        text = (content / standing.source).read_text(encoding="utf-8-sig", errors="replace")
        if meta.get_data(text)[1].get("render_macros"):
            line = next((n for n, told in enumerate(text.splitlines(), 1) if "render_macros" in told), 1)
            yield (
                f"{standing.source}:{line}:1: a page cannot allow itself macros"
                " (remove `render_macros`, or list the page under `force_render_paths` of the plugin `macros`)"
            )


def _allowed(macros: Macros, standing: Standing) -> bool:
    assert standing.free is not None
    paths = (standing.free.path, *standing.free.languages.values())
    return bool(macros.config["render_by_default"]) or any(map(macros.force_page_rendering, paths))


def escape_meta(told: Any) -> None:
    """Escape what themes print from a page's front matter as it is."""
    for name in ESCAPED:
        if isinstance(told.get(name), str):
            told[name] = escape(told[name])


def marked(content: str, standing: Standing) -> str:
    """A page's content with its language, and a word to the reader that it is not theirs yet."""
    told = f'lang="{escape(standing.shown_in)}" dir="{direction(standing.shown_in)}"'
    words = catalogue(standing.language).gettext("Not yet translated; shown in {language}")
    notice = words.format(language=language_name(standing.shown_in, standing.language))
    return f'<p class="prg-fallback">{escape(notice)}</p>\n<div {told}>\n{content}\n</div>'
