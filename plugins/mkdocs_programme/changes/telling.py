"""Changes in the words of a language: “Moved from 10:30–11:15, Studio to 13:00–13:45, Hall”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from mkdocs_programme.changes.difference import (
    Became,
    Change,
    Moved,
    People,
    Readdressed,
    Renamed,
    Retimed,
    Reworded,
    SessionChange,
    Spoken,
    Streamed,
    ThingChange,
)
from mkdocs_programme.languages import dates, direction, tags
from mkdocs_programme.languages.catalogue import Catalogue, catalogue
from mkdocs_programme.programme.roles import role_words
from mkdocs_programme.releases import Snapshot
from mkdocs_programme.settings import Settings
from mkdocs_programme.values.words import Text, Words

__all__ = ["Line", "Teller", "matters", "plainly"]

Line = tuple[Words, ...]
"""A sentence in pieces, for a name in it may stand in another language."""


def matters(change: Change) -> bool:
    """Whether somebody who means to come must know it: that it is held, when, and where."""
    return isinstance(change, Became | Retimed | Moved)


def plainly(line: Line) -> str:
    """A line without the languages of its pieces."""
    return "".join(words.text for words in line)


def _(text: str) -> str:
    return text


_BECAME = {
    "new": _("New in the programme"),
    "gone": _("No longer in the programme"),
    "cancelled": _("Cancelled"),
    "restored": _("Takes place after all"),
}
_REWORDED = {
    "written": _("Text now also in %(language)s"),
    "changed": _("Text changed in %(language)s"),
    "gone": _("Text no longer in %(language)s"),
}


@dataclass(frozen=True)
class Teller:
    """Tells changes between two snapshots to the readers of a language."""

    language: str
    settings: Settings
    before: Snapshot
    after: Snapshot
    every: bool = False
    """Whether ids, and names and texts in other languages than the reader's, are told too."""

    @cached_property
    def ui(self) -> Catalogue:
        """The words of the interface, as the site wants them said."""
        changed = ((word.id, word.words.into(self.language).text) for word in self.settings.words)
        return catalogue(self.language, tuple(changed))

    def title(self, kind: str, id_: str) -> Words:
        """What a thing is called, or was; its id if nobody knows."""
        for snapshot in (self.after, self.before):
            found = snapshot.find(kind, id_)
            if found is not None and found.names:
                return self._own(Text(found.names, self.settings.order).into(self.language))
        return Words(id_, self.language)

    def lines(self, change: SessionChange | ThingChange) -> tuple[Line, ...]:
        """What became different, a line for each."""
        told = change.changes
        retimed = next((one for one in told if isinstance(one, Retimed)), None)
        moved = next((one for one in told if isinstance(one, Moved)), None)
        if retimed and moved and all((*retimed.before[:1], *retimed.after[:1], moved.before, moved.after)):
            both = self._both(retimed, moved)
            told = tuple(one for one in told if one not in (retimed, moved))
            became = sum(isinstance(one, Became) for one in told)
            lines = [line for one in told for line in self._lines(one)]
            return (*lines[:became], both, *lines[became:])
        return tuple(line for one in told for line in self._lines(one))

    def _lines(self, change: Change) -> Iterator[Line]:
        match change:
            case Became():
                yield self._said(_BECAME[change.what])
            case Readdressed() if self.every:
                yield self._instead(_("Id"), self._words(change.before), self._words(change.after))
            case Retimed():
                yield self._retimed(change)
            case Moved() if change.before and change.after:
                names = self._room(change.before), self._room(change.after)
                yield self._said(_("Moved from %(before)s to %(after)s"), before=names[0], after=names[1])
            case Moved():
                yield self._instead(_("Room"), self._room(change.before), self._room(change.after))
            case Streamed():
                names = self._named("stream", change.before), self._named("stream", change.after)
                yield self._instead(_("Stream"), *names)
            case People():
                yield from self._people(change)
            case Spoken():
                yield self._instead(_("Spoken language"), self._tongues(change.before), self._tongues(change.after))
            case Renamed() if self._is_read(change.language):
                yield self._renamed(change)
            case Reworded() if self._is_read(change.language):
                name = Words(tags.name(change.language, self.language), self.language)
                yield self._said(_REWORDED[change.what], language=(name,))

    def _is_read(self, language: str) -> bool:
        """Whether a reader of this language sees what is written in that one."""
        return self.every or language in ("", "und", *self.settings.order.order(self.language)[:1])

    def _retimed(self, change: Retimed) -> Line:
        if not change.before[0] or not change.after[0]:
            return self._instead(_("Time"), self._when(change.before), self._when(change.after))
        if change.before[0] == change.after[0] and all((change.before[1], change.after[1])):
            before, after = (self._words(self._clock(end)) for end in (change.before[1], change.after[1]))
            return self._said(_("Ends at %(after)s instead of %(before)s"), before=before, after=after)
        dated = change.before[0][:10] != change.after[0][:10]
        before, after = self._when(change.before, dated=dated), self._when(change.after, dated=dated)
        return self._said(_("Moved from %(before)s to %(after)s"), before=before, after=after)

    def _both(self, retimed: Retimed, moved: Moved) -> Line:
        dated = retimed.before[0][:10] != retimed.after[0][:10]
        comma = self._words(dates.comma(self.language))
        before = (*self._when(retimed.before, dated=dated), *comma, *self._room(moved.before))
        after = (*self._when(retimed.after, dated=dated), *comma, *self._room(moved.after))
        return self._said(_("Moved from %(before)s to %(after)s"), before=before, after=after)

    def _people(self, change: People) -> Iterator[Line]:
        stayed = {person for _, person in change.joined} & {person for _, person in change.left}
        joined = [one for one in change.joined if one[1] not in stayed]
        left = [one for one in change.left if one[1] not in stayed]
        other = [one for one in change.joined if one[1] in stayed]
        for msgid, found in (
            (_("Also taking part: %(people)s"), joined),
            (_("No longer taking part: %(people)s"), left),
            (_("In another role: %(people)s"), other),
        ):
            if found:
                names = [f"{self.title('speaker', person).text} ({self._role(role)})" for role, person in found]
                yield self._said(msgid, people=self._words(dates.list_words(names, self.language)))

    def _role(self, role: str) -> str:
        return role_words(role, 1, self.language, self.settings, self.ui).text

    def _renamed(self, change: Renamed) -> Line:
        label = _("Title") if change.language else _("Code")
        language = change.language if change.language not in ("", "und") else self.language
        pieces = tuple((Words(text, language),) if text else () for text in (change.before, change.after))
        return self._instead(label, *pieces)

    def _instead(self, label: str, before: Line, after: Line) -> Line:
        """“Room: Hall (before: Studio)”."""
        nothing = self._words(self.ui.gettext(_("not stated")))
        what = self._words(self.ui.gettext(label))
        msgid = _("%(what)s: %(after)s (before: %(before)s)")
        return self._said(msgid, what=what, before=before or nothing, after=after or nothing)

    def _said(self, msgid: str, **pieces: Line) -> Line:
        """A sentence of the catalogue with pieces in the places of its names."""
        found: list[Words] = []
        for index, piece in enumerate(re.split(r"%\((\w+)\)s", self.ui.gettext(msgid))):
            found += pieces[piece] if index % 2 else self._words(piece) if piece else ()
        return tuple(found)

    def _words(self, text: str) -> Line:
        return (Words(text, self.language),)

    def _own(self, words: Words) -> Words:
        return Words(words.text, self.language) if words.language == "und" else words

    def _named(self, kind: str, id_: str) -> Line:
        return (self.title(kind, id_),) if id_ else ()

    def _room(self, id_: str) -> Line:
        return self._named("room", id_)

    def _tongues(self, codes: Sequence[str]) -> Line:
        names = [tags.name(code, self.language) for code in codes]
        return self._words(dates.list_words(names, self.language)) if names else ()

    def _when(self, span: tuple[str, str], *, dated: bool = True) -> Line:
        if not span[0]:
            return ()
        start, end = (datetime.fromisoformat(one) if one else None for one in span)
        assert start is not None, "a stretch of time begins"
        if end is None:
            clock = dates.time(start, self.language)
        elif end.date() != start.date():
            return self._words(dates.interval(start, end, self.language))
        else:
            clock = dates.interval(start, end, self.language)
        day = f"{dates.day_without_year(start.date(), self.language)}{dates.comma(self.language)}" if dated else ""
        return self._words(f"{day}{self._isolated(clock)}")

    def _clock(self, moment: str) -> str:
        return self._isolated(dates.time(datetime.fromisoformat(moment), self.language))

    def _isolated(self, clock: str) -> str:
        """Times run from left to right, in a line that does not too (Unicode UAX 9 §2.3)."""
        return f"\u2066{clock}\u2069" if direction(self.language) == "rtl" else clock
