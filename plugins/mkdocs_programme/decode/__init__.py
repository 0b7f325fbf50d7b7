"""Documents become entities: every field read by its type, every fault a finding."""

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from mkdocs_programme.decode import rules
from mkdocs_programme.decode.names import FileName, as_id, read_name, split_language
from mkdocs_programme.decode.nested import ids_inside, placed, things_inside
from mkdocs_programme.decode.normal import Merger
from mkdocs_programme.decode.places import with_places_of
from mkdocs_programme.decode.typed import typed
from mkdocs_programme.documents import Document
from mkdocs_programme.entities import Entity, Origin
from mkdocs_programme.entities.fields import Context
from mkdocs_programme.findings import Finding, Place
from mkdocs_programme.memory import Memory
from mkdocs_programme.phrases import phrase
from mkdocs_programme.values.words import Fallback

__all__ = ["Decoded", "decode", "things_inside"]


@dataclass(frozen=True)
class Decoded:
    """What could be read of all files."""

    entities: tuple[Entity, ...]
    unreadable: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Files that exist but miss what their kind needs, by kind and id; a reference to one is no second fault."""
    findings: tuple[Finding, ...] = field(default=())

    @property
    def orphans(self) -> tuple[str, ...]:
        """Translations of which there is no source."""
        return tuple(one.place.path for one in self.findings if one.rule is rules.translation_without_source)


def decode(
    documents: Iterable[Document],
    kinds: Sequence[type[Entity]],
    languages: Sequence[str],
    fallback: Fallback,
    faulty: Container[str] = (),
    memory: Memory | None = None,
) -> Decoded:
    """Read the entities of all documents that lie in a folder of a kind.

    Args:
        documents: Sources and sidecars, in any order.
        kinds: The kinds to read, each from its folder.
        languages: Of the site, the default first or not.
        fallback: How languages stand in for each other.
        faulty: Paths of files that could not be split without a finding; a field that is not there may have been
            lost by that very fault, and is not told as missing.
        memory: What remembers the entities of an earlier reading.
    """
    known = memory or Memory()
    documents = list(documents)
    folders = {kind.folder: kind for kind in kinds}
    editions = [
        path.stem for path in map(PurePosixPath, (one.path for one in documents)) if path.parts[0] == "editions"
    ]
    findings: list[Finding] = []
    files: dict[tuple[str, str], _Files] = defaultdict(_Files)
    unreadable: dict[tuple[str, str], str] = {}
    for document in documents:
        if document.path.split("/")[0] not in folders:
            continue
        name, faults = read_name(document.path, folders, languages)
        findings.extend(faults)
        if name is None:
            unreadable.update(_lost(document.path, folders, editions))
        if name is not None:
            files[name.kind.folder, name.id].add(name, document)
    entities: list[Entity] = []
    for (_, id_), of_one in sorted(files.items()):
        entity, lost, faults = _known(known, id_, of_one, tuple(languages), fallback)
        hidden = of_one.source is not None and of_one.source[1].path in faulty
        findings.extend(fault for fault in faults if not (hidden and fault.rule is rules.field_missing))
        unreadable.update(dict.fromkeys(lost, of_one.path(id_)))
        if entity is not None:
            entities.append(entity)
        else:
            unreadable[of_one.kind.kind, id_] = of_one.path(id_)
    return Decoded(tuple(entities), unreadable, tuple(findings))


def _lost(path: str, folders: Mapping[str, type[Entity]], editions: Iterable[str]) -> dict[tuple[str, str], str]:
    """What a file that lies in no edition's folder may be meant as: the session of any of them."""
    kind = folders[path.split("/", maxsplit=1)[0]]
    stem, language = split_language(PurePosixPath(path).name)
    if language is not None or not kind.in_edition:
        return {}
    return {(kind.kind, f"{edition}/{as_id(stem)}"): path for edition in editions}


@dataclass
class _Files:
    """The source and the sidecars of one entity."""

    source: tuple[FileName, Document] | None = None
    sidecars: dict[str, Document] = field(default_factory=dict)
    kind: type[Entity] = Entity

    def add(self, name: FileName, document: Document) -> None:
        """Take in a file; one whose name had to be put right gives way to one that bears the name."""
        self.kind = name.kind
        if name.language is None and (self.source is None or not name.put_right):
            self.source = (name, document)
        elif name.language is not None and (name.language not in self.sidecars or not name.put_right):
            self.sidecars[name.language] = document

    @property
    def made_of(self) -> tuple[Hashable, ...]:
        """All that its entity is read of, documents by their places in memory."""
        name, document = self.source or (None, None)
        return (self.kind, name, id(document), *((language, id(one)) for language, one in self.sidecars.items()))

    def path(self, id_: str) -> str:
        """Where the source is, or should be."""
        return self.source[1].path if self.source else f"{self.kind.folder}/{id_}.md"


_Read = tuple[Entity | None, Iterable[tuple[str, str]], list[Finding]]
"""The entity, if it could be read; kind and id of what stands in it and could not; and the findings."""


def _known(memory: Memory, id_: str, files: _Files, languages: tuple[str, ...], fallback: Fallback) -> _Read:
    """The same entity as in an earlier reading, where it is read of the same documents."""

    def read() -> tuple[_Files, _Read]:
        # With its documents beside it, so that their places in memory are never those of others.
        return files, _entity(id_, files, languages, fallback)

    return memory.of(("entity", id_, *files.made_of, languages, fallback), read)[1]


def _entity(id_: str, files: _Files, languages: Sequence[str], fallback: Fallback) -> _Read:
    if files.source is None:
        orphans = sorted(document.path for document in files.sidecars.values())
        return None, (), [_orphan(path) for path in orphans]
    name, document = files.source
    written_in = document.fields.get("language")
    language = written_in if isinstance(written_in, str) and written_in in languages else fallback.default
    merger = Merger(document, language, languages)
    tree = merger.merge(name.kind, files.sidecars)
    merged = with_places_of(document, merger.moved)
    context = Context(language, _edition(name), fallback, (name.kind.kind, name.id))
    read = typed(name.kind, tree, context, merged)
    findings = [*merger.findings, *read.findings]
    if isinstance(written_in, str) and written_in and written_in not in languages:
        message = phrase("“{written_in}” is no language of this site", written_in=written_in)
        hint = phrase("use one of {languages}", languages=", ".join(languages))
        findings.append(rules.language_unknown.at(document.at("language"), message, hint=hint))
    written = set(ids_inside(name.kind, tree, id_))
    if read.made is None:
        return None, written, findings
    origin = Origin(with_places_of(merged, *read.moves), tuple(sorted(files.sidecars.items())))
    entity = placed(read.made, origin, id_)
    return entity, written - {(thing.kind, thing.id) for thing in things_inside(entity)}, findings


def _edition(name: FileName) -> str:
    """The edition of whose rooms and sessions a file speaks: the one in whose folder it lies, or which it describes."""
    if name.kind.in_edition:
        return name.id.partition("/")[0]
    return name.id if name.kind.kind == "edition" else ""


def _orphan(path: str) -> Finding:
    source = ".".join(path.split(".")[:-2]) + ".md"
    message = phrase("there is no {source} that this file translates", source=source)
    return rules.translation_without_source.at(
        Place(path), message, hint=phrase("rename it as its source is named, or delete it")
    )
