"""What a proposal makes of a programme: what it breaks, what it moves, and which pages look different."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_programme.build import Site
from mkdocs_programme.changes import Teller, difference, plainly, snapshot
from mkdocs_programme.entities import Record
from mkdocs_programme.findings import Finding
from mkdocs_programme.releases import Snapshot
from mkdocs_programme.report.proposal import Page, Proposal, Translated
from mkdocs_programme.values.words import Text

__all__ = ["brought", "proposal", "touched", "translated"]

UNSURE = "und"
"""The language of words that are the same in all, such as the names of people."""


def touched(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> frozenset[str]:
    """The files that are not the same, those that came and those that went among them."""
    return frozenset(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def brought(before: Iterable[Finding], after: Iterable[Finding], files: frozenset[str]) -> list[Finding]:
    """What is wrong in files that are not the same, and what that broke elsewhere."""
    known = {_known(finding) for finding in before}
    return [
        finding
        for finding in after
        if any(place.path in files for place in (finding.place, *finding.also)) or _known(finding) not in known
    ]


def _known(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.path, finding.message.english


def proposal(before: Site, after: Site, files: frozenset[str], language: str) -> Proposal:
    """What is different between two states of a programme.

    Args:
        before: What it is now.
        after: What it would be.
        files: Those that are not the same.
        language: In which the changes are told.
    """
    spoken = language if language in after.settings.languages else after.settings.default_language
    return Proposal(tuple(_changes(before, after, language)), tuple(_pages(before, after, files, spoken)), files)


def _changes(before: Site, after: Site, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    old, new = snapshot(before.programme), snapshot(after.programme)
    teller = Teller(language, after.settings, old, new, every=True)
    found = difference(old, new)
    for session in found.sessions:
        name = teller.title("session", session.id).text
        code = _code(session.id, new) or _code(session.before, old)
        yield f"{code} {name}".strip(), tuple(plainly(line) for line in teller.lines(session))
    for thing in found.things:
        yield teller.title(thing.kind, thing.id).text, tuple(plainly(line) for line in teller.lines(thing))


def _code(id_: str, state: Snapshot) -> str:
    held = state.sessions.get(id_)
    return held.code if held is not None else ""


def _pages(before: Site, after: Site, files: frozenset[str], language: str) -> Iterator[Page]:
    """Pages that look different, those of files that were changed first."""
    # Only what is proposed needs the room that draws; every check would wait for it.
    from mkdocs_programme.render.addresses import Addresses

    addresses = Addresses(after.settings.default_language)
    old = {(page.language, page.address): page for page in before.pages}
    different = [page for page in after.pages if page.is_read and old.get((page.language, page.address)) != page]
    for page in sorted(different, key=lambda page: (page.source not in files, page.language != language)):
        yield Page(page.title.text, addresses.path(page.language, page.address), page.language, page.source in files)


def translated(site: Site) -> tuple[Translated, ...]:
    """How many texts have words in each language beside the one they were written in."""
    texts = [text for entity in site.programme.entities for text in _texts(entity)]
    return tuple(
        Translated(
            language,
            sum(text.is_in(language) for text in _others(texts, language)),
            sum(1 for _ in _others(texts, language)),
        )
        for language in site.settings.languages
        if any(_others(texts, language))
    )


def _others(texts: Iterable[Text], language: str) -> Iterator[Text]:
    return (text for text in texts if text.source.language not in (language, UNSURE))


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
