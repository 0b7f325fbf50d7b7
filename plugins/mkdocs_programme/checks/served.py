"""Personas: whether a session serves them, and an objective meets what they need."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Need, Persona
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.ways import ways

__all__ = ["need_id_twice", "need_unmet", "persona_unserved"]


@check("PRG485", Severity.NOTE)
def persona_unserved(programme: Programme) -> Iterator[Finding]:
    """No session serves a persona, although sessions serve others.

    Somebody was thought of, and then nothing was planned for them.

    A session serves a persona if it or one of its parts names them, if it speaks of a stage of their care, or if it
    teaches an objective that is for them, for one of their needs or for such a stage.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === personas/esther.md
        ---
        name: Esther
        ---
        === personas/phil.md
        ---
        name: Phil
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        personas: [esther]
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        personas: [esther]
        parts:
          - {id: home, title: At home, personas: [phil]}
        ---
    """
    unserved = [persona for persona in programme.all(Persona) if not ways(programme, persona)]
    if len(unserved) == len(programme.all(Persona)):
        return
    for persona in unserved:
        message = phrase("no session serves {persona}", persona=persona.id)
        hint = phrase("name the persona in a session or an objective, or take it out")
        yield persona_unserved.at(persona.at(), message, hint=hint)


@check("PRG486", Severity.NOTE)
def need_unmet(programme: Programme) -> Iterator[Finding]:
    """No objective meets a need, although objectives meet others.

    What participants learn passes by what this persona lacks.

    It is told as soon as one objective names a need, `needs: [esther#sleep-at-home]`, or where `programme.yml` demands
    it as `learning: {coverage: [need]}`; a festival that does not work with needs hears nothing of it.

    Breaks it:

        === personas/esther.md
        ---
        name: Esther
        evidence: composite
        needs:
          practical:
            - {id: sleep-at-home, words: To sleep at home}
            - {id: stairs, words: To get down the stairs}
        ---
        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Home
        objectives:
          - id: night
            statement: Plan a night at home with the person
            evidence: The plan
            needs: [esther#sleep-at-home]
          - id: way-down
            statement: Practise the way down the stairs with the person
            evidence: A walk
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Home
        objectives:
          - id: night
            statement: Plan a night at home with the person
            evidence: The plan
            needs: [esther#sleep-at-home]
          - id: way-down
            statement: Practise the way down the stairs with the person
            evidence: A walk
            needs: [esther#stairs]
        ---
    """
    needs = programme.all(Need)
    unmet = [need for need in needs if not any("needs" in naming.key for naming in programme.namings(need))]
    if len(unmet) == len(needs) and "need" not in programme.settings.learning.coverage:
        return
    for need in unmet:
        message = phrase("no objective meets “{need}”", need=need.words.source.text)
        yield need_unmet.at(
            need.at(), message, hint=phrase("name it in the `needs` of an objective, as {need}", need=need.id)
        )


@check("PRG487", Severity.ERROR)
def need_id_twice(programme: Programme) -> Iterator[Finding]:
    """Two needs of a persona have the same id.

    An objective that names it would lead to the first of the two, whichever is meant.

    Breaks it:

        === personas/esther.md
        ---
        name: Esther
        evidence: composite
        needs:
          health:
            - {id: sleep, words: To sleep through}
          emotional:
            - {id: sleep, words: To sleep without fear}
        ---

    Mends it:

        === personas/esther.md
        ---
        name: Esther
        evidence: composite
        needs:
          health:
            - {id: sleep, words: To sleep through}
          emotional:
            - {id: sleep-without-fear, words: To sleep without fear}
        ---
    """
    for persona in programme.all(Persona):
        seen: dict[str, Need] = {}
        for need in persona.needs.all() if persona.needs else ():
            first = seen.setdefault(need.id, need)
            here, there = need.origin.inside, first.origin.inside
            if here[:2] != there[:2]:  # within one list the reader of files tells it
                message = phrase("another need of this persona has the id “{need}”", need=need.local_id)
                hint = phrase("give each need an id of its own")
                yield need_id_twice.at(need.at("id"), message, hint=hint, also=[first.at("id")])
