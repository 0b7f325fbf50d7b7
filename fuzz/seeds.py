"""What a fuzzer begins with: examples of every rule, the invented festival, and what strangers are known to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_programme import manual
from mkdocs_programme.findings import RULES

__all__ = ["PIECES", "seeds"]

FESTIVAL = Path(__file__).parent.parent / "examples" / "festival"

PIECES: tuple[bytes, ...] = tuple(
    piece.encode()
    for piece in (
        *("---\n", "---", "...\n", "\n", "\r\n", "\r", "\t", "  ", ": ", "- ", "  - ", "#", " #", "[", "]"),
        *("{", "}", "'", '"', "“", "”", "|\n", ">\n", "&a ", "*a", "!!python/object/apply:os.system ", "!"),
        *("%", "@", "`", "```\n", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\xa0", "\u00ad", "\u061c"),
        *("\u200b", "\u200e", "\u202e", "\u2028", "\u2066", "\u2069", "\ufeff", "\ufffe", "\U000e0041"),
        *("e\u0301", "é", "Å", "ﬁ", "İ", "ß", "ǅ", "١٢", "²", "½", "{{ 7*7 }}", "{% for x in range(9) %}"),
        *("<script>alert(1)</script>", "</script>", "<!--", "-->", "]]>", "&#106;"),
        *("<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=javascript:alert(1)>x</a>"),
        *("<p style=a>", "[x](javascript:alert(1))", "[x](\x01java\tscript:alert(1))"),
        *("![x](https://evil.example/a.png)", "[x](data:,x)", "[x](http://[::1)", "[x](//evil.example)"),
        *("[x](../../../etc/passwd)", "[a](a.md#b)", "[a]: b.md\n", "<http://a>", "[@berg2020, p. 4; -@x]"),
        *("[@", "@a", "# ", "## ", "> ", "* ", "1. ", "| a | b |\n|---|--:|\n| c | d |\n", "~~~\n", "title: "),
        *("name: ", "start: ", "minutes: ", "speakers: ", "parts:\n", "objectives: ", "aliases: ", "id: "),
        *("2026-06-12 09:30", "2026-02-30", "9999-12-31 23:59", "0001-01-01 00:00", "25:61", "NO", "off"),
        *("1e9", "-0", "999999999999999999999", "nan", "inf", "0x1F", "1_0", "a/b", "../a", "..", ".", "/"),
        *("\\", "a.b", "A2", "aux", "~", "=== sessions/2026/b.md\n", "=== sessions/2026/B.md\n"),
        *("=== speakers/ann.md\n", "=== speakers/ann.sv.md\n", "=== programme.yml\n", "=== editions/2026.md\n"),
        *("=== ../a.md\n", "=== index.md\n", "=== a/b/c.md\n", "@article{a, title = {"),
        *("}, author = {A and B}}", "TY  - JOUR\n", "ER  - \n", '[{"title": "', '"}]', "\\u0000"),
        *("timezone: Europe/Oslo\n", "languages: [en, sv]\n", "default_language: ", "colour: ", "url: "),
        "=cmd|' /C calc'!A0",
    )
)  # fmt: skip
"""Words of our languages, and what is known to hurt readers of others."""

_PROGRAMMES = {
    "frab": '<?xml version="1.0"?><schedule><conference><title>F</title><start>2027-05-03</start></conference>'
    '<day date="2027-05-03" index="1"><room name="Hall"><event id="1" guid="g"><start>09:00</start>'
    "<date>2027-05-03T09:00:00+02:00</date><duration>00:45</duration><title>A</title><abstract>*x*</abstract>"
    '<persons><person id="1">Ann Berg</person></persons><links><link href="https://x.example">X</link></links>'
    "</event></room></day></schedule>",
    "schedule": '{"schedule": {"conference": {"title": "F", "days": [{"date": "2027-05-03", "rooms": {"Hall":'
    ' [{"id": 1, "guid": "g", "title": "A", "start": "09:00", "duration": "00:45", "date": "2027-05-03T09:00:00+02:00",'
    ' "persons": [{"id": 1, "public_name": "Ann Berg"}], "answers": [], "links": []}]}}]}}}',
    "pretalx": '{"talks": [{"code": "A", "title": "A", "abstract": "x", "start": "2027-05-03T09:00:00Z", "room": 1,'
    ' "speakers": ["S"]}], "speakers": [{"code": "S", "name": "Ann Berg"}], "rooms": [{"id": 1, "name": {"en": "H"}}]}',
    "sessionize": '{"sessions": [{"id": "1", "title": "A", "startsAt": "2027-05-03T09:00:00", "speakers": ["s"],'
    ' "roomId": 1}], "speakers": [{"id": "s", "fullName": "Ann Berg"}], "rooms": [{"id": 1, "name": "H"}]}',
    "coscup": '{"sessions": [{"id": "A", "room": "R", "start": "2027-05-03T09:00:00+08:00", "zh": {"title": "B"},'
    ' "en": {"title": "A"}, "speakers": ["s"]}], "speakers": [{"id": "s", "en": {"name": "Ann"}}], "rooms": []}',
    "icalendar": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\n"
    "DTSTART:20270503T090000Z\r\nDURATION:PT45M\r\nLOCATION:Hall\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "table": "Title;Start;Speaker;Room\nA;2027-05-03 09:00;Ann Berg (Ward);Hall\n",
    "page": "Friday 3 May\n\n09:00-09:45 A\nAnn Berg, Ward 3\nHall\n\n10.00 B\n• Chair: Bo Ek\n",
}
"""A small programme in every format that is taken in."""


def seeds() -> Iterator[bytes]:
    """Every example of a rule's manual, the festival in pieces, and a few whole inputs."""
    for rule in RULES.values():
        shown = manual.examples(rule.manual)
        for files in (shown.breaks, shown.mended):
            yield _bundle(files.items())
    content = FESTIVAL / "content"
    for folder in sorted(path for path in content.iterdir() if path.is_dir()):
        files = sorted(folder.rglob("*.md"))[:4]
        yield _bundle((path.relative_to(content).as_posix(), path.read_text("utf-8")) for path in files)
    yield _bundle([("programme.yml", (FESTIVAL / "programme.yml").read_text("utf-8"))])
    yield b"bib\n@article{a, title = {A {B} \\'e}, author = {Berg, Ann and {WHO}}, year = 2020}\n"
    yield b"ris\nTY  - JOUR\nTI  - A\nAU  - Berg, Ann\nPY  - 2020/01/02\nER  - \n"
    yield b'json\n[{"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2020]]}}]\n'
    yield from (f"{name}\n{text}".encode() for name, text in _PROGRAMMES.items())
    yield b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'


def _bundle(files: Iterable[tuple[str, str]]) -> bytes:
    return b"".join(f"=== {path}\n".encode() + manual.octets(text) for path, text in files if len(text) < 20_000)
