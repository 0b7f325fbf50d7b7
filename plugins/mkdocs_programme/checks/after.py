"""What remains of sessions, and what grows out of them: both come after the event."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Session
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme

__all__ = ["grown_out_of_later", "remained_before_the_event"]


@check("PRG721", Severity.WARNING)
def grown_out_of_later(programme: Programme) -> Iterator[Finding]:
    """A session is said to have grown out of one that is not earlier.

    Its page would tell what people took home from a session that they had not been to yet.

    Breaks it:

        === editions/2024.md
        ---
        name: Festival 2024
        starts: 2024-03-12
        ---
        === editions/2026.md
        ---
        name: Festival 2026
        starts: 2026-03-10
        ---
        === sessions/2024/a2.md
        ---
        title: From ward to home
        derived_from: 2026/b1
        ---
        === sessions/2026/b1.md
        ---
        title: Two years on
        ---

    Mends it:

        === sessions/2024/a2.md
        ---
        title: From ward to home
        ---
        === sessions/2026/b1.md
        ---
        title: Two years on
        derived_from: 2024/a2
        ---
    """
    for session in programme.all(Session):
        root = programme.find(Session, session.derived_from)
        if root is None:
            continue
        here, there = (programme.find(Edition, one.edition_id) for one in (session, root))
        later = here and there and here.starts and there.starts and there.starts > here.starts
        if root == session or later:
            message = phrase("`derived_from`: {root} is not earlier than this session", root=root.id)
            hint = phrase("name the session of an earlier edition, or write the line into the later of the two")
            yield grown_out_of_later.at(session.at("derived_from"), message, hint=hint)


@check("PRG722", Severity.NOTE)
def remained_before_the_event(programme: Programme) -> Iterator[Finding]:
    """A session tells what remained of it, and its edition has only been announced.

    Readers take it for what was said there, not for what is planned.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        phase: announced
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        take_home: We will collect what was said on flip charts.
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        ---
        We will collect what was said on flip charts.
    """
    for session in programme.all(Session):
        edition = programme.find(Edition, session.edition_id)
        if edition is None or edition.phase != "announced":
            continue
        for name in ("take_home", "harvest", "reflections"):
            if getattr(session, name) is not None:
                message = phrase(
                    "`{name}` is for after the event, and {edition} has only been announced",
                    name=name,
                    edition=edition.id,
                )
                hint = phrase("write plans into the text below the fields, or set the edition's `phase` on")
                yield remained_before_the_event.at(session.at(name), message, hint=hint)
