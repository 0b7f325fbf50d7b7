"""Which page stands where: every address of the site in every language, before a file is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import quote, urljoin

from mkdocs_programme.build import FreePage, Site
from mkdocs_programme.pages.page import Page
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.render.addresses import Addresses

__all__ = ["Plan", "Standing", "plan", "standing_of"]


@dataclass(frozen=True)
class Standing:
    """One address in one language, as a reader will find it."""

    language: str
    address: str
    path: str
    """Below the root of the site: `sv/sessions/2026/a2/`, or `sv/sessions/2026/a2.html`."""
    uri: str
    """The Markdown file that MkDocs believes it comes from: `sv/sessions/2026/a2.md`; links between pages use it."""
    shown_in: str
    """The language its words are really in."""
    written_in: tuple[str, ...]
    """The languages of the site in which it is really written."""
    source: str
    """The content file to edit; empty for pages made of many files."""
    page: Page | None = None
    """A page of ours, as far as others must know it; nothing for a page written by hand."""
    sheet: Sheet | None = field(default=None, repr=False)
    """What makes the whole of it."""
    free: FreePage | None = None
    """The page written by hand, if it is one."""

    def whole(self) -> Page:
        """Everything that stands on a page of ours."""
        assert self.sheet is not None
        return self.sheet.whole

    @property
    def is_fallback(self) -> bool:
        """Whether its words stand in another language than the reader's."""
        return self.shown_in != self.language

    @property
    def file(self) -> str:
        """The file it is written to, below the root of the site."""
        return f"{self.path}index.html" if self.path == "" or self.path.endswith("/") else self.path

    @property
    def canonical_language(self) -> str:
        """The language whose page search engines should show."""
        return self.shown_in if self.shown_in in self.written_in else self.language

    def url(self, base: str) -> str:
        """Its full address, below the address of the site."""
        return _full(base, self.path)


@lru_cache(maxsize=50_000)
def _full(base: str, path: str) -> str:
    """A full address; that of a page is told on its versions in all languages, and in the maps of the site."""
    return urljoin(base if base.endswith("/") else f"{base}/", quote(path))


@dataclass(frozen=True)
class Plan:
    """All that will stand in the site."""

    languages: tuple[str, ...]
    """The default language first."""
    standings: Mapping[tuple[str, str], Standing]
    """By language and address."""
    by_uri: Mapping[str, Standing]

    @property
    def default_language(self) -> str:
        """The language at the root of the site."""
        return self.languages[0]

    def versions(self, address: str) -> Iterator[Standing]:
        """The same page in every language that has it."""
        for language in self.languages:
            if standing := self.standings.get((language, address)):
                yield standing

    def renewed(self, standings: Iterable[Standing]) -> Plan:
        """The same, with some pages in the place of those that stood there."""
        by_address = {(standing.language, standing.address): standing for standing in standings}
        by_uri = {standing.uri: standing for standing in by_address.values()}
        return replace(self, standings={**self.standings, **by_address}, by_uri={**self.by_uri, **by_uri})

    def home(self, language: str) -> Standing | None:
        """The first page of a language."""
        return self.standings.get((language, ""))


def plan(site: Site, *, directory_urls: bool) -> Plan:
    """Lay out every page of a site; a page written by hand wins over one of ours at the same address."""
    addresses = Addresses(site.settings.default_language, directory_urls)
    languages = tuple(dict.fromkeys((site.settings.default_language, *site.settings.languages)))
    ours = (_of_page(site, addresses, sheet) for sheet in site.sheets)
    standings = {(standing.language, standing.address): standing for standing in ours}
    for free in site.free_pages:
        for language in languages:
            standings[language, _address(free)] = _of_free(site, addresses, free, language)
    return Plan(languages, standings, {standing.uri: standing for standing in standings.values()})


def standing_of(site: Site, sheet: Sheet, *, directory_urls: bool) -> Standing:
    """Where one page of ours stands."""
    return _of_page(site, Addresses(site.settings.default_language, directory_urls), sheet)


def _of_page(site: Site, addresses: Addresses, sheet: Sheet) -> Standing:
    page = sheet.page
    prefix = _prefix(site, page.language)
    return Standing(
        page.language,
        page.address,
        addresses.path(page.language, page.address),
        f"{prefix}{page.address or 'index'}.md",
        page.shown_in,
        page.written_in,
        _source(site, page),
        page=page,
        sheet=sheet,
    )


def _of_free(site: Site, addresses: Addresses, free: FreePage, language: str) -> Standing:
    shown_in = next(
        (candidate for candidate in site.settings.order.order(language) if candidate in free.languages),
        next(iter(free.languages)),
    )
    return Standing(
        language,
        _address(free),
        addresses.path(language, _address(free)),
        f"{_prefix(site, language)}{free.path}",
        shown_in,
        tuple(known for known in site.settings.languages if known in free.languages),
        free.languages[shown_in],
        free=free,
    )


def _prefix(site: Site, language: str) -> str:
    return "" if language == site.settings.default_language else f"{language}/"


def _address(free: FreePage) -> str:
    """A README stands for the index of its folder, as in MkDocs and in forges."""
    folder, _, name = free.address.rpartition("/")
    return folder if name == "README" else free.address


def _source(site: Site, page: Page) -> str:
    translated = f"{page.source.removesuffix('.md')}.{page.language}.md"
    return translated if page.source and translated in site.files else page.source
