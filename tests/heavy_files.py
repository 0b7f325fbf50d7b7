"""Files of a size that are as heavy to read as their format allows; each made for so many octets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from random import Random

__all__ = ["HEAVY", "heavy_front_matter"]

Made = Callable[[int], bytes]

_TYPES = "http://schemas.openxmlformats.org"
_BOOK = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_TYPES}/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_TYPES}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{_TYPES}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_TYPES}/spreadsheetml/2006/main" xmlns:r="{_TYPES}/officeDocument/2006/relationships">'
        '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_TYPES}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{_TYPES}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}
_SHEET = f'<worksheet xmlns="{_TYPES}/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s</w:document>'


def filled(unit: str, size: int, before: str = "", after: str = "") -> bytes:
    """A text of about so many octets, made of one unit again and again."""
    return (before + unit * (size // len(unit.encode())) + after).encode()


def numbered(unit: str, size: int, before: str = "", after: str = "", between: str = "") -> bytes:
    """The same, with a number of its own in every unit."""
    length = len((unit % 100_000 + between).encode())
    return (
        before + between.join(unit % number for number in range(100_000, 100_000 + size // length)) + after
    ).encode()


def packed(files: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def workbook(sheet: str) -> bytes:
    return packed({**_BOOK, "xl/worksheets/sheet1.xml": _SHEET % sheet})


def _rows(size: int) -> bytes:
    """As wide as a sheet is read, with a word at its end: short to say, and long to hold."""
    return workbook("".join(f'<row r="{n}"><c r="KN{n}"><v>1</v></c></row>' for n in range(1, size // 10)))


def _word(unit: str, times: int) -> Made:
    """What unpacks to so many times its size, with a picture that cannot be packed."""
    return lambda size: packed(
        {
            "word/document.xml": _WORD % (unit * (size * times // len(unit))),
            "word/media/a.png": Random(1).randbytes(size),
        }
    )


def _formats(size: int) -> bytes:
    styles = f'<styleSheet xmlns="{_TYPES}/spreadsheetml/2006/main"><cellXfs>%s</cellXfs></styleSheet>'
    return packed({**_BOOK, "xl/worksheets/sheet1.xml": _SHEET % "", "xl/styles.xml": styles % ("<xf/>" * (size // 2))})


def _members(size: int) -> bytes:
    return packed({f"a{number}.xml": b"" for number in range(size // 100)})


def _lying(size: int) -> bytes:
    """An archive that says its one file is small, and packs a large one."""
    data = bytearray(packed({"word/document.xml": b"\0" * (size * 200)}))
    said = (size * 200).to_bytes(4, "little")
    return bytes(data.replace(said, (100).to_bytes(4, "little")))


EVENT = "BEGIN:VEVENT\r\nUID:%d\r\nSUMMARY:A\r\nDTSTART:20270511T090000Z\r\nEND:VEVENT\r\n"
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
ENDED = "END:VCALENDAR\r\n"
TALK = '{"id": "%d", "title": "A"}'

HEAVY: Mapping[str, tuple[str, Made]] = {
    "schedule XML of nothing but elements": ("frab", lambda n: filled("<a/>", n, "<schedule>", "</schedule>")),
    "schedule XML of nested elements": (
        "frab", lambda n: filled("<a>", n // 7 * 3) + filled("</a>", n // 7 * 4),
    ),
    "schedule XML of one long word": ("frab", lambda n: filled("a", n, "<schedule><event>", "</event></schedule>")),
    "schedule XML of many events": (
        "frab", lambda n: numbered('<event id="%d"><title>A</title></event>', n,
                                   "<schedule><day date='2027-05-11'><room name='a'>", "</room></day></schedule>"),
    ),
    "JSON of empty lists": ("schedule", lambda n: b"[" + b"[]," * (n // 3) + b"[]]"),
    "JSON nested": ("pretalx", lambda n: b"[" * (n // 2) + b"]" * (n // 2)),
    "JSON of many talks": ("sessionize", lambda n: numbered(TALK, n, '{"sessions": [', "]}", ",")),
    "COSCUP of many talks": ("coscup", lambda n: numbered(TALK, n, '{"sessions": [', "]}", ",")),
    "a calendar that is one line": ("icalendar", lambda n: filled("a", n, CALENDAR + "BEGIN:VEVENT\r\nSUMMARY:",
                                                                  "\r\nEND:VEVENT\r\n" + ENDED)),
    "a calendar of many events": ("icalendar", lambda n: numbered(EVENT, n, CALENDAR, ENDED)),
    "a calendar in calendars": ("icalendar", lambda n: filled("BEGIN:VEVENT\r\n", n)),
    "a table of one line": ("table", lambda n: filled("a,", n)),
    "a table of one cell": ("table", lambda n: filled("a", n, "Title,When\n")),
    "a table of short lines": ("table", lambda n: filled("a,b\n", n, "Title,Speaker\n")),
    "a table of quotes": ("table", lambda n: filled('"', n, "Title,Speaker\n")),
    "a list whose entries share no name": ("table", lambda n: numbered('{"%d": 1}', n, "[", "]", ",")),
    "a workbook of wide rows": ("table", _rows),
    "a workbook of formats": ("table", _formats),
    "a document of empty runs": ("page", _word("<w:r/>", 17)),
    "a document of paragraphs": ("page", _word("<w:p><w:r><w:t>ab</w:t></w:r></w:p>", 12)),
    "a document of one long word": ("page", _word("a", 8)),
    "a document that is a bomb": ("page", _word("a", 40)),
    "an archive of many files": ("page", _members),
    "an archive that lies": ("page", _lying),
    "an archive in an archive": ("page", lambda n: packed({"word/document.xml": packed({"a": b"\0" * n * 100})})),
    "a page of short lines": ("page", lambda n: filled("a\n", n)),
    "a page of one line": ("page", lambda n: filled("a", n)),
    "a page of titles": ("page", lambda n: numbered("A%d: Title\n11:00-12:00\n\n", n)),
}  # fmt: skip
"""What it is, the format it is read as, and how it is made."""


def heavy_front_matter() -> dict[str, bytes]:
    """Sessions whose front matter is small to write and large to read, or large at once."""
    fields = {
        "aliases of aliases": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*b{n - 1}, *b{n - 1}]\n" for n in range(1, 60)),
        "nesting": "a: " + "[" * 400_000 + "]" * 400_000 + "\n",
        "nesting by indent": "".join(f"{' ' * n}a:\n" for n in range(1_300)),
        "ten thousand fields": "".join(f"x_{n}: {n}\n" for n in range(10_000)),
        "a field of ten megabytes": f"x_long: {'a' * 10_000_000}\n",
        "a list of very many": f"x_list: [{'a, ' * 330_000}]\n",
    }
    return {name: f"---\ntitle: A\n{said}---\n".encode() for name, said in fields.items()}
