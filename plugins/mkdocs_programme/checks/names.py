"""Names in fields: each must lead to one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from mkdocs_programme.checks.mending import line_with
from mkdocs_programme.checks.registry import check
from mkdocs_programme.decode.names import as_id
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.entities import KINDS, Entity, Thing
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.phrases import Phrase, either, phrase
from mkdocs_programme.programme import Dangling, Programme
from mkdocs_programme.values.refs import EDITION_SCOPED, Ref
from mkdocs_programme.values.words import Text

__all__ = ["name_ambiguous", "name_unknown"]

_IN_EDITION = {"room": "rooms", "stream": "streams", "format": "formats"}
"""Kinds that are written in their edition's file, and the field they are written in."""
_INSIDE = {"stage": ("pathways", "stages"), "need": ("personas", "needs")}
"""Kinds that are written in the file of another, its folder, and the field they are written in."""
_BETWEEN_NAMES = re.compile(r"\s*[,;&]\s*|\s+(?:and|och)\s+")


@check("PRG101", Severity.ERROR)
def name_unknown(programme: Programme) -> Iterator[Finding]:
    """A name in a field leads nowhere.

    The page could not link to the person or the room that is meant, and their own page would not know of this one.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === speakers/zachary-pisk.md
        ---
        name: Zachary Pisk
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        speakers:
          - Zachary Psik
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        speakers:
          - Zachary Pisk
        ---
    """
    writable = _Writable(programme)
    for name in programme.dangling:
        if name.how != "field" or _told_elsewhere(programme, name):
            continue
        hint, mended = _advice(programme, name, writable)
        yield name_unknown.at(
            name.place,
            phrase("`{field}`: {message}", field=_field_of(name.key), message=_nothing(name)),
            hint=hint,
            mended=mended,
        )


@check("PRG104", Severity.ERROR)
def name_ambiguous(programme: Programme) -> Iterator[Finding]:
    """A name is borne by several.

    Nobody could tell whose page a visitor should be led to.

    Breaks it:

        === editions/2026.md
        ---
        name: Festival
        ---
        === speakers/anna-berg.md
        ---
        name: Anna Berg
        not_same_as: [anna-berg-lund]
        ---
        === speakers/anna-berg-lund.md
        ---
        name: Anna Berg
        ---
        === sessions/2026/a2.md
        ---
        title: Engines
        speakers: [Anna Berg]
        ---

    Mends it:

        === sessions/2026/a2.md
        ---
        title: Engines
        speakers: [anna-berg-lund]
        ---
    """
    for name in programme.dangling:
        bearers = sorted(thing.id for thing in programme.directory.named(name.ref))
        if name.how == "field" and len(bearers) > 1:
            message = phrase(
                "`{field}`: “{name}” may be {bearers}",
                field=_field_of(name.key),
                name=name.written,
                bearers=either(bearers),
            )
            yield name_ambiguous.at(name.place, message, hint=phrase("write the one that is meant"))


def _field_of(key: tuple[str | int, ...]) -> str:
    """The name of the field at a key, such as `speakers` for the second of them."""
    return next((word for word in reversed(key) if isinstance(word, str)), "")


def _nothing(name: Dangling) -> Phrase:
    """That there is nothing of this name, in words for its author."""
    edition, _, local = name.ref.id.rpartition("/")
    if name.ref.kind == "speaker":
        return phrase("nobody is called “{name}”", name=name.written)
    if name.ref.kind == "organisation":
        return phrase("no organisation is called “{name}”", name=name.written)
    if name.ref.kind in EDITION_SCOPED and edition:
        return phrase("there is no {kind} “{name}” in {edition}", kind=name.ref.kind, name=local, edition=edition)
    return phrase("there is no {kind} “{name}”", kind=name.ref.kind, name=name.written)


def _told_elsewhere(programme: Programme, name: Dangling) -> bool:
    """Whether the name is at fault for a reason that another finding tells."""
    ref = name.ref
    if len(programme.directory.named(ref)) > 1 or (ref.kind, as_id(ref.id)) in programme.unreadable:
        return True
    edition = ref.id.split("/")[0]
    known = edition in programme.directory.ids("edition")
    here = edition == name.source.edition_id or ("edition", edition) in programme.unreadable
    return ref.kind in _IN_EDITION and "/" in ref.id and not known and here


def _advice(programme: Programme, name: Dangling, writable: _Writable) -> tuple[Phrase, str]:
    """The hint, and the mended line if one is near."""
    pieces = [piece for piece in _BETWEEN_NAMES.split(name.written) if piece]
    known = any(programme.get(Ref.read(name.ref.kind, piece, name.source.edition_id)) for piece in pieces)
    several = len(pieces) > 1 and (known or name.ref.kind == "speaker")
    if several and _is_list(name):
        return phrase("write one name in each line, with a hyphen before it"), ""
    near = writable.nearest(name)
    if near is not None:
        return meant(near), line_with(name.source, name.place, name.written, near)
    return phrase("{making}, or correct the name", making=_making(programme, name)), ""


def _is_list(name: Dangling) -> bool:
    return bool(name.key) and isinstance(name.key[-1], int)


def _making(programme: Programme, name: Dangling) -> Phrase:
    """What to make, so that the name leads to something."""
    ref = name.ref
    edition, _, local = ref.id.rpartition("/")
    if ref.kind in _IN_EDITION:
        where = f"editions/{edition}.md" if edition else phrase("its edition's file")
        return phrase("write it among the `{field}` of {file}", field=_IN_EDITION[ref.kind], file=where)
    if ref.kind in _INSIDE:
        whole, _, _ = ref.id.partition("#")
        folder, field = _INSIDE[ref.kind]
        return phrase("write it among the `{field}` of {file}", field=field, file=f"{folder}/{as_id(whole)}.md")
    folders = {kind.kind: kind.folder for kind in KINDS}
    folders.update((collection.kind, collection.id) for collection in programme.settings.collections)
    folder = "/".join(filter(None, (folders.get(ref.kind, ref.kind), edition)))
    return phrase("make {new}", new=f"{folder}/{as_id(local)}.md")


class _Writable:
    """What may be written for the things of each kind, for “did you mean”."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self.words = lru_cache(maxsize=None)(self._words)

    def nearest(self, name: Dangling) -> str | None:
        """What to write for the thing whose name is most like a name that leads nowhere."""
        edition = name.source.edition_id or (name.source.id if name.source.kind == "edition" else "")
        words = self.words(name.ref.kind, edition)
        near = nearest(name.written, words)
        return words[near] if near is not None else None

    def _words(self, kind: str, edition: str) -> Mapping[str, str]:
        """Each word that may be meant, and what is written for it; a session is held in no other edition's rooms."""
        inside = f"{edition}/" if kind in EDITION_SCOPED and edition else ""
        own = inside if kind in _IN_EDITION else ""
        known = (word for word in self._programme.directory.words(kind) if word.startswith(own))
        words = {short: short for word in known if (short := word.removeprefix(inside))}
        for thing in self._programme.directory.ids(kind).values():
            for title in _titles(thing) if thing.id.startswith(own) else ():
                words.setdefault(title, thing.id.removeprefix(inside))
        return words


def _titles(thing: Thing) -> Iterator[str]:
    title = getattr(thing, thing.titled, None)
    if isinstance(title, Text) and (isinstance(thing, Entity) or thing.kind in _IN_EDITION):
        yield from (words.text for words in title.written)
