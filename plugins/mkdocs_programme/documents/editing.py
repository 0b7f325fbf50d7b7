"""Edits at the place of a value: all else in a file, its remarks and its order too, stays as its author wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from mkdocs_programme.documents.document import Fields, Key, Value
from mkdocs_programme.documents.reading import parse
from mkdocs_programme.documents.shape import FAST
from mkdocs_programme.documents.writing import entry_lines, field_lines, flow, scalar

__all__ = ["Edit", "edited", "same_value"]

_FRONT = re.compile(r"(\ufeff?---[ \t]*\n)(.*?)(^---[ \t]*$\n?)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Edit:
    """What shall stand at a place."""

    key: Key
    """The way to the value; one past the end of a list adds an entry, an unknown name adds a field."""
    value: Value | None
    """Nothing to take the field away."""


def edited(path: str, text: str, edits: Sequence[Edit], order: Sequence[str] = (), body: str | None = None) -> str:
    """The text of a file after some edits.

    Args:
        path: Of the file.
        text: All of it.
        edits: What to change, one after the other.
        order: In which order fields of the file are usually written; a new one goes behind its neighbour.
        body: What shall stand below the front matter, if that changes too.

    Returns:
        Nothing where the file is written in a way that cannot be edited safely; it must be left to its author.
    """
    unix = text.replace("\r\n", "\n")
    found = _FRONT.match(unix)
    before, findings = parse(path, unix)
    if found is None or findings:
        return ""
    opening, front, closing = found.groups()
    wanted: Fields = before.fields
    for edit in edits:
        try:
            changed = _applied(front, edit, order)
            wanted = _with(wanted, edit)
        except (yaml.YAMLError, KeyError, IndexError, _Uneditable):
            return ""
        front = changed
    rest = unix[found.end() :] if body is None else f"\n{body.strip()}\n" if body.strip() else ""
    made = f"{opening}{front}{closing.rstrip()}\n{rest}"
    after, findings = parse(path, made)
    if findings or not same_value(dict(after.fields), dict(wanted)):
        return ""
    return made.replace("\n", "\r\n") if "\r\n" in text else made


def same_value(one: Value | None, other: Value | None) -> bool:
    """Whether two values say the same; the line end after a text of several lines says nothing."""
    if isinstance(one, str) and isinstance(other, str):
        return one.removesuffix("\n") == other.removesuffix("\n")
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_value, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_value(value, other[name]) for name, value in one.items())
    return one is None and other is None


class _Uneditable(Exception):
    """The place is written in a way that is left alone."""


def _with(fields: Fields, edit: Edit) -> Fields:
    """The fields with one value changed."""
    changed: Any = _changed(dict(fields), edit.key, edit.value)
    return dict(changed)


def _changed(value: Any, key: Key, new: Value | None) -> Any:
    step, rest = key[0], key[1:]
    copy: Any = list(value) if isinstance(value, list) else dict(value)
    if rest:
        copy[step] = _changed(copy[step], rest, new)
    elif isinstance(copy, list):
        copy[int(step) :] = [new] if new is not None else []
    elif new is None:
        copy.pop(str(step), None)
    else:
        copy[str(step)] = new
    return copy


def _applied(front: str, edit: Edit, order: Sequence[str]) -> str:
    """The front matter with one value changed."""
    root = yaml.compose(front, Loader=FAST)
    if root is None:
        return "".join(f"{line}\n" for line in field_lines(str(edit.key[0]), edit.value or ""))
    if re.search(r"(?:^|[\s\[{,])[&*][\w-]", front):
        raise _Uneditable
    lines = front.split("\n")
    parent: Any = root
    for step in edit.key[:-1]:
        parent = _child(parent, step)[1]
    _change(lines, parent, edit, order if len(edit.key) == 1 else ())
    return "\n".join(lines)


def _child(node: Any, step: str | int) -> tuple[Any, Any]:
    """The key and the value of a member; both nothing if there is none."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return None, node.value[step] if step < len(node.value) else None
    raise _Uneditable


def _change(lines: list[str], parent: Any, edit: Edit, order: Sequence[str]) -> None:
    step = edit.key[-1]
    key, value = _child(parent, step)
    if value is None and edit.value is not None:
        if isinstance(parent, yaml.MappingNode):
            _add_field(lines, parent, str(step), edit.value, order)
        else:
            _add_entry(lines, parent, edit.value)
    elif edit.value is None:
        _remove(lines, parent, key, value)
    elif _in_line(value, edit.value, parent.flow_style):
        start, end = value.start_mark, value.end_mark
        new = flow(edit.value) if parent.flow_style else scalar(str(edit.value))
        line = lines[start.line]
        lines[start.line] = line[: start.column] + new + line[end.column :]
    elif key is not None and not parent.flow_style:
        first, last, column = key.start_mark.line, _last(lines, key, value), key.start_mark.column
        written = field_lines(str(step), edit.value, column)
        written[0] = lines[first][:column] + written[0][column:]
        lines[first : last + 1] = written
    else:
        raise _Uneditable


def _in_line(value: Any, new: Value, flowing: bool) -> bool:
    """Whether a value can be exchanged within its line."""
    if value.start_mark.line != value.end_mark.line:
        return False
    if flowing:
        return True
    plain = isinstance(value, yaml.ScalarNode) and value.value != "" and value.style not in ("|", ">")
    return plain and isinstance(new, str) and "\n" not in new


def _last(lines: Sequence[str], key: Any, value: Any) -> int:
    """The last line that a value takes."""
    if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">"):
        last = at = value.start_mark.line
        while at + 1 < len(lines) and _inside(lines[at + 1], key.start_mark.column if key is not None else 0):
            at += 1
            last = at if lines[at].strip() else last
        return int(last)
    if isinstance(value, yaml.ScalarNode) or value.flow_style:
        empty = isinstance(value, yaml.ScalarNode) and not value.value and not value.style
        return int(key.start_mark.line if empty and key is not None else value.end_mark.line)
    last_key, last_value = value.value[-1] if isinstance(value, yaml.MappingNode) else (key, value.value[-1])
    return _last(lines, last_key, last_value)


def _inside(line: str, column: int) -> bool:
    return not line.strip() or len(line) - len(line.lstrip(" ")) > column


def _add_field(lines: list[str], parent: Any, name: str, value: Value, order: Sequence[str]) -> None:
    if parent.flow_style:
        _add_inside(lines, parent, f"{flow(name)}: {flow(value)}")
        return
    later = set(order[order.index(name) :]) if name in order else set()
    neighbours = [
        (key, value)
        for key, value in parent.value
        if key.value not in later and (name.startswith("x_") or not key.value.startswith("x_"))
    ]
    written = field_lines(name, value, parent.value[0][0].start_mark.column)
    if neighbours:
        at = max(_last(lines, *pair) for pair in neighbours) + 1
    elif parent.value[0][0].start_mark.column == 0:
        at = parent.value[0][0].start_mark.line
    else:
        raise _Uneditable
    lines[at:at] = written


def _add_entry(lines: list[str], parent: Any, value: Value) -> None:
    if parent.flow_style:
        _add_inside(lines, parent, flow(value))
        return
    column = parent.start_mark.column
    at = _last(lines, parent, parent) + 1
    lines[at:at] = [" " * column + line if line else "" for line in entry_lines(value)]


def _add_inside(lines: list[str], parent: Any, written: str) -> None:
    """Add to a list or mapping in brackets, before the one that closes it."""
    end = parent.end_mark
    line, column = lines[end.line], end.column - 1
    before = line[:column].rstrip()
    comma = ", " if parent.value and not before.endswith(",") else " " if parent.value else ""
    lines[end.line] = before + comma + written + line[column:]


def _remove(lines: list[str], parent: Any, key: Any, value: Any) -> None:
    if value is None:
        return
    if key is None or parent.flow_style or lines[key.start_mark.line][: key.start_mark.column].strip():
        raise _Uneditable
    if len(parent.value) == 1 and key.start_mark.column:
        raise _Uneditable
    lines[key.start_mark.line : _last(lines, key, value) + 1] = []
