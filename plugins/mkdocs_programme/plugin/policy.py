"""A policy for the browser in every page: what the theme brings may run, and nothing that came in with words."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url

from mkdocs_programme.settings import Csp

__all__ = ["LEADS_ON", "Policy"]

_RULES = "default-src 'none'; script-src 'self' file:; base-uri 'none'"
LEADS_ON = f'<meta http-equiv="Content-Security-Policy" content="{_RULES}">'
"""For pages that only lead elsewhere; one script of ours does, also where the site is read from a disk."""

_SCRIPT = re.compile(r"<script(?P<told>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(?P<text>.*?)</style>", re.DOTALL)
_SOURCE = re.compile(r'\ssrc="(https?://[^"]+)')
_SHEET = re.compile(r'<link(?=[^>]*\srel="stylesheet")[^>]*\shref="(https?://[^"]+)')
_DATA = re.compile(r'\stype="(?!module|text/javascript)')
"""The type of an element that no browser runs."""
_START = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?")
_FONTS = {"https://fonts.googleapis.com": "https://fonts.gstatic.com"}
"""Whose style sheets load letters from another host."""


@dataclass
class Policy:
    """What a page tells the browser to refuse.

    The scripts that may stand in a page are those of the theme, as it draws its page for lost readers, where no word
    of an author stands. A script that came in with a title or a text is therefore never among them.
    """

    config: MkDocsConfig
    chosen: Csp
    environment: Any = None
    """Where the theme's templates are ready to be drawn; made if there is none yet."""
    _said: dict[str, str] = field(default_factory=dict)
    """The element by the way from a page to the root of the site."""

    def into(self, output: str, url: str) -> str:
        """A page with the policy at its beginning, before anything that could break it.

        Args:
            output: As the theme drew it.
            url: Its address below the root of the site.
        """
        return self._with(output, get_relative_url(".", url))

    def into_template(self, output: str) -> str:
        """A page that stands in no language, whose addresses begin at the root of the host."""
        return self._with(output, urlsplit(self.config.site_url or "/").path)

    def _with(self, output: str, base_url: str) -> str:
        if not self.chosen.on or not self._drawn:
            return output
        if base_url not in self._said:
            told = escape(self._rules(self._drawn.replace(_BASE, base_url)), quote=False)
            self._said[base_url] = f'\n<meta http-equiv="Content-Security-Policy" content="{told}">'
        start = _START.search(output)
        return f"{output[: start.end()]}{self._said[base_url]}{output[start.end() :]}" if start else output

    def _rules(self, theme: str) -> str:
        """The policy for pages like one that the theme has drawn where there was nothing to show."""
        asked = _hosts(self.chosen.hosts)
        scripts, sheets = _hosts(_SOURCE.findall(theme)), _hosts(_SHEET.findall(theme))
        letters = [_FONTS[host] for host in sheets if host in _FONTS]
        rules = {
            "default-src": ["'self'"],
            "script-src": ["'self'", *_hashes(_inline(theme)), *scripts],
            "style-src": ["'self'", *_hashes(found["text"] for found in _STYLE.finditer(theme)), *sheets],
            "style-src-attr": ["'unsafe-inline'"],
            "img-src": ["'self'", "data:", *asked],
            "media-src": ["'self'", *asked],
            "font-src": ["'self'", *letters],
            "frame-src": asked or ["'none'"],
            "object-src": ["'none'"],
            "base-uri": ["'none'"],
            "form-action": ["'self'"],
        }
        return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())

    @cached_property
    def _drawn(self) -> str:
        if not any(Path(folder, _LOST).is_file() for folder in self.config.theme.dirs):
            return ""  # Nobody knows what such a theme needs.
        environment = self.environment or self.config.theme.get_env()
        context = get_context(Navigation([], []), [], self.config, base_url=_BASE)
        drawn: str = environment.get_template(_LOST).render(context)
        return drawn


_LOST = "404.html"
_BASE = "prgbasekrammgrp"
"""Stands for the way from a page to the root of the site."""


def _inline(theme: str) -> list[str]:
    """The texts of scripts that stand in the page itself."""
    found = _SCRIPT.finditer(theme)
    return [one["text"] for one in found if " src=" not in one["told"] and not _DATA.search(one["told"])]


def _hosts(addresses: Iterable[str]) -> Sequence[str]:
    """The hosts of some addresses, as a policy names them; nothing else of an address can become a part of it."""
    found = (re.match(r"https?://[\w.:-]+(?=/|$)", address) for address in addresses)
    return sorted({one[0] for one in found if one is not None})


def _hashes(texts: Iterable[str]) -> list[str]:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in dict.fromkeys(texts))
    return [f"'sha256-{digest}'" for digest in digests]
