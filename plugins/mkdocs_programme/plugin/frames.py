"""Pages of ours in the theme's frame, which is drawn once for all that have it in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import normalize_url

from mkdocs_programme.engine import Frame, Mark
from mkdocs_programme.pages.page import Page
from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.drawing import Drawing
from mkdocs_programme.plugin.plan import Standing
from mkdocs_programme.render import Article, Heading
from mkdocs_programme.values.words import Words

__all__ = ["Frames"]

TITLE, DESCRIPTION, CONTENT = Mark("title"), Mark("description"), Mark("content")
CANONICAL, EDIT, HEAD, SKIP, TOC, SECOND = (
    Mark(name, html=False) for name in ("canonical", "edit", "head", "skip", "toc", "second")
)
_MARKS = (TITLE, DESCRIPTION, CONTENT, CANONICAL, EDIT, HEAD, SKIP, TOC, SECOND)
_FILLER = "prgfiller"
"""A folder in the place of those that make no difference."""

Alternates = list[dict[str, str]]
Speak = Callable[[str, Alternates], Navigation]
"""Lets the theme speak a language, with the entries of its language menu; gives the navigation."""
Dress = Callable[[str, str, str, str], str]
"""Makes of a drawn page one that is published: given its address, its language and what its head is told."""


class Frames:
    """Draws every page of ours.

    Args:
        config: The settings of MkDocs.
        drawing: The theme.
        speak: See `Speak`.
        dress: See `Dress`.
        alternates: The entries of the language menu of a page.
        places: Where the dress leads to from every page.
        tell: Where it is told that a theme draws page by page.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        drawing: Drawing,
        speak: Speak,
        dress: Dress,
        alternates: Callable[[Standing], Alternates],
        places: Collection[str],
        tell: Callable[[str], None],
    ) -> None:
        self._config = config
        self._drawing = drawing
        self._speak = speak
        self._dress = dress
        self._alternates = alternates
        self._places = places
        self._tell = tell
        self._frames: dict[tuple[object, ...], Frame | None] = {}
        self._folders: dict[tuple[object, ...], frozenset[tuple[str, ...]]] = {}
        """By what pages have in common, the folders that their frame leads into."""
        self._probes: dict[tuple[object, ...], str] = {}
        self._entries: dict[tuple[Heading, ...], list[str]] = {}
        self._separators: dict[tuple[object, ...], str] = {}

    def drawn(self, standing: Standing, page: ArticlePage, article: Article, head: str, listed: bool) -> str:
        """A page as it is published.

        Args:
            standing: Where it stands.
            page: What MkDocs knows of it.
            article: What stands in it.
            head: What its head is told.
            listed: Whether it is an entry of the menu, which the theme draws in a way of its own.
        """
        alternates = self._alternates(standing)
        key = None if listed or not page.file.url.strip("/") else self._key(standing, page, article, alternates)
        frame = self._frame(key, standing, page, article, head, alternates) if key is not None else None
        if key is None or frame is None:
            return self._by_theme(standing, page, article, head, alternates)
        return self._filled(frame, key, page, article, head, alternates)

    def _by_theme(
        self, standing: Standing, page: ArticlePage, article: Article, head: str, alternates: Alternates
    ) -> str:
        menu = self._speak(standing.language, alternates)
        return self._dress(self._drawing.page(page, menu, article), page.url, standing.language, head)

    def _key(
        self, standing: Standing, page: ArticlePage, article: Article, alternates: Alternates
    ) -> tuple[object, ...] | None:
        """All that a page's frame depends on; nothing for a page that the frame itself leads to."""
        told = {name: value for name, value in page.meta.items() if name not in ("title", "description")}
        parent = getattr(page.parent, "file", None)
        common = (
            standing.language,
            parent.src_uri if parent is not None else "",
            page.url.count("/"),
            page.url.endswith("/"),
            "description" in page.meta,
            repr(told),
            _without(page),
            page.canonical_url is None,
            tuple((entry["lang"], entry["name"]) for entry in alternates),
            bool(article.headings),
            "<h1" in article.html,
        )
        folders = self._folders.get(common)
        if folders is None:
            folders = self._folders[common] = self._led_into(common, standing, page, article, alternates)
        pieces = tuple(page.url.strip("/").split("/"))
        shared = next((at for at in range(len(pieces), 0, -1) if pieces[:at] in folders), 0)
        return (*common, pieces[:shared]) if shared < len(pieces) else None

    def _led_into(
        self,
        common: tuple[object, ...],
        standing: Standing,
        page: ArticlePage,
        article: Article,
        alternates: Alternates,
    ) -> frozenset[tuple[str, ...]]:
        """The folders that lie on the way to what the frame leads to: a page in one of them sees it otherwise."""
        self._drawing.targets.clear()
        first = (*common, ())
        self._probes[first] = self._probe(first, standing, page, article, alternates)
        targets = {
            *self._drawing.targets,
            *self._places,
            *self._config.extra_css,
            *map(str, self._config.extra_javascript),
        }
        pieces = (tuple(target.strip("/").split("/")) for target in targets if "://" not in target)
        return frozenset(path[:at] for path in pieces for at in range(1, len(path) + 1))

    def _frame(
        self,
        key: tuple[object, ...],
        standing: Standing,
        page: ArticlePage,
        article: Article,
        head: str,
        alternates: Alternates,
    ) -> Frame | None:
        """The frame of a page, tried on the first page that asks for it."""
        if key in self._frames:
            return self._frames[key]
        frame = self._cut(key, standing, page, article, alternates)
        if frame is not None:
            whole = self._by_theme(standing, page, article, head, alternates)
            if self._filled(frame, key, page, article, head, alternates) != whole:
                frame = None
        if frame is None:
            self._tell(f"The theme draws pages such as {page.url} one by one: it does more with them than show them")
        self._frames[key] = frame
        return frame

    def _cut(
        self, key: tuple[object, ...], standing: Standing, page: ArticlePage, article: Article, alternates: Alternates
    ) -> Frame | None:
        drawn = self._probes.pop(key, "") or self._probe(key, standing, page, article, alternates)
        ways = [Mark(f"alternate{number}", html=False) for number in range(len(alternates))]
        for way in ways:
            drawn = re.sub(rf"(?:\.\./)*{way}/", str(way), drawn)
        entries = self._drawing.contents(_HEADINGS) if article.headings else ()
        if entries and (found := re.search(r"(\s*)".join(map(re.escape, entries)), drawn)):
            self._separators[key] = found[1]
            drawn = drawn.replace(found[0], str(TOC))
        frame = Frame.cut(drawn, (*_MARKS, *ways))
        return None if frame is None or SECOND.name in frame.holes or _FILLER in drawn else frame

    def _probe(
        self, key: tuple[object, ...], standing: Standing, page: ArticlePage, article: Article, alternates: Alternates
    ) -> str:
        """A page of marks that has in common with a page what its frame depends on."""
        shared = key[-1]
        assert isinstance(shared, tuple)
        pieces = page.url.strip("/").split("/")
        path = "/".join((*shared, *(_FILLER for _ in pieces[len(shared) :])))
        file = File.generated(self._config, f"{path}.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = f"{path}/index.html" if page.url.endswith("/") else path
        probe = ArticlePage(_view(standing), page.whole, lambda view: article, file, self._config)
        probe.meta = {**page.meta, "title": str(TITLE)}
        if "description" in page.meta:
            probe.meta["description"] = str(DESCRIPTION)
        probe.title = str(TITLE)
        probe.parent = page.parent
        probe.canonical_url = str(CANONICAL) if page.canonical_url is not None else None
        probe.edit_url = _without(page)
        begins = "<h1></h1>" if "<h1" in article.html else ""
        told = Article(f"{begins}{CONTENT}", _HEADINGS if article.headings else ())
        links = [{**entry, "link": f"{Mark(f'alternate{at}', html=False)}/"} for at, entry in enumerate(alternates)]
        menu = self._speak(standing.language, links)
        drawn = self._dress(self._drawing.page(probe, menu, told), probe.url, standing.language, str(HEAD))
        return drawn.replace(f"{begins}{CONTENT}", str(CONTENT))

    def _filled(
        self,
        frame: Frame,
        key: tuple[object, ...],
        page: ArticlePage,
        article: Article,
        head: str,
        alternates: Alternates,
    ) -> str:
        listed = self._separators.get(key, "").join(self._listed(article.headings)) if TOC.name in frame.holes else ""
        values: dict[str, str] = {
            TITLE.name: page.meta["title"],
            DESCRIPTION.name: page.meta.get("description", ""),
            CONTENT.name: article.html,
            CANONICAL.name: page.canonical_url or "",
            EDIT.name: page.file.edit_uri or "",
            HEAD.name: head,
            SKIP.name: article.headings[0].id if article.headings else "",
            TOC.name: listed,
        }
        for number, entry in enumerate(alternates):
            values[f"alternate{number}"] = normalize_url(entry["link"], page)
        return frame.filled(values)

    def _listed(self, headings: Iterable[Heading]) -> list[str]:
        """The table of contents; most pages have the same headings as others."""
        told = tuple(headings)
        if told not in self._entries:
            self._entries[told] = self._drawing.contents(told)
        return self._entries[told]


_HEADINGS = (Heading(str(SKIP), SKIP.core, 2), Heading(str(SECOND), SECOND.core, 2))


def _without(page: ArticlePage) -> str | None:
    """Where a page is edited, without the file."""
    source = page.file.edit_uri
    return page.edit_url.replace(source, str(EDIT)) if page.edit_url and source else page.edit_url


def _view(standing: Standing) -> Page:
    told: Any = standing.page
    return Page(
        address=standing.address,
        language=standing.language,
        title=Words(str(TITLE), standing.language),
        kind=told.kind,
        shown_in=standing.shown_in,
        written_in=standing.written_in,
    )
