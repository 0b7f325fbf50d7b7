"""`llms.txt` (llmstxt.org): what there is and where, in Markdown, for language models that look something up here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_programme.entities import (
    Edition,
    Entity,
    Material,
    Organisation,
    Pathway,
    Persona,
    Reference,
    Session,
    Speaker,
)
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.languages import dates
from mkdocs_programme.schema import API
from mkdocs_programme.timetable import Slot, calendar_path, slots

__all__ = ["llms"]


def _(text: str) -> str:
    """Mark words for the catalogues."""
    return text


_KINDS: tuple[tuple[type[Entity], str], ...] = (
    (Session, _("Sessions")),
    (Speaker, _("People")),
    (Organisation, _("Organisations")),
    (Persona, _("Personas")),
    (Pathway, _("Care pathways")),
    (Material, _("Materials")),
    (Reference, _("Bibliography")),
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def llms(wanted: Wanted) -> Iterator[Export]:
    """A file for each language: at the root of the site, and below the others' folders."""
    for language in wanted.languages:
        voice = Voice(wanted, language)
        path = "" if language == wanted.programme.settings.default_language else f"{language}/"
        yield Export(f"{path}llms.txt", "\n\n".join(_sections(voice)) + "\n")


def _sections(voice: Voice) -> Iterator[str]:
    settings = voice.programme.settings
    yield f"# {_plain(voice.text(settings.name))}"
    if settings.tagline is not None:
        yield f"> {_plain(voice.text(settings.tagline))}"
    for edition in sorted(voice.wanted.editions, key=lambda one: (str(one.starts or ""), one.id), reverse=True):
        yield "\n".join((f"## {_plain(voice.name(edition))}", "", *_edition(voice, edition)))
    kinds = [(kind, label) for kind, label in _KINDS if voice.programme.all(kind)]
    lists = (_line(voice, kind.folder, voice.ui.gettext(label), "") for kind, label in kinds)
    yield "\n".join((f"## {voice.ui.gettext('Everything')}", "", *lists))
    yield "\n".join((f"## {voice.ui.gettext('Data')}", "", *_data(voice)))


def _edition(voice: Voice, edition: Edition) -> Iterator[str]:
    yield _line(voice, edition.address, voice.name(edition), _when(voice, edition))
    found = slots(voice.programme, edition.id)
    yield from (_session(voice, one.session, one) for one in found)
    timed = {one.session.id for one in found}
    for session in voice.programme.all(Session):
        if session.edition_id == edition.id and session.id not in timed and session.status != "cancelled":
            yield _session(voice, session, None)


def _when(voice: Voice, edition: Edition) -> str:
    days = dates.days(edition.starts, edition.ends, voice.language) if edition.starts and edition.ends else ""
    return ", ".join(filter(None, (days, voice.text(edition.place))))


def _session(voice: Voice, session: Session, held: Slot | None) -> str:
    """“- [A1 From ward to home](…): Tuesday 10 March 2026, 10:00–11:30, Ada Berg”."""
    day = dates.day(held.start.date(), voice.language) if held else ""
    times = dates.interval(held.start, held.end, voice.language) if held else ""
    told = ", ".join(filter(None, (day, times, *voice.names(session.all_people()))))
    return _line(voice, session.address, voice.titled(session).text, told)


def _data(voice: Voice) -> Iterator[str]:
    path = voice.wanted.file
    yield f"- [JSON]({path(f'{API}/index.json') or f'/{API}/index.json'})"
    for edition in voice.wanted.editions:
        if slots(voice.programme, edition.id):
            calendar = calendar_path(edition, voice.language)
            yield f"- [iCalendar: {_plain(voice.name(edition))}]({path(calendar) or f'/{calendar}'})"


def _line(voice: Voice, address: str, name: str, told: str) -> str:
    page = voice.wanted.page(voice.language, address) or f"/{voice.wanted.below(voice.language, address)}"
    return f"- [{_plain(name)}]({page})" + (f": {_plain(told)}" if told else "")


def _plain(text: str) -> str:
    """Words in which no sign means anything to Markdown, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
