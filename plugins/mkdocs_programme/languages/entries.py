"""Texts of a programme as a file of gettext (PO), which translators' programs read, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from babel.messages import Catalog, pofile

__all__ = ["Entry", "po_entries", "po_file"]


@dataclass(frozen=True)
class Entry:
    """A text and its translation."""

    context: str
    """What it is, such as `sessions/2026/a2#title`."""
    source: str
    words: str
    unsure: bool = False
    """Whether somebody must look at it: what gettext calls fuzzy."""
    before: str = ""
    """What the source said when it was translated, if that is something else."""
    note: str = ""


def po_file(entries: Iterable[Entry], language: str, project: str) -> bytes:
    """The file, in the order of the entries and without a time, so that equal content gives equal octets."""
    written = BytesIO()
    catalog = Catalog(language, project=project, fuzzy=False)
    for entry in entries:
        catalog.add(
            entry.source,
            entry.words,
            context=entry.context,
            flags=("fuzzy",) if entry.unsure and entry.words else (),
            previous_id=entry.before,
            auto_comments=[entry.note] if entry.note else [],
        )
    pofile.write_po(written, catalog, omit_header=True, no_location=True, include_previous=True, width=0)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    )
    return f"{header}\n".encode() + written.getvalue()


def po_entries(data: bytes) -> tuple[str, list[Entry]]:
    """The language that a file says it is in, and its texts.

    Raises:
        ValueError: It cannot be read to its end.
    """
    try:
        catalog = pofile.read_po(BytesIO(data), abort_invalid=True)
    except pofile.PoFileError as fault:
        raise ValueError(str(fault)) from fault
    entries = [
        Entry(message.context or "", message.id, message.string, message.fuzzy)
        for message in catalog
        if message.id and isinstance(message.id, str) and isinstance(message.string, str)
    ]
    return str(catalog.locale_identifier or "").replace("_", "-"), entries
