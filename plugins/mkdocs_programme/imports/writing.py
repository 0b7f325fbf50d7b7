"""An entry as its author would keep it: a file of front matter, with what has no field as comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import get_args

from mkdocs_programme.citing import Item
from mkdocs_programme.citing.items import bare_doi
from mkdocs_programme.entities import Reference
from mkdocs_programme.imports.incoming import plain
from mkdocs_programme.values import scalars
from mkdocs_programme.values.isbn import is_isbn

__all__ = ["file_text", "settled"]

TYPES = frozenset(get_args(Reference.model_fields["type"].annotation))
_NEAR = {
    "article-magazine": "article",
    "article-newspaper": "article",
    "post": "webpage",
    "post-weblog": "webpage",
    "speech": "document",
    "broadcast": "motion_picture",
    "entry-encyclopedia": "chapter",
    "entry-dictionary": "chapter",
}
_ORDER: tuple[str, ...] = (
    *("type", "title", "author", "editor", "translator", "container-title", "collection-title", "collection-number"),
    *("event-title", "genre", "issued", "volume", "issue", "page", "number", "edition", "publisher"),
    *("publisher-place", "DOI", "PMID", "ISBN", "ISSN", "URL", "accessed", "language"),
)
_PLAIN = re.compile(r"[^\W_](?:[\w ()./’–-]*[\w).])?")
"""Words that mean themselves to YAML without quotation marks."""

Rest = list[tuple[str, str]]
"""Fields that have no place with us, by their foreign names."""


def settled(item: Item, other: Iterable[tuple[str, str]], languages: Iterable[str]) -> tuple[Item, Rest]:
    """The entry with values that our fields take, and everything else with the name it had.

    Args:
        item: As a reader found it.
        other: What the reader had no place for.
        languages: Those of the site.
    """
    made, rest = dict(item), [(name, plain(value)) for name, value in other if plain(value)]
    kind = made.get("type", "")
    if kind not in TYPES:
        made["type"] = _NEAR.get(kind, "document")
        rest += [("type", kind)] if kind else []
    _settle_addresses(made, rest)
    if "language" in made:
        tag = made["language"].replace("_", "-")
        known = (one for one in (tag, tag.partition("-")[0].casefold()) if one in set(languages))
        made["language"] = next(known, "")
        rest += [] if made["language"] else [("language", tag)]
    made["title"] = made.get("title") or "Untitled"
    return {name: value for name, value in made.items() if value}, rest


def _settle_addresses(made: Item, rest: Rest) -> None:
    """A DOI, an address and an ISBN as they should be, or among the rest."""
    if "DOI" in made:
        bare = bare_doi(made["DOI"])
        rest += [] if bare else [("DOI", made["DOI"])]
        made["DOI"] = bare
    if "URL" in made and (not _reads(made["URL"]) or bare_doi(made["URL"]) == made.get("DOI", "-")):
        rest += [] if _reads(made["URL"]) else [("URL", made["URL"])]
        made["URL"] = ""
    if "ISBN" in made:
        found = [one for one in re.split(r"[,;/\s]+", made["ISBN"]) if is_isbn(one)]
        whole = made["ISBN"] if is_isbn(made["ISBN"]) else ""
        rest += [] if found or whole else [("ISBN", made["ISBN"])]
        made["ISBN"] = whole or next(iter(found), "")
    if "accessed" in made and not made.get("URL"):
        rest.append(("accessed", _date(made["accessed"])))
        made["accessed"] = {}


def file_text(item: Item, other: Iterable[tuple[str, str]]) -> str:
    """The text of a content file."""
    lines = [line for name in _ORDER if name in item for line in _field(name, item[name])]
    comments = [f"# {plain(name)}: {plain(value)}" for name, value in other]
    return "\n".join(("---", *lines, *comments, "---", ""))


def _reads(address: str) -> bool:
    try:
        return scalars.address(address).startswith("http")
    except ValueError:
        return False


def _field(name: str, value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield f"{name}:"
        for one in value:
            for number, (part, said) in enumerate(one.items()):
                yield f"  {'- ' if not number else '  '}{part}: {_scalar(said)}"
    else:
        yield f"{name}: {_date(value) if isinstance(value, dict) else _scalar(str(value))}"


def _date(value: Item) -> str:
    parts = value["date-parts"][0]
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def _scalar(value: str) -> str:
    """A value as an author would type it, in quotation marks where a sign in it means something to YAML."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
