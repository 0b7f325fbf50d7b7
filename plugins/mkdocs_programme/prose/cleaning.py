"""What may stand in a text: an allow-list; everything else is taken out."""

import re
from urllib.parse import SplitResult, urlsplit

import nh3

__all__ = ["cleaned"]

TAGS = {"a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dl", "dt", "em", "h2", "h3"}
TAGS |= {"h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "small", "span"}
TAGS |= {"strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "bdi", "bdo"}

ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "class"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    """One attribute as it may stand; pictures come from this site alone."""
    if tag == "img" and attribute == "src":
        parts = _split(value)
        return None if parts is None or parts.scheme or parts.netloc else value
    if attribute == "class":
        return value if value == "prg-cite" else None
    if attribute == "dir":
        return value if value in ("ltr", "rtl", "auto") else None
    return value


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address.replace("\\", "/"))
    except ValueError:
        return None


def cleaned(html: str) -> str:
    """The HTML with what is allowed and nothing else; an `img` without a source is dropped."""
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_allowed,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    return re.sub(r"<img(?![^>]*\ssrc=)[^>]*>", "", clean)
