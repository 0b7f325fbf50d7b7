"""The traps of front matter: each told once, at its place, with the line mended, and the rest read on."""

from __future__ import annotations

import pytest

from documents_told import PATH, front
from mkdocs_programme.documents import parse, parse_yaml, rules
from mkdocs_programme.documents.shape import FAST, SLOW
from mkdocs_programme.findings import Finding, Place, Rule
from mkdocs_programme.manual import examples, octets

DOCUMENT_RULES: list[Rule] = [getattr(rules, name) for name in rules.__all__]


def read(files: dict[str, str]) -> list[Finding]:
    return [
        finding
        for path, text in files.items()
        for finding in (parse if path.endswith(".md") else parse_yaml)(path, octets(text))[1]
    ]


@pytest.mark.parametrize("rule", DOCUMENT_RULES, ids=lambda rule: rule.code)
def test_the_broken_example_of_a_rule_gives_it_alone(rule: Rule) -> None:
    assert [finding.rule for finding in read(dict(examples(rule.manual).breaks))] == [rule]


@pytest.mark.parametrize("rule", DOCUMENT_RULES, ids=lambda rule: rule.code)
def test_the_mended_example_of_a_rule_gives_nothing(rule: Rule) -> None:
    files = examples(rule.manual)

    assert files.mends
    assert read(files.mended) == []


WHOLESOME = r"""
website: https://x.org/a?b=c#d
start: 2026-03-10 11:00
minutes: 60 # about
room: aula # the big one
key: 'quoted: text # here'
double: "quoted: text # here"
double_end: "x"   # remark
titel: Long title of words  # remark after two blanks
flow: {en: Leading, sv: Leda}
flow2: [a, "b: c", 'd', {x: y}]
flow3: [https://x.org, 11:00]
ask: [Why now?, Who decides?]
many: [
  one,
  two
]
many2:
  - one
  - two
many3:
- one
- two
block: |
  Anything: goes # here
  "unclosed and [draft] *x*
  @user `x` % {{ macro }}
  \ttab inside
  ---

  - x
    deeper: y
fold: >-
  Some: text
  goes on
after: yes
parts:
  - id: one
    title: First
    minutes: 10
    people: [a, b]
    notes: |
      Hello: world
      more
  - id: two

    title: Second
    objectives:
      - understand: that
      - apply
plain: text that goes on
  over the line
  and more
quote_long: "text: that
  goes: on"
apos: It's the people's
dash: care - and cure
url_email: a@b.org
phone: +46 70 123 45 67
orcid: 0000-0002-1825-0097
percent: 50 % of us
amp: Research & Development
excl: Hello!
star: 4* hotel
hash: C# and F#
time: 9:30
country: NO
off: off
num: 010
under: 1_000
anchor: &who Anna
again: *who
empty:
null_one: ~
tilde: ~x
rtl: شهر “نور” اليوم
quote_inner: “Phil” and “Rose”
nbsp: Kr\u00a0100\u00a0000
colon_word: a:b
neg: -5
question: why?
q2: ?x
"quoted key": x
spaced key: x
2026: year
no: Norway
é: x
list_in_list:
  - - a
    - b
  - [c]
  - key: v
    other: w
  - |
    block: in list
  - "q: x"
  -
    nested: x
multi_plain: first
  second
# comment: at "column
  # indented [comment
last: x
"""
"""What authors may write: nothing in it is a trap, though much of it looks like one."""
GOOD = WHOLESOME.strip("\n").replace("\\t", "\t").replace("\\u00a0", "\u00a0").split("\n")
BETWEEN = [0, *(n for n, line in enumerate(GOOD) if n and line and line[0] not in " #]-"), len(GOOD)][::5]
TRAPS = {
    "title: Safety: a new start": ("PRG050", 14, 'title: "Safety: a new start"', "Safety: a new start"),
    "title: “Safety: a new start”": ("PRG050", 15, 'title: "Safety: a new start"', "Safety: a new start"),
    "title: Safety:": ("PRG050", 14, 'title: "Safety:"', "Safety:"),
    "title: A: b  # note": ("PRG050", 9, 'title: "A: b"  # note', "A: b"),
    'title: It\'s "so": yes': ("PRG050", 17, "title: 'It''s \"so\": yes'", 'It\'s "so": yes'),
    "title:Opening": ("PRG051", 6, "title: Opening", "Opening"),
    "title：Opening": ("PRG051", 6, "title: Opening", "Opening"),
    "title: [Draft] title": ("PRG052", 8, 'title: "[Draft] title"', "[Draft] title"),
    'title: "a" b': ("PRG053", 8, "title: '\"a\" b'", '"a" b'),
    "title: 'a' b": ("PRG053", 8, "title: \"'a' b\"", "'a' b"),
    'title: "Open': ("PRG054", 8, 'title: "Open"', "Open"),
    'title: "Open”': ("PRG054", 8, 'title: "Open"', "Open"),
    "title: 'tis time": ("PRG054", 8, 'title: "\'tis time"', "'tis time"),
    "title: [a, b": ("PRG055", 8, "title: [a, b]", ["a", "b"]),
    "title: {en: a": ("PRG055", 8, "title: {en: a}", {"en": "a"}),
    "title: *bold*": ("PRG056", 8, 'title: "*bold*"', "*bold*"),
    "title: *bold text": ("PRG056", 8, 'title: "*bold text"', "*bold text"),
    "title: *nobody": ("PRG056", 8, 'title: "*nobody"', "*nobody"),
    "title: @user": ("PRG057", 8, 'title: "@user"', "@user"),
    "title: `code` here": ("PRG058", 8, 'title: "`code` here"', "`code` here"),
    "title: % of us": ("PRG059", 8, 'title: "% of us"', "% of us"),
    "title: &name text": ("PRG060", 8, 'title: "&name text"', "&name text"),
    "title: & Co": ("PRG060", 8, 'title: "& Co"', "& Co"),
    "title: !important text": ("PRG061", 8, 'title: "!important text"', "!important text"),
    "title: {{ macro }}": ("PRG062", 8, 'title: "{{ macro }}"', "{{ macro }}"),
    "title: {{ macro }} text": ("PRG062", 8, 'title: "{{ macro }} text"', "{{ macro }} text"),
    "title: > 18 years": ("PRG063", 8, 'title: "> 18 years"', "> 18 years"),
    "title: - a": ("PRG063", 8, 'title: "- a"', "- a"),
    "title: It's # 1": ("PRG064", 13, 'title: "It\'s # 1"', "It's # 1"),
    "title: #metoo in care": ("PRG064", 8, 'title: "#metoo in care"', "#metoo in care"),
    "title: “Safety”": ("PRG065", 8, 'title: "Safety"', "Safety"),
    "title: ‘It’s safe’": ("PRG065", 8, 'title: "It’s safe"', "It’s safe"),
    "title:\u00a0Opening": ("PRG067", 7, "title: Opening", "Opening"),
    "title\u00a0: Opening": ("PRG067", 6, "title: Opening", "Opening"),
    "title: a\u2028b": ("PRG069", 9, "title: a b", "a b"),
    "title: a\x85b": ("PRG069", 9, "title: a b", "a b"),
    'title: "C:\\care"': ("PRG070", 11, "title: 'C:\\care'", "C:\\care"),
    "title: !!str a": ("PRG043", 8, "title: a", "a"),
    "title: !!python/object/apply:os.system [ls]": ("PRG043", 8, "title: [ls]", ["ls"]),
    "title Opening": ("PRG040", 1, "title: Opening", "Opening"),
    "title = Opening": ("PRG040", 1, "title: Opening", "Opening"),
}
"""A line, and what it tells: code, column, the line mended, and the value that is read all the same."""


@pytest.mark.parametrize("loader", [FAST, SLOW], ids=["fast", "slow"])
def test_wholesome_front_matter_is_silent(loader: type) -> None:
    document, findings = parse(PATH, front(GOOD), loader)

    assert findings == []
    assert (document.body, document.whole, len(document.fields)) == ("Text\n", True, 56)


@pytest.mark.parametrize("line", TRAPS)
def test_a_trap_among_wholesome_lines_gives_one_finding_and_costs_no_other_field(line: str) -> None:
    code, column, mended, value = TRAPS[line]
    wholesome = dict(parse(PATH, front(GOOD))[0].fields)

    for number in BETWEEN:
        document, findings = parse(PATH, front([*GOOD[:number], line, *GOOD[number:]]))

        assert [(f.code, f.place, f.mended) for f in findings] == [(code, Place(PATH, number + 2, column), mended)]
        assert document.fields == {**wholesome, "title": value}


@pytest.mark.parametrize("line", TRAPS)
def test_a_mended_line_reads_as_it_was_read_before(line: str) -> None:
    _, _, mended, value = TRAPS[line]

    document, findings = parse(PATH, front(["minutes: 60", mended]))

    assert (document.fields, findings) == ({"minutes": "60", "title": value}, [])


@pytest.mark.parametrize("line", TRAPS)
def test_both_loaders_tell_a_trap_alike(line: str) -> None:
    text = front([*GOOD, line])

    assert parse(PATH, text, FAST) == parse(PATH, text, SLOW)


def test_all_traps_of_a_file_are_told_at_once() -> None:
    lines = [line.replace("title", f"t{number}", 1) for number, line in enumerate(TRAPS)]

    document, findings = parse(PATH, front(lines))

    assert [(f.place.line, f.code) for f in findings] == [
        (number, code) for number, (code, *_) in enumerate(TRAPS.values(), 2)
    ]
    assert list(document.fields.values()) == [value for *_, value in TRAPS.values()]


def test_entries_of_lists_are_mended_like_fields() -> None:
    document, findings = parse(PATH, front(["questions:", "  - Safety: why: now", "  - @home", "  - [Draft] x"]))

    assert document.fields == {"questions": ["Safety: why: now", "@home", "[Draft] x"]}
    assert [f.code for f in findings] == ["PRG050", "PRG057", "PRG052"]


def test_a_file_in_another_encoding_is_read_as_far_as_it_can_be() -> None:
    document, (finding,) = parse(PATH, "---\ntitle: Åsa\nroom: Café\n---\n".encode("latin-1"))

    assert document.fields == {"title": "Åsa", "room": "Café"}
    assert (finding.code, finding.place, finding.mended) == ("PRG001", Place(PATH, 2, 8), "title: Åsa")


def test_a_wide_encoding_is_named() -> None:
    document, (finding,) = parse(PATH, "---\ntitle: Åsa\n---\n".encode("utf-16"))

    assert (document.fields, finding.code) == ({"title": "Åsa"}, "PRG001")
    assert finding.message == "the file is saved as UTF-16, not as UTF-8"


def test_control_characters_are_told_in_text_as_well() -> None:
    document, (finding,) = parse(PATH, "---\ntitle: A\n---\nBe\x07ll\n")

    assert document.body == "Be ll\n"
    assert (finding.code, finding.place, finding.mended) == ("PRG002", Place(PATH, 4, 3), "Bell")
