"""What Material for MkDocs gets wrong in every page, mended after rendering.

Each mend looks for the theme's own markup to the letter; with another theme, or a theme that has mended itself, it
finds nothing and changes nothing.
"""

from __future__ import annotations

import json
import re
from html import escape

__all__ = ["base", "faults", "head", "language", "search"]

_HTML = re.compile(r"<html\b[^>]*>")
_LANG = re.compile(r'\slang="[^"]*"')
_BODY_DIRECTION = re.compile(r'(<body\b[^>]*?\bdir=")[^"]*(")')
_ALTERNATE = re.compile(r'[ \t]*<link rel="alternate" href="[^"]*" hreflang="[^"]*">\n?')
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_SEARCH_LABEL = re.compile(r'<nav class="md-search__options" aria-label="([^"]*)"')
_SEARCH = '<div class="md-search" data-md-component="search" role="dialog">'
_CONTENTS = '<label class="md-nav__title" for="__toc">'
_EXPANDED = re.compile(r'(<nav class="md-nav" data-md-level="\d+" aria-labelledby="[^"]*") aria-expanded="[^"]*"')
_EMPTY_TABINDEX = re.compile(r'(<label class="md-nav__link[^>]*?) tabindex=""')
_CURRENT = re.compile(r'(<a href="[^"]*" class="md-nav__link md-nav__link--active")>')
_END_OF_HEADER = re.compile(r'<header class="md-header.*?(?=\s*<div class="md-header__source">|\s*</nav>)', re.DOTALL)
_PENCIL = re.compile(
    r'(<article class="md-content__inner md-typeset">\s*)'
    r'((?:<a href="[^"]*" title="[^"]*" class="md-content__button md-icon"[^>]*>\s*<svg.*?</svg>\s*</a>\s*)+)',
    re.DOTALL,
)
_SOURCE = ' class="md-source" data-md-component="source">'


def faults(output: str) -> str:
    """Mend names, labels and attributes that assistive technology or validators stumble over."""
    output = _TOGGLE.sub(r"\1", output)
    if label := _SEARCH_LABEL.search(output):
        named = f'{_SEARCH[:-1]} aria-label="{label[1]}">'
        output = output.replace(_SEARCH, named, 1)
    if 'id="__toc"' not in output:
        output = output.replace(_CONTENTS, '<label class="md-nav__title">')
    output = _EXPANDED.sub(r"\1", output)
    output = _EMPTY_TABINDEX.sub(r"\1", output)
    output = _CURRENT.sub(r'\1 aria-current="page">', output)
    output = _below(output)
    # The theme's script asks the forge for stars and versions from every reader's browser.
    return output.replace(_SOURCE, ' class="md-source">')


def _below(output: str) -> str:
    """Put the pencil below what it edits; the theme has it before, and the keyboard meets it first."""
    pencil = _PENCIL.search(output)
    if pencil is None:
        return output
    whole, end, rest = output.rpartition("</article>")
    return f"{whole[: pencil.end(1)]}{whole[pencil.end() :]}{pencil[2]}{end}{rest}"


def language(output: str, language: str, direction: str) -> str:
    """Say on the page itself in which language it is and which way it runs, whatever the theme knows of it."""
    match = _HTML.search(output)
    if match is None:
        return output
    turned, bodies = _BODY_DIRECTION.subn(rf"\g<1>{direction}\g<2>", output, count=1)
    told = _LANG.sub("", match[0])
    way = "" if bodies else f' dir="{direction}"'
    told = f'{told[:5]} lang="{escape(language)}"{way}{told[5:]}'
    return f"{turned[: match.start()]}{told}{turned[match.end() :]}"


def head(output: str, added: str) -> str:
    """Put our lines into the head, in the place of the theme's, which name the same addresses on every page."""
    start, end, rest = output.partition("</head>")
    return f"{_ALTERNATE.sub('', start)}{added}{end}{rest}" if end else output


def base(output: str, root: str) -> str:
    """Let the theme's scripts look for search and sitemap below the root of the page's language.

    Args:
        output: The page.
        root: The way from the page to that root, such as `../..`.
    """

    def moved(match: re.Match[str]) -> str:
        config = json.loads(match[2])
        config["base"] = root
        text = json.dumps(config, ensure_ascii=True, separators=(",", ":"))
        for letter in "<>&'":
            text = text.replace(letter, f"\\u{ord(letter):04x}")
        return f"{match[1]}{text}{match[3]}"

    return _CONFIG.sub(moved, output, count=1)


def search(output: str, link: str) -> str:
    """Put the way to our search where the theme has its own."""
    header = _END_OF_HEADER.search(output) if link else None
    return f"{output[: header.end()]}\n{link}{output[header.end() :]}" if header else output
