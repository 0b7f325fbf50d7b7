"""Whether a file might run where a reader opens it: by its name, and by its first bytes where the name says little."""

from __future__ import annotations

import re
from html import unescape

from mkdocs_programme.files.types import RUNS_AT_HOME, RUNS_IN_BROWSER, is_known, suffix
from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["danger", "must_be_read"]

IN_BROWSER = phrase("it can run scripts in the browser of a reader who opens it")
AT_HOME = phrase("it is a program, or can hold one, and a reader who opens it runs it")
DRAWING = phrase("the drawing holds a script, or what can become one")

_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe")
"""How programs of Windows, Linux and macOS begin, and scripts for a shell."""
_RUNS_IN_DRAWING = re.compile(
    r"<(?:[\w.-]+:)?(?:script|foreignobject|iframe|embed|object|handler|listener)\b"
    r"|[\s\"'/]on[a-z]+\s*="
    r"|(?:java|vb)script:"
    r"|data:(?:text/html|[\w/+.-]*(?:xml|script))"
    r"|<!entity|<\?xml-stylesheet"
)
_ENCODING = re.compile(r"<\?xml[^>]*\bencoding\s*=\s*[\"']([^\"']*)")
_PLAIN = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1"})


def must_be_read(path: str) -> bool:
    """Whether only the bytes of a file tell if it may run."""
    return suffix(path) == "svg" or not (is_known(path) or _by_name(path))


def danger(path: str, content: bytes) -> Phrase:
    """Why a file must not be published, in words that go on after “because”; nothing if it may be.

    Args:
        path: Its name says most.
        content: Its bytes, if `must_be_read`: of a drawing all, of others the beginning.
    """
    if by_name := _by_name(path):
        return by_name
    if suffix(path) == "svg":
        return DRAWING if _drawing_runs(content) else NOTHING
    if is_known(path):
        return NOTHING
    # A server says of an unknown type nothing that would keep a browser from looking inside and taking it for a page.
    first = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith(b"<") or first[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return IN_BROWSER
    return AT_HOME if content.startswith(_PROGRAMS) else NOTHING


def _by_name(path: str) -> Phrase:
    if suffix(path) in RUNS_IN_BROWSER:
        return IN_BROWSER
    return AT_HOME if suffix(path) in RUNS_AT_HOME else NOTHING


def _drawing_runs(content: bytes) -> bool:
    """Whether an SVG holds more than lines; one that hides in another encoding is not looked into."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    encoding = _ENCODING.search(text[:200].casefold())
    if "\0" in text or (encoding and encoding[1] not in _PLAIN):
        return True
    # Browsers read references such as &#106; in addresses, and leave out tabs and line ends there.
    open_ = unescape(text).casefold()
    return bool(_RUNS_IN_DRAWING.search(open_) or "javascript:" in re.sub(r"[\x00-\x20]", "", open_))
