"""What nobody learns by listening needs time in which people do it."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_programme.checks.objectives.keeping import Told, keepable
from mkdocs_programme.checks.objectives.statements import statements, table_of
from mkdocs_programme.entities import Format, Session
from mkdocs_programme.findings import Severity
from mkdocs_programme.phrases import phrase
from mkdocs_programme.programme import Programme
from mkdocs_programme.values.words import Text
from mkdocs_programme.wording import needs_practice, tells_of_practice

__all__ = ["practice_missing"]


@keepable("PRG432", Severity.WARNING, strict=Severity.ERROR)
def practice_missing(programme: Programme) -> Iterator[Told]:
    """An objective asks for practice, and the session gives no time for it.

    Nobody learns to demonstrate, perform, run or design something by listening. Looked for are words such as
    “exercise”, “small groups” or “simulation” in the agenda, the parts, the format and the abstract; a session that
    tells neither agenda nor parts is not judged.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 40
        objectives:
          - {statement: Run a safe handover at the bedside, evidence: A handover}
          - {statement: Explain why handovers fail, evidence: A case}
        agenda:
          - {minutes: 20, title: Talk}
          - {minutes: 20, title: Questions}
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        minutes: 40
        objectives:
          - {statement: Run a safe handover at the bedside, evidence: A handover}
          - {statement: Explain why handovers fail, evidence: A case}
        agenda:
          - {minutes: 20, title: Talk}
          - {minutes: 20, title: Handovers, method: Role play in small groups}
        ---
    """
    practises: dict[str, bool] = {}
    for one in statements(programme):
        session = one.session
        if session is None or one.table is None or not (session.agenda or session.parts):
            continue
        verb = needs_practice(one.words.text, one.table)
        if not verb:
            continue
        if session.id not in practises:
            practises[session.id] = _practises(programme, session)
        if not practises[session.id]:
            message = (
                phrase("nobody learns to {verb} by listening, and nothing here tells of practice", verb=verb)
                if one.words.language == "en"
                else phrase("“{verb}” asks for practice, and nothing tells of it", verb=verb)
            )
            hint = phrase("give time for it in `agenda` or a part and say how in `method`, or choose another verb")
            yield Told(practice_missing.at(one.place, message, hint=hint), (one.objective, session))


def _practises(programme: Programme, session: Session) -> bool:
    for text in _texts(programme, session):
        for words in text.written if text is not None else ():
            table = table_of(programme, words.language)
            if table is None or tells_of_practice(words.text, table):
                return True
    return False


def _texts(programme: Programme, session: Session) -> Iterator[Text | None]:
    """Everything that may tell how the time is spent."""
    yield from (session.title, session.subtitle, session.body)
    for item in session.agenda:
        yield from (item.title, item.method)
    for part in session.parts:
        yield from (part.title, part.abstract)
    format_ = programme.find(Format, session.format)
    if format_ is not None:
        yield format_.name
