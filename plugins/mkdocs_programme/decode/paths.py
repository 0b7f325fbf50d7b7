"""What the paths of all files say together: names that clash, and names with signs that nobody sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Iterator

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.names import split_language
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["told_by_names"]

_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_JOINERS = "\u200c\u200d"


def told_by_names(paths: Iterable[str], default: str, folders: Container[str]) -> Iterator[Finding]:
    """What is wrong with the names of files.

    Args:
        paths: Of all files below the content root.
        default: The language of a page written by hand that has none in its name.
        folders: Those of kinds, where the name of a text is an id and told of elsewhere.
    """
    first: dict[str, str] = {}
    for path in sorted(paths):
        inside = path.endswith(".md") and path.split("/")[0] in folders
        if not inside and (finding := _unseen(path)) is not None:
            yield finding
        one = path if inside or not path.endswith(".md") else _without(path, default)
        other = first.setdefault(unicodedata.normalize("NFC", one).casefold(), path)
        if other != path:
            message = phrase(
                "{other} is here already, and many computers or the site take the two for one", other=other
            )
            hint = phrase("rename one of the two")
            yield rules.names_clash.at(Place(path), message, hint=hint, also=(Place(other),))


def _unseen(path: str) -> Finding | None:
    found = next((one for one in path if unicodedata.category(one) in _UNSEEN and one not in _JOINERS), None)
    if found is None:
        return None
    message = phrase("a sign stands in the file’s name that nobody sees (U+{number:04X})", number=ord(found))
    return rules.name_unseen.at(Place(path), message, hint=phrase("rename it"))


def _without(path: str, default: str) -> str:
    """The path of a page without the language that it has anyway."""
    folder, slash, name = path.rpartition("/")
    stem, language = split_language(name)
    return f"{folder}{slash}{stem}.md" if language == default else path
