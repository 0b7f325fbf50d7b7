"""A workbook for spreadsheets (XLSX, ECMA-376), a sheet for each table, ready to be sorted and filtered.

A workbook is XML in a ZIP. It is written here rather than by a library, which takes ten times as long and puts the time
of the build into it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from mkdocs_programme.exports.sheet import MAIN, column_name, sheet
from mkdocs_programme.exports.tables import Table

__all__ = ["write"]

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell; every file in it has this one, so that equal content gives equal octets."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TOP = '<alignment vertical="top" wrapText="1"/>'
_STYLES = f"""<styleSheet xmlns="{MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/>
<numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF0"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">{_TOP}</xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">{_TOP}</xf>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">{_TOP}</xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""


def write(tables: Sequence[Table], title: str, changed: datetime, *, right_to_left: bool = False) -> bytes:
    """A workbook.

    Args:
        tables: At least one.
        title: What the workbook is called in its properties.
        changed: When what it holds was last changed, in UTC.
        right_to_left: Whether its language is read so.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for path, text in _parts(tables, title, changed, right_to_left):
            told = zipfile.ZipInfo(path, _FIRST)
            told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            file.writestr(told, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode())
    return packed.getvalue()


def _parts(tables: Sequence[Table], title: str, changed: datetime, right_to_left: bool) -> Iterator[tuple[str, str]]:
    """The files of the package (ECMA-376-2) by their paths."""
    numbers = range(1, len(tables) + 1)
    yield "[Content_Types].xml", _content_types(numbers)
    main = [("rId1", f"{_OFFICE}/officeDocument", "xl/workbook.xml")]
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    yield "_rels/.rels", _relations([*main, ("rId2", core, "docProps/core.xml")])
    yield "docProps/core.xml", _core(title, changed)
    yield "xl/workbook.xml", _workbook(tables)
    sheets = [(f"rId{at}", f"{_OFFICE}/worksheet", f"worksheets/sheet{at}.xml") for at in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*sheets, ("styles", f"{_OFFICE}/styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES
    for at, table in zip(numbers, tables, strict=True):
        yield f"xl/worksheets/sheet{at}.xml", sheet(table, right_to_left=right_to_left)


def _content_types(numbers: Sequence[int]) -> str:
    types = {
        "/xl/workbook.xml": f"{_TYPE}.sheet.main+xml",
        "/xl/styles.xml": f"{_TYPE}.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{f"/xl/worksheets/sheet{at}.xml": f"{_TYPE}.worksheet+xml" for at in numbers},
    }
    parts = "".join(f'<Override PartName="{path}" ContentType="{type_}"/>' for path, type_ in types.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{rels}{parts}</Types>'


def _relations(found: Sequence[tuple[str, str, str]]) -> str:
    told = "".join(f'<Relationship Id="{id_}" Type="{type_}" Target="{target}"/>' for id_, type_, target in found)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _core(title: str, changed: datetime) -> str:
    stamp = f"{changed:%Y-%m-%dT%H:%M:%SZ}"
    moments = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>mkdocs-programme</dc:creator>{moments}</cp:coreProperties>"
    )


def _workbook(tables: Sequence[Table]) -> str:
    """The sheets by name; what filters a sheet has a name of its own, or Excel asks to repair the file."""
    names = [re.sub(r"[\[\]:*?/\\']", " ", table.label)[:31] for table in tables]
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1)
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" hidden="1">'
        f"'{escape(name)}'!$A$1:${column_name(len(table.columns))}${len(table.rows) + 1}</definedName>"
        for at, (name, table) in enumerate(zip(names, tables, strict=True))
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets><definedNames>{filters}</definedNames></workbook>"
    )
