"""The page that the forms stand on: it loads them, in the language of whoever opens it, and lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from mkdocs_programme.settings import Forms

__all__ = ["FOLDER", "page"]

FOLDER = "admin"
"""Where the forms stand below the root of the site."""
_APIS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com", "gitea": "https://gitea.com"}
_START = 'import CMS from "./npm/index.js";\n\nCMS.init();\n'
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="cms-config-url" type="application/yaml" href="config.yml">
<script type="importmap">{map}</script>
<script type="module" src="start.js"></script>
</head>
<body></body>
</html>
"""


def page(forms: Forms, title: str, words: Mapping[str, str]) -> dict[str, str]:
    """The files of the page by their name.

    Args:
        forms: With which forge they speak.
        title: What the site is called.
        words: The script with the words of each language.
    """
    found = json.dumps({"imports": {f"./locales/{one}.json": f"./{path}" for one, path in sorted(words.items())}})
    return {
        "index.html": _PAGE.format(policy=escape(_policy(forms, found)), title=escape(title), map=found),
        "start.js": _START,
    }


def _policy(forms: Forms, map_: str) -> str:
    """What a browser may do here: run what comes from this site, and speak with the forge."""
    digest = base64.b64encode(hashlib.sha256(map_.encode()).digest()).decode()
    hosts = [_APIS[forms.at], *([_host(forms.sign_in)] if forms.sign_in else [])]
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' 'sha256-{digest}'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": "'self' data: blob:",
        "media-src": "'self' blob:",
        "connect-src": " ".join(("'self'", "data:", "blob:", *hosts)),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {values}" for name, values in rules.items())


def _host(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
