"""The web app manifest of a language: what a phone shows once somebody has put the site on its home screen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mkdocs_programme.languages import direction
from mkdocs_programme.offline.icons import Icon
from mkdocs_programme.settings import Settings

__all__ = ["MANIFEST", "manifest"]

MANIFEST = "manifest.webmanifest"
"""What it is called below the root of each language."""
PAGE = "#fcfaf6"
"""The colour of a page before it is drawn, as in our style sheet."""
LONGEST = 12
"""Letters that fit below an icon on most phones."""


def manifest(
    settings: Settings,
    language: str,
    *,
    up: str,
    start: str,
    id_: str,
    icons: Sequence[Icon],
    ways: Sequence[tuple[str, str]],
) -> str:
    """Tell what the site is as an app.

    Args:
        settings: Of the site.
        language: Of the reader.
        up: The way from the manifest to the root of the site, `../` or nothing.
        start: The way from the manifest to the page it begins with.
        id_: What the app is known by, for good, whatever it begins with; nothing where nobody has said the address.
        icons: Its pictures, by their paths below the root of the site.
        ways: Names and ways of what can be opened straight from the icon.
    """
    name = settings.name.into(language).text
    short = settings.app.short_name.into(language).text if settings.app.short_name else name
    told: dict[str, Any] = {
        **({"id": id_} if id_ else {}),
        "name": name,
        **({"short_name": short} if len(short) <= LONGEST or settings.app.short_name else {}),
        **({"description": settings.tagline.into(language).text} if settings.tagline else {}),
        "lang": language,
        "dir": direction(language),
        "start_url": start or "./",
        "scope": up or "./",
        "display": "standalone",
        "display_override": ["minimal-ui", "standalone"],
        "background_color": PAGE,
        "theme_color": settings.app.colour,
        "icons": [_icon(icon, up, purpose) for icon in icons for purpose in icon.purposes],
        "shortcuts": [{"name": words, "url": way} for words, way in ways],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _icon(icon: Icon, up: str, purpose: str) -> dict[str, str]:
    size = f"{icon.size}x{icon.size}" if icon.size else "any"
    return {"src": f"{up}{icon.path}", "type": icon.type, "sizes": size, "purpose": purpose}
