"""What organisers have still to do, as they or a command have written it into a file."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.findings import Finding, Rule, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["still_to_do", "to_do_in_public"]


@check("PRG731", Severity.NOTE)
def still_to_do(programme: Programme) -> Iterator[Finding]:
    """Something is still to be done here.

    `programme edition new` and `programme reuse` write what somebody must look at; anybody may write more. Nothing of
    it is shown to readers.

    Breaks it:

        === editions/2027.md
        ---
        name: Festival
        todo:
          - Ask the hospital for its hall
        ---

    Mends it:

        === editions/2027.md
        ---
        name: Festival
        ---
    """
    yield from _undone(programme, still_to_do, in_public=False)


@check("PRG732", Severity.WARNING)
def to_do_in_public(programme: Programme) -> Iterator[Finding]:
    """Something is still to be done in an edition that has been announced.

    Readers see already what was only taken over from another edition, and nobody may have looked at it.

    Breaks it:

        === editions/2027.md
        ---
        name: Festival
        phase: announced
        ---
        === sessions/2027/a2.md
        ---
        title: From ward to home
        todo:
          - Say who takes part
        ---

    Mends it:

        === sessions/2027/a2.md
        ---
        title: From ward to home
        ---
    """
    yield from _undone(programme, to_do_in_public, in_public=True)


def _undone(programme: Programme, rule: Rule, *, in_public: bool) -> Iterator[Finding]:
    """What is to be done in editions that have been announced, or in the others."""
    found: tuple[Edition | Session, ...] = (*programme.all(Edition), *programme.all(Session))
    for one in found:
        edition = programme.find(Edition, one.edition_id or one.id)
        if in_public is (edition is not None and edition.phase != "draft"):
            for index, said in enumerate(one.todo):
                message = phrase("`todo` says “{said}”", said=said)
                yield rule.at(one.at("todo", index), message, hint=phrase("do it, and take the line away"))
