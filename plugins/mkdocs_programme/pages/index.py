"""The index of every kind, in the order of the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from mkdocs_programme.entities import (
    Edition,
    Material,
    Organisation,
    Pathway,
    Persona,
    Session,
    Speaker,
    Thing,
)
from mkdocs_programme.entities.declared import Collection, DeclaredEntity
from mkdocs_programme.languages.choices import BASES, MATERIALS
from mkdocs_programme.languages.folding import fold
from mkdocs_programme.languages.order import sort_key
from mkdocs_programme.pages.countries import anchor, by_country
from mkdocs_programme.pages.declared import said_of
from mkdocs_programme.pages.edition import date_words, newest_editions
from mkdocs_programme.pages.head import Head, overview_head
from mkdocs_programme.pages.initials import initials
from mkdocs_programme.pages.kinds import IndexPage
from mkdocs_programme.pages.labels import NOTES
from mkdocs_programme.pages.material_lines import only_in
from mkdocs_programme.pages.page import Link, Page
from mkdocs_programme.pages.people import portrait
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.sessions import by_day, in_time
from mkdocs_programme.pages.sheet import Sheet
from mkdocs_programme.pages.views import Entry, Group
from mkdocs_programme.values.words import Text, Words

__all__ = ["collection_index", "kind_index", "kind_sheet"]

_Listing = Callable[[Scribe, Any], tuple[Group, ...]]


def kind_sheet(scribe: Scribe, kind: type[Thing]) -> Sheet:
    """The index of a built-in kind, as far as the site must know it."""
    return Sheet(Page(**_head(scribe, kind.folder, scribe.kinds(kind.kind))), partial(kind_index, scribe, kind))


def kind_index(scribe: Scribe, kind: type[Thing]) -> IndexPage:
    """The index of a built-in kind."""
    things = scribe.programme.of_kind(kind.kind)
    listed: _Listing = _GROUPED.get(kind, _alphabetical)
    groups = listed(scribe, things)
    page = _page(scribe, kind.folder, kind.kind, scribe.kinds(kind.kind), len(things), groups)
    page = replace(page, as_cards=kind in _CARDS, by_letter=kind is Speaker and len(groups) > 1)
    if kind is Organisation and (shown := by_country(scribe)):
        return replace(page, drawings=shown.drawings)
    return _with_days(scribe, page) if kind is Session else page


def collection_index(scribe: Scribe, collection: Collection) -> IndexPage:
    """The index of a kind the festival declared: by its numbers where it has some, else by title."""
    things = [one for one in scribe.programme.of_kind(collection.kind) if isinstance(one, DeclaredEntity)]
    things.sort(key=lambda one: (_number(one), sort_key(scribe.title(one).text, scribe.language)))
    entries = tuple(Entry(scribe.link(one), _dated(scribe, one), scribe.words(one.summary)) for one in things)
    groups = (Group(scribe.own(""), entries),) if entries else ()
    name = collection.name.into(scribe.language).text
    page = _page(scribe, collection.id, collection.kind, name, len(things), groups, collection.intro)
    return replace(page, as_cards=True)


def _number(one: DeclaredEntity) -> int:
    """The number that a festival gives its strategies, say; 0 for kinds without."""
    number = one.value("number") if any(field.id == "number" for field in one.declared.fields) else None
    return number if isinstance(number, int) else 0


def _dated(scribe: Scribe, one: DeclaredEntity) -> tuple[Words | Link, ...]:
    """Years and dates, said beside a title."""
    fields = (field for field in one.declared.fields if field.type in ("years", "partial date", "date"))
    said = (said_of(scribe, field, one.value(field.id)) for field in fields)
    return tuple(words for words in said if words is not None)


def _page(
    scribe: Scribe,
    address: str,
    kind: str,
    title: str,
    count: int,
    groups: tuple[Group, ...],
    intro: Text | None = None,
) -> IndexPage:
    return IndexPage(
        **_head(scribe, address, title, intro),
        intro=scribe.words(intro),
        of_kind=kind,
        count=count,
        groups=groups,
    )


def _head(scribe: Scribe, address: str, title: str, intro: Text | None = None) -> Head:
    holds = NOTES.get(address)
    told = scribe.description(intro) or (scribe.ui.gettext(holds) if holds else "")
    return overview_head(scribe, address, title, told)


def _with_days(scribe: Scribe, page: IndexPage) -> IndexPage:
    editions = []
    for edition in newest_editions(scribe):
        sessions = in_time(scribe.programme, edition.id)
        if sessions:
            group = Group(scribe.title(edition), (), edition.id, edition.address)
            editions.append((group, by_day(scribe, sessions)))
    return replace(page, sessions=tuple(editions), groups=())


def _alphabetical(scribe: Scribe, things: Iterable[Any]) -> tuple[Group, ...]:
    entries = tuple(Entry(scribe.link(one), (), _summary(scribe, one)) for one in scribe.by_title(things))
    return (Group(scribe.own(""), entries),) if entries else ()


def _personas(scribe: Scribe, things: Iterable[Persona]) -> tuple[Group, ...]:
    """Personas with what they rest on, for nobody should take a guess for knowledge."""

    def entry(one: Persona) -> Entry:
        basis = scribe.say(BASES[one.evidence.basis if one.evidence else ""])
        return Entry(scribe.link(one), (basis,), scribe.words(one.summary))

    entries = tuple(entry(one) for one in scribe.by_title(things))
    return (Group(scribe.own(""), entries),) if entries else ()


def _summary(scribe: Scribe, one: Any) -> Words | None:
    summary = getattr(one, "summary", None)
    return scribe.words(summary) if isinstance(summary, Text) else None


def _editions(scribe: Scribe, things: Iterable[Edition]) -> tuple[Group, ...]:
    entries = tuple(
        Entry(
            scribe.link(one),
            tuple(filter(None, (scribe.own(date_words(scribe, one)) if one.starts else None, scribe.words(one.place)))),
            scribe.words(one.theme),
        )
        for one in newest_editions(scribe)
    )
    return (Group(scribe.own(""), entries),) if entries else ()


def _people(scribe: Scribe, things: Iterable[Speaker]) -> tuple[Group, ...]:
    def entry(one: Speaker) -> Entry:
        posts = [scribe.affiliation(stated) for stated in one.affiliations]
        now = (post.organisation for post in posts if not post.former)
        return Entry(
            scribe.link(one),
            tuple(dict.fromkeys(link for link in now if link)),
            initials=initials(one.name),
            portrait=portrait(one),
        )

    def letter(one: Speaker) -> str:
        return _letter(scribe, one.index_name)

    return _grouped(scribe, scribe.by_title(things), letter, entry)


def _letter(scribe: Scribe, name: str) -> str:
    """The letter a name stands under: Å is a letter of its own in Swedish, and an A in English."""
    first = next((letter for letter in name if letter.isalpha()), "#").upper()
    plain = fold(first)[:1].upper() or first
    is_own = sort_key(first, scribe.language) != sort_key(plain, scribe.language)
    return first if is_own and sort_key(first, scribe.language) > sort_key("Z", scribe.language) else plain


def _organisations(scribe: Scribe, things: Sequence[Organisation]) -> tuple[Group, ...]:
    def country(one: Organisation) -> str:
        found = scribe.country(one.country)
        return found.text if found else scribe.ui.gettext("Country not stated")

    def entry(one: Organisation) -> Entry:
        return Entry(scribe.link(one), tuple(filter(None, (scribe.words(one.place),))))

    ids = {country(one): anchor(one.country) for one in things if one.country}
    groups = _grouped(scribe, scribe.by_title(things), country, entry)
    ordered = sorted(
        groups, key=lambda group: (group.label.text not in ids, sort_key(group.label.text, scribe.language))
    )
    return tuple(replace(group, id=ids.get(group.label.text, "")) for group in ordered)


def _materials(scribe: Scribe, things: Sequence[Material]) -> tuple[Group, ...]:
    """By type where there are many; a few say their type themselves."""
    few = len(things) <= _FEW_CARDS

    def said(one: Material) -> str:
        return scribe.ui.gettext(MATERIALS[one.type])

    def entry(one: Material) -> Entry:
        details = (scribe.own(said(one)) if few else None, scribe.words(one.place), only_in(scribe, one))
        return Entry(scribe.link(one), tuple(filter(None, details)), scribe.words(one.subtitle))

    return _grouped(scribe, scribe.by_title(things), (lambda one: "") if few else said, entry)


def _grouped(
    scribe: Scribe, ordered: Iterable[Any], label: Callable[[Any], str], entry: Callable[[Any], Entry]
) -> tuple[Group, ...]:
    """Things under headings, both in the order given."""
    groups: dict[str, list[Entry]] = {}
    for one in ordered:
        groups.setdefault(label(one), []).append(entry(one))
    return tuple(Group(scribe.own(said), tuple(found)) for said, found in groups.items())


def _no_groups(scribe: Scribe, things: Iterable[Any]) -> tuple[Group, ...]:
    """Sessions stand under their days instead."""
    return ()


_CARDS = (Edition, Material, Pathway, Persona)
_FEW_CARDS = 24
_GROUPED: dict[type[Thing], _Listing] = {
    Session: _no_groups,
    Edition: _editions,
    Speaker: _people,
    Organisation: _organisations,
    Material: _materials,
    Persona: _personas,
}
