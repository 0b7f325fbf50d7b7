"""An extension of Python-Markdown for pages written by hand, which other readers of their links rely on."""

from __future__ import annotations

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

__all__ = ["EXTENSION", "ReadableAddresses"]

EXTENSION = "mkdocs_programme.prose.addresses:ReadableAddresses"
"""What it is called where extensions are listed by name."""


class ReadableAddresses(Extension):
    """Takes away addresses that cannot be taken apart, such as `http://[::1`: they end a build of MkDocs.

    Their words stay, and `programme check` tells them with their place.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        """Do so at the end of every conversion."""
        # After links are made (20) and before MkDocs looks where they lead (0).
        md.treeprocessors.register(_Unreadable(md), "unreadable addresses", 5)


class _Unreadable(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            address = element.get("href") or element.get("src") or ""
            if element.tag in ("a", "img") and not _reads(address):
                # MkDocs takes for granted that every link and every picture has an address.
                element.tag, element.text = "span", element.text or element.get("alt")
                element.attrib.clear()


def _reads(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True
