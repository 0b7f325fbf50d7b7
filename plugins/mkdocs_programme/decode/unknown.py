"""Fields that nothing reads, and what their author may have meant."""

from collections.abc import Iterable

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.called import CALLED
from mkdocs_programme.decode.nearest import meant, nearest
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Record
from mkdocs_programme.entities.shape import shape
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["unknown_field"]

_INSTEAD = {
    "id": phrase("delete the line: the name of the file is the id"),
    "body": phrase("write the text below the second `---`"),
}
"""What to do about fields that other programs write, and that no field of ours is like."""


def unknown_field(kind: type[Record], name: str, document: Document, place: Place) -> Finding:
    """Tell of a field that a kind does not have, and of the one that is most like it."""
    known = [field for field in shape(kind) if field != "body" and not (field == "id" and "body" in shape(kind))]
    near = _called(name, known) or nearest(name, known)
    own = phrase("a field of your own begins with x_, such as `x_{name}`", name=name)
    hint = meant(near, "`") if near else _INSTEAD.get(name, own)
    line = document.line(place.line) or ""
    at = line.find(name, place.column - 1)
    mended = line[:at] + near + line[at + len(name) :] if near and at >= 0 else ""
    return rules.field_unknown.at(place, phrase("nothing reads `{name}`", name=name), hint=hint, mended=mended)


def _called(name: str, known: Iterable[str]) -> str | None:
    """The field of a kind that a committee may call so."""
    return next((field for field in known if name.casefold().replace("-", "_") in CALLED.get(field, ())), None)
