"""What can be wrong with a programme as a whole, once every file has been read and linked."""

from mkdocs_programme.checks import (
    after,
    again,
    aliases,
    alike,
    bookings,
    curriculum,
    editions,
    files,
    forms,
    learning,
    look,
    materials,
    names,
    objectives,
    parts,
    pathways,
    people,
    personas,
    published,
    references,
    rooms,
    served,
    stored,
    texts,
    time,
    translations,
    undone,
    works,
)
from mkdocs_programme.checks.registry import check, found_in
from mkdocs_programme.findings import Finding
from mkdocs_programme.languages.tags import in_english
from mkdocs_programme.phrases import Phrase, counted, phrase
from mkdocs_programme.programme import Programme

__all__ = ["check", "check_all", "remarks"]
__all__ += ["after", "again", "aliases", "alike", "bookings", "curriculum", "editions", "files", "forms", "learning"]
__all__ += ["look", "materials", "names", "objectives", "parts", "pathways", "people", "personas", "published"]
__all__ += ["references", "rooms", "served", "stored", "texts", "time", "translations", "undone", "works"]


def check_all(programme: Programme) -> list[Finding]:
    """Everything that the checks find, in no order."""
    return list(found_in(programme))


def remarks(programme: Programme) -> tuple[Phrase, ...]:
    """What could not be checked, or only by what nobody has reviewed; each in one sentence."""
    unjudged, awaiting = objectives.unjudged(programme), objectives.awaiting_review(programme)
    return (
        *(_unjudged(language, count) for language, count in sorted(unjudged.items())),
        *(_awaiting(language, count) for language, count in sorted(awaiting.items())),
    )


def _unjudged(language: str, count: int) -> Phrase:
    return phrase(
        "the wording of {objectives} in {language} was not judged: there is no table of verbs for this language",
        objectives=counted(count, "{number} objective", "{number} objectives"),
        language=in_english(language),
    )


def _awaiting(language: str, count: int) -> Phrase:
    return phrase(
        "the wording of {objectives} in {language} was judged by a table that awaits review by a native speaker",
        objectives=counted(count, "{number} objective", "{number} objectives"),
        language=in_english(language),
    )
