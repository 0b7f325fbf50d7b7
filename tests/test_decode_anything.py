"""Whatever stands in a file, it is read and told in our own words."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.entities import KINDS, Record
from mkdocs_programme.entities.shape import FieldShape, shape
from mkdocs_programme.findings import RULES
from test_decode import EDITION, load

# ---- what is promised for all input

_NAMES = sorted(
    {name for kind in KINDS for name in shape(kind)} | {"id", "en", "sv", "se", "x_own", "spekers", "no", ""}
)


_TYPED = """
yes|no|2026-03-10|2026-03-10 11:00|11.00|45|-1|1e3|NO|sv|ada-berg|a/b|a#b|2026/a2|chair|confirmed|https://example.org
http://[|[@nobody]|[x](y.md)|0000-0002-1825-0097
""".strip()


_WORDS = st.sampled_from(["", *re.split(r"[|\n]", _TYPED)])


_SCALARS = _WORDS | st.text(st.characters(codec="utf-8"), max_size=12)


_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_NAMES), inner, max_size=4),
    max_leaves=12,
)


def _value(field: FieldShape) -> st.SearchStrategy[Any]:
    """Anything, but oftener what has the form of the field."""
    if field.record is None:
        return (st.lists(_SCALARS, max_size=3) if field.many else _SCALARS) | _TREES
    record = _fields(field.record)
    return (st.lists(record | _TREES, max_size=3) if field.many else record) | _TREES


def _fields(kind: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    known = {name: _value(field) for name, field in shape(kind).items()}
    return st.fixed_dictionaries({}, optional=known)


@st.composite
def _files(draw: st.DrawFn) -> dict[str, str]:
    """A source of some kind and its translation, with anything at all in their fields."""
    kind = draw(st.sampled_from(KINDS))
    place = f"{kind.folder}/2026/it" if kind.in_edition else f"{kind.folder}/it"
    files = {}
    for suffix in (".md", ".sv.md"):
        fields = draw(_fields(kind)) | draw(st.dictionaries(st.sampled_from(_NAMES), _TREES, max_size=2))
        front = "".join(
            f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()
        )
        files[place + suffix] = f"---\n{front}---\n\n{draw(_SCALARS)}\n"
    return files


FOREIGN = ("input should", "pydantic", "type=", "value error", "validation", "<class", "traceback", "none is not")
"""Words of libraries, which no author should read."""


@settings(max_examples=150, deadline=None)
@given(_files())
def test_whatever_stands_in_a_file_it_is_read_and_told_in_our_own_words(files: dict[str, str]) -> None:
    site = load(files)

    for finding in site.findings:
        written = "".join(files.values()).casefold()
        words = f"{finding.message} {finding.hint}".casefold()
        assert not [foreign for foreign in FOREIGN if foreign in words and foreign not in written]
        assert finding.code in RULES
        assert "\n" not in finding.message or "\\n" in written
        lines = site.lines[finding.place.path]
        assert 1 <= finding.place.line <= max(len(lines), 1)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1


@settings(max_examples=50, deadline=None)
@given(_files())
def test_reading_the_same_files_twice_finds_the_same(files: dict[str, str]) -> None:
    assert load(files).findings == load(dict(reversed(files.items()))).findings


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["name", "languages", "collections", "fallback", "roles", "words", "url"]), _TREES)
def test_whatever_stands_in_the_settings_is_read_and_told_in_our_own_words(name: str, tree: Any) -> None:
    site = build.load_files(EDITION, f"{name}: {json.dumps(tree, ensure_ascii=False)}\n")

    for finding in site.findings:
        words = f"{finding.message} {finding.hint}".casefold()
        assert not [foreign for foreign in FOREIGN if foreign in words]
