"""Terms of competence frameworks, against the tables in the settings; nothing is asked over the network."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import objectives
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.entities.learning import Alignment
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import NOTHING, Phrase, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.settings import Framework, Term

__all__ = ["framework_term"]


@keepable("PRG470", Severity.ERROR)
def framework_term(programme: Programme) -> Iterator[Told]:
    """An objective names a term that the table of its framework does not hold, or calls it otherwise.

    Whoever follows the address, or gathers objectives by it, ends elsewhere. Without a table in the settings there is
    no verdict.

    Breaks it:

        === programme.yml
        frameworks:
          - id: care
            name: Skills for care
            terms:
              - {uri: "https://skills.example/handover", label: Handing over}
        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        frameworks:
          - {framework: care, uri: "https://skills.example/handovers"}
        ---

    Mends it:

        === objectives/handovers.md
        ---
        statement: Explain why handovers fail
        evidence: A case told to a neighbour
        frameworks:
          - {framework: care, uri: "https://skills.example/handover"}
        ---
    """
    tables = {framework.id: framework for framework in programme.settings.frameworks}
    for objective in objectives(programme) if tables else ():
        for index, alignment in enumerate(objective.frameworks):
            name, message, hint = _wrong(alignment, tables)
            if message:
                place = objective.at("frameworks", index, name)
                yield Told(framework_term.at(place, message, hint=hint), (objective,))


def _wrong(alignment: Alignment, tables: dict[str, Framework]) -> tuple[str, Phrase, Phrase]:
    """The field at fault, what is wrong with it, and what to write; nothing where it is right or cannot be told."""
    if alignment.framework and alignment.framework not in tables:
        hint = did_you_mean(alignment.framework, tables) or phrase("use one of {tables}", tables=", ".join(tables))
        return "framework", phrase("the settings hold no framework “{framework}”", framework=alignment.framework), hint
    named = tables.get(alignment.framework or "")
    terms = [term for table in tables.values() if named in (None, table) for term in table.terms]
    found = next((term for term in terms if term.uri == alignment.uri), None)
    if found is not None:
        return _label(alignment, found)
    if not terms or (named is None and not any(_host(term.uri) == _host(alignment.uri) for term in terms)):
        return "", NOTHING, NOTHING
    hint = did_you_mean(alignment.uri, [term.uri for term in terms]) or phrase(
        "correct the address, or add it to the table"
    )
    return "uri", phrase("no table of the settings holds “{uri}”", uri=alignment.uri), hint


def _host(uri: str) -> str:
    return "/".join(uri.split("/")[:3])


def _label(alignment: Alignment, term: Term) -> tuple[str, Phrase, Phrase]:
    for words in alignment.label.written if alignment.label is not None else ():
        theirs = term.label.exactly(words.language)
        if theirs is not None and theirs.text.casefold() != words.text.casefold():
            return (
                "label",
                phrase("the framework calls this term “{theirs}”, not “{words}”", theirs=theirs, words=words.text),
                phrase("write “{theirs}”", theirs=theirs),
            )
    return "", NOTHING, NOTHING
