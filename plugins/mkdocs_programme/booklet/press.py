"""From a booklet to its PDF: template, style sheets, and the files that its texts show."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.resources import files
from pathlib import Path

from mkdocs_programme.booklet.addresses import BookAddresses
from mkdocs_programme.booklet.sheets import A4, Sheet
from mkdocs_programme.booklet.views import BookPage, DoorsPage, Printed
from mkdocs_programme.programme import Programme
from mkdocs_programme.render import Renderer

__all__ = ["MissingPrinter", "html", "printed", "reader"]

_LEADS = re.compile(r'\shref="(?!#.|https?://|mailto:)[^"]*"')
"""Links that paper cannot follow: to files and pages of a site that is not published yet; their words stay."""


class MissingPrinter(Exception):
    """What makes PDF is not installed, or cannot be loaded."""


def html(programme: Programme, page: BookPage | DoorsPage, overrides: Path | None = None) -> str:
    """The whole document before it is printed."""
    settings = programme.settings
    anchors = page.anchors if isinstance(page, BookPage) else {}
    addresses = BookAddresses(settings.default_language, site_url=settings.url or "", anchors=anchors)
    return _LEADS.sub("", Renderer(programme, addresses, overrides).article(page).html)


def printed(
    programme: Programme,
    page: BookPage | DoorsPage,
    read: Callable[[str], bytes | None],
    style: str = "",
    overrides: Path | None = None,
    sheet: Sheet = A4,
) -> Printed:
    """Print a booklet or the signs of the doors.

    Args:
        programme: Whose pages are printed.
        page: From `book` or `doors`.
        read: What gives files of the content, as `reader` does.
        style: A style sheet of the festival's own, above ours.
        overrides: A folder whose `programme/*.jinja` stand in for our templates.
        sheet: What it is printed on.

    Raises:
        MissingPrinter: The extra `pdf` is not installed, or the system lacks a library it needs.
    """
    try:
        with redirect_stdout(None):  # WeasyPrint prints half a page before it raises
            from mkdocs_programme.booklet.paper import pdf
    except ModuleNotFoundError as fault:
        raise MissingPrinter(
            f"Printing needs the package {fault.name}. Install it with: pip install 'mkdocs-programme[pdf]'"
        ) from fault
    except OSError as fault:
        raise MissingPrinter(
            "Printing needs the library Pango. Install it with: apt install libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0, or as your system does"
        ) from fault
    named = ("common", page.kind, *(sheet.styles if isinstance(page, BookPage) else ()))
    ours = (*(_asset(f"{name}.css") for name in named), sheet.size)
    return pdf(html(programme, page, overrides), (*ours, style) if style else ours, read)


def _asset(name: str) -> str:
    return (files("mkdocs_programme.booklet") / "assets" / name).read_text(encoding="utf-8")


def reader(programme: Programme, content: Path) -> Callable[[str], bytes | None]:
    """What gives those files of a content folder that the site publishes, and no other."""

    def read(path: str) -> bytes | None:
        stored = programme.files.get(path)
        return (content / path).read_bytes() if stored is not None and not stored.danger else None

    return read
