"""What a translation says of itself: made by a machine, out of date, or looked through again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.nearest import did_you_mean
from mkdocs_programme.documents import Document
from mkdocs_programme.findings import Finding
from mkdocs_programme.phrases import phrase
from mkdocs_programme.values import scalars

__all__ = ["MARK", "STATES", "UNMARKED", "Mark", "mark_of", "marks_amiss"]

MARK = "translation"
"""The field of a translation that speaks of the translation itself."""
STATES = ("machine", "outdated")
_FIELDS = ("state", "fields", "checked")


@dataclass(frozen=True)
class Mark:
    """What is said; nothing of all this for most translations."""

    state: str = ""
    """`machine` for words that nobody has reviewed, `outdated` where somebody knows that they are."""
    fields: tuple[str, ...] = ()
    """Of these fields alone; of all where none is named."""
    checked: str = ""
    """When somebody last found the whole of it right: the line matters, not the day in it."""

    def covers(self, name: str) -> bool:
        """Whether it speaks of a text such as `parts.leading.title`; `parts` stands for all that is in it."""
        return bool(self.state) and (
            not self.fields or any(name == field or name.startswith(f"{field}.") for field in self.fields)
        )


UNMARKED = Mark()


def mark_of(document: Document) -> Mark:
    """The mark of a translation, as far as it can be read."""
    said = document.fields.get(MARK)
    if isinstance(said, str):
        return Mark(said) if said in STATES else UNMARKED
    if not isinstance(said, dict):
        return UNMARKED
    state, fields, checked = (said.get(name, "") for name in _FIELDS)
    listed = [fields] if isinstance(fields, str) else fields if isinstance(fields, list) else []
    return Mark(
        state if isinstance(state, str) and state in STATES else "",
        tuple(name for name in listed if isinstance(name, str) and name),
        checked if isinstance(checked, str) else "",
    )


def marks_amiss(document: Document) -> Iterator[Finding]:
    """What cannot be read in the mark of a translation."""
    said = document.fields.get(MARK)
    if isinstance(said, str):
        yield from _state_amiss(document, said, (MARK,))
    elif not isinstance(said, dict):
        message = phrase("`{field}`: holds a list; write one value", field=MARK)
        yield rules.value_unreadable.at(document.at(MARK), message)
    else:
        for name, value in said.items():
            if name not in _FIELDS:
                message = phrase("nothing reads `{name}`", name=name)
                hint = did_you_mean(name, _FIELDS, "`")
                yield rules.field_unknown.at(document.at_key(MARK, name), message, hint=hint)
            elif name == "checked":
                yield from _day_amiss(document, value)
            elif name == "state":
                yield from _state_amiss(document, value, (MARK, name))


def _state_amiss(document: Document, said: object, key: tuple[str, ...]) -> Iterator[Finding]:
    if said and said not in STATES:
        message = phrase("`{field}`: “{said}” is none of machine and outdated", field=key[-1], said=said)
        hint = did_you_mean(str(said), STATES)
        yield rules.value_unreadable.at(document.at(*key), message, hint=hint)


def _day_amiss(document: Document, said: object) -> Iterator[Finding]:
    try:
        scalars.day(said if isinstance(said, str) else "")
    except ValueError:
        message = phrase("`{field}`: “{said}” is no date such as 2026-03-10", field="checked", said=said)
        yield rules.value_unreadable.at(document.at(MARK, "checked"), message)
