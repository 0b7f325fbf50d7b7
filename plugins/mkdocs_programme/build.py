"""The whole way on one page: files → documents → entities → programme → findings and pages."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs_programme import documents, files, releases, sources
from mkdocs_programme.checks import check_all, remarks
from mkdocs_programme.citing import style_of
from mkdocs_programme.decode import decode
from mkdocs_programme.decode.by_hand import FreePage, free_pages
from mkdocs_programme.decode.names import stray_folder
from mkdocs_programme.decode.paths import told_by_names
from mkdocs_programme.decode.settings import read_settings
from mkdocs_programme.engine import no_collecting
from mkdocs_programme.entities import KINDS, Edition, Entity
from mkdocs_programme.entities.edition import Phase
from mkdocs_programme.findings import in_order
from mkdocs_programme.memory import Memory
from mkdocs_programme.programme import Programme
from mkdocs_programme.site import Site, graphs, renderer, wanted
from mkdocs_programme.sources import NOTHING, SETTINGS, Instead, Sources
from mkdocs_programme.translations import past

__all__ = ["SETTINGS", "FreePage", "Site", "checked", "graphs", "load", "load_files", "read", "renderer", "wanted"]


def load(
    content: Path,
    settings: Path | None = None,
    instead: Instead = NOTHING,
    phase: Phase | None = None,
    memory: Memory | None = None,
) -> Site:
    """Read and check everything below a folder; faults of content become findings.

    Args:
        content: The content root.
        settings: The settings file; without one a site in English is assumed.
        instead: What to read for some files, by their path in findings; nothing for one that is taken away.
        phase: In which every edition is taken to be, if not in that which it says.
        memory: What remembers an earlier reading, of these files or others.
    """
    with no_collecting():
        return checked(read(sources.on_disk(content, settings, instead), phase, memory))


def load_files(
    contents: Mapping[str, bytes | str],
    settings: bytes | str = b"",
    beside: Callable[[str], bytes | None] = sources.nothing_beside,
    memory: Memory | None = None,
) -> Site:
    """Read and check everything that is at hand.

    Args:
        contents: Content files by their path, and releases as `releases/NAME.json`.
        settings: The text of the settings.
        beside: What gives a file that the settings name, by its path from theirs.
        memory: As for `load`.
    """
    return checked(read(sources.at_hand(contents, settings, beside), memory=memory))


def read(found: Sources, phase: Phase | None = None, memory: Memory | None = None) -> Site:
    """Understand what was found, and check nothing: the findings are those that reading itself makes.

    Args:
        found: Files of the content, settings and releases.
        phase: As for `load`.
        memory: As for `load`.
    """
    memory = memory or Memory()
    memory.turn()
    with no_collecting():
        return _understood(found, phase, memory)


def checked(site: Site) -> Site:
    """The same site with all that the checks find."""
    with no_collecting():
        findings = (*site.findings, *check_all(site.programme))
        return replace(site, findings=tuple(in_order(findings)), remarks=remarks(site.programme))


def _understood(found: Sources, phase: Phase | None, memory: Memory) -> Site:
    chosen, declared, faults = memory.of(("settings", found.settings), lambda: read_settings(SETTINGS, found.settings))
    findings = list(faults)
    style, unusable = style_of(chosen.bibliography.style, found.beside, chosen.at("bibliography", "style"))
    released, broken = releases.in_order(found.releases)
    findings.extend((*unusable, *broken))
    kinds: tuple[type[Entity], ...] = (*KINDS, *declared)
    folders = {kind.folder for kind in kinds}
    free = tuple(free_pages([path for path in found.texts if not _is_inside(path, folders)], chosen))
    parsed = []
    lines: dict[str, Sequence[str]] = {SETTINGS: _text(found.settings).splitlines()}
    lines |= {path: _text(text).splitlines() for path, text in found.releases.items()}
    for path, data in sorted(found.texts.items()):
        document, faults = memory.of(("document", path, data), partial(documents.parse, path, data))
        findings.extend(faults)
        lines[path] = document.lines
        if _is_inside(path, folders):
            parsed.append(document)
        elif (stray := stray_folder(path, sorted(folders))) is not None:
            findings.append(stray)
    named = (*found.texts, *(path for path, one in found.stored.items() if not one.is_unfit))
    findings.extend(told_by_names(named, chosen.default_language, folders))
    faulty = frozenset(finding.place.path for finding in findings)
    decoded = decode(parsed, kinds, chosen.languages, chosen.order, faulty, memory)
    paths = frozenset(path for page in free for path in page.languages.values())
    trusted = files.trusting(found.stored, chosen.files.trusted)
    entities = tuple(one.in_phase(phase) if phase and isinstance(one, Edition) else one for one in decoded.entities)
    told_by_git = past(found.content, chosen.default_language) if found.content is not None else None
    programme = Programme(
        chosen, entities, decoded.unreadable, paths, style.csl, trusted, released, told_by_git, decoded.orphans
    )
    findings.extend(decoded.findings)
    told, paths = tuple(in_order(findings)), frozenset(document.path for document in parsed)
    return Site(chosen, programme, told, free, paths, lines=lines, history=found.history)


def _text(read: bytes | str) -> str:
    return read if isinstance(read, str) else read.decode("utf-8-sig", errors="replace")


def _is_inside(path: str, folders: Container[str]) -> bool:
    """Whether a file lies in the folder of a kind; others are pages written by hand."""
    return "/" in path and path.split("/", maxsplit=1)[0] in folders
