"""An edition put away for good: pages, data, sources, what may be done with them, and sums of every file."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from mkdocs_programme.entities import Edition, Entity, Material, Organisation
from mkdocs_programme.programme import Programme

__all__ = ["SUMS", "Archive", "bundle", "zipped"]

SUMS = "SHA256SUMS"
_FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can tell; every file in it has this one, so that equal content gives equal octets."""
_LEFT = re.compile(
    r"(?:.*/)?(?:404\.html|robots\.txt|sitemap\.xml(?:\.gz)?)|search/.*|assets/javascripts/(?:lunr|workers)/.*|assets/.*\.map",
    re.DOTALL,
)
"""What only a server, a search or a programmer has a use for."""


@dataclass(frozen=True)
class Archive:
    """What is known of an archive."""

    programme: Programme
    edition: Edition
    changed: datetime
    """When its content was last changed."""
    version: str
    """Of this package."""
    licence: str = ""
    """Of the texts; empty where nobody has said it."""


def bundle(archive: Archive, pages: Mapping[str, bytes], sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file of an archive by its path.

    Args:
        archive: What is known of it.
        pages: The built site, with the data beside its pages.
        sources: The content it was made from.
    """
    found = {path: octets for path, octets in pages.items() if not _LEFT.fullmatch(path)}
    found |= {f"sources/{path}": octets for path, octets in sources.items()}
    found["README.txt"] = _readme(archive).encode()
    found["CITATION.cff"] = _citation(archive).encode()
    found["licences.csv"] = _licences(archive, sources).encode()
    found["archive.json"] = _told(archive, found).encode()
    sums = "".join(f"{hashlib.sha256(found[path]).hexdigest()}  {path}\n" for path in sorted(found))
    return dict(sorted({**found, SUMS: sums.encode()}.items()))


def zipped(files: Mapping[str, bytes], folder: str) -> bytes:
    """The same in one file, below a folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for path, octets in sorted(files.items()):
            told = zipfile.ZipInfo(f"{folder}/{path}", _FIRST)
            told.compress_type, told.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            file.writestr(told, octets)
    return packed.getvalue()


def _name(archive: Archive) -> str:
    return archive.edition.name.into(archive.programme.settings.default_language).text


def _licence(archive: Archive) -> str:
    return archive.licence or "Nobody has stated a licence. Ask those who made it before you use it elsewhere."


def _readme(archive: Archive) -> str:
    return (
        f"{_name(archive)}\n\n"
        "index.html      opens the pages in a browser; nothing else is needed\n"
        "sources/        the texts that the pages were made from, and the settings\n"
        "archive.json    what is in here, and what it was made with\n"
        "CITATION.cff    how to cite it\n"
        "licences.csv    what may be done with single items\n"
        f"{SUMS}      sums of all files; check them with: sha256sum --check {SUMS}\n\n"
        f"Licence: {_licence(archive)}\n"
        f"Content last changed: {archive.changed:%Y-%m-%d}\n"
    )


def _citation(archive: Archive) -> str:
    """Citation File Format 1.2.0; a text in quotation marks of JSON is one of YAML."""
    organisers = (archive.programme.find(Organisation, ref) for ref in archive.edition.organisers)
    language = archive.programme.settings.default_language
    names = [one.name.into(language).text for one in organisers if one is not None]
    lines = [
        "cff-version: 1.2.0",
        "message: Please cite this archive as follows.",
        "type: dataset",
        f"title: {_quoted(_name(archive))}",
        "authors:",
        *(f"  - name: {_quoted(name)}" for name in names or [archive.programme.settings.name.into(language).text]),
    ]
    if archive.edition.ends or archive.edition.starts:
        lines.append(f'date-released: "{archive.edition.ends or archive.edition.starts}"')
    if archive.programme.settings.url:
        lines.append(f"url: {_quoted(archive.programme.settings.url)}")
    return "\n".join((*lines, ""))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _licences(archive: Archive, sources: Mapping[str, bytes]) -> str:
    """Every item that says a licence of its own."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("kind", "id", "title", "licence"))
    language = archive.programme.settings.default_language
    for one in archive.programme.all(Material):
        if one.licence and f"content/{one.origin.source.path}" in sources:
            writer.writerow((one.kind, one.id, _safe(one.title.into(language).text), _safe(one.licence)))
    return text.getvalue()


def _safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _told(archive: Archive, files: Mapping[str, bytes]) -> str:
    found = {
        "format": 1,
        "edition": archive.edition.id,
        "name": {words.language: words.text for words in archive.edition.name.written},
        "languages": list(archive.programme.settings.languages),
        "changed": f"{archive.changed:%Y-%m-%dT%H:%M:%SZ}",
        "made_with": {"mkdocs-programme": archive.version},
        "licence": archive.licence or None,
        "published_at": archive.programme.settings.url,
        "pages": dict(_pages(archive, files)),
    }
    return f"{json.dumps(found, ensure_ascii=False, indent=1)}\n"


def _pages(archive: Archive, files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The page of everything that has one, in the first language."""
    entities: tuple[Entity, ...] = archive.programme.entities
    for one in entities:
        if f"{one.address}.html" in files:
            yield one.address, f"{one.address}.html"
