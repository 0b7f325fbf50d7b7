"""The timetable as one file that another site shows in a frame: no script, nothing loaded, links that leave the frame.

The page refuses everything but its own style sheet, whatever the server says.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator

from lxml import etree
from lxml.builder import E

from mkdocs_programme.entities import Edition, Room, Session, Stream
from mkdocs_programme.exports.embed_style import STYLE
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.voice import Voice
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.languages import dates, direction
from mkdocs_programme.timetable import Day, Slot, days, schedule_path, slots
from mkdocs_programme.values.words import Words

__all__ = ["embeds"]

_DEPTH = "../../"
"""From the file to the root of the site."""


def embeds(wanted: Wanted) -> Iterator[Export]:
    """A file for each edition and language."""
    for edition in wanted.editions:
        found = days(slots(wanted.programme, edition.id, cancelled=True))
        for language in wanted.languages if found else ():
            path = schedule_path(edition, f"embed.{language}.html")
            yield Export(path, _Frame(Voice(wanted, language), edition).page(found))


class _Frame:
    def __init__(self, voice: Voice, edition: Edition) -> None:
        self._voice = voice
        self._edition = edition

    def page(self, found: tuple[Day, ...]) -> bytes:
        """The whole file."""
        language, name = self._voice.language, self._voice.name(self._edition)
        sheet = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{sheet}'"
        head = E.head(
            E.meta(charset="utf-8"),
            E.meta({"http-equiv": "Content-Security-Policy", "content": policy}),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.meta(name="robots", content="noindex"),
            E.base(target="_top"),
            E.title(name),
            E.style(STYLE),
        )
        told = E.main(E.h1(self._link(self._edition, Words(name, language))), *(self._day(day) for day in found))
        whole = E.html(head, E.body(told), lang=language, dir=direction(language))
        octets: bytes = etree.tostring(whole, method="html", encoding="UTF-8", doctype="<!doctype html>")
        return octets + b"\n"

    def _day(self, day: Day) -> etree._Element:
        id_ = f"d-{day.date.isoformat()}"
        heading = E.h2(dates.day(day.date, self._voice.language), id=id_)
        rows = (self._session(slot) for slot in day.slots)
        return E.section(heading, E.ol(*rows, role="list"), {"aria-labelledby": id_})

    def _session(self, slot: Slot) -> etree._Element:
        session, voice = slot.session, self._voice
        times = dates.interval(slot.start, slot.end, voice.language)
        told = E.div(E.h3(self._link(session, voice.titled(session))), {"class": "what"})
        if session.status == "cancelled":
            told.append(E.p(voice.ui.gettext("Cancelled"), {"class": "gone"}))
        if people := ", ".join(voice.names(session.all_people())):
            told.append(E.p(people))
        found = (voice.programme.find(Stream, session.stream), voice.programme.find(Room, session.room))
        if places := " · ".join(voice.name(one) for one in found if one is not None):
            told.append(E.p(places, {"class": "where"}))
        begins = E.time(times, datetime=slot.start.isoformat(timespec="minutes"), dir="ltr")
        return E.li(begins, told)

    def _link(self, thing: Session | Edition, words: Words) -> etree._Element:
        page = self._voice.page(thing) or f"{_DEPTH}{self._voice.wanted.below(self._voice.language, thing.address)}"
        told = {} if words.language == self._voice.language else _spoken(words.language)
        return E.a(words.text, {"href": page, **told})


def _spoken(language: str) -> dict[str, str]:
    return {"lang": language, "dir": direction(language)}
