"""Personas: what they rest on, whether they still hold, and whether somebody real could be found by them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Edition, Entity, Pathway, Persona
from mkdocs_programme.entities.base import Key
from mkdocs_programme.entities.shape import texts_of
from mkdocs_programme.findings import Finding, Place, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.words import Words
from mkdocs_programme.wording import placeholder

__all__ = ["basis_unsaid", "care_placeholder", "persona_real", "persona_stale"]


def _written(entity: Entity) -> Iterator[tuple[Key, Words]]:
    """Every text of an entity in every language, with its key."""
    for key, text in texts_of(entity):
        for words in text.written:
            yield key, words


@check("PRG481", Severity.ERROR)
def care_placeholder(programme: Programme) -> Iterator[Finding]:
    """A persona or pathway holds words that stand for something still to be written.

    A life with “TODO” in it tells every reader that nobody has looked at it since.

    Breaks it:

        === personas/esther.md
        ---
        name: Esther
        summary: TODO who she is
        ---

    Mends it:

        === personas/esther.md
        ---
        name: Esther
        summary: Lives alone since her husband died, and counts todo lists among her hobbies
        ---
    """
    for entity in (*programme.all(Persona), *programme.all(Pathway)):
        for key, words in _written(entity):
            found = placeholder(words.text, dots=False)
            if found is not None:
                begin, end = found
                place = programme.in_prose(entity, key, words, begin, end - begin)
                message = phrase("“{words}” stands for something still to be written", words=words.text[begin:end])
                yield care_placeholder.at(place, message, hint=phrase("write it, or leave it out until it is known"))


@check("PRG482", Severity.WARNING)
def basis_unsaid(programme: Programme) -> Iterator[Finding]:
    """A persona tells of a life and does not say what that rests on.

    Readers take a guess for knowledge, and plan for somebody who does not exist.

    A persona that is only a name asks for nothing yet. An assumption is a basis too: the page then says “Assumed, not
    researched”, where everybody sees it.

    Breaks it:

        === personas/esther.md
        ---
        name: Esther
        what_matters: [To sleep at home]
        ---

    Mends it:

        === personas/esther.md
        ---
        name: Esther
        what_matters: [To sleep at home]
        evidence: assumption
        ---
    """
    for persona in programme.all(Persona):
        if persona.evidence is None and _tells(persona):
            message = phrase("{persona} does not say what it rests on", persona=persona.id)
            hint = phrase("write `evidence: research`, `composite` or `assumption`, and better with whom and when")
            yield basis_unsaid.at(persona.at(), message, hint=hint)


def _tells(persona: Persona) -> bool:
    lists = (persona.conditions, persona.what_matters, persona.abilities, persona.barriers, persona.goals)
    return bool(persona.body or persona.needs or persona.network or any(lists))


@check("PRG483", Severity.NOTE)
def persona_stale(programme: Programme) -> Iterator[Finding]:
    """When the newest edition begins, a persona has not been reviewed for more than 24 months.

    Lives and services change; a persona that nobody has looked at since may describe neither.

    There is no clock in this check: it counts back from the first day of the newest edition that has one, so that the
    same files always give the same findings. Without `reviewed`, the date of the `evidence` counts.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        starts: 2026-03-10
        ---
        === personas/esther.md
        ---
        name: Esther
        evidence: {basis: research, date: 2023}
        reviewed: 2024-03-09
        ---

    Mends it:

        === personas/esther.md
        ---
        name: Esther
        evidence: {basis: research, date: 2023}
        reviewed: 2024-03-10
        ---
    """
    dated = [(edition.starts, edition.id) for edition in programme.all(Edition) if edition.starts is not None]
    if not dated:
        return
    begins, edition_id = max(dated)
    limit = (begins.year - 2, begins.month, begins.day)
    for persona in programme.all(Persona):
        if (last := _last_look(persona)) is None:
            continue
        place, day, written = last
        if day < limit:
            message = phrase(
                "{persona} was last reviewed on {last}, more than 24 months before {edition} begins",
                persona=persona.id,
                last=written,
                edition=edition_id,
            )
            hint = phrase("ask those it is about whether it still holds, and write the day of that as `reviewed`")
            yield persona_stale.at(place, message, hint=hint)


def _last_look(persona: Persona) -> tuple[Place, tuple[int, int, int], str] | None:
    """Where it stands, the latest day it can mean, and how it is written."""
    if persona.reviewed is not None:
        day = persona.reviewed
        return persona.at("reviewed"), (day.year, day.month, day.day), day.isoformat()
    if persona.evidence is None or persona.evidence.date is None:
        return None
    written = persona.evidence.date
    pieces = [*map(int, written.split("-"))]
    year, month, day_of_month = (*pieces, *(12, 31)[len(pieces) - 1 :])
    return persona.at("evidence", "date"), (year, month, day_of_month), written


_DAY = re.compile(
    r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d\b"
    r"|\b\d{1,2}\.?\s+(?:de\s+)?[^\W\d]{3,}\.?\s+(?:de\s+)?(?:19|20)\d\d\b"
)
_IN_A_PLACE = re.compile(r"\b(?:in|from|at|i|från|på|fra|aus|bei|en|de|à|dans|desde)\s+[A-ZÅÄÖÆØÉ][\w’-]+")
_NUMBER_OF_A_PERSON = re.compile(r"\b(?:19|20)?\d{6}[-+]\d{4}\b")


@check("PRG484", Severity.WARNING)
def persona_real(programme: Programme) -> Iterator[Finding]:
    """A persona may be a real person: full name, a place and a day of birth stand together, or a personal number.

    Whoever reads it could find the person, whose illnesses it tells.

    Breaks it:

        === personas/esther.md
        ---
        name: Esther Holm
        evidence: composite
        ---
        Born on 3 May 1938 in Eksjö.

    Mends it:

        === personas/esther.md
        ---
        name: Esther
        evidence: composite
        ---
        Born in 1938 in Eksjö.
    """
    for persona in programme.all(Persona):
        texts = list(_written(persona))
        full = any(len(re.findall(r"\b[^\W\d_]{2,}", words.text)) > 1 for words in persona.name.written)
        placed = any(_IN_A_PLACE.search(words.text) for _, words in texts)
        for key, words in texts:
            number = _NUMBER_OF_A_PERSON.search(words.text)
            day = _DAY.search(words.text) if full and placed else None
            found = number or day
            if found is not None:
                place = programme.in_prose(persona, key, words, found.start(), len(found[0]))
                hint = phrase("tell the age instead, and call the persona by one invented name")
                yield persona_real.at(place, phrase("“{found}” may lead to a real person", found=found[0]), hint=hint)
                break
