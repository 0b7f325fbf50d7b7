"""Fields that are offered while somebody types, in Markdown and its front matter: snippets of Visual Studio Code.

The syntax: code.visualstudio.com/docs/editing/userdefinedsnippets. Which files one is offered in is read from version
1.109 on; those before offer all fields in all Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from mkdocs_programme.editors.kinds import Shelf
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.forms.hints import BODY, Hints
from mkdocs_programme.schema import fact

__all__ = ["snippets"]

_SCOPE = "markdown,yaml"
"""Front matter is YAML to the editor, whatever language its file is of."""
_LEFT_OUT = ("id", BODY, "origin", "ignore")
"""What no author writes into front matter."""
_SAMPLES: dict[type, str] = {datetime: "2026-03-10 11:00", date: "2026-03-10"}


def snippets(shelves: Sequence[Shelf], content: str, languages: Sequence[str], hints: Hints) -> dict[str, Any]:
    """The file of snippets: one for each field of each kind.

    Args:
        shelves: The folders.
        content: The content folder, from the folder that is opened.
        languages: Of the site, by whose names translations are known.
        hints: In which language fields are explained.
    """
    translations = [f"*.{language}.md" for language in languages]
    return {
        f"{shelf.name}: {name}": {
            "scope": _SCOPE,
            "prefix": name,
            "body": list(_body(shelf, name, found)),
            "description": hints.hint(shelf.kind, found) or hints.label(shelf.kind, name),
            "include": [f"**/{content}/{shelf.folder}/*.md"],
            **({} if found.translated else {"exclude": translations}),
        }
        for shelf in shelves
        for name, found in shape(shelf.kind).items()
        if name not in _LEFT_OUT
    }


def _body(shelf: Shelf, name: str, found: FieldShape) -> Iterator[str]:
    if found.record is not None:
        yield f"{name}:"
        first, *others = [f"{inner}: {_value(found.record, inner, {}, at)}" for at, inner in _inner(found.record)]
        dash, indent = ("  - ", "    ") if found.many else ("  ", "  ")
        yield f"{dash}{first}"
        yield from (f"{indent}{line}" for line in others)
    elif found.many:
        yield f"{name}:"
        yield f"  - {_value(shelf.kind, name, shelf.chosen, 1)}"
    elif found.nature == "prose":
        yield f"{name}: |"
        yield "  $0"
    else:
        yield f"{name}: {_value(shelf.kind, name, shelf.chosen, 1)}"


def _inner(record: type[Record]) -> list[tuple[int, str]]:
    """The fields of a group that are asked for: what it cannot do without, or what is usually said."""
    known = shape(record)
    wanted = [name for name, found in known.items() if found.required and found.record is None]
    shown = wanted or [name for name in (record.shorthand, *known) if name in known][:1]
    return list(enumerate(shown, start=1))


def _value(record: type[Record], name: str, chosen: Mapping[str, Sequence[str]], at: int) -> str:
    """The place for a value: choices where there are some, an example where one is known."""
    found = shape(record)[name]
    options = chosen.get(name) or found.choices or (("yes", "no") if found.of is bool else ())
    if options:
        return f"${{{at}|{','.join(map(_option, options))}|}}"
    sample = _SAMPLES.get(found.of) or (_example(record, found) if found.nature == "fact" else "")
    return f"${{{at}:{sample}}}" if sample else f"${at}"


def _example(record: type[Record], found: FieldShape) -> str:
    return str(next(iter(fact(record, found).get("examples", ())), ""))


def _option(text: str) -> str:
    r"""Signs that end a choice are written after a `\`."""
    return "".join(f"\\{sign}" if sign in "\\,|$}" else sign for sign in text)
