"""HTML becomes PDF: the door to WeasyPrint, which gets nothing but the files of the content."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML, URLFetcher
from weasyprint.urls import URLFetcherResponse

from mkdocs_programme.booklet.views import Printed

__all__ = ["pdf"]

Read = Callable[[str], bytes | None]
"""The octets of a file of the content by its path, or nothing."""

BASE = "https://content.invalid/"
"""Stands before the paths of pictures, so that no address of the machine is written into the file; by RFC 2606 §2 no
host has this name, and none is asked."""


def pdf(html: str, styles: tuple[str, ...], read: Read) -> Printed:
    """Print a document.

    Args:
        html: The whole document; addresses of pictures are paths of the content.
        styles: Style sheets, the last one wins.
        read: What gives files of the content; nothing else is opened, and no other host is asked.
    """
    fetcher = _Content(read)
    sheets = [CSS(string=style, base_url=BASE, url_fetcher=fetcher) for style in styles]
    document = HTML(string=html, base_url=BASE, url_fetcher=fetcher).render(
        stylesheets=sheets, pdf_variant="pdf/ua-1", pdf_tags=True
    )
    octets = document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    return Printed(octets, len(document.pages), tuple(dict.fromkeys(fetcher.missing)))


class _Content(URLFetcher):  # type: ignore[misc]  # it comes without types
    """Gives files of the content and what is written into an address itself."""

    def __init__(self, read: Read) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self.read = read
        self.missing: list[str] = []

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """A file of the content, or what stands in a `data:` address."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        ours = url.startswith(BASE)
        path = unquote(urlsplit(url).path).lstrip("/")
        found = self.read(path) if ours else None
        if found is None:
            self.missing.append(path if ours else url)
            raise ValueError("not a file of the content")
        return URLFetcherResponse(url, found)
