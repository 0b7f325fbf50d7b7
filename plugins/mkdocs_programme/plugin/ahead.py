"""The pages of what an author has just changed, shown ahead of the build that shows it everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_programme.build import Site
from mkdocs_programme.decode import things_inside
from mkdocs_programme.entities import Entity
from mkdocs_programme.findings import Severity
from mkdocs_programme.pages import sheets_about
from mkdocs_programme.plugin.articles import ArticlePage
from mkdocs_programme.plugin.making import Making
from mkdocs_programme.plugin.plan import Plan, Standing, standing_of
from mkdocs_programme.plugin.writing import Writer

__all__ = ["Ahead"]

MOST = 60
"""Pages that are made ahead; a file that has more is seen with the others."""


@dataclass(frozen=True)
class Ahead:
    """Makes pages anew of a state of the content that is newer than all others of the site."""

    site: Site
    """What the others are made of."""
    pages: Mapping[str, ArticlePage]
    """All pages, by their file."""
    writer: Writer
    making: Callable[[Site, Plan], Making]
    tell: Callable[[Standing, ArticlePage], None]
    """Lets a page know what the others know of themselves."""
    config: MkDocsConfig

    def show(self, now: Site, changed: Set[str]) -> bool:
        """Write the pages of entities whose files have changed; whether that was possible.

        Args:
            now: What is read now, and not checked yet.
            changed: The files, all of which were there before and are there still.
        """
        entities = tuple(one for one in now.programme.entities if not changed.isdisjoint(one.origin.paths))
        if _is_faulty(now, changed) or not all(map(self._is_as_before, entities)):
            return False
        plan = self.writer.plan
        sheets = tuple(sheets_about(now.programme, now.settings.languages, entities))
        shown = tuple(standing_of(now, sheet, directory_urls=self.config.use_directory_urls) for sheet in sheets)
        if not 0 < len(shown) <= MOST or any(one.file not in self.pages for one in shown):
            return False
        making = self.making(now, plan := plan.renewed(shown))
        writer = replace(self.writer, plan=plan, head=making.heads.of)
        for standing in shown:
            writer.write(self._page(standing, making))
        return True

    def _is_as_before(self, entity: Entity) -> bool:
        """Whether the same things stand in a file as before, so that there are the same pages."""
        before = self.site.programme.at_file(entity.origin.source.path)
        return before is not None and set(_ids(before)) == set(_ids(entity))

    def _page(self, standing: Standing, making: Making) -> ArticlePage:
        before = self.pages[standing.file]
        assert standing.page is not None, "it is one of ours"
        page = ArticlePage(standing.page, standing.whole, making.article, before.file, self.config)
        page.parent = before.parent
        self.tell(standing, page)
        return page


def _ids(entity: Entity) -> Iterator[tuple[str, str]]:
    yield from ((thing.kind, thing.id) for thing in (entity, *things_inside(entity)))


def _is_faulty(now: Site, changed: Set[str]) -> bool:
    """Whether an error is seen already: then the last state without one stays in view."""
    told = (one.place.path for one in now.findings if one.severity is Severity.ERROR)
    lost = (one.place.path for one in now.programme.dangling)
    return any(path in changed for path in (*told, *lost))
