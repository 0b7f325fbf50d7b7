"""A graph as the text of a script element, out of which no word of an author can break."""

from __future__ import annotations

import json
import re

from mkdocs_programme.structured.nodes import Node

__all__ = ["script", "written"]

_RISKY = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""What could end the element or begin a comment in it, what older JavaScript takes for the end of a line, and halves of
letters, which no file can hold. In JSON all of these may be written by their number, in texts only, where alone they
stand."""


def written(graph: Node) -> str:
    """A graph as JSON on one line, without anything that means something to HTML."""
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return _RISKY.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def script(graph: Node) -> str:
    """A graph as the element that goes into a page's head."""
    return f'<script type="application/ld+json">{written(graph)}</script>'
