"""The whole way on one page: files → documents → entities → programme → findings and pages."""

from __future__ import annotations

import gc
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_programme import documents, files, releases
from mkdocs_programme.checks import check_all, remarks
from mkdocs_programme.citing import style_of
from mkdocs_programme.decode import decode
from mkdocs_programme.decode.by_hand import FreePage, free_pages
from mkdocs_programme.decode.names import stray_folder
from mkdocs_programme.decode.paths import told_by_names
from mkdocs_programme.decode.settings import read_settings
from mkdocs_programme.entities import KINDS, Edition, Entity
from mkdocs_programme.entities.edition import Phase
from mkdocs_programme.files import Stored
from mkdocs_programme.findings import Finding, in_order
from mkdocs_programme.history import BEFORE_ALL, History, history
from mkdocs_programme.phrases import Phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.settings import Settings
from mkdocs_programme.translations import past

if TYPE_CHECKING:
    # A check draws nothing, and starts without what draws.
    from mkdocs_programme.exports import Wanted
    from mkdocs_programme.pages import Sheet
    from mkdocs_programme.pages.page import Link, Page
    from mkdocs_programme.render import Renderer
    from mkdocs_programme.structured import Graphs

__all__ = ["FreePage", "Site", "graphs", "load", "load_files", "renderer", "wanted"]

SETTINGS = "programme.yml"
"""The name the settings go by in messages."""
Instead = Mapping[str, bytes | None]
NOTHING: Instead = MappingProxyType({})


@dataclass(frozen=True)
class Site:
    """All that a door needs: it publishes the pages, or tells the findings."""

    settings: Settings
    programme: Programme
    findings: tuple[Finding, ...]
    free_pages: tuple[FreePage, ...]
    files: frozenset[str] = frozenset()
    """Paths of all content files that were read as entities or their translations."""
    remarks: tuple[Phrase, ...] = ()
    """What could not be checked, in a sentence each."""
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False, hash=False)
    """The lines of every file, for quoting beside a finding."""
    history: History = BEFORE_ALL
    """When the content was last changed."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page in every language."""
        from mkdocs_programme.pages import pages_of

        return tuple(page for language in self.settings.languages for page in pages_of(self.programme, language))

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The same as far as the site must know them, which takes a fraction of the memory."""
        from mkdocs_programme.pages import sheets_of

        return tuple(sheets_of(self.programme, self.settings.languages))

    @cached_property
    def _by_address(self) -> dict[tuple[str, str], Sheet]:
        return {(sheet.page.language, sheet.page.address): sheet for sheet in self.sheets}

    def page(self, language: str, address: str) -> Page | None:
        """The page at an address, or nothing."""
        sheet = self._by_address.get((language, address))
        return sheet.whole if sheet is not None else None

    def navigation(self, language: str) -> tuple[Link, ...]:
        """The main ways in, as a reader of a language sees them."""
        from mkdocs_programme.pages import navigation

        return navigation(self.programme, language)

    @property
    def redirects(self) -> tuple[tuple[str, str], ...]:
        """Older addresses that must still lead somewhere, and where."""
        return tuple(self.programme.redirects())

    def quoted(self, finding: Finding) -> str | None:
        """The line a finding is about, or nothing if the file has no such line."""
        lines = self.lines.get(finding.place.path, ())
        return lines[finding.place.line - 1] if finding.place.line <= len(lines) else None


def load(content: Path, settings: Path | None = None, instead: Instead = NOTHING, phase: Phase | None = None) -> Site:
    """Read everything below a folder; faults of content become findings.

    Args:
        content: The content root.
        settings: The settings file; without one a site in English is assumed.
        instead: What to read for some files, by their path in findings; nothing for one that is taken away.
        phase: In which every edition is taken to be, if not in that which it says.
    """
    now = dict(instead)
    text, unfit = files.settings_text(settings, documents.SIZE)
    settings_now = now.pop(SETTINGS, None)
    text = text if settings_now is None else settings_now
    read = {**files.texts(content, documents.SIZE), **now}
    texts = {path: text for path, text in read.items() if text is not None}
    beside = files.beside(settings.parent) if settings is not None else _nothing
    published = releases.on_disk(content, settings)
    with _no_collecting():
        site = _load(texts, {**files.on_disk(content), **unfit}, text, beside, published, phase, content)
        return replace(site, history=history(content))


def _nothing(path: str) -> bytes | None:
    return None


def load_files(
    contents: Mapping[str, bytes | str],
    settings: bytes | str = b"",
    beside: Callable[[str], bytes | None] = _nothing,
) -> Site:
    """Read everything from memory.

    Args:
        contents: Content files by their path, and releases as `releases/NAME.json`.
        settings: The text of the settings.
        beside: What gives a file that the settings name, by its path from theirs.
    """
    texts = {path: text for path, text in contents.items() if path.endswith(".md") and not files.is_outside(path)}
    published = releases.among(contents)
    stored = files.in_memory({path: content for path, content in contents.items() if path not in published})
    with _no_collecting():
        return _load(texts, stored, settings, beside, published)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let Python look for no cycles: reading makes many small things and drops few, and each search costs a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(
    texts: Mapping[str, bytes | str],
    stored: Mapping[str, Stored],
    settings: bytes | str,
    beside: Callable[[str], bytes | None],
    published: Mapping[str, bytes | str],
    phase: Phase | None = None,
    folder: Path | None = None,
) -> Site:
    chosen, declared, findings = read_settings(SETTINGS, settings)
    style, unusable = style_of(chosen.bibliography.style, beside, chosen.at("bibliography", "style"))
    released, broken = releases.in_order(published)
    findings.extend((*unusable, *broken))
    kinds: tuple[type[Entity], ...] = (*KINDS, *declared)
    folders = {kind.folder for kind in kinds}
    free = tuple(free_pages([path for path in texts if not _is_inside(path, folders)], chosen))
    parsed = []
    lines: dict[str, Sequence[str]] = {SETTINGS: _text(settings).splitlines()}
    lines |= {path: _text(text).splitlines() for path, text in published.items()}
    for path, data in sorted(texts.items()):
        document, faults = documents.parse(path, data)
        findings.extend(faults)
        lines[path] = document.lines
        if _is_inside(path, folders):
            parsed.append(document)
        elif (stray := stray_folder(path, sorted(folders))) is not None:
            findings.append(stray)
    named = (*texts, *(path for path, one in stored.items() if not one.is_unfit))
    findings.extend(told_by_names(named, chosen.default_language, folders))
    faulty = frozenset(finding.place.path for finding in findings)
    decoded = decode(parsed, kinds, chosen.languages, chosen.order, faulty)
    paths = frozenset(path for page in free for path in page.languages.values())
    trusted = files.trusting(stored, chosen.files.trusted)
    entities = tuple(one.in_phase(phase) if phase and isinstance(one, Edition) else one for one in decoded.entities)
    told_by_git = past(folder, chosen.default_language) if folder is not None else None
    programme = Programme(
        chosen, entities, decoded.unreadable, paths, style.csl, trusted, released, told_by_git, decoded.orphans
    )
    findings.extend((*decoded.findings, *check_all(programme)))
    told, read = tuple(in_order(findings)), frozenset(document.path for document in parsed)
    return Site(chosen, programme, told, free, read, remarks(programme), lines)


def _text(read: bytes | str) -> str:
    return read if isinstance(read, str) else read.decode("utf-8-sig", errors="replace")


def _is_inside(path: str, folders: Container[str]) -> bool:
    """Whether a file lies in the folder of a kind; others are pages written by hand."""
    return "/" in path and path.split("/", maxsplit=1)[0] in folders


def renderer(site: Site, *, directory_urls: bool = True, overrides: Path | None = None, forge: str = "") -> Renderer:
    """What turns the pages of a site into articles.

    Args:
        site: The site whose pages are rendered.
        directory_urls: Whether a page's address ends in a slash (`a2/`) or in a file name (`a2.html`).
        overrides: A folder whose `programme/*.jinja` stand in for templates of ours.
        forge: The address below which the forge edits the content, if that is known.
    """
    from mkdocs_programme.render import Renderer
    from mkdocs_programme.render.addresses import Addresses

    addresses = Addresses(site.settings.default_language, directory_urls)
    return Renderer(site.programme, addresses, overrides, forge)


def graphs(site: Site, *, directory_urls: bool = True, address: str | None = None) -> Graphs:
    """What tells the pages of a site to machines.

    Args:
        site: The site whose pages are told.
        directory_urls: As for `renderer`.
        address: Where the site is published, if that is not what its settings say.
    """
    from mkdocs_programme.render.addresses import Addresses
    from mkdocs_programme.structured import Graphs

    published = site.settings.url if address is None else address
    return Graphs(site.programme, Addresses(site.settings.default_language, directory_urls, published or ""))


def wanted(site: Site, *, directory_urls: bool = True, address: str | None = None) -> Wanted:
    """What the exports of a site are made from; for the arguments see `graphs`."""
    from mkdocs_programme.exports import Wanted
    from mkdocs_programme.render.addresses import Addresses

    published = site.settings.url if address is None else address
    addresses = Addresses(site.settings.default_language, directory_urls)
    return Wanted(site.programme, addresses.path, site.history, published or "")
