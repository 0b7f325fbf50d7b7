"""What can be wrong with a list and its translations: their lengths, and the ids by which entries are matched."""

from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.decode.places import Key
from mkdocs_programme.decode.sides import Side, empty, entries, ids, of_id
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import FieldShape
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import phrase

__all__ = ["ids_amiss", "other_length"]


def other_length(
    source: Document, known: FieldShape, found: Sequence[tuple[Key, Any]], sides: Sequence[Side]
) -> Iterator[Finding]:
    """Translations of a list that have more or fewer entries than it, and no ids to match them by."""
    if not known.translated:
        return
    for _, document, at, said in sides:
        translated = entries(known.record, said)
        named = ids(found) and len(ids(translated)) == len(translated)
        if not empty(said) and not named and len(translated) != len(found):
            message = phrase(
                "`{field}` has {here} entries here and {there} in {source}",
                field=at[-1],
                here=len(translated),
                there=len(found),
                source=source.path,
            )
            hint = phrase("translate each entry, in the same order")
            yield rules.translated_list_differs.at(document.at_key(*at), message, hint=hint)


def ids_amiss(
    source: Document, record: type[Record], found: Sequence[tuple[Key, Any]], key: Key, sides: Sequence[Side]
) -> Iterator[Finding]:
    """Ids that stand twice in the source's list, or in a translation alone."""
    seen: set[str] = set()
    for below, name in ids(found):
        if name in seen:
            message = phrase("the id “{name}” stands twice in `{field}`", name=name, field=key[-1])
            place = source.at(*key, *below)
            yield rules.id_twice.at(place, message, hint=phrase("give each entry an id of its own"))
        seen.add(name)
    if len(seen) < len(ids(found)):
        return
    for _, document, at, said in sides:
        for below, name in ids(entries(record, said)):
            if name not in seen:
                message = phrase(
                    "`{field}` of {source} has no entry with the id “{name}”",
                    field=at[-1],
                    source=source.path,
                    name=name,
                )
                place, hint = of_id(document, (*at, *below)), did_you_mean(name, sorted(seen))
                yield rules.translated_entry_unknown.at(place, message, hint=hint)
