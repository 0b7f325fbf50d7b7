"""What forms call kinds and fields, and what they say each is for: the docstrings of the types, in one language."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.entities import Entity, Record
from mkdocs_programme.entities.declared import DeclaredEntity, DeclaredField
from mkdocs_programme.entities.shape import FieldShape
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.languages.choices import offered
from mkdocs_programme.languages.hinted import label, prompter
from mkdocs_programme.languages.messages import speaker
from mkdocs_programme.pages.labels import kind_plural, kind_singular
from mkdocs_programme.phrases import phrase

__all__ = ["BODY", "Hints", "label"]

BODY = "body"


class Hints:
    """The words of forms in one language.

    Args:
        language: One of `languages.messages.SPOKEN`.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._speaker = speaker(language)
        self._prompter = prompter(language)
        self._ui = catalogue(language)

    def said(self, docstring: str | None) -> str:
        """What a docstring says, in this language."""
        return self._prompter.translated(" ".join((docstring or "").split()))

    def kinds(self, kind: type[Entity]) -> tuple[str, str]:
        """What many and what one of a kind are called."""
        if issubclass(kind, DeclaredEntity):
            return kind.declared.name.into(self.language).text, kind.declared.singular.into(self.language).text
        return kind_plural(kind.kind, self._ui), kind_singular(kind.kind, self._ui)

    def choices(self, values: Iterable[str]) -> dict[str, str]:
        """The words by which each of some values is chosen."""
        return offered(values, self.language)

    def about(self, kind: type[Entity]) -> dict[str, str]:
        """What things of a kind are, as a form says it."""
        intro = (
            kind.declared.intro.into(self.language).text
            if issubclass(kind, DeclaredEntity) and kind.declared.intro
            else ""
        )
        said = intro if issubclass(kind, DeclaredEntity) else self.said(kind.__doc__)
        return {"description": said} if said else {}

    def label(self, record: type[Record], name: str) -> str:
        """What a field is called."""
        if name == BODY:
            return self._ui.gettext("Text")
        declared = _declared(record, name)
        if declared is not None and declared.label is not None:
            return declared.label.into(self.language).text
        return self._prompter.translated(label(name))

    def such_as(self, example: str) -> str:
        """What a value looks like."""
        return str(phrase("such as {example}", example=example).into(self._speaker))

    def hint(self, record: type[Record], found: FieldShape) -> str:
        """What a field is for."""
        return self.said(record.model_fields[found.attribute].description)


def _declared(record: type[Record], name: str) -> DeclaredField | None:
    """What the settings say of a field of a declared kind."""
    if not issubclass(record, DeclaredEntity):
        return None
    return next((field for field in record.declared.fields if field.id == name), None)
