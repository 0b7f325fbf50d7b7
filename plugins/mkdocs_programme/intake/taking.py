"""An answered form becomes a content file."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_programme.decode.names import as_id
from mkdocs_programme.documents import writing
from mkdocs_programme.documents.document import Value
from mkdocs_programme.entities import KINDS
from mkdocs_programme.entities.shape import FieldShape
from mkdocs_programme.intake.choices import chosen
from mkdocs_programme.intake.forms import BODY, FORMS, asked, label
from mkdocs_programme.languages.messages import SPOKEN

__all__ = ["Refused", "Taken", "taken"]

_NOTHING = ("", "_No response_", "None")
"""What stands under a heading that nobody answered."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""What no file of content may hold."""
_LONGEST = 100_000
"""Characters of an answer; GitHub takes 65,536."""


class Refused(Exception):
    """This is no answered form; the words say why."""


@dataclass(frozen=True)
class Taken:
    """A content file that somebody proposes."""

    path: str
    """Relative to the content root; no file of before."""
    text: str
    number: int
    """Of the issue."""


def taken(event: Mapping[str, Any], edition: str, there: Container[str]) -> Taken:
    """The file that an issue proposes.

    Args:
        event: What GitHub tells of an issue: its number, its labels and its text.
        edition: Into which sessions come.
        there: Paths of the files that there are.

    Raises:
        Refused: The issue is no form of ours, or what its kind needs is missing.
    """
    issue = event.get("issue")
    issue = issue if isinstance(issue, dict) else {}
    kind, number, body = _kind(issue), issue.get("number"), issue.get("body")
    if not isinstance(body, str) or not isinstance(number, int) or len(body) > _LONGEST:
        raise Refused("The issue has no text that could be read.")
    language = _language(kind, body)
    answers = _answers(kind, body, language)
    missing = [label(kind, name, language) for name, known in asked(kind) if known.required and name not in answers]
    if missing:
        raise Refused(f"Not answered: {', '.join(missing)}.")
    fields: dict[str, Value] = {name: _value(known, answers[name]) for name, known in asked(kind) if name in answers}
    text = fields.pop(BODY, "")
    named = next(iter(fields.values()))
    return Taken(_path(kind, str(named), edition, there), writing.file_text(fields, str(text)), number)


def _kind(issue: Mapping[str, Any]) -> str:
    labels = issue.get("labels")
    named = [one.get("name") for one in labels if isinstance(one, dict)] if isinstance(labels, list) else []
    kinds = [kind for kind in FORMS if kind in named]
    if len(kinds) != 1:
        raise Refused(f"The issue has none of the labels {', '.join(FORMS)}, or several of them.")
    return kinds[0]


def _language(kind: str, body: str) -> str:
    """The language of the form: that in which most of its headings are."""
    lines = {line.rstrip() for line in body.split("\n")}

    def headings(language: str) -> int:
        return sum(f"### {label(kind, name, language)}" in lines for name, _ in asked(kind))

    return max(SPOKEN, key=headings)


def _answers(kind: str, body: str, language: str) -> dict[str, str]:
    """What stands under the heading of each question, in their order, since an answer may hold a heading too."""
    answers, rest = {}, _CONTROL.sub(" ", body.replace("\r\n", "\n"))
    headings = [(name, f"### {label(kind, name, language)}") for name, _ in asked(kind)]
    pieces: list[tuple[str, int, int]] = []
    past = 0
    for name, heading in headings:
        found = re.compile(rf"^{re.escape(heading)}[ \t]*$", re.MULTILINE).search(rest, past)
        if found is not None:
            pieces.append((name, found.start(), found.end()))
            past = found.end()
    for index, (name, _, start) in enumerate(pieces):
        end = pieces[index + 1][1] if index + 1 < len(pieces) else len(rest)
        answer = rest[start:end].strip()
        if answer not in _NOTHING:
            answers[name] = answer
    return answers


def _value(known: FieldShape, answer: str) -> Value:
    if known.many:
        return [line.strip().removeprefix("- ").strip() for line in answer.split("\n") if line.strip(" -\t")]
    if known.nature == "prose":
        return answer
    line = " ".join(answer.split())
    return chosen(known.choices, line) if known.choices else line


def _path(kind: str, named: str, edition: str, there: Container[str]) -> str:
    """A path that no file has yet."""
    known = next(one for one in KINDS if one.kind == kind)
    folder = f"{known.folder}/{edition}" if known.in_edition else known.folder
    stem = as_id(named)[:60].strip("-") or kind
    numbers = (f"{folder}/{stem}{f'-{number}' if number > 1 else ''}.md" for number in range(1, 10_000))
    return next(path for path in numbers if path not in there)
