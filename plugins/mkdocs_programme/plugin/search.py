"""A search index for each language, in which words are found without their accents too."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any

from mkdocs_programme.languages.folding import search_forms
from mkdocs_programme.plugin.plan import Plan

__all__ = ["split"]

INDEX = Path("search/search_index.json")
"""Where Material and MkDocs write the index, and where they look for it below the base of a page."""


def split(site_dir: Path, plan: Plan, settings: Callable[[str], Mapping[str, Any]]) -> None:
    """Write an index below the root of each language; nothing happens where no search has made one.

    Args:
        site_dir: The finished site.
        plan: Its pages in all languages.
        settings: What an index of a language says under `config`, beside what it says already.
    """
    if not (site_dir / INDEX).is_file():
        return
    whole = json.loads((site_dir / INDEX).read_text(encoding="utf-8"))
    if "docs" not in whole:
        return
    names = _other_names(plan)
    entries: dict[str, list[dict[str, Any]]] = {language: [] for language in plan.languages}
    for entry in whole["docs"]:
        language, below = _language(plan, entry["location"])
        entries[language].append(_folded({**entry, "location": below}, names.get(entry["location"], ()), language))
    for language, docs in entries.items():
        index = {**whole, "config": {**whole.get("config", {}), **settings(language)}, "docs": docs}
        target = site_dir / ("" if language == plan.default_language else language) / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _language(plan: Plan, location: str) -> tuple[str, str]:
    """The language a location belongs to, and the location below that language's root."""
    first, slash, rest = location.partition("/")
    if slash and first in plan.languages[1:]:
        return first, rest
    return plan.default_language, location


def _other_names(plan: Plan) -> dict[str, tuple[str, ...]]:
    return {
        standing.path: standing.page.also_found_as
        for standing in plan.standings.values()
        if standing.page is not None and standing.page.also_found_as
    }


def _folded(entry: dict[str, Any], names: tuple[str, ...], language: str) -> dict[str, Any]:
    """An entry with the other names of its page, and with the forms in which a reader may type its words.

    What the theme shows of an entry it reads as HTML, so what is added is escaped as the rest is.
    """
    told = (unescape(entry["title"]), *names)
    added = " ".join(filter(None, (*names, *(search_forms(words, language) for words in told))))
    return {**entry, "text": f"{entry['text']} {escape(added, quote=False)}".strip()} if added else entry
