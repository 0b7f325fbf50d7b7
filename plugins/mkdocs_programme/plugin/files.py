"""The files of the site: sources leave, pages of every language and assets come in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_programme.build import Site
from mkdocs_programme.files.entries import FOLDER
from mkdocs_programme.pages.page import Page
from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.render import Article

__all__ = ["LanguageFiles", "folder_links", "of_site", "without_dangerous"]


class LanguageFiles(Files):
    """Files in which a link from a translated page finds its target.

    Authors link as they see the files: `about.sv.md` names `sessions/2026/a2.md`, `img/hall.jpg` or `food.sv.md`. As a
    page of `/sv/` it looks for these below `sv/`, where the pages stand but pictures do not.
    """

    languages: tuple[str, ...] = ()
    drawn_apart: bool = False
    """Whether pages of ours are drawn by us, so that MkDocs need not know of them but as targets of links."""
    held_back: Iterator[File] = iter(())
    """Files that are made as soon as somebody leads to one, such as exports while the site is served."""

    def documentation_pages(self, *, inclusion: Any = InclusionLevel.is_included) -> Sequence[File]:
        """The pages that MkDocs draws."""
        found = super().documentation_pages(inclusion=inclusion)
        return [file for file in found if not isinstance(file.page, ArticlePage)] if self.drawn_apart else found

    def of_ours(self) -> list[ArticlePage]:
        """The pages whose article comes from us."""
        return [file.page for file in self if isinstance(file.page, ArticlePage)]

    def get_file_from_path(self, path: str) -> File | None:
        """The file at a path; one of the default language where a language has none of its own."""
        found = self._found(path)
        while found is None and not path.endswith(".md") and (made := next(self.held_back, None)) is not None:
            if made.src_uri not in self.src_uris:
                self.append(made)
                found = self._found(path)
        return found

    def _found(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        if found is not None or not self.languages:
            return found
        first, _, rest = path.partition("/")
        below = rest if first in self.languages else path
        stem, _, language = below.removesuffix(".md").rpartition(".")
        if below.endswith(".md") and language in self.languages:
            prefix = "" if language == self.languages[0] else f"{language}/"
            return super().get_file_from_path(f"{prefix}{stem}.md")
        return super().get_file_from_path(below) if below != path else None


def without_dangerous(site: Site, found: Files, content: Path) -> Files:
    """Keep of the content what has been read and what may be published; findings name the rest."""
    root = f"{os.path.normpath(content)}{os.sep}"
    stored = (one.path for one in site.programme.files.values() if not one.danger)
    written = (path for free in site.free_pages for path in free.languages.values())
    kept = {os.path.normpath(content / path) for path in chain(stored, written, site.files)}

    def may_be_published(file: File) -> bool:
        path = os.path.normpath(file.abs_src_path) if file.abs_src_path else ""
        return path in kept or not path.startswith(root)

    return Files([file for file in found if may_be_published(file)])


def folder_links(site: Site) -> list[str]:
    """Links to folders below the content: MkDocs would follow them, also in circles and without end."""
    return [stored.path for stored in site.programme.files.values() if stored.danger == FOLDER]


def of_site(
    site: Site, plan: Plan, found: Files, content: Path, config: MkDocsConfig, article: Callable[[Page], Article]
) -> LanguageFiles:
    """Put the pages of a site in the place of the sources they were made from.

    Args:
        site: The site that is published.
        plan: Its pages in all languages.
        found: What MkDocs found in the folder of its documents.
        content: The content root.
        config: The settings of MkDocs.
        article: What renders one page.
    """
    sources = {os.path.normpath(content / path) for path in site.files}
    written = {os.path.normpath(content / path) for free in site.free_pages for path in free.languages.values()}
    by_path = {file.abs_src_path: file for file in found if file.abs_src_path}
    kept = [file for file in found if file.abs_src_path not in sources and file.abs_src_path not in written]
    files = LanguageFiles(kept)
    files.languages = plan.languages
    inside = content.resolve().is_relative_to(Path(config.docs_dir).resolve())
    for standing in plan.standings.values():
        if standing.page is not None:
            _add(files, _article_file(standing, config, article))
            continue
        original = by_path.get(os.path.normpath(content / standing.source))
        if original is not None or not inside:
            _add(files, _free_file(site, standing, config, content, original))
    if not inside:
        for file in _media(site, content, config):
            _add(files, file)
    return files


def _add(files: Files, file: File) -> None:
    if (old := files.src_uris.get(file.src_uri)) is not None:
        files.remove(old)
    files.append(file)


def _article_file(standing: Standing, config: MkDocsConfig, article: Callable[[Page], Article]) -> File:
    assert standing.page is not None
    file = File.generated(config, standing.uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = standing.file
    file.edit_uri = standing.source or None
    ArticlePage(standing.page, standing.whole, article, file, config)
    return file


def _free_file(site: Site, standing: Standing, config: MkDocsConfig, content: Path, original: File | None) -> File:
    inclusion = original.inclusion if original is not None else InclusionLevel.UNDEFINED
    if inclusion.value > InclusionLevel.DRAFT.value:
        inclusion = InclusionLevel.NOT_IN_NAV  # Menus are ours, one for each language.
    source = os.path.normpath(content / standing.source)
    file = File.generated(config, standing.uri, abs_src_path=source, inclusion=inclusion)
    file.dest_uri = standing.file
    file.edit_uri = standing.source
    try:
        file.content_string  # noqa: B018  # MkDocs reads it so, and would end in a traceback.
    except UnicodeDecodeError:
        file.content_string = "\n".join(site.lines[standing.source])
    return file


def _media(site: Site, content: Path, config: MkDocsConfig) -> Iterable[File]:
    for stored in site.programme.files.values():
        if not stored.danger:
            yield File.generated(config, stored.path, abs_src_path=str(content / stored.path))
