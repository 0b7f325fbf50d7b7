"""The sessions that come in, as files."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from mkdocs_programme.documents import Value
from mkdocs_programme.imports.arriving import Outcome, Part, Remark, Taking, Talk
from mkdocs_programme.imports.taking.context import Context
from mkdocs_programme.imports.taking.groups import Frame
from mkdocs_programme.imports.taking.holding import Sheet, text_of
from mkdocs_programme.imports.taking.ids import Ids, readable, readable_first
from mkdocs_programme.imports.taking.prose import homely
from mkdocs_programme.imports.taking.words import Settled, settled
from mkdocs_programme.languages.tags import is_tag
from mkdocs_programme.values.excerpt import joined
from mkdocs_programme.values.roles import COMMON_ROLES

__all__ = ["ORDER", "sessions"]

ORDER = (
    *("code", "title", "language", "subtitle", "start", "end", "minutes", "room", "stream", "format", "status"),
    *("chairs", "speakers", "people", "languages", "objectives", "questions", "audience", "level", "capacity"),
    *("recording", "access", "links", "parts", "origin"),
)
"""How the fields of a session follow each other."""


def sessions(context: Context, talks: Iterable[Talk], frame: Frame, people: Mapping[str, str]) -> Iterator[Sheet]:
    """Files of all sessions, those in other languages beside them.

    Args:
        context: The import.
        talks: What comes in.
        frame: The edition it comes into.
        people: Ids of people by the keys that talks name them by.
    """
    finder = _Finder(context)
    for talk in talks:
        of = finder.of(talk)
        path = f"sessions/{context.holding.edition}/{finder.id_of(talk, of)}"
        yield from _sheets(context, talk, frame, people, path, of)


class _Finder:
    """Finds the file of a session: by the last import, by what its system calls it, by its code in the programme."""

    def __init__(self, context: Context) -> None:
        self._folder = f"sessions/{context.holding.edition}"
        self._context = context
        self._by_key: dict[str, str] = {}
        self._by_code: dict[str, str] = {}
        self._given: set[str] = set()
        self._told: Counter[str] = Counter()
        taken = []
        for id_, document in context.holding.sources(self._folder):
            taken.append(id_)
            origin = context.holding.origin(document)
            if origin is not None and origin.source == context.source:
                self._by_key |= {key: id_ for key in (origin.guid, origin.id) if key}
            elif origin is None and (code := text_of(document.fields.get("code"))):
                self._by_code[code.casefold()] = id_
        self._ids = Ids(taken)

    def of(self, talk: Talk) -> str:
        """What finds the session again; two that the file calls alike are two."""
        of = f"session {talk.guid or talk.key or ' '.join(talk.title.values())}"
        self._told[of] += 1
        return of if self._told[of] == 1 else f"{of} ({self._told[of]})"

    def id_of(self, talk: Talk, of: str) -> str:
        """The id of a session, new or not."""
        path = self._context.remembered.get(of, "")
        before = path.rpartition("/")[2].removesuffix(".md")
        by_key = (self._by_key.get(key) for key in (talk.guid, talk.key) if key)
        standing = before if path in self._context.holding.texts else ""
        for id_ in (standing, *by_key, before, self._by_code.get(talk.code.casefold())):
            if id_ and id_ not in self._given:
                self._given.add(id_)
                return self._ids.take(id_)
        title = readable_first(talk.title, self._context.language)
        id_ = self._ids.free(readable(talk.code or title, f"session {talk.key or title}"))
        self._given.add(id_)
        return id_


def _sheets(
    context: Context, talk: Talk, frame: Frame, people: Mapping[str, str], path: str, of: str
) -> Iterator[Sheet]:
    said = {"title": talk.title, "subtitle": talk.subtitle, "body": _body(talk)}
    words = settled(said, context.holding.settings, talk.languages)
    own = list(talk.rest)
    title = words.source.get("title", "")
    if not title:
        context.remarks.append(Remark("a session has no title; it is called by its id", talk.line))
    spoken = [tag for tag in talk.languages if is_tag(tag)]
    own.append(("languages", [tag for tag in talk.languages if tag not in spoken]))
    links, bad = context.links(talk.links)
    own += bad
    fields: dict[str, Value] = {
        "code": talk.code,
        "title": title or path.rpartition("/")[2],
        "language": words.language if words.language != context.language else "",
        "subtitle": words.source.get("subtitle", ""),
        **_times(context, talk),
        "room": frame.rooms.get(talk.room, ""),
        "stream": frame.streams.get(talk.stream, ""),
        "format": frame.formats.get(talk.format, ""),
        "status": talk.status,
        **_people(talk.people, people),
        "languages": list(spoken),
        "objectives": _objectives(talk.objectives),
        "questions": list(talk.questions),
        **dict(talk.facts),
        "links": links,
        "parts": [_part(number, part, people) for number, part in enumerate(talk.parts, 1)],
        "origin": context.origin(talk.key, talk.guid),
    }
    own.append(("words", {tag: dict(one) for tag, one in words.homeless.items() if dict(one) != dict(words.source)}))
    for tag in words.homeless:
        hint = "add it to `languages` in programme.yml, and import again"
        context.remarks.append(Remark(f"there are words in {tag}, which is no language of this site", hint=hint))
    ordered = {name: fields[name] for name in (*ORDER, *fields) if fields.get(name)}
    kept = context.own("sessions", tuple((name, value) for name, value in own if value))
    yield Sheet(f"{path}.md", of, ordered | kept, words.source.get("body", ""))
    yield from _beside(words, path, of)


def _beside(words: Settled, path: str, of: str) -> Iterator[Sheet]:
    for language, said in words.beside.items():
        fields: dict[str, Value] = {name: text for name, text in said.items() if name != "body"}
        yield Sheet(f"{path}.{language}.md", f"{of} in {language}", fields, said.get("body", ""))


def _body(talk: Talk) -> dict[str, str]:
    """Abstract and description of each language in one text."""
    tags = dict.fromkeys((*talk.abstract, *talk.description))
    return {tag: homely(joined(talk.abstract.get(tag, ""), talk.description.get(tag, ""))) for tag in tags}


def _times(context: Context, talk: Talk) -> dict[str, Value]:
    if talk.start is None:
        return {}
    start = context.clock.wall(talk.start)
    end = context.clock.wall(talk.end) if talk.end is not None else ""
    if end and end <= start:
        context.remarks.append(Remark(f"a session of {start} ends at {end}; its end was left out", talk.line))
    return {"start": start, "end": end} if end > start else {"start": start}


def _people(takings: Iterable[Taking], people: Mapping[str, str]) -> dict[str, Value]:
    """Everybody by role, each once in a role."""
    by_role: dict[str, dict[str, None]] = defaultdict(dict)
    for taking in takings:
        role = readable(taking.role, "speaker")
        by_role[_ROLES.get(role, role)][people[taking.person]] = None
    others: list[Value] = [
        {"person": id_, "role": role}
        for role, ids in by_role.items()
        if role not in ("chair", "speaker")
        for id_ in ids
    ]
    return {"chairs": list(by_role.get("chair", ())), "speakers": list(by_role.get("speaker", ())), "people": others}


_ROLES = {role: role for role in COMMON_ROLES} | {
    "coordinator": "facilitator",
    "chairs": "chair",
    "session-chair": "chair",
    "speakers": "speaker",
    "guest": "contributor",
    "panelist": "panellist",
}
"""What other systems call the roles that every site has words for."""


def _objectives(outcomes: Iterable[Outcome]) -> list[Value]:
    ids = Ids()
    made: list[Value] = []
    for outcome in outcomes:
        if not re.search(r"[^\W_]", outcome.statement):
            continue
        words = outcome.statement.split()
        id_ = ids.free(readable(" ".join(words[1:7] if len(words) > 3 else words), "objective", short=True))
        record: dict[str, Value] = {"id": id_, "statement": outcome.statement}
        made.append(record | ({"explained": outcome.explained} if outcome.explained else {}))
    return made


def _part(number: int, part: Part, people: Mapping[str, str]) -> Value:
    fields: dict[str, Value] = {
        "id": f"part-{number}",
        "title": next(iter(part.title.values()), "") or f"Part {number}",
        "minutes": str(part.minutes) if part.minutes else "",
        **_people(part.people, people),
        "objectives": _objectives(part.objectives),
        "abstract": "".join(f"{homely(text)}\n" for text in list(part.abstract.values())[:1]),
    }
    return {name: value for name, value in fields.items() if value}
