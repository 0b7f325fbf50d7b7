"""The works of the literature that a page cites, in the order they are met."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.entities import Reference
from mkdocs_programme.entities.sources import Author
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import ProseView, WorkLine
from mkdocs_programme.programme.mentions import cited
from mkdocs_programme.values.refs import Ref

__all__ = ["authors", "rest", "works"]


def works(scribe: Scribe, proses: Iterable[ProseView | None], refs: Iterable[Ref] = ()) -> tuple[WorkLine, ...]:
    """Every work that a page cites in its texts, then those it names in a field, numbered from 1.

    Args:
        scribe: Of the page.
        proses: The page's texts in the order they are read.
        refs: References that the page names beside its texts.
    """
    found: dict[str, Reference] = {}
    for prose in proses:
        for work in cited(prose.words.text) if prose else ():
            reference = scribe.programme.find(Reference, work.key)
            if reference is not None:
                found.setdefault(reference.id, reference)
    for ref in refs:
        reference = scribe.programme.find(Reference, ref)
        if reference is not None:
            found.setdefault(reference.id, reference)
    return tuple(
        WorkLine(number, scribe.link(work), authors(work), rest(work), work.id, scribe.title(work))
        for number, work in enumerate(found.values(), 1)
    )


MOST_AUTHORS = 6
"""The Vancouver style names six authors and says “et al.” for more (Citing Medicine, 2nd edition, chapter 1)."""


def authors(work: Reference) -> str:
    """The authors as in Vancouver: “Stabell CB, Fjeldstad ØD”."""
    names = [_author(author) for author in work.author]
    more = ", et al" if len(names) > MOST_AUTHORS else ""
    return ", ".join(names[:MOST_AUTHORS]) + more


def _author(author: Author) -> str:
    if author.literal:
        return author.literal
    given = "".join(word[0] for word in (author.given or "").replace("-", " ").replace(".", " ").split())
    together = (author.given or "").isupper() and " " not in (author.given or "")
    letters = (author.given or "") if together else given
    return f"{author.family or ''} {letters.replace('.', '')}".strip()


def rest(work: Reference) -> str:
    """What follows the title: “Strategic Management Journal. 1998;19(5):413-37”."""
    year = work.issued or ""
    numbers = f";{work.volume or ''}" if work.volume or work.issue else ""
    numbers += f"({work.issue})" if work.issue else ""
    numbers += f":{work.page}" if work.page else ""
    published = ": ".join(piece for piece in (work.publisher_place, work.publisher) if piece)
    before = ". ".join(piece for piece in (work.container_title, work.edition_statement, published) if piece)
    return ". ".join(piece for piece in (before, f"{year}{numbers}") if piece)
