"""Cites works for the readers of one language, in the style of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_programme.citing.items import Item, item_of, material_item
from mkdocs_programme.citing.locators import located
from mkdocs_programme.citing.runs import NUMBER, PRIVATE, Form, Run, Setting, linked
from mkdocs_programme.citing.styles import DEFAULT, ours
from mkdocs_programme.entities import Material, Reference
from mkdocs_programme.entities.sources import Author
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.programme import Programme

if TYPE_CHECKING:
    from mkdocs_programme.citing.processor import Processor

__all__ = ["Citer"]


class Citer:
    """Knows the style of a site and the language of a reader; what it has formatted it keeps.

    citeproc is loaded when the first work is asked for: a programme without literature never does.
    """

    def __init__(self, programme: Programme, language: str) -> None:
        self._programme = programme
        self.language = language
        self._entries: dict[str, tuple[Run, ...]] = {}
        self._cited: dict[tuple[str, str, bool], str] = {}

    @cached_property
    def form(self) -> Form:
        """How a citation stands in running text."""
        return self._processor.form

    def entry(self, work: Reference) -> tuple[Run, ...]:
        """A work as it stands in a list of references, without its number."""
        if work.id not in self._entries:
            self._entries[work.id] = self._runs(self._item(work), work.title)
        return self._entries[work.id]

    def material(self, material: Material, genre: str = "") -> tuple[Run, ...]:
        """A material as others may cite it.

        Args:
            material: Of the programme.
            genre: What such a material is called in this language, such as “Slides”.
        """
        item = material_item(self._programme, material, self.language, genre)
        return self._runs(item, item["title"])

    def cited(self, work: Reference, number: int, locator: str = "", *, quiet: bool = False) -> str:
        """A work as running text names it: “1, p. 415” or “Stabell & Fjeldstad, 1998, p. 415”.

        Args:
            work: Of the bibliography.
            number: Its number in the list of the page.
            locator: What the author typed behind the comma.
            quiet: Whether the names are left out, as the sentence says them.
        """
        known = ("" if self._processor.cites_alike else work.id, locator, quiet)
        if known not in self._cited:
            label, where, words = located(PRIVATE.sub("", locator))
            item = self._item(work)
            said = self._safely(lambda by: by.cited(item, label, where, quiet=quiet)).text
            self._cited[known] = ", ".join(filter(None, (said, words)))
        return self._cited[known].replace(NUMBER, str(number))

    def in_order(self, works: list[Reference]) -> list[Reference]:
        """Works as a list has them: as they are met where they have numbers, else by names, date and title."""
        if self.form.numbered:
            return works
        return sorted(works, key=self.key)

    def key(self, work: Reference) -> tuple[object, ...]:
        """What a work is sorted by in an alphabetical list."""
        names = "; ".join(_sorted_as(author) for author in work.author or work.editor)
        return sort_key(names or work.title, self.language), work.issued or "", sort_key(work.title, self.language)

    @cached_property
    def _processor(self) -> Processor:
        return self._by(self._programme.style or ours(DEFAULT).csl)

    def _by(self, csl: str) -> Processor:
        from mkdocs_programme.citing.processor import locale_of, processor

        return processor(csl, locale_of(self._programme.settings.order.order(self.language)))

    def _runs(self, item: Item, title: str) -> tuple[Run, ...]:
        from mkdocs_programme.citing.prepared import prepared

        addresses = {item["URL"]: item["URL"]} if "URL" in item else {}
        if "DOI" in item:
            addresses |= {item["DOI"]: f"https://doi.org/{item['DOI']}"}
            addresses |= {f"https://doi.org/{item['DOI']}": f"https://doi.org/{item['DOI']}"}
        return linked(
            self._safely(lambda by: by.entry(item)),
            prepared({"title": title})["title"],
            dict(reversed(addresses.items())),
        )

    def _safely(self, said: Callable[[Processor], Setting]) -> Setting:
        """What the style of the site says, or ours if it cannot."""
        try:
            return said(self._processor)
        except Exception:  # A style that the site brought along may ask for what citeproc cannot do.
            return said(self._by(ours(DEFAULT).csl))

    def _item(self, work: Reference) -> Item:
        suffix = self._year_suffixes.get(work.id, "")
        return {**item_of(work), "year-suffix": suffix} if suffix else item_of(work)

    @cached_property
    def _year_suffixes(self) -> dict[str, str]:
        """Letters for works that would be cited alike, the same on every page of the site."""
        if not self._processor.suffixes_years:
            return {}
        alike: dict[str, list[Reference]] = defaultdict(list)
        for work in self._programme.all(Reference):
            if work.issued:
                alike[self._processor.cited(item_of(work)).text].append(work)
        default = Citer(self._programme, self._programme.settings.default_language)
        groups = (sorted(works, key=default.key) for works in alike.values() if len(works) > 1)
        return {work.id: _letter(number) for works in groups for number, work in enumerate(works)}


def _sorted_as(author: Author) -> str:
    family = " ".join(filter(None, (author.particle, author.family)))
    return author.literal or ", ".join(filter(None, (family, author.given)))


def _letter(number: int) -> str:
    """From a to z, then aa, ab and so on."""
    before, last = divmod(number, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + last)
