"""The forms of files that translators have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from mkdocs_programme.handover import sheets, xliff
from mkdocs_programme.handover.rows import Returned, Row
from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.languages.entries import Entry, po_entries, po_file

__all__ = ["FORMS", "Form", "files", "form_of"]


@dataclass(frozen=True)
class Form:
    """One form of file."""

    ending: str
    write: Callable[[Sequence[Row], str, str], bytes]
    """Rows, the language they are translated from, and that into which."""
    read: Callable[[bytes], tuple[str, list[Returned]]]


def _write_po(rows: Sequence[Row], source: str, target: str) -> bytes:
    entries = (
        Entry(row.id, row.source, row.words, row.unsure, row.before if row.words else "", row.state.value)
        for row in rows
    )
    return po_file(entries, target, "programme")


def _read_po(data: bytes) -> tuple[str, list[Returned]]:
    try:
        language, entries = po_entries(data)
    except ValueError as fault:
        raise Refusal("is no PO file that can be read to its end", hint="save it again") from fault
    if not language:
        raise Refusal("does not say its language", 1, hint="leave the heading as it was exported")
    return language, [Returned(one.context, one.source, one.words, one.unsure) for one in entries]


FORMS = {
    "po": Form("po", _write_po, _read_po),
    "xliff": Form("xlf", xliff.write, xliff.read),
    "csv": Form("csv", lambda rows, source, target: sheets.write_csv(rows, target), sheets.read_csv),
    "xlsx": Form("xlsx", lambda rows, source, target: sheets.write_workbook(rows, target), sheets.read_workbook),
}


def form_of(name: str) -> Form | None:
    """The form that a file has by the ending of its name."""
    ending = name.rpartition(".")[2].casefold()
    return next((form for form in FORMS.values() if ending in (form.ending, form.ending.replace("xlf", "xliff"))), None)


def files(rows: Sequence[Row], target: str, form: Form) -> dict[str, bytes]:
    """The files for a translator, one for each language that is translated from."""
    ordered = sorted(rows, key=lambda row: row.language)
    return {
        f"{source}-{target}.{form.ending}": form.write(list(found), source, target)
        for source, found in groupby(ordered, lambda row: row.language)
    }
