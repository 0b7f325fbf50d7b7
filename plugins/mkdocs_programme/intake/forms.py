"""Issue forms of GitHub, one for each kind that somebody may propose, made of the same fields that read the files.

The syntax: docs.github.com, “Syntax for issue forms”.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from mkdocs_programme.entities import KINDS, Entity
from mkdocs_programme.entities.shape import FieldShape, shape

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
_BODIES = {
    "session": "Abstract",
    "speaker": "Biography",
    "organisation": "About it",
    "objective": "More about it",
    "material": "About it",
}


_HELP = {
    BODY: "Plain words will do; Markdown may be used.",
    "speakers": "Names, as they should stand in the programme.",
    "minutes": "How long it takes.",
}
"""What somebody needs to know who has never seen a file of ours, where the field itself says something else."""


def asked(kind: str) -> list[tuple[str, FieldShape]]:
    """The fields that the form of a kind asks for, in order."""
    known = shape(_kind(kind))
    return [(name, known[name]) for name in FORMS[kind]]


def label(kind: str, name: str) -> str:
    """What a field is called in the form; its answer stands under this heading."""
    return _BODIES[kind] if name == BODY else name.replace("_", " ").capitalize()


def form(kind: str) -> str:
    """The form of a kind, as YAML. Strings are written as JSON has them, which YAML reads alike."""
    lines = [
        f"name: {_text(f'Propose: {kind}')}",
        f"description: {_text('A form instead of a file. Whoever keeps the programme will look at it.')}",
        f"title: {_text(f'{kind.capitalize()}: ')}",
        f"labels: [{_text(kind)}]",
        "body:",
        *(line for name, known in asked(kind) for line in _question(kind, name, known)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _question(kind: str, name: str, known: FieldShape) -> Iterator[str]:
    widget = "dropdown" if known.choices else "textarea" if known.many or known.nature == "prose" else "input"
    described = _kind(kind).model_fields[known.attribute].description or ""
    help_ = _HELP.get(name) or " ".join(described.split())
    lines = "One in each line." if known.many else ""
    yield f"  - type: {widget}"
    yield f"    id: {name}"
    yield "    attributes:"
    yield f"      label: {_text(label(kind, name))}"
    if told := f"{help_} {lines}".strip():
        yield f"      description: {_text(told)}"
    if known.choices:
        yield f"      options: [{', '.join(map(_text, known.choices))}]"
    if known.required:
        yield "    validations:"
        yield "      required: true"


def _kind(kind: str) -> type[Entity]:
    return next(known for known in KINDS if known.kind == kind)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
