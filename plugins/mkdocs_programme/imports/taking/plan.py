"""The whole of an import before anything is written: which files, with which text, and what there is to tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_programme.documents import Document, edited, file_text
from mkdocs_programme.imports.arriving import Arrival, Remark
from mkdocs_programme.imports.taking import memory
from mkdocs_programme.imports.taking.clocks import clock_of
from mkdocs_programme.imports.taking.context import Context
from mkdocs_programme.imports.taking.groups import frame
from mkdocs_programme.imports.taking.holding import Holding, Sheet, text_of
from mkdocs_programme.imports.taking.ids import readable
from mkdocs_programme.imports.taking.matching import Doubt
from mkdocs_programme.imports.taking.merging import Kept, merged
from mkdocs_programme.imports.taking.people import gathered
from mkdocs_programme.imports.taking.sessions import ORDER, sessions

__all__ = ["Change", "Plan", "memory_name", "planned"]


@dataclass(frozen=True)
class Change:
    """A content file to write."""

    path: str
    """Below the content root."""
    text: str
    before: str = ""
    """What stands in it now."""

    @property
    def how(self) -> Literal["new", "changed"]:
        """Whether there is such a file already."""
        return "changed" if self.before else "new"


@dataclass(frozen=True)
class Plan:
    """What is to be done with a foreign programme."""

    changes: tuple[Change, ...]
    memory: str
    """The text of the file that the next import compares with."""
    unchanged: int
    """Files that say already what comes in."""
    kept: tuple[Kept, ...]
    """Values of ours that differ from what comes in."""
    gone: tuple[str, ...]
    """Files of what the other side no longer has; they stay."""
    deleted: tuple[str, ...]
    """Files of the last import that were deleted here; they stay deleted."""
    unable: tuple[str, ...]
    """Files that must be mended before an import can change them."""
    doubts: tuple[Doubt, ...]
    leftovers: tuple[tuple[str, str, int], ...]
    """Kind, field and how often, of what we have no field for."""
    remarks: tuple[Remark, ...]
    sessions: int
    people: int


def memory_name(edition: str, source: str) -> str:
    """What the file is called that remembers an import."""
    return f"{edition}-{readable(source, 'source')}.json"


def planned(holding: Holding, arrival: Arrival, format_: str, source: str, remembered: str = "") -> Plan:
    """Lay out an import; nothing is written.

    Args:
        holding: The content.
        arrival: What comes in.
        format_: What its format is called.
        source: What the system is called that it comes from.
        remembered: The text of the file that remembers the last import.

    Raises:
        Refusal: That file is not as an import wrote it.
    """
    before = memory.remembered(memory_name(holding.edition, source), remembered)
    holding = replace(holding, remembered=before, _read={})
    document = holding.document(f"editions/{holding.edition}.md")
    clock = clock_of(arrival, text_of(document.fields.get("timezone")) if document else "")
    context = Context(holding, format_, source, clock, {sheet.of: path for path, sheet in before.items()})
    edition = frame(context, arrival, before.get(f"editions/{holding.edition}.md"))
    people = gathered(context, arrival.people)
    sheets = [edition.sheet, *people.sheets, *sessions(context, arrival.talks, edition, people.people)]
    laid = _Laid(holding, before)
    for sheet in sheets:
        laid.take(sheet)
    of_now = {sheet.of for sheet in sheets}
    return Plan(
        tuple(laid.changes),
        memory.written({"format": format_, "source": source, "edition": holding.edition}, laid.sheets),
        laid.unchanged,
        tuple(laid.kept),
        tuple(path for path, sheet in before.items() if sheet.of not in of_now and path in holding.texts),
        tuple(laid.deleted),
        tuple(laid.unable),
        tuple(context.doubts),
        tuple((kind, name, count) for (kind, name), count in context.leftovers.items()),
        _gathered((*arrival.remarks, *clock.remarks, *context.remarks)),
        len(arrival.talks),
        len(arrival.people),
    )


class _Laid:
    """Sheets laid over what there is."""

    def __init__(self, holding: Holding, before: memory.MemoryFile) -> None:
        self._holding = holding
        self._before = {sheet.of: sheet for sheet in before.values()}
        self.changes: list[Change] = []
        self.kept: list[Kept] = []
        self.deleted: list[str] = []
        self.unable: list[str] = []
        self.sheets: list[Sheet] = []
        self.unchanged = 0

    def take(self, sheet: Sheet) -> None:
        """Decide what becomes of one file."""
        base, ours = self._before.get(sheet.of), self._holding.document(sheet.path)
        self.sheets.append(sheet)
        if ours is not None:
            self._over(sheet, base, ours)
        elif base is not None:
            self.deleted.append(sheet.path)
        else:
            self.changes.append(Change(sheet.path, file_text(sheet.fields, sheet.body)))

    def _over(self, sheet: Sheet, base: Sheet | None, ours: Document) -> None:
        own = text_of(ours.fields.get("language")) or self._holding.settings.default_language
        merge = merged(base, sheet, ours, own)
        named = base is None and sheet.of.startswith(("person", "organisation"))
        self.kept += [kept for kept in merge.kept if not (named and kept.field == "name")]
        if not merge.edits and merge.body is None:
            self.unchanged += 1
            return
        before = self._holding.texts[sheet.path]
        text = edited(sheet.path, before, merge.edits, ORDER, merge.body)
        if text:
            self.changes.append(Change(sheet.path, text, before))
        else:
            self.unable.append(sheet.path)
            if base is not None:
                # What could not be written here is still to come when the file has been mended.
                self.sheets[-1] = replace(base, path=sheet.path)
            else:
                self.sheets.pop()


def _gathered(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Each remark once, at the first line it is about."""
    once: dict[tuple[str, str], Remark] = {}
    for remark in remarks:
        once.setdefault((remark.words, remark.hint), remark)
    return tuple(once.values())
