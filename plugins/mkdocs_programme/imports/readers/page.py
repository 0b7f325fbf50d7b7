"""A programme page that somebody typed: code and title, day and hours, stream, format, chairs, objectives, parts.

Read as text or from a Word document. Several sessions may follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import (
    Arrival,
    Group,
    Outcome,
    Part,
    Person,
    Place,
    Refusal,
    Remark,
    Taking,
    Talk,
)
from mkdocs_programme.imports.opening.text import clean, table_text
from mkdocs_programme.imports.opening.word import paragraphs
from mkdocs_programme.imports.opening.zipped import is_zip
from mkdocs_programme.imports.readers.dated import span_in
from mkdocs_programme.imports.readers.fields import known_field
from mkdocs_programme.imports.readers.lines import body, listed, outcomes, questions_of
from mkdocs_programme.imports.readers.names import named, reads_as_person
from mkdocs_programme.imports.readers.persons import People
from mkdocs_programme.imports.readers.times import tags_of

__all__ = ["read"]

_HEAD = re.compile(r"([A-Z]{1,3}[ -]?\d{1,3}[a-z]?)\s*[:.–—-]\s*(\S.*)")
_PART = re.compile(
    r"(?:part|del|teil|partie|parte|osa|delen)\s*(\d{1,2}|[ivx]{1,4})\s*[:.–—-]+\s*(\S.*)", re.IGNORECASE
)
_LABEL = re.compile(r"([^\W\d_][^:]{1,40}):\s*(.*)")
_NEAR = 8
"""So many lines below its title a session says when it is, or in which stream."""


def read(data: bytes, aids: Aids) -> Arrival:
    """Every session of a page.

    Args:
        data: Text, or a Word document.
        aids: Whom and what the content knows: it tells names from organisations.

    Raises:
        Refusal: It is neither, or no session is laid out in it.
    """
    lines = clean_lines(paragraphs(data) if is_zip(data) else table_text(data))
    starts = [at for at in range(len(lines)) if _begins(lines, at)]
    if not starts:
        words = "is no programme page: no line such as “A2: Title” with day, stream or format below it"
        raise Refusal(words, 1, hint="write each session as docs/imports.md shows")
    people, remarks = People(), list[Remark]()
    ends = [*starts[1:], len(lines)]
    talks = tuple(
        _talk(_taken(lines, start, end), people, remarks, aids) for start, end in zip(starts, ends, strict=True)
    )
    before = [line for line in lines[: starts[0]] if line]
    named_here = ((talk.room, talk.stream, talk.format) for talk in talks)
    rooms, streams, formats = (list(dict.fromkeys(column)) for column in zip(*named_here, strict=True))
    return Arrival(
        talks,
        people.all(),
        tuple(Place({"": name}, name) for name in rooms if name),
        tuple(Group({"": name}, name) for name in streams if name),
        tuple(Group({"": name}, name) for name in formats if name),
        remarks=(*([Remark(f"stands before the first session: “{' '.join(before)}”", 1)] if before else []), *remarks),
    )


def clean_lines(text: str) -> list[str]:
    """The lines, without blanks that are none; the wide gaps that part a name from a place stay."""
    lines = text.replace("\u00a0", " ").replace("\u2028", "\n").split("\n")
    return [re.sub(r"[ ]+$", "", clean(line)) if line.strip() else "" for line in lines]


def _begins(lines: Sequence[str], at: int) -> bool:
    """Whether a session begins here: a code and a title, and soon a day or a line such as `Stream: …`."""
    if not _HEAD.fullmatch(lines[at]) or _PART.fullmatch(lines[at]):
        return False
    below = [line for line in lines[at + 1 : at + 1 + _NEAR] if line]
    return any(span_in(line) or _labelled(line) for line in below)


def _labelled(line: str) -> tuple[str, str]:
    """The field that a line such as `Stream: Leading` fills, and with what; nothing for other lines."""
    found = _LABEL.fullmatch(line)
    field = known_field(found[1]) if found else ""
    return (field, found[2]) if found and field in _FIELDS else ("", "")


_FIELDS = ("room", "stream", "format", "chairs", "speakers", "languages", "audience", "level", "capacity", "access")


@dataclass
class _Section:
    """The lines of a session before its parts, or of one of them."""

    title: str
    line: int
    lines: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[str]] = field(default_factory=dict)
    """Lines that name somebody, by role."""


def _taken(lines: Sequence[str], start: int, end: int) -> list[_Section]:
    """The sections of a session: its head first, then its parts."""
    sections = [_Section(lines[start], start + 1)]
    role = ""
    for number, line in enumerate(lines[start + 1 : end], start + 2):
        section = sections[-1]
        part, (name, value) = _PART.fullmatch(line), _labelled(line)
        span = span_in(line) if len(sections) == 1 and "when" not in section.facts and len(line) < 100 else None
        if part:
            sections.append(_Section(part[2], number))
        elif span:
            section.facts["when"] = line
        elif name in ("chairs", "speakers"):
            role = name.removesuffix("s")
            section.people.setdefault(role, []).extend([value] if value else [])
            continue
        elif name and not any(section.lines):
            section.facts[name] = value
        elif reads_as_person(line):
            section.people.setdefault(role or "speaker", []).append(line)
            continue
        else:
            section.lines.append(line)
            role = "" if line else role
            continue
        role = ""
    return sections


def _talk(sections: Sequence[_Section], people: People, remarks: list[Remark], aids: Aids) -> Talk:
    head = sections[0]
    titled = _HEAD.fullmatch(head.title)
    code, title = titled.groups() if titled else ("", head.title)
    start, end = span_in(head.facts.get("when", "")) or (None, None)
    everybody = [line for section in sections for lines in section.people.values() for line in lines]
    found = dict(zip(everybody, named(everybody, aids), strict=True))

    def takings(section: _Section) -> Iterator[Taking]:
        for role, lines in section.people.items():
            for line in lines:
                one = found[line]
                if one.guessed and one.affiliation:
                    words = f"“{line}” was read as “{one.name}” of “{one.affiliation.organisation}”"
                    remarks.append(Remark(words, hint="mend name and organisation if that is wrong"))
                affiliations = (one.affiliation,) if one.affiliation else ()
                yield Taking(people.add(Person("", {"": one.name}, affiliations=affiliations)), role)

    text, objectives = body(listed(head.lines))
    text, questions = questions_of(text)
    timed = start is not None and bool(start.hour or start.minute or end)
    facts = [(name, head.facts[name]) for name in ("audience", "level", "capacity", "access") if head.facts.get(name)]
    return Talk(
        title={"": title},
        key=code or title,
        code=code.replace(" ", ""),
        start=start if timed else None,
        end=end,
        room=head.facts.get("room", ""),
        stream=head.facts.get("stream", ""),
        format=head.facts.get("format", ""),
        languages=tags_of(head.facts.get("languages", "")),
        abstract={"": text} if text else {},
        people=tuple(takings(head)),
        objectives=outcomes(objectives),
        questions=tuple(questions),
        parts=tuple(_part(section, tuple(takings(section))) for section in sections[1:]),
        facts=tuple(facts),
        rest=(("date", head.facts["when"]),) if start is not None and not timed else (),
        line=head.line,
    )


def _part(section: _Section, takings: tuple[Taking, ...]) -> Part:
    text, objectives = body(listed(section.lines))
    made: tuple[Outcome, ...] = outcomes(objectives)
    return Part({"": section.title}, takings, {"": text} if text else {}, made)
