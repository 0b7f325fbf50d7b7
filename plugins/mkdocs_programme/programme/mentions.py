"""What prose names: links to other files, and citations of the bibliography."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_programme.documents.code import blanked

__all__ = ["Cited", "FileLinked", "Linked", "cited", "files_linked", "linked", "masked", "target_file"]

_GROUP = re.compile(r"\[([^\[\]\n]*?(?<![\w.+@])@[^\[\]\n]+)\](?![(\[])")
_ONE = re.compile(r"(?P<prefix>[^@;]*?)(?P<quiet>-?)(?<![\w.+@])@(?P<key>\w[\w:.-]*)(?:,\s*(?P<locator>[^;]*))?")
_LINK = re.compile(
    r"\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\(\s*<?(?P<target>[^\s()<>]+)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_DEFINITION = re.compile(r"(?m)^ {0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s<>]+)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
"""An address with a scheme or a host, or one that begins at the root of a site, which no file of ours is."""


@dataclass(frozen=True)
class Cited:
    """One work in a citation such as `[@stabell1998, p. 415]`."""

    key: str
    locator: str
    quiet: bool
    """`[-@key]`: without the author's name, where a style names authors."""
    start: int
    """Offset of the `@` in the text."""
    group: tuple[int, int]
    """Offsets of the whole bracket, which may hold several works."""


@dataclass(frozen=True)
class Linked:
    """A link to another file of the content."""

    target: str
    """As written, such as `../speakers/ada.md#talks`."""
    start: int


@dataclass(frozen=True)
class FileLinked:
    """A link to a file that is no page, or a picture."""

    path: str
    """As written, such as `files/slides.pdf`, without what follows a `?` or `#`."""
    start: int


def masked(markdown: str) -> str:
    """The text with code, and brackets behind a backslash, blanked out, so that neither is a link; offsets stay."""
    return blanked(markdown.replace(r"\[", "  "))


def cited(markdown: str) -> Iterator[Cited]:
    """Every work cited in a text, in order."""
    if "@" not in markdown:
        return
    for group in _GROUP.finditer(masked(markdown)):
        for one in _ONE.finditer(group[1]):
            start = group.start(1) + one.start("key") - 1
            key = one["key"].rstrip(".:-")
            yield Cited(key, (one["locator"] or "").strip(), bool(one["quiet"]), start, group.span())


def linked(markdown: str) -> Iterator[Linked]:
    """Every link of a text that leads to a Markdown file, in order."""
    if ".md" not in markdown:
        return
    plain = masked(markdown)
    found = [*_LINK.finditer(plain), *_DEFINITION.finditer(plain)]
    for match in sorted(found, key=lambda match: match.start("target")):
        target = match["target"]
        if _ELSEWHERE.match(target) is None and target.partition("#")[0].endswith(".md"):
            yield Linked(target, match.start("target"))


def files_linked(markdown: str) -> Iterator[FileLinked]:
    """Every file beside the texts that a text shows or links to, in order."""
    if "](" not in markdown and "]:" not in markdown:
        return
    plain = masked(markdown)
    found = [*_LINK.finditer(plain), *_DEFINITION.finditer(plain)]
    for match in sorted(found, key=lambda match: match.start("target")):
        path = re.split("[?#]", match["target"], maxsplit=1)[0]
        if _ELSEWHERE.match(path) is None and posixpath.splitext(path)[1] not in ("", ".md"):
            yield FileLinked(path, match.start("target"))


def target_file(path: str, target: str) -> tuple[str, str]:
    """The content file a link leads to from the file at `path`, and the anchor in it (or nothing)."""
    file, _, anchor = target.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), file)), anchor
