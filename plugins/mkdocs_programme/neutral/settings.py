"""The settings with which an engine builds the copy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape

from mkdocs_programme.build import Site
from mkdocs_programme.languages import own_name
from mkdocs_programme.neutral.places import place
from mkdocs_programme.pages.page import Link

__all__ = ["README", "settings_text"]

_PALETTE = [
    {"media": f"(prefers-color-scheme: {scheme})", "scheme": name, "primary": "teal", "accent": "teal"}
    for scheme, name in (("light", "default"), ("dark", "slate"))
]
"""Light and dark, as the reader's system is; our style sheet takes its colours from these."""

README = """\
# A copy that needs no plugin

Every page of the site as a Markdown file, with what it loads and all downloads beside it. Build it with MkDocs
and its theme Material, or with Zensical, which reads the same settings:

    pip install mkdocs-material && mkdocs build
    pip install zensical && zensical build

It is written anew by `programme build --to`; change the content instead.
"""


def settings_text(site: Site, styles: Sequence[str], scripts: Sequence[str]) -> str:
    """`mkdocs.yml`; JSON is YAML, so that nothing in it can be read as something else."""
    settings = site.settings
    theme = {"name": "material", "language": settings.default_language, "font": False, "palette": _PALETTE}
    lines = [
        f"site_name: {_said(escape(settings.name.into(settings.default_language).text))}",
        *([f"site_url: {_said(settings.url)}"] if settings.url else []),
        "docs_dir: docs",
        "use_directory_urls: true",
        f"theme: {_said(theme)}",
        f"extra: {_said({'generator': False})}",
        f"extra_css: {_said(list(styles))}",
        f"extra_javascript: {_said(list(scripts))}",
        "markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, toc]",
        "nav:",
        *_nav(site),
    ]
    return "\n".join(lines) + "\n"


def _nav(site: Site) -> Iterator[str]:
    """The ways in of the first language, then those of the others, each under its own name."""
    for language in site.settings.languages:
        indent = "  "
        if language != site.settings.default_language:
            indent = "      "
            yield f"  - {_said(own_name(language))}:"
        home = Link(site.settings.name.into(language), "")
        for link in (home, *site.navigation(language)):
            yield f"{indent}- {_said({escape(link.text.text): place(site.settings, language, link.address)})}"


def _said(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
