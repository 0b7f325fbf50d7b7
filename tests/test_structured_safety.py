"""What machines are told breaks out of no page."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from mkdocs_programme.build import graphs, load_files
from mkdocs_programme.structured import script, written
from structured_told import AT

HOSTILE = "</script><script>alert(1)</script><!-- --> ]]> & \\u2028 “{{ 7*7 }}”"


def test_no_word_of_an_author_breaks_out_of_the_element() -> None:
    front = json.dumps({"title": HOSTILE, "subtitle": "a\u2028b"}, ensure_ascii=False)
    files = {"editions/2026.md": "---\nname: F\n---\n", "sessions/2026/x.md": f"---\n{front}\n---\nWords & more\n"}
    site = load_files(files)
    page = site.page("en", "sessions/2026/x")
    assert page is not None

    graph = graphs(site, address=AT).of(page)
    text = script(graph)
    (element,) = html.fragments_fromstring(text)
    assert json.loads(element.text) == graph
    assert element.getnext() is None
    assert (text.count("<"), text.count(">"), "&" in text, "\u2028" in text) == (2, 2, False, False)


def _json() -> st.SearchStrategy[Any]:
    leaves = st.none() | st.booleans() | st.integers() | st.text()
    return st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(st.dictionaries(st.text(), _json()))
def test_what_is_written_reads_back_the_same_and_holds_nothing_of_html(graph: dict[str, Any]) -> None:
    text = written(graph)

    assert json.loads(text) == graph
    assert not set("<>&\u2028\u2029\n") & set(text)


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_half_letters_do_not_keep_a_page_from_being_written(word: str) -> None:
    whole = word.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(written({"name": word}).encode()) == {"name": whole}
