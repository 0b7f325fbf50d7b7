"""Every page of ours drawn and written, by as many processes as there are cores."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from mkdocs_programme.engine import Progress, shared_out
from mkdocs_programme.pages.page import Page
from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.files import LanguageFiles
from mkdocs_programme.plugin.frames import Frames
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.search import Record

Found = tuple[str, str, Record | None]

__all__ = ["write_all"]


def write_all(
    files: LanguageFiles,
    plan: Plan,
    frames: Frames,
    head: Callable[[Standing, ArticlePage], str],
    record: Callable[[Standing, Page], Record | None],
    listed: Collection[str],
    site_dir: Path,
) -> list[Found]:
    """Draw and write all pages of ours.

    Args:
        files: The files of the site.
        plan: Where the pages stand.
        frames: What draws them.
        head: What the head of a page is told.
        record: What a search knows of a page.
        listed: The files of pages that stand in a menu.
        site_dir: Where the site is written.

    Returns:
        Language and address of every page, and what a search knows of it.
    """
    # A page beside the same page in other languages: they often show the same texts, which are converted once.
    pages = sorted(files.of_ours(), key=lambda page: page.view.address)
    made: set[Path] = set()

    def write(stretch: Sequence[ArticlePage]) -> list[Found]:
        found = []
        for page in stretch:
            standing = plan.by_uri[page.file.src_uri]
            whole = page.whole()
            found.append((standing.language, standing.address, record(standing, whole)))
            drawn = frames.drawn(
                standing, page, page.article(whole), head(standing, page), listed=page.file.src_uri in listed
            )
            target = site_dir / standing.file
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            target.write_bytes(drawn.encode("utf-8", errors="xmlcharrefreplace"))
        return found

    first = _first_of_each(pages)
    found = write(list(first.values()))
    began = {id(page) for page in first.values()}
    progress = Progress("Drawing pages", len(pages))
    for stretch in shared_out([page for page in pages if id(page) not in began], write):
        found += stretch
        progress.reached(len(found))
    progress.over()
    _tell_anchors(files)
    return found


def _first_of_each(pages: Sequence[ArticlePage]) -> dict[tuple[object, ...], ArticlePage]:
    """A page of each sort: what is made for these once need not be made anew by every process."""
    first: dict[tuple[object, ...], ArticlePage] = {}
    for page in pages:
        first.setdefault((page.view.language, page.view.kind, page.url.count("/")), page)
    return first


def _tell_anchors(files: LanguageFiles) -> None:
    """Let MkDocs know the anchors of the pages to whose anchors somebody links."""
    for file in files.documentation_pages():
        for target in getattr(file.page, "links_to_anchors", None) or ():
            if isinstance(target.page, ArticlePage):
                target.page.tell_anchors()
