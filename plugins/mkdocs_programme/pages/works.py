"""The works of the literature that a page cites, in the order they are met or in that of their names."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.entities import Reference
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import ProseView, WorkLine
from mkdocs_programme.programme.mentions import Cited, cited
from mkdocs_programme.values.refs import Ref

__all__ = ["works"]

_Mention = tuple[Cited, str]
"""A citation, and the language of the text it stands in."""


def works(scribe: Scribe, proses: Iterable[ProseView | None], refs: Iterable[Ref] = ()) -> tuple[WorkLine, ...]:
    """Every work that a page cites in its texts, and those it names in a field, numbered from 1.

    Args:
        scribe: Of the page.
        proses: The page's texts in the order they are read.
        refs: References that the page names beside its texts.
    """
    found: dict[str, Reference] = {}
    mentions: dict[str, list[_Mention]] = {}
    for prose in filter(None, proses):
        for one in cited(prose.words.text):
            work = scribe.programme.find(Reference, one.key)
            if work is not None:
                found.setdefault(work.id, work)
                mentions.setdefault(work.id, []).append((one, prose.words.language))
    for ref in refs:
        work = scribe.programme.find(Reference, ref)
        if work is not None:
            found.setdefault(work.id, work)
    if not found:
        return ()
    ordered = scribe.citer.in_order(list(found.values()))
    return tuple(_line(scribe, number, work, mentions.get(work.id, ())) for number, work in enumerate(ordered, 1))


def _line(scribe: Scribe, number: int, work: Reference, mentions: Iterable[_Mention]) -> WorkLine:
    ways = dict.fromkeys((one.locator, one.quiet, language) for one, language in mentions)
    said = (
        ((where, quiet, language), scribe.citer_in(language).cited(work, number, where, quiet=quiet))
        for where, quiet, language in ways
    )
    older = tuple(dict.fromkeys(one.key for one, _ in mentions if one.key != work.id))
    return WorkLine(number, scribe.link(work), scribe.citer.entry(work), work.id, tuple(said), scribe.citer.form, older)
