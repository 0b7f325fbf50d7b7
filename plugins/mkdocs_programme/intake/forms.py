"""Issue forms of GitHub, one for each kind that somebody may propose, made of the same fields that read the files.

The syntax: docs.github.com, “Syntax for issue forms”.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from mkdocs_programme.entities import KINDS, Entity
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.languages import hinted
from mkdocs_programme.languages.choices import offered
from mkdocs_programme.languages.hinted import prompter
from mkdocs_programme.languages.messages import speaker
from mkdocs_programme.phrases import phrase

__all__ = ["BODY", "FORMS", "asked", "form", "label"]

BODY = "body"
FORMS: dict[str, tuple[str, ...]] = {
    "session": ("title", "subtitle", "speakers", "minutes", "level", "audience", "questions", "access", BODY),
    "speaker": ("name", "pronouns", "country", "orcid", "languages", BODY),
    "organisation": ("name", "short_name", "type", "country", "place", "website", BODY),
    "objective": ("statement", "level", "evidence", BODY),
    "material": ("title", "type", "date", "url", "languages", BODY),
}
"""What is asked of whoever proposes a thing of a kind: facts that they can know, and none that a committee decides."""
_NAMES = {
    "session": phrase("session"),
    "speaker": phrase("person"),
    "organisation": phrase("organisation"),
    "objective": phrase("learning objective"),
    "material": phrase("material"),
}
_BODIES = {
    "session": phrase("Abstract"),
    "speaker": phrase("Biography"),
    "organisation": phrase("About it"),
    "objective": phrase("More about it"),
    "material": phrase("About it"),
}
_HELP = {
    BODY: phrase("Plain words will do; Markdown may be used."),
    "speakers": phrase("Names, as they should stand in the programme."),
    "minutes": phrase("How long it takes."),
}
"""What somebody needs to know who has never seen a file of ours, where the field itself says something else."""


def asked(kind: str) -> list[tuple[str, FieldShape]]:
    """The fields that the form of a kind asks for, in order."""
    known = shape(_kind(kind))
    return [(name, known[name]) for name in FORMS[kind]]


def label(kind: str, name: str, language: str) -> str:
    """What a field is called in the form of a language; its answer stands under this heading."""
    if name == BODY:
        return str(_BODIES[kind].into(speaker(language)))
    return prompter(language).translated(hinted.label(name))


def form(kind: str, language: str = "en") -> str:
    """The form of a kind, as YAML. Strings are written as JSON has them, which YAML reads alike.

    Args:
        kind: One of `FORMS`.
        language: In which people are asked, one of `languages.messages.SPOKEN`.
    """
    tongue = speaker(language)
    named = _NAMES[kind].into(tongue)
    proposed = phrase("Propose: {kind}", kind=_NAMES[kind]).into(tongue)
    about = phrase("A form instead of a file. Whoever keeps the programme will look at it.").into(tongue)
    lines = [
        f"name: {_text(proposed)}",
        f"description: {_text(about)}",
        f"title: {_text(f'{named[:1].upper()}{named[1:]}: ')}",
        f"labels: [{_text(kind)}]",
        "body:",
        *(line for name, known in asked(kind) for line in _question(kind, name, known, language)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _question(kind: str, name: str, known: FieldShape, language: str) -> Iterator[str]:
    widget = "dropdown" if known.choices else "textarea" if known.many or known.nature == "prose" else "input"
    described = " ".join((_kind(kind).model_fields[known.attribute].description or "").split())
    help_ = _HELP[name].into(speaker(language)) if name in _HELP else prompter(language).translated(described)
    lines = phrase("One in each line.").into(speaker(language)) if known.many else ""
    yield f"  - type: {widget}"
    yield f"    id: {name}"
    yield "    attributes:"
    yield f"      label: {_text(label(kind, name, language))}"
    if told := f"{help_} {lines}".strip():
        yield f"      description: {_text(told)}"
    if known.choices:
        yield f"      options: [{', '.join(map(_text, offered(known.choices, language).values()))}]"
    if known.required:
        yield "    validations:"
        yield "      required: true"


def _kind(kind: str) -> type[Entity]:
    return next(known for known in KINDS if known.kind == kind)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
