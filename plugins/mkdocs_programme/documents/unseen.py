"""What nobody sees in a text and a machine reads all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.code import blanked
from mkdocs_programme.documents.opening import Opened
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.phrases import phrase

__all__ = ["HIDDEN", "misshapen", "unseen"]

_TOLD = 10
"""So many lines of each kind are told."""

_SUSPECT = re.compile(
    "[\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_TURNS = re.compile("[\u202a-\u202e]")
"""They turn what follows; what they were made for, isolates and the attribute `dir` do better (UAX #9 §2.7)."""
_ISOLATES = re.compile("[\u2066-\u2069]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
"""A flag such as that of Scotland is spelt with signs that stand nowhere else (UTS #51)."""
HIDDEN = re.compile(
    "[\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
"""Signs without width, fillers, and letters that the standard keeps for nobody. Joiners, marks of direction and soft
hyphens are not among them: languages need them."""

_BLANKS = " \t\u00a0\u200b"
"""A line of nothing else is an empty line."""

_AWAY = phrase("take it away")
_WEB = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|<)(?P<address>(?:https?:)?//[^\s()<>]+)", re.IGNORECASE)


def unseen(path: str, file: Opened, body: int) -> Iterator[Finding]:
    """Signs that turn or hide letters, at most one of each kind in a line.

    Args:
        path: The file, for its places.
        file: All of it.
        body: The number of lines before its body; above it, marks of byte order are told as breaks of the line.
    """
    if not _SUSPECT.search(file.text):
        return
    turned = hidden = 0
    for number, line in enumerate(file.lines, 1):
        if turned < _TOLD and (at := _turned(line)) >= 0:
            turned += 1
            message = phrase(
                "an invisible sign turns the letters after it round (U+{number:04X})", number=ord(line[at])
            )
            mended = _ISOLATES.sub("", _TURNS.sub("", line))
            yield rules.direction_turned.at(Place(path, number, at + 1), message, hint=_AWAY, mended=mended)
        seen = _FLAG.sub(lambda flag: "x" * len(flag[0]), line)
        seen = seen if number > body else seen.replace("\ufeff", "x")
        if hidden < _TOLD and seen.strip(_BLANKS) and (found := HIDDEN.search(seen)):
            hidden += 1
            message = phrase("a sign stands here that nobody sees (U+{number:04X})", number=ord(found[0]))
            mended = HIDDEN.sub("", line) if not _FLAG.search(line) else ""
            place = Place(path, number, found.start() + 1)
            yield rules.sign_unseen.at(place, message, hint=_AWAY, mended=mended)


def _turned(line: str) -> int:
    """Where a line begins to be turned for good; less than nothing if it does not.

    An isolate that is closed in its line turns nothing outside of itself, as languages from right to left need it.
    """
    if found := _TURNS.search(line):
        return found.start()
    open_: list[int] = []
    for found in _ISOLATES.finditer(line):
        if found[0] != "\u2069":
            open_.append(found.start())
        elif open_:
            open_.pop()
    return open_[0] if open_ else -1


def misshapen(path: str, body: str, first: int) -> Iterator[Finding]:
    """Addresses on the web in a body that cannot be taken apart; those in code are shown, and lead nowhere.

    Args:
        path: The file, for its places.
        body: Markdown.
        first: The line of the file at which it begins.
    """
    if "//" not in body:
        return
    broken = [found for found in _WEB.finditer(body) if not _readable(found["address"])]
    shown = blanked(body) if broken else body
    for found in broken:
        address, start = found["address"], found.start("address")
        if shown[start] == " ":
            continue
        line, column = first + body.count("\n", 0, start), start - body.rfind("\n", 0, start)
        place = Place(path, line, column, len(address))
        message = phrase("the address “{address}” cannot be read", address=address)
        hint = phrase("correct it, such as https://hall.example/plan")
        yield rules.address_misshapen.at(place, message, hint=hint)


def _readable(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True
