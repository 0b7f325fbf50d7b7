"""What a translation says of itself: made by a machine, out of date, or looked through again."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_programme.documents import Document

__all__ = ["FIELDS", "MARK", "STATES", "UNMARKED", "Mark", "mark_of"]

MARK = "translation"
"""The field of a translation that speaks of the translation itself."""
STATES = ("machine", "outdated")
FIELDS = ("state", "fields", "checked")


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
    state, fields, checked = (said.get(name, "") for name in FIELDS)
    listed = [fields] if isinstance(fields, str) else fields if isinstance(fields, list) else []
    return Mark(
        state if isinstance(state, str) and state in STATES else "",
        tuple(name for name in listed if isinstance(name, str) and name),
        checked if isinstance(checked, str) else "",
    )
