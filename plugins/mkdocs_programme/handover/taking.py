"""What translators give back, checked against what stands there now, as texts of files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from mkdocs_programme.entities import Entity
from mkdocs_programme.handover.placing import beside, placed
from mkdocs_programme.handover.rows import Returned
from mkdocs_programme.phrases import Phrase, phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.translations.past import same_words
from mkdocs_programme.translations.units import BODY, Unit, source_language, translation_of, units

__all__ = ["Taken", "taken"]


@dataclass
class Taken:
    """What comes of a file that a translator gave back."""

    texts: dict[str, str] = field(default_factory=dict)
    """Every file that is to be written, by its path."""
    words: int = 0
    """How many texts are new."""
    refused: list[tuple[Returned, Phrase]] = field(default_factory=list)
    """What was not taken, and why."""


def taken(
    programme: Programme,
    returned: Iterable[Returned],
    language: str,
    read: Callable[[str], str],
    *,
    machine: bool = False,
) -> Taken:
    """Take in translations: what is empty or as before changes nothing, what its source has left behind is refused.

    Args:
        programme: Whose texts they are.
        returned: What came back.
        language: In which they are.
        read: Gives the text of a file by its path, as it stands on the disk; nothing where there is none.
        machine: Whether to mark the new words as made by a machine.
    """
    made = Taken()
    files = {one.origin.source.path.removesuffix(".md"): one for one in programme.entities}
    by_file: dict[str, list[Returned]] = defaultdict(list)
    for one in returned:
        if one.words.strip() and not one.unsure:
            by_file[one.id.partition("#")[0]].append(one)
    for name, found in by_file.items():
        entity = files.get(name)
        if entity is None:
            made.refused += [(one, phrase("there is no {file}.md any more", file=name)) for one in found]
        else:
            _of_one(made, entity, found, language, programme.settings.default_language, read, machine)
    return made


def _of_one(
    made: Taken,
    entity: Entity,
    found: Iterable[Returned],
    language: str,
    default: str,
    read: Callable[[str], str],
    machine: bool,
) -> None:
    source, held = entity.origin.source, dict(entity.origin.translations).get(language)
    written = units(type(entity), source, source_language(source, default))
    said = units(type(entity), held, language) if held is not None else {}
    here: list[tuple[Unit, str]] = []
    there: list[tuple[Unit, str]] = []
    for one in found:
        unit = written.get(one.id.partition("#")[2])
        words = _tidy(one, unit)
        if unit is None or unit.language == language:
            made.refused.append((one, phrase("{file} has no such text to translate", file=source.path)))
        elif not same_words(unit.source, one.source):
            message = phrase(
                "the source says “{now}” now, and this was translated from “{then}”", now=unit.source, then=one.source
            )
            made.refused.append((one, message))
        elif (side := translation_of(unit, said)) is None and language in unit.words:
            there += [(unit, words)] if words != unit.words[language] else []
        elif side is None or side.source.strip() != words:
            here.append((unit, words))
    path = held.path if held is not None else f"{source.path.removesuffix('.md')}.{language}.md"
    if here:
        _add(made, path, placed(entity, path, read(path), language, here, machine=machine), here)
    if there:
        _add(made, source.path, beside(source.path, read(source.path), language, there), there)


def _tidy(one: Returned, unit: Unit | None) -> str:
    """Words with our line ends; on one line where the source is on one."""
    words = one.words.replace("\r\n", "\n").replace("\r", "\n").strip()
    one_line = unit is not None and unit.name != BODY and "\n" not in unit.source.strip()
    return " ".join(words.split()) if one_line else words


def _add(made: Taken, path: str, text: str, new: Iterable[tuple[Unit, str]]) -> None:
    for unit, words in new:
        if text:
            made.words += 1
        else:
            row = Returned(f"{path}#{unit.name}", unit.source, words)
            message = phrase("{file} is written in a way that is left to its author", file=path)
            made.refused.append((row, message))
    if text:
        made.texts[path] = text
