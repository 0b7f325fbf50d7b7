"""A front matter as its author would type it: plain where YAML takes words as they are, quoted where it does not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mkdocs_programme.documents.document import Fields, Value

__all__ = ["field_lines", "file_text", "flow", "scalar"]

_PLAIN = re.compile(r"[^\W_](?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff:#\"“”„‟‘‚\t]|:(?=[^\s]))*(?<=[^\s:])")
"""Words that mean themselves after `field: `, without a sign that YAML or our own reader might stumble over."""
_FLOWING = re.compile(r"[^\W_](?:[\w ()./’–+-]|:(?=\w))*(?<=[\w).])")
"""The same inside brackets, where commas and brackets mean something too."""
_BLOCK = re.compile(r"[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]*")
_ODD = re.compile(
    "[\x7f-\xa0\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\udfff\ufdd0-\ufdef"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""Signs that nobody sees, or takes for blanks; escapes say that they are meant."""
_SHORT = 100
"""A list of ids longer than this is written with an entry in each line."""


def file_text(fields: Fields, body: str) -> str:
    """A whole content file."""
    front = [line for name, value in fields.items() for line in field_lines(name, value)]
    text = "\n".join(("---", *front, "---", ""))
    return f"{text}\n{body.strip()}\n" if body.strip() else text


def field_lines(name: str, value: Value, indent: int = 0) -> list[str]:
    """The lines of one field.

    Args:
        name: Of the field.
        value: What stands in it.
        indent: How many blanks stand before its name.
    """
    before = " " * indent
    return [before + line for line in _field(name, value)]


def _field(name: str, value: Value) -> Iterator[str]:
    key = name if re.fullmatch(r"[A-Za-z_][\w-]*", name) else _quoted(name)
    if isinstance(value, str):
        if "\n" in value and _is_block(value):
            yield f"{key}: |"
            yield from (f"  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
        else:
            yield f"{key}: {scalar(value)}".rstrip()
    elif _is_flat(value):
        yield f"{key}: {flow(value)}"
    elif isinstance(value, dict):
        yield f"{key}:"
        for inner, one in value.items():
            yield from field_lines(inner, one, 2)
    else:
        yield f"{key}:"
        for one in value:
            yield from (f"  {line}" if line else "" for line in entry_lines(one))


def entry_lines(value: Value) -> Iterator[str]:
    """The lines of one entry of a list, the first with its hyphen."""
    if isinstance(value, dict) and value:
        lines = [line for name, one in value.items() for line in _field(name, one)]
        yield f"- {lines[0]}"
        yield from (f"  {line}" if line else "" for line in lines[1:])
    else:
        yield f"- {scalar(value) if isinstance(value, str) else flow(value)}"


def _is_flat(value: Value) -> bool:
    """Whether a list or mapping is best written in brackets: ids, or words by language."""
    if not value:
        return True
    inner = list(value.values() if isinstance(value, dict) else value)
    if any(not isinstance(one, str) or "\n" in one for one in inner):
        return False
    is_list = isinstance(value, list)
    plain = all(re.fullmatch(r"[\w./+-]*", str(one)) for one in inner) if is_list else len(inner) < 5
    return plain and sum(len(one) + 2 for one in inner if isinstance(one, str)) <= _SHORT


def flow(value: Value) -> str:
    """A value in one line, inside brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(name)}: {flow(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    return value if _FLOWING.fullmatch(value) else _quoted(value)


def scalar(value: str) -> str:
    """A text after `field: ` in one line."""
    if not value:
        return '""'
    plain = _PLAIN.fullmatch(value) and not _ODD.search(value)
    return value if plain else _quoted(value)


def _quoted(value: str) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _ODD.sub(lambda found: _escape(ord(found[0])), text)


def _escape(number: int) -> str:
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _is_block(value: str) -> bool:
    """Whether a text of several lines can stand below `|` and be read back as it is, but for a last line end."""
    lines = value.removesuffix("\n").split("\n")
    return (
        _BLOCK.fullmatch(value) is not None
        and bool(lines[0].strip())
        and bool(lines[-1].strip())
        and not lines[0].startswith((" ", "\t"))
        and not any(line.startswith("\t") or (line and not line.strip()) or line.startswith("---") for line in lines)
        and not _ODD.search(value)
    )
