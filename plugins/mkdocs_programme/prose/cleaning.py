"""What may stand in a text: an allow-list; everything else is taken out."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import nh3

from mkdocs_programme.prose.citations import CITE

__all__ = ["CLASSES", "cleaned"]

TAGS = {"a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dl", "dt", "em"}
TAGS |= {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s"}
TAGS |= {"small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}

ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "class"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "class"},
    "th": {"colspan", "rowspan", "scope", "class"},
}
CLASSES = frozenset({CITE, "prg-center", "prg-end"})
"""Those that our converter gives; authors' own would reach into the dress of the page."""

Links = Callable[[str], str | None]


def cleaned(html: str, links: Links) -> str:
    """The HTML with what is allowed and nothing else.

    Args:
        html: Of any origin.
        links: The address from the page in hand for one that is relative to the text's file, or nothing.
    """

    def allowed(tag: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src"):
            return _address(value, links, pictures=tag == "img")
        if attribute == "class":
            return value if value in CLASSES else None
        if attribute == "dir":
            return value if value in ("ltr", "rtl", "auto") else None
        return value

    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=allowed,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _address(value: str, links: Links, *, pictures: bool) -> str | None:
    """An address as it may stand; pictures come from this site alone, or a reader would be seen elsewhere."""
    value = value.strip()
    try:
        parts = urlsplit(value.replace("\\", "/"))
    except ValueError:
        return None
    if parts.scheme or parts.netloc or value.startswith(("/", "\\")):
        return None if pictures else value
    if value.startswith("#") or not value:
        return value or None
    # A browser leaves out tabs and line ends, which may hide a scheme.
    return None if re.search(r"[\x00-\x1f]", value) else links(value)
