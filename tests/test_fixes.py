"""Fixes edit spans: what they do not name stays byte for byte, and what they are for is gone."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme import build, documents, manual
from mkdocs_programme.findings import Edit, Finding, Place, Rule, Severity
from mkdocs_programme.fixes import Fix, Stale, applied, fix_of, fixed
from mkdocs_programme.fixes.applying import spans
from mkdocs_programme.fixes.rounds import Found
from mkdocs_programme.phrases import phrase
from test_rules import ALL, SETTINGS

PATH = "sessions/2026/a1.md"
RULE = Rule("PRG900", Severity.ERROR, "worth", "")

SLIPS = (
    "title: Safety: a new start",
    "subtitle: “Rest”",
    "code:\u00a0A2",
    "room:aula",
    "- Why now?",
    "  minutes: 45",
    "\tlevel: advanced",
    "spekers: [ada-berg]",
    "start: 2026-03-10 11:00+01:00",
    "start: 10/03/2026 11:00",
    "status: canceled",
    "abstract: @home",
    "abstract: *rest*",
    "abstract: 50 % {{ more }}",
    "abstract: |",
    "  a text",
    "\tin a block",
    "questions: [Why now?, What then?",
    "questions:",
    "  -Why now?",
    "title: 'It is # not a remark'",
    "title: Rest #1 of all",
    "title: Open\u0007ing",
    "title: Open\u2028ing",
    "title: Ärende 🏥 å",
    "# a remark of somebody",
    "---",
    "...",
    "—",
    "",
    "We begin at nine.",
    "minutes: 45 # as ever",
)
lines = st.one_of(st.sampled_from(SLIPS), st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=20))
contents = st.tuples(
    st.sampled_from([b"", codecs.BOM_UTF8]),
    st.sampled_from(["\n", "\r\n"]),
    st.lists(lines, max_size=14),
    st.booleans(),
    st.booleans(),
)


def _written(content: tuple[bytes, str, list[str], bool, bool]) -> bytes:
    """A file of content as an editor of some system would save it."""
    mark, end, body, opened, ended = content
    text = end.join((*(["---"] if opened else []), *body)) + (end if ended else "")
    return mark + text.encode()


def _found(octets: bytes) -> tuple[list[Finding], tuple[str, ...]]:
    document, findings = documents.parse(PATH, octets)
    return findings, document.lines


def _check(files: Mapping[str, bytes]) -> Found:
    contents = dict(files)
    settings_ = contents.pop(build.SETTINGS, SETTINGS)
    site = build.load_files(contents, settings_)
    return site.findings, site.lines


def _alike(findings: list[Finding]) -> Counter[tuple[str, str]]:
    return Counter((finding.code, finding.message.english) for finding in findings)


@given(contents.map(_written))
@settings(max_examples=300)
def test_a_safe_fix_leaves_every_byte_outside_its_spans_and_its_finding_is_gone(octets: bytes) -> None:
    findings, lines_ = _found(octets)
    fixes = [(finding, fix) for finding in findings if (fix := fix_of(finding, lines_)) is not None and fix.safe]
    for finding, fix in fixes:
        mended = applied(octets, fix.edits)

        assert _outside(octets, mended, fix)
        key = (finding.code, finding.message.english)
        assert _alike(_found(mended)[0])[key] < _alike(findings)[key]


@given(contents.map(_written))
@settings(max_examples=150)
def test_a_fix_that_would_not_mend_its_finding_is_not_made(octets: bytes) -> None:
    findings, lines_ = _found(octets)
    for finding in findings:

        def check(now: Mapping[str, bytes], alone: Finding = finding) -> Found:
            return [one for one in _found(now[PATH])[0] if one == alone], {PATH: lines_}

        done = fixed({PATH: octets}, check, unsafe=True)

        fix = fix_of(finding, lines_)
        assert done.findings in ((), (finding,))
        assert bool(done.files) == bool(done.findings)
        if fix is not None and done.files:
            assert _outside(octets, done.files[PATH], fix)
            assert finding not in _found(done.files[PATH])[0]


def _outside(before: bytes, after: bytes, fix: Fix) -> bool:
    """Whether nothing but the spans of a fix is different."""
    pieces, past = list[bytes](), 0
    for start, end, new in sorted(spans(before, fix.edits)):
        pieces += [before[past:start], new]
        past = end
    return b"".join((*pieces, before[past:])) == after


@given(contents.map(_written))
@settings(max_examples=100)
def test_fixing_a_whole_file_leaves_nothing_to_fix(octets: bytes) -> None:
    def check(now: Mapping[str, bytes]) -> Found:
        findings, lines_ = _found(now[PATH])
        return findings, {PATH: lines_}

    done = fixed({PATH: octets}, check, unsafe=True)

    assert fixed({PATH: octets, **done.files}, check, unsafe=True).findings == ()


def _example(rule: Rule) -> dict[str, bytes]:
    """The files that break a rule, as its manual shows them."""
    shown = manual.examples(rule.manual).breaks
    return {manual.octets(path).decode(): manual.octets(text) for path, text in shown.items()}


@pytest.mark.parametrize("rule", ALL)
def test_the_example_of_a_rule_is_mended_by_its_fix_if_it_has_one(rule: Rule) -> None:
    files = _example(rule)
    findings, lines_ = _check(files)
    (finding,) = findings
    fix = fix_of(finding, lines_.get(finding.place.path, ()))
    if fix is None or finding.place.path not in files:
        return

    done = fixed(files, _check, unsafe=True)

    assert finding in done.findings
    assert [one.code for one in _check({**files, **done.files})[0]] == []


SAFE = {
    "PRG030": "---\ntitle: Opening\n---\n",
    "PRG032": "---\ntitle: Opening\nminutes: 60\n---\n\nWe begin.\n",
    "PRG033": "---\ntitle: Opening\n---\n\nWe begin.\n",
    "PRG034": "---\ntitle: Opening\n---\n\nWe begin.\n",
    "PRG035": "---\ntitle: Opening\n---\n\nWe begin.\n",
    "PRG051": "---\ntitle: Opening\nminutes: 60\n---\n",
    "PRG067": "---\ntitle: Opening\n---\n",
    "PRG071": "---\ntitle: Opening\nquestions:\n  - Why now?\nminutes: 60\n---\n",
}


@pytest.mark.parametrize(("code", "mended"), SAFE.items())
def test_slips_that_can_mean_one_thing_only_are_mended_safely(code: str, mended: str) -> None:
    rule = next(param.values[0] for param in ALL if param.id == code)
    assert isinstance(rule, Rule)
    files = _example(rule)

    done = fixed(files, _check)

    assert {path: octets.decode() for path, octets in done.files.items()} == {"sessions/2026/a.md": mended}


def test_a_guess_is_made_only_where_somebody_asks_for_it() -> None:
    files = {"speakers/ada.md": b"---\nname: Ada Berg\ncuontry: SE\n---\n"}

    assert fixed(files, _check).files == {}
    assert fixed(files, _check, unsafe=True).files == {"speakers/ada.md": b"---\nname: Ada Berg\ncountry: SE\n---\n"}


def test_remarks_order_quotes_indents_and_line_ends_survive() -> None:
    before = (
        b"\xef\xbb\xbf---\r\n# who speaks first?\r\nminutes:   45   # as ever\r\ntitle: Safety: a new start\r\n"
        b"questions:\r\n    -   'Why?'\r\n---\r\n\r\nText  \r\n"
    )
    files = {"editions/2026.md": b"---\nname: Festival\n---\n", PATH: before}

    done = fixed(files, _check)

    assert done.files == {PATH: before.replace(b"Safety: a new start", b'"Safety: a new start"')}


def test_a_field_of_an_editor_is_kept_as_it_is() -> None:
    files = {"organisations/ward.md": b"---\nfmContentType:   'organisation' # shown so\nnmae: Ward\n---\n"}

    done = fixed(files, _check, unsafe=True)

    assert done.files == {"organisations/ward.md": files["organisations/ward.md"].replace(b"nmae", b"name")}


def test_one_fix_brings_the_next_fault_to_light_and_both_are_mended() -> None:
    files = {
        "editions/2026.md": b"---\nname: Festival\n---\n",
        PATH: b"title: Safety: a new start\nminutes:45\nstart: 2026-03-10T11:00:00+01:00\n---\n",
    }

    done = fixed(files, _check)

    assert done.files[PATH] == b'---\ntitle: "Safety: a new start"\nminutes: 45\nstart: 2026-03-10 11:00:00\n---\n'
    assert sorted(finding.code for finding in done.findings) == ["PRG013", "PRG032", "PRG050", "PRG051"]


def test_a_file_that_is_no_utf_8_is_left_as_it_is() -> None:
    files = {PATH: b"---\ntitle: Caf\xe9: a start\n---\n"}

    assert fixed(files, _check, unsafe=True).files == {}


@pytest.mark.parametrize(
    ("edit", "octets", "reason"),
    [
        (Edit(Place(PATH, 1, 1), "title", "code"), b"code: A2\n", "“title” does not stand at"),
        (Edit(Place(PATH, 9, 1), "", "x"), b"code: A2\n", "there is no line 9"),
        (Edit(Place(PATH, 1, 30), "", "x"), b"code: A2\n", "line 1 is shorter"),
        (Edit(Place(PATH, 1, 1), "code", "x"), b"code: Caf\xe9\n", "not saved as UTF-8"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edit: Edit, octets: bytes, reason: str) -> None:
    with pytest.raises(Stale, match=reason):
        applied(octets, [edit])


def test_two_edits_that_meet_are_refused() -> None:
    both = [Edit(Place(PATH, 1, 1), "title", "a"), Edit(Place(PATH, 1, 3), "tle", "b")]

    with pytest.raises(Stale, match="two edits meet"):
        applied(b"title: A\n", both)


def test_the_span_of_a_mended_line_is_what_differs() -> None:
    finding = RULE.at(Place(PATH, 1, 1), phrase("wrong"), mended='title: "Safety: a new start" # so', sure=True)

    fix = fix_of(finding, ["title: Safety: a new start # so"])

    assert fix == Fix((Edit(Place(PATH, 1, 8, 19), "Safety: a new start", '"Safety: a new start"'),), safe=True)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_edit_of_several_lines_finds_them_whatever_their_ends(end: str) -> None:
    octets = end.join(("---", "title: A", "room: hall", "---", "")).encode()
    edit = Edit(Place(PATH, 2), "title: A\nroom: hall\n", "title: B\n")

    assert applied(octets, [edit]) == end.join(("---", "title: B", "---", "")).encode()
