"""Fields of a file set, added or taken away, with every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from mkdocs_programme import documents
from mkdocs_programme.documents import Document
from mkdocs_programme.findings import Edit, Place
from mkdocs_programme.fixes import Stale, applied
from mkdocs_programme.phrases import phrase
from mkdocs_programme.tending.plan import Unable

__all__ = ["parsed", "with_body", "with_edits", "with_fields", "without_entry"]

_FENCE = re.compile(r"---[ \t]*")


def parsed(path: str, octets: bytes) -> Document:
    """A file, split; what is wrong with it has been told elsewhere."""
    return documents.parse(path, octets)[0]


def with_edits(path: str, octets: bytes, edits: Iterable[Edit]) -> bytes:
    """A file with some spans written otherwise.

    Raises:
        Unable: An edit does not find what it would replace.
    """
    try:
        return applied(octets, dict.fromkeys(edits))
    except Stale as fault:
        raise _not_by_us(path) from fault


def with_fields(path: str, octets: bytes, edits: Sequence[documents.Edit], order: Sequence[str] = ()) -> bytes:
    """A file with some of its fields different.

    Args:
        path: Of the file.
        octets: All of it.
        edits: What shall stand in which field.
        order: In which order fields of this kind are usually written.

    Raises:
        Unable: The file is written in a way that only its author can change safely.
    """
    for edit in edits:
        octets = _with_field(path, octets, edit, order)
    return octets


def _with_field(path: str, octets: bytes, edit: documents.Edit, order: Sequence[str]) -> bytes:
    try:
        unix = re.sub(r"\r\n|\r", "\n", octets.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise _not_by_us(path) from fault
    made = documents.edited(path, unix, [edit], order)
    before, after = _front(unix), _front(made)
    if not made or before is None or after is None:
        raise _not_by_us(path)
    differences = list(_differences(path, before, after))
    if any(re.search(r"(?:^|[ \t])#", one.old) and not _kept_remarks(one) for one in differences):
        raise _not_by_us(path)
    return with_edits(path, octets, differences)


def _kept_remarks(edit: Edit) -> bool:
    """Whether all remarks of what is replaced stand in what replaces it."""
    return all(remark in edit.new for remark in re.findall(r"(?:^|[ \t])#.*", edit.old))


def _front(text: str) -> list[str] | None:
    """The lines between the fences."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return None
    close = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    return lines[1:close] if close is not None else None


def _differences(path: str, before: Sequence[str], after: Sequence[str]) -> Iterable[Edit]:
    """What makes one front matter of another, line by line; it begins on the second line of its file."""
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            old, new = (
                "".join(f"{line}\n" for line in lines) for lines in (before[start:end], after[new_start:new_end])
            )
            yield Edit(Place(path, start + 2), old, new)


def without_entry(path: str, octets: bytes, key: documents.Key) -> bytes:
    """A file without one entry of a list of plain words; the last entry goes with its field.

    Raises:
        Unable: The list is written in a way that only its author can change safely.
    """
    document = parsed(path, octets)
    entries: documents.Value = dict(document.fields)
    for step in key[:-1]:
        entries = entries[step]  # type: ignore[index]
    if not isinstance(entries, list) or len(entries) == 1:
        return with_fields(path, octets, [documents.Edit(key[:-1], None)])
    place = document.at(*key)
    line, word = document.line(place.line) or "", str(entries[int(key[-1])])
    found = re.compile(rf"([\"']?){re.escape(word)}\1").match(line, place.column - 1)
    if found is None:
        raise _not_by_us(path)
    before, after = line[: found.start()], line[found.end() :]
    if re.fullmatch(r"\s*-\s+", before) and re.fullmatch(r"\s*(#.*)?", after):
        remark = before.partition("-")[0] + after.strip() + "\n" if after.strip() else ""
        return with_edits(path, octets, [Edit(Place(path, place.line), f"{line}\n", remark)])
    if comma := re.search(r",\s*$", before):
        return with_edits(path, octets, [Edit(Place(path, place.line, comma.start() + 1), comma[0] + found[0], "")])
    if comma := re.match(r"\s*,\s*", after):
        return with_edits(path, octets, [Edit(Place(path, place.line, found.start() + 1), found[0] + comma[0], "")])
    raise _not_by_us(path)


def with_body(path: str, octets: bytes, body: str) -> bytes:
    """A file with another text below its front matter."""
    document = parsed(path, octets)
    if document.body.strip():
        old = document.body.rstrip("\n")
        return with_edits(path, octets, [Edit(document.in_body(0), old, body.strip("\n"))])
    end = "\r\n" if b"\r\n" in octets else "\n"
    return octets.rstrip(b"\r\n") + f"\n\n{body.strip()}\n".replace("\n", end).encode()


def _not_by_us(path: str) -> Unable:
    words = phrase("{path} is written in a way that only its author can change safely; edit it by hand", path=path)
    return Unable(words)
