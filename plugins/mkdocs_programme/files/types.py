"""What kinds of files there are: what readers call them, and which of them can run."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

__all__ = ["RUNS_AT_HOME", "RUNS_IN_BROWSER", "FileType", "file_type", "is_known", "suffix"]


@dataclass(frozen=True)
class FileType:
    """What a file is to its reader."""

    name: str
    """“PDF”; the same in all languages."""
    media: str = ""
    """`application/pdf`; empty where nobody has registered one that helps."""


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"

_TYPES = {
    "pdf": FileType("PDF", "application/pdf"),
    "pptx": FileType("PowerPoint", f"{_OFFICE}.presentationml.presentation"),
    "docx": FileType("Word", f"{_OFFICE}.wordprocessingml.document"),
    "xlsx": FileType("Excel", f"{_OFFICE}.spreadsheetml.sheet"),
    "ppt": FileType("PowerPoint", "application/vnd.ms-powerpoint"),
    "doc": FileType("Word", "application/msword"),
    "xls": FileType("Excel", "application/vnd.ms-excel"),
    "odp": FileType("OpenDocument", f"{_OPEN}.presentation"),
    "odt": FileType("OpenDocument", f"{_OPEN}.text"),
    "ods": FileType("OpenDocument", f"{_OPEN}.spreadsheet"),
    "epub": FileType("EPUB", "application/epub+zip"),
    "txt": FileType("TXT", "text/plain"),
    "rtf": FileType("RTF", "application/rtf"),
    "csv": FileType("CSV", "text/csv"),
    "json": FileType("JSON", "application/json"),
    "bib": FileType("BibTeX", "application/x-bibtex"),
    "ris": FileType("RIS", "application/x-research-info-systems"),
    "ics": FileType("iCalendar", "text/calendar"),
    "vtt": FileType("WebVTT", "text/vtt"),
    "srt": FileType("SRT"),
    "png": FileType("PNG", "image/png"),
    "jpg": FileType("JPEG", "image/jpeg"),
    "jpeg": FileType("JPEG", "image/jpeg"),
    "gif": FileType("GIF", "image/gif"),
    "webp": FileType("WebP", "image/webp"),
    "avif": FileType("AVIF", "image/avif"),
    "svg": FileType("SVG", "image/svg+xml"),
    "mp3": FileType("MP3", "audio/mpeg"),
    "m4a": FileType("M4A", "audio/mp4"),
    "ogg": FileType("Ogg", "audio/ogg"),
    "wav": FileType("WAV", "audio/wav"),
    "mp4": FileType("MP4", "video/mp4"),
    "webm": FileType("WebM", "video/webm"),
    "zip": FileType("ZIP", "application/zip"),
    "css": FileType("CSS", "text/css"),
    "ico": FileType("ICO", "image/x-icon"),
    "woff2": FileType("WOFF2", "font/woff2"),
}

_BROWSER = "htm html hta htc shtml phtml xht xhtml mht mhtml js mjs cjs wasm swf xml xsl xslt svgz"
_PROGRAMS = "apk app appimage com cpl deb dll dmg exe img ipa iso jar jnlp lnk msi msix pkg rpm scr url"
_SCRIPTS = (
    "asp aspx bash bat cmd command desktop jse jsp php pl ps1 psm1 py pyc pyw rb reg sh vb vbe vbs ws wsf wsh zsh"
)
_MACROS = "docm dotm potm ppam ppsm pptm xlam xlsm xltm"

RUNS_IN_BROWSER = frozenset(_BROWSER.split())
"""Opened from the site, these run as a part of it."""
RUNS_AT_HOME = frozenset(f"{_PROGRAMS} {_SCRIPTS} {_MACROS}".split())
"""Programs, scripts, and documents with macros: a reader who opens one runs it."""


def suffix(path: str) -> str:
    """The end of a file's name in small letters, without its dot: `pdf`."""
    return posixpath.splitext(path)[1].removeprefix(".").casefold()


def is_known(path: str) -> bool:
    """Whether a file's name says a type of our table."""
    return suffix(path) in _TYPES


def file_type(path: str) -> FileType:
    """What a file is, by its name; an unknown one goes by its suffix."""
    end = suffix(path)
    return _TYPES.get(end, FileType(end.upper()))
