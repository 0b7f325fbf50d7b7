"""What belongs to an edition that is put away: its own files, all that they name, and a first page."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs_programme.decode.by_hand import FreePage
from mkdocs_programme.documents import Edit, edited
from mkdocs_programme.entities import Edition, Entity, Speaker
from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.programme import Programme
from mkdocs_programme.programme.attached import Attached
from mkdocs_programme.values.words import Text

__all__ = ["by_hand", "first_pages", "kept", "still"]

_ANY = re.compile(r"[^\w\s]")
_MACRO = re.compile(r"\{[{%]")


def kept(programme: Programme, edition: Edition) -> frozenset[str]:
    """The content files of an edition, of all that names it or is named by it, and of what these name.

    Other editions and their sessions are not among them: what they say of this one is no part of it.
    """
    by_path = {one.origin.source.path: one for one in programme.entities}
    leads: dict[str, set[str]] = defaultdict(set)
    for thing in programme.directory:
        for naming in programme.namings(thing):
            leads[naming.source.origin.source.path].add(thing.origin.source.path)
    own = {path for path, one in by_path.items() if one == edition or one.edition_id == edition.id}
    reach = deque([*own, *(path for path, named in leads.items() if named & own)])
    found: set[str] = set()
    while reach:
        path = reach.popleft()
        one = by_path.get(path)
        if path not in found and one is not None and not _elsewhere(one, edition):
            found.add(path)
            reach.extend(leads[path])
    return frozenset(_files(programme, [by_path[path] for path in found]))


def _elsewhere(one: Entity, edition: Edition) -> bool:
    return (isinstance(one, Edition) and one != edition) or one.edition_id not in ("", edition.id)


def _files(programme: Programme, entities: list[Entity]) -> Iterator[str]:
    """Sources, translations, and the files beside them that they show."""
    ids = {(one.kind, one.id) for one in entities}
    for one in entities:
        yield from (document.path for document in (one.origin.source, *(side for _, side in one.origin.translations)))
    for file in programme.attached:
        shown = (file.entity.kind, file.entity.id) in ids and not _withheld(file)
        if shown and file.path in programme.files and not programme.files[file.path].danger:
            yield file.path
    folders = {one.folder for one in programme.entities}
    for path, stored in programme.files.items():
        # Letters, pictures and styles of the whole site lie in no folder of a kind.
        if not stored.danger and path.partition("/")[0] not in folders:
            yield path


def _withheld(file: Attached) -> bool:
    """Whether it is the picture of somebody who has not agreed to be shown."""
    portrait = file.entity.portrait if isinstance(file.entity, Speaker) and not file.in_text else None
    return portrait is not None and not portrait.consent


def by_hand(pages: Iterable[FreePage], lines: Mapping[str, Sequence[str]]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The files of pages written by hand that come along, and of those that do not.

    A page with macros asks the whole festival, which is not there; the first one speaks of all editions.

    Args:
        pages: All of the site.
        lines: Of every file.
    """
    kept, left = set[str](), list[str]()
    for page in pages:
        files = page.languages.values()
        if any(_MACRO.search(line) for file in files for line in lines[file]):
            left += files if page.address else ()
        elif page.address:
            kept |= {*files}
    return frozenset(kept), tuple(sorted(left))


def first_pages(programme: Programme, edition: Edition) -> dict[str, str]:
    """A page in every language that leads to the edition, for the front page of the festival speaks of all of them."""
    settings, found = programme.settings, {}
    for language in settings.languages:
        ui, name = catalogue(language), _plain(edition.name, language)
        said = f"{ui.gettext('This edition is over')}\n\n" if edition.phase == "archived" else ""
        ending = "" if language == settings.default_language else f".{language}"
        found[f"index{ending}.md"] = f"# {name}\n\n{said}[{name}](editions/{edition.id}.md)\n"
    return found


def _plain(text: Text, language: str) -> str:
    """Words in which neither Markdown nor a template finds a sign."""
    return _ANY.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.into(language).text.split()))


def still(settings: str) -> str:
    """The settings for pages on a disk: nothing is saved in browsers, and no index is fetched; all else as it was."""
    edits = (Edit(("offline",), "no"), Edit(("search",), "theme"))
    text = edited("settings.md", f"---\n{settings.rstrip()}\n---\n", edits)
    return text.removeprefix("---\n").rstrip().removesuffix("---") if text else settings
