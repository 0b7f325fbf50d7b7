"""The door to lxml: XML without entities, without a network, without a definition of its own."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.text import guarded

__all__ = ["root_of", "words_of"]

_UNREAD, _AGAIN = "is no XML that can be read to its end", "export it again; it may be cut off"
_DECLARED = re.compile(r"\A\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)[\"'][^>]*\?>")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DEFINES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def root_of(data: bytes) -> Any:
    """The outermost element.

    Raises:
        Refusal: It is no XML, is cut off, is in another encoding than it says, or defines entities.
    """
    text = _decoded(guarded(data))
    found = _DEFINES.search(text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise Refusal("defines entities of its own, which may read other files", line, hint="remove the DOCTYPE")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text).lstrip().encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError, UnicodeEncodeError) as fault:
        line, column = getattr(fault, "position", (0, 0))
        raise Refusal(_UNREAD, line, column, _AGAIN) from None
    if root is None:
        raise Refusal(_UNREAD, hint=_AGAIN)
    return root


def _decoded(data: bytes) -> str:
    """The text in the encoding that it says it is in."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        said = _DECLARED.match(data[:200].decode("latin-1").removeprefix("ï»¿"))
        encoding = said[1] if said else "utf-8"
    try:
        return data.decode("utf-8-sig" if encoding.casefold() == "utf-8" else encoding)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise Refusal(f"is not in {encoding}, which it should be", line, hint="export it again as UTF-8") from None
    except (LookupError, UnicodeError):
        raise Refusal(f"says that it is in “{encoding}”, which nobody knows", 1, hint="export it as UTF-8") from None


def words_of(element: Any) -> str:
    """All text inside an element, as it stands."""
    return "" if element is None else "".join(element.itertext())
