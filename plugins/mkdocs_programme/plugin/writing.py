"""Every page of ours drawn and written, by as many processes as there are cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from mkdocs_programme.engine import Progress, shared_out
from mkdocs_programme.pages.page import Page
from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.files import LanguageFiles
from mkdocs_programme.plugin.frames import Frames
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.search import Record
from mkdocs_programme.values.listening import listening

__all__ = ["Found", "Writer", "put", "tell_anchors", "write_all"]


class Found(NamedTuple):
    """What was found while a page was drawn."""

    language: str
    address: str
    file: str
    """Below the root of the site."""
    record: Record | None
    """What a search knows of it."""
    words: tuple[int, ...] | None = None
    """The places of the words that it was drawn of; nothing where these are not known."""


def unnoticed(words: Set[int]) -> None:
    """Where nothing is kept for another build, nobody asks of which words a page was drawn."""


@dataclass(frozen=True)
class Writer:
    """Draws and writes a page."""

    plan: Plan
    """Where the pages stand."""
    frames: Frames
    """What draws them."""
    head: Callable[[Standing, ArticlePage], str]
    """What the head of a page is told."""
    load: Callable[[str, str, str], str]
    """Lets a page, drawn, load what it needs, given what stands on it and its address."""
    record: Callable[[Standing, Page], Record | None]
    """What a search knows of a page."""
    listed: Collection[str]
    """The files of pages that stand in a menu."""
    site_dir: Path
    """Where the site is written."""
    noticed: Callable[[Set[int]], tuple[int, ...] | None] = unnoticed
    """The places of words in the programme, given their places in memory."""

    def write(self, page: ArticlePage) -> Found:
        """Draw a page and write it."""
        standing = self.plan.by_uri[page.file.src_uri]
        with listening() as words:
            record, drawn = self._drawn(standing, page)
        put(self.site_dir / standing.file, drawn.encode("utf-8", errors="xmlcharrefreplace"))
        return Found(standing.language, standing.address, standing.file, record, self.noticed(words))

    def _drawn(self, standing: Standing, page: ArticlePage) -> tuple[Record | None, str]:
        whole = page.whole()
        record = self.record(standing, whole)
        article, listed = page.article(whole), page.file.src_uri in self.listed
        drawn = self.frames.drawn(standing, page, article, self.head(standing, page), listed=listed)
        return record, self.load(drawn, article.html, page.url)


def put(target: Path, octets: bytes) -> None:
    """Write a file, and the folders that it lies in; whoever reads it meanwhile has all of it or none."""
    # By plain paths: of thousands of files, taking each path apart again costs as much as a write.
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name}")
    try:
        _write(beside, octets)
    except FileNotFoundError:
        _make(folder)
        _write(beside, octets)
    os.replace(beside, target)


def _make(folder: str) -> None:
    """Make a folder; what it lies in is there for most, and not looked for before."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
    except FileExistsError:  # Another process was faster.
        pass


def _write(path: str, octets: bytes) -> None:
    with open(path, "wb") as file:
        file.write(octets)


def write_all(
    of_ours: Iterable[ArticlePage], writer: Writer, again: Callable[[Standing], Found | None] = lambda standing: None
) -> list[Found]:
    """Draw and write all pages of ours.

    Args:
        of_ours: The pages, in any order.
        writer: What draws and writes one.
        again: Takes a page over as it stood in the site before, or does not.
    """
    # A page beside the same page in other languages: they often show the same texts, which are converted once.
    pages = sorted(of_ours, key=lambda page: page.view.address)
    taken = {id(page): again(writer.plan.by_uri[page.file.src_uri]) for page in pages}
    found = [one for one in taken.values() if one is not None]
    pages = [page for page in pages if taken[id(page)] is None]
    first = _first_of_each(pages)
    found += [writer.write(page) for page in first.values()]
    began = {id(page) for page in first.values()}
    progress = Progress("Drawing pages", len(taken))
    rest = [page for page in pages if id(page) not in began]
    for stretch in shared_out(rest, lambda pages: [writer.write(page) for page in pages]):
        found += stretch
        progress.reached(len(found))
    progress.over()
    return found


def _first_of_each(pages: Sequence[ArticlePage]) -> dict[tuple[object, ...], ArticlePage]:
    """A page of each sort: what is made for these once need not be made anew by every process."""
    first: dict[tuple[object, ...], ArticlePage] = {}
    for page in pages:
        first.setdefault((page.view.language, page.view.kind, page.url.count("/")), page)
    return first


def tell_anchors(files: LanguageFiles) -> None:
    """Let MkDocs know the anchors of the pages to whose anchors somebody links."""
    for file in files.documentation_pages():
        for target in getattr(file.page, "links_to_anchors", None) or ():
            if isinstance(target.page, ArticlePage):
                target.page.tell_anchors()
