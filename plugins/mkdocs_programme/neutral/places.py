"""Where the pages of the copy lie."""

from __future__ import annotations

from mkdocs_programme.settings import Settings

__all__ = ["place"]


def place(settings: Settings, language: str, address: str) -> str:
    """The file of a page: `sv/sessions/2026/a2/index.md`.

    Each page has a folder of its own, so that its file lies where its address is: some engines read links in HTML from
    the one, some from the other.

    Args:
        settings: Of the site.
        language: Of the reader.
        address: Below the root of the language, without slashes around; empty for home.
    """
    prefix = "" if language == settings.default_language else f"{language}/"
    return f"{prefix}{address}/index.md" if address else f"{prefix}index.md"
