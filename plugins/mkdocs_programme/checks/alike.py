"""Two files for one: people and organisations whose names are nearly the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Organisation, Speaker
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.languages.likeness import Likeness
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.refs import Ref, as_name

__all__ = ["nearly_same_name"]

Named = Speaker | Organisation


@check("PRG103", Severity.WARNING)
def nearly_same_name(programme: Programme) -> Iterator[Finding]:
    """Two people, or two organisations, have nearly the same name.

    If they are one, half of what they do is missing from either page.

    Breaks it:

        === speakers/roger-green.md
        ---
        name: Roger Green
        ---
        === speakers/roger-greene.md
        ---
        name: Roger Greene
        ---

    Mends it:

        === speakers/roger-greene.md
        ---
        name: Roger Greene
        not_same_as: [roger-green]
        ---
    """
    for kind in (Speaker, Organisation):
        for first, second in _pairs(programme, programme.all(kind)):
            same = _shown(first) == _shown(second)
            names = {"name": _shown(second), "file": first.origin.source.path}
            message = (
                phrase("“{name}” is the name in {file} too", **names)
                if same
                else phrase("“{name}” is nearly the name in {file} too", **names)
            )
            hint = phrase(
                "make one file of the two, or write `not_same_as: [{first}]` here if they are not the same",
                first=first.id,
            )
            yield nearly_same_name.at(second.at("name"), message, hint=hint, also=[first.at("name")])


def _shown(thing: Named) -> str:
    return thing.name if isinstance(thing, Speaker) else thing.name.source.text


def _pairs(programme: Programme, things: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Each thing with the first of those before it whose name is nearly its own."""
    apart = set(_told_apart(programme, things))
    likeness: Likeness[Named] = Likeness()
    for second in things:
        names = _names(second)
        alike = (first for first in likeness.like(names) if frozenset((first.id, second.id)) not in apart)
        if (first := next(alike, None)) is not None:
            yield first, second
        likeness.add(second, names)


def _names(thing: Named) -> list[str]:
    return [thing.name] if isinstance(thing, Speaker) else [words.text for words in thing.name.written]


def _told_apart(programme: Programme, things: Sequence[Named]) -> Iterator[frozenset[str]]:
    """Pairs that their authors know of, and pairs of which another finding tells: an alias that is a name."""
    for thing in things:
        for other in thing.not_same_as:
            if (found := programme.get(other)) is not None:
                yield frozenset((thing.id, found.id))
        for alias in thing.aliases:
            for found in programme.directory.named(Ref(thing.kind, as_name(alias))):
                yield frozenset((thing.id, found.id))
