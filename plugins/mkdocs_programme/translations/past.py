"""What the source said when its translation was last touched: by the contents in git, never by a date.

For each text the newest commit that changed its translation is looked for, and the source as it was in that very commit
is what the translation was made from. So a rebase, a squash or a renamed file changes nothing: the history that is
there is read anew each time, and nobody has to keep a number in a file, which the editors of forges and forms would let
go stale. What a squash joins into one commit is taken to belong together.
"""

from __future__ import annotations

import posixpath
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from mkdocs_programme import documents
from mkdocs_programme.decode.names import split_language
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Entity
from mkdocs_programme.entities.marks import mark_of
from mkdocs_programme.repository import asked
from mkdocs_programme.translations.course import Course, Step, course, read, tree
from mkdocs_programme.translations.units import Unit, source_language, translation_of, units

__all__ = ["Past", "past", "same_words"]

HEAD = "HEAD"
MANY = 20
"""Files of one revision from which on all its files are listed instead."""


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same; blanks and line ends say nothing."""
    return one == other or one.split() == other.split()


@dataclass(frozen=True)
class Version:
    """What is kept of a file in some state: its texts by name, for the files of a long history are many."""

    units: Mapping[str, Unit]
    checked: str
    """When somebody found that its words still hold, if they said so."""

    def said(self, unit: Unit, language: str) -> str:
        """What it says for a text in a language, or nothing."""
        found = translation_of(unit, self.units)
        return found.words.get(language, "") if found is not None else ""


@dataclass
class Past:
    """The history of the content, as far as it is known."""

    folder: Path
    course: Course
    default: str
    """The language of files that do not say theirs."""
    _octets: dict[str, bytes | None] = field(default_factory=dict)
    _versions: dict[tuple[str, bytes], Version] = field(default_factory=dict)
    _today: dict[str, Version] = field(default_factory=dict)
    _constant: dict[str, bool] = field(default_factory=dict)
    _steps: dict[str, list[Step]] = field(default_factory=dict)

    @property
    def is_torn(self) -> bool:
        """Whether the repository is a shallow copy."""
        return bool(self.course.torn)

    def gather(self, entities: Iterable[Entity]) -> None:
        """Read at once what will be asked of these entities as they are now: git is slow to start."""
        self._today.clear()
        self._constant.clear()
        called: dict[str, str] = {}
        in_revisions: dict[str, list[str]] = {HEAD: []}
        for entity in entities:
            source = entity.origin.source.path
            for path in (source, *(side.path for _, side in entity.origin.translations)):
                in_revisions[HEAD].append(path)
                for step in self._of(path):
                    called |= {name: name for name in (step.after, *step.before)}
                    in_revisions.setdefault(step.commit, []).append(_beside(step.path))
        for revision, paths in in_revisions.items():
            called |= self._called(revision, paths)
        unread = {name: as_ for name, as_ in called.items() if name not in self._octets}
        found = read(self.folder, unread.values())
        self._octets |= {name: found.get(as_) for name, as_ in unread.items()}

    def _called(self, revision: str, paths: Iterable[str]) -> dict[str, str]:
        """What to ask for instead of `revision:path`: git is slow to find its way to each of many files."""
        names = {f"{revision}:{self.course.inside}{path}": path for path in paths}
        unread = {name: path for name, path in names.items() if name not in self._octets}
        if len(unread) <= MANY:
            return {name: name for name in unread}
        known = tree(self.folder, revision)
        return {name: known.get(path, "") for name, path in unread.items()}

    def then(self, entity: Entity, unit: Unit, language: str, side: Document | None) -> str | None:
        """What the source said of a text when its translation was last touched.

        Args:
            entity: Whose text it is.
            unit: The text in the source.
            language: Of the translation.
            side: The file of the translation; nothing where it stands beside the words of the source.

        Returns:
            The words of then; those of now if the translation was touched since the last commit; nothing if the
            history does not reach so far back.
        """
        if self._never_changed(entity.origin.source):
            return unit.source
        kind, held = type(entity), side or entity.origin.source

        def touched(name: str, path: str) -> tuple[str, str] | None:
            version = self._version(kind, name, path)
            return _touchable(version, unit, language) if version is not None else None

        if held.path not in self._today:
            self._today[held.path] = self._kept(kind, held)
            octets = self._read(f"{HEAD}:{self.course.inside}{held.path}")
            if octets is not None and octets.decode("utf-8", "replace").removesuffix("\n") == "\n".join(held.lines):
                self._versions[held.path, octets] = self._today[held.path]
        now = _touchable(self._today[held.path], unit, language)
        if touched(f"{HEAD}:{self.course.inside}{held.path}", held.path) != now:
            return unit.source
        for step in self._of(held.path):
            if touched(step.after, step.path) == now and now not in [touched(one, step.was) for one in step.before]:
                return None if step.commit in self.course.torn else self._source_at(step, entity, unit)
        return None

    def _never_changed(self, source: Document) -> bool:
        """Whether a source has always been what it is now, as most are: then nothing has to be looked up."""
        if source.path not in self._constant:
            names = {step.after for step in self._of(source.path)}
            octets = self._read(next(iter(names))) if len(names) == 1 and not self.is_torn else None
            text = octets.decode("utf-8", "replace") if octets is not None else ""
            self._constant[source.path] = text.split() == " ".join(source.lines).split()
        return self._constant[source.path]

    def _source_at(self, step: Step, entity: Entity, unit: Unit) -> str:
        """The words of the source in the commit; those of now if it did not have the text yet."""
        others = (path for one in self._of(entity.origin.source.path) for path in (one.path, one.was))
        for path in dict.fromkeys((_beside(step.path), *others)):
            version = self._version(type(entity), f"{step.commit}:{self.course.inside}{path}", path)
            if version is not None:
                return version.said(unit, unit.language) or unit.source
        return unit.source

    def _of(self, path: str) -> list[Step]:
        if path not in self._steps:
            self._steps[path] = self.course.of(path)
        return self._steps[path]

    def _language(self, document: Document) -> str:
        """Of the words of a file: that in its name, or that which a source says."""
        told = split_language(posixpath.basename(document.path))[1]
        return told or source_language(document, self.default)

    def _version(self, kind: type[Entity], name: str, path: str) -> Version | None:
        octets = self._read(name) if name else None
        if octets is None:
            return None
        key = (path, octets)
        if key not in self._versions:
            document, _ = documents.parse(path, octets)
            self._versions[key] = self._kept(kind, document)
        return self._versions[key]

    def _kept(self, kind: type[Entity], document: Document) -> Version:
        return Version(units(kind, document, self._language(document)), mark_of(document).checked)

    def _read(self, name: str) -> bytes | None:
        if name not in self._octets:
            self._octets[name] = read(self.folder, (name,)).get(name)
        return self._octets[name]


def _touchable(version: Version, unit: Unit, language: str) -> tuple[str, str]:
    """What counts as touching a translation: its words, or the line that says that all of it was looked through."""
    return " ".join(version.said(unit, language).split()), version.checked


def _beside(path: str) -> str:
    """The source of a translation by its name; a source itself."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, f"{split_language(name)[0]}.md")


def past(folder: Path, default: str) -> Past | None:
    """The history of a content folder; nothing without git, or outside of a repository.

    Args:
        folder: The content root.
        default: The language of files that do not say theirs.
    """
    try:
        head = asked(folder, "rev-parse", "--verify", "--quiet", HEAD)
        return _past(folder.absolute(), default, head) if head else None
    except (OSError, subprocess.TimeoutExpired):
        return None


@lru_cache(maxsize=1)
def _past(folder: Path, default: str, head: bytes) -> Past:
    """Read once as long as nothing is committed, for sites that are built again at every change."""
    return Past(folder, course(folder), default)
