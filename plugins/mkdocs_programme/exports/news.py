"""What has changed of an edition, for the timetable in the browser: small, and only what somebody must know."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, replace

from mkdocs_programme.changes import Became, SessionChange, Step, Teller, matters, plainly, steps
from mkdocs_programme.changes.places import has_changes, news_path
from mkdocs_programme.entities import Edition
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.programme import Programme

__all__ = ["FORMAT", "news"]

FORMAT = 1
_DIGITS = 8
"""Of a key: enough that two changes of one edition do not share one."""


def news(wanted: Wanted) -> Iterator[Export]:
    """A file for each released edition and language: the newest change first, each with a key of its own.

    The key of a change stays the same when it is released, so that nobody is told twice.
    """
    for edition in wanted.editions:
        for language in wanted.languages if has_changes(wanted.programme, edition) else ():
            told = {"format": FORMAT, "changes": list(_changes(wanted.programme, edition, language))}
            yield Export(news_path(edition.id, language), f"{json.dumps(told, ensure_ascii=False)}\n")


def _changes(programme: Programme, edition: Edition, language: str) -> Iterator[dict[str, object]]:
    for step in reversed(steps(programme)):
        if step.before.find(Edition.kind, edition.id) is None:
            continue
        teller = Teller(language, programme.settings, step.before, step.after)
        for change in step.difference.sessions:
            told = tuple(one for one in change.changes if matters(one))
            if told and change.edition == edition.id:
                yield _change(step, teller, replace(change, changes=told))


def _change(step: Step, teller: Teller, change: SessionChange) -> dict[str, object]:
    named = [one.what if isinstance(one, Became) else type(one).__name__.lower() for one in change.changes]
    typed = json.dumps([step.order, change.id, named, [asdict(one) for one in change.changes]])
    title = teller.title("session", change.id)
    return {
        "key": hashlib.sha256(typed.encode()).hexdigest()[:_DIGITS],
        "id": change.id,
        "kinds": named,
        "title": title.text,
        **({"language": title.language} if title.language != teller.language else {}),
        "words": [plainly(line) for line in teller.lines(change)],
    }
