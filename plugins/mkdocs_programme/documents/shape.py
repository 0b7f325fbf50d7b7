"""The shape of YAML and nothing else: text, lists and mappings, and where each stands.

Events are taken one by one rather than as a tree, so that no depth of nesting recurses, reading stops at a
limit instead of after it, and what stands before a fault is kept.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.document import KEY_MARK, Key, Value
from mkdocs_programme.documents.marks import Marks
from mkdocs_programme.findings import Finding, Place, Rule
from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["DEPTH", "FAST", "SLOW", "VALUES", "Shape"]

DEPTH = 20
"""How deep lists and mappings may stand in each other."""
VALUES = 10_000
"""How many values one file may hold, each alias counted with all that it stands for."""

SLOW: Any = yaml.BaseLoader
FAST: Any = getattr(yaml, "CBaseLoader", SLOW)
"""The loader of the C library where it is built; both read the same."""

_PARTED = r"\t\n\r \x85\u2028\u2029,\[\]{}"
"""What parts words in YAML 1.1 (5.4, 5.5); other spaces, such as those that do not break, are letters."""
_ASKED = re.compile(
    rf"(?P<kept>(?<![^{_PARTED}])[!&*][^{_PARTED}]*)|(?<=[^{_PARTED}])\?|(?P<blank>(?<=[^{_PARTED}:?-])[ \t]+)\?"
)
_STAND_IN = "\U0010fffd"
"""The slow loader refuses `[Why now?]` and `[Pourquoi ?]`, so it is given this letter for a question mark in a text."""


class _Stop(Exception):
    """Reading cannot go on: what was read so far stands."""


class _Frame:
    """A list or mapping that is still open."""

    __slots__ = ("anchor", "count", "deep", "key", "value", "way")

    def __init__(self, value: list[Value] | dict[str, Value], way: Key, anchor: str | None, count: int) -> None:
        self.value = value
        self.way = way
        self.anchor = anchor
        self.count = count
        self.key: str | None = None
        self.deep = 1
        """How many levels it holds, itself among them."""


class Shape:
    """What the events of one text build.

    Args:
        path: The file, for its places.
        above: How many lines of the file stand above the text.
    """

    def __init__(self, path: str, above: int) -> None:
        self.path = path
        self.above = above
        self.root: Value | None = None
        self.root_place = Place(path)
        self.places: dict[Key, Place] = {}
        self.findings: list[Finding] = []
        self.plain: list[Any] = []
        """Scalars without quotation marks, in which text may have been lost silently."""
        self.named: list[Any] = []
        """Whatever carries an anchor or a tag."""
        self.aliased: set[str] = set()
        self.broken: int | None = None
        """The line of the text at which it could not be read as YAML."""
        self.whole = True
        """Whether the text was read to its end."""
        self._open: list[_Frame] = []
        self._anchors: dict[str, tuple[Value, int, int] | None] = {}
        self._count = 0
        self._skipping = -1
        self._swapped = False
        self._marks = Marks(path, above)

    def read(self, text: str, loader: Any) -> None:
        """Take in the whole text, as far as it can be read."""
        if loader is SLOW and "?" in text and _STAND_IN not in text:
            text = _ASKED.sub(lambda found: found["kept"] or f"{found['blank'] or ''}{_STAND_IN}", text)
            self._swapped = True
        self._marks = Marks(self.path, self.above, text)
        try:
            for event in yaml.parse(text, Loader=loader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.broken = mark.line if mark else 0
        except (yaml.YAMLError, ValueError, OverflowError):
            self.broken = 0
        except _Stop:
            self.whole = False
        self.whole = self.whole and self.broken is None
        if not self.whole and len(self._open) > 1:
            self._drop(self._open[1].way[:1])

    def _drop(self, unfinished: Key) -> None:
        """Take out the field in the middle of which reading ended."""
        if isinstance(self.root, dict):
            self.root.pop(str(unfinished[0]), None)
        self.places = {way: place for way, place in self.places.items() if way[:1] != unfinished}

    def _take(self, event: Any) -> None:
        kind = type(event)
        if self._skipping >= 0:
            self._skip(event, kind)
        elif kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._begin(event, {})
        elif kind is SequenceStartEvent:
            self._begin(event, [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._end()
        elif kind is AliasEvent:
            self._alias(event)
        elif kind is DocumentStartEvent and self.root is not None:
            words = phrase("a second document begins here"), phrase("take this line away")
            self._stop(event, rules.second_document, *words)

    def _scalar(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.named.append(event)
        if not event.style:
            self.plain.append(event)
        if self._swapped:
            event.value = event.value.replace(_STAND_IN, "?")
        frame = self._open[-1] if self._open else None
        if frame is not None and frame.key is None and type(frame.value) is dict:
            self._key(frame, event)
            return
        value = event.value
        self._put(value, event, 1)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, 1, 0)

    def _key(self, frame: _Frame, event: ScalarEvent) -> None:
        key = event.value
        place = self._marks.place(event)
        way = (*frame.way, key)
        if key in frame.value:
            first = self.places[(*way, KEY_MARK)]
            message = phrase("`{key}` stands in line {line} already", key=key, line=first.line)
            hint = phrase("keep one of the two")
            self.findings.append(rules.key_twice.at(place, message, hint=hint, also=[first]))
            self._skipping = 0
        else:
            frame.key = key
            self.places[(*way, KEY_MARK)] = place

    def _put(self, value: Value, event: Any, size: int) -> Key:
        """Lay a value where the open list or mapping expects it."""
        self._count += size
        if self._count > VALUES:
            message = phrase("more than {values} values stand in one file", values=VALUES)
            self._stop(event, rules.too_many_values, message, phrase("divide the file"))
        if not self._open:
            self.root, self.root_place = value, self._marks.place(event)
            return ()
        frame = self._open[-1]
        way: Key
        if isinstance(frame.value, list):
            way = (*frame.way, len(frame.value))
            frame.value.append(value)
        else:
            if frame.key is None:
                message = phrase("a list or mapping stands where a field's name belongs")
                self._stop(event, rules.key_not_text, message)
            way = (*frame.way, frame.key)
            frame.value[frame.key] = value
            frame.key = None
        self.places[way] = self._marks.place(event)
        return way

    def _begin(self, event: Any, value: list[Value] | dict[str, Value]) -> None:
        if event.anchor is not None or event.tag is not None:
            self.named.append(event)
        if len(self._open) >= DEPTH:
            self._too_deep(event)
        way = self._put(value, event, 1)
        self._open.append(_Frame(value, way, event.anchor, self._count))
        if event.anchor is not None:
            self._anchors[event.anchor] = None

    def _end(self) -> None:
        frame = self._open.pop()
        self._hold(frame.deep)
        if frame.anchor is not None:
            self._anchors[frame.anchor] = (frame.value, self._count - frame.count + 1, frame.deep)

    def _hold(self, levels: int) -> None:
        if self._open:
            self._open[-1].deep = max(self._open[-1].deep, levels + 1)

    def _alias(self, event: Any) -> None:
        name = event.anchor or ""
        known = self._anchors.get(name, False)
        if known is None:
            message = phrase("`*{anchor}` stands inside what it repeats", anchor=event.anchor)
            self._stop(event, rules.alias_of_itself, message, phrase("write it out"))
        if known is False:
            self.broken = event.start_mark.line
            raise _Stop
        assert isinstance(known, tuple)
        self.aliased.add(name)
        value, size, levels = known
        if len(self._open) + levels > DEPTH:
            self._too_deep(event)
        self._hold(levels)
        self._put(value, event, size)

    def _skip(self, event: Any, kind: type) -> None:
        """Pass over the value of a key that stood before."""
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            self._skipping += 1
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._skipping -= 1
        if self._skipping == 0:
            self._skipping = -1

    def _too_deep(self, event: Any) -> NoReturn:
        message = phrase("lists and mappings stand more than {depth} deep in each other", depth=DEPTH)
        self._stop(event, rules.too_deep, message)

    def _stop(self, event: Any, broken: Rule, message: Phrase, hint: Phrase = NOTHING) -> NoReturn:
        self.findings.append(broken.at(self._marks.place(event), message, hint=hint))
        raise _Stop
