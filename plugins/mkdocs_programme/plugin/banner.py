"""What an author sees while writing: the findings on a page of their own, and a line on all others."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

__all__ = ["ADDRESS", "PAGE", "article", "banner", "url"]

ADDRESS = "programme-findings"
"""Where the page of the findings stands while the site is served."""
PAGE = f"{ADDRESS}.md"
"""The file that it is made of."""

_STYLE = "background:#8b1a1a;color:#fff;padding:.6rem 1rem;margin:0;font-size:.8rem"


def url(*, directory_urls: bool) -> str:
    """The address of the page of the findings."""
    return f"{ADDRESS}/" if directory_urls else f"{ADDRESS}.html"


def banner(output: str, count: int, way: str, *, kept: bool) -> str:
    """Tell on a page that what is seen is not what is written.

    Args:
        output: The page.
        count: How many errors there are.
        way: The way from the page to the page of the findings.
        kept: Whether the page is of an earlier state.
    """
    errors = "1 error" if count == 1 else f"{count} errors"
    state = "The site shows the last state without errors. " if kept else ""
    line = (
        f'<aside class="prg-serving" lang="en" dir="ltr" aria-label="Findings" style="{_STYLE}">'
        f'{errors} in the content. {state}<a href="{escape(way)}" style="color:inherit;text-decoration:underline">'
        "See what and where</a></aside>"
    )
    start, tag, rest = output.partition("<body")
    end = rest.find(">") + 1
    return f"{start}{tag}{rest[:end]}{line}{rest[end:]}" if tag else output


def article(lines: Sequence[str], *, kept: bool) -> str:
    """The findings as an article, in the order in which they are told on the terminal."""
    state = "<p>The site shows the last state without errors until these are mended.</p>" if kept else ""
    entries = "".join(f'<li><pre style="white-space:pre-wrap"><code>{escape(line)}</code></pre></li>' for line in lines)
    body = f"<ul>{entries}</ul>" if lines else "<p>Nothing to mend.</p>"
    return f'<div lang="en" dir="ltr"><h1 id="findings">Findings</h1>{state}{body}</div>'
