"""The bibliography for reference managers: each work by itself, and all of them in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mkdocs_programme.citing import Item, item_of, material_item
from mkdocs_programme.entities import Material, Reference
from mkdocs_programme.exports import bibtex, csl_json, ris
from mkdocs_programme.exports.export import Export
from mkdocs_programme.programme import Programme

__all__ = ["WRITERS", "bibliography", "materials"]

WRITERS: dict[str, Callable[[Sequence[Item]], str]] = {
    "bib": bibtex.write,
    "ris": ris.write,
    "csl.json": csl_json.write,
}
"""What writes a list of works, by the ending of its file."""


def bibliography(programme: Programme) -> Iterator[Export]:
    """The files of all works; one that is called like the whole is found in the whole."""
    items = [item_of(work) for work in programme.all(Reference)]
    if not items:
        return
    folder = Reference.folder
    for ending, write in WRITERS.items():
        yield Export(f"{folder}/{folder}.{ending}", write(items))
        for item in items:
            if item["id"] != folder:
                yield Export(f"{folder}/{item['id']}.{ending}", write([item]))


def materials(programme: Programme) -> Iterator[Export]:
    """The files by which materials are cited elsewhere, each in the first language of the site."""
    language = programme.settings.default_language
    for material in programme.all(Material):
        item = material_item(programme, material, language)
        for ending, write in WRITERS.items():
            yield Export(f"{material.address}.{ending}", write([item]))
