"""Paper: the programme of an edition as a booklet, and signs for its doors."""

from mkdocs_programme.booklet.book import book
from mkdocs_programme.booklet.doors import doors
from mkdocs_programme.booklet.press import MissingPrinter, html, printed, reader
from mkdocs_programme.booklet.sheets import A4, PAPERS, Sheet
from mkdocs_programme.booklet.views import BookPage, DoorsPage, Printed

__all__ = [
    "A4",
    "PAPERS",
    "BookPage",
    "DoorsPage",
    "MissingPrinter",
    "Printed",
    "Sheet",
    "book",
    "doors",
    "html",
    "printed",
    "reader",
]
