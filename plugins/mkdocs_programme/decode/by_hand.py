"""Pages written by hand: a file in each language, in the folder of no kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_programme.decode.names import split_language
from mkdocs_programme.settings import Settings

__all__ = ["FreePage", "free_pages"]


@dataclass(frozen=True)
class FreePage:
    """A page written by hand, such as `about.md`."""

    path: str
    address: str
    languages: Mapping[str, str] = field(hash=False)
    """The file of each language it is written in."""


def free_pages(paths: Sequence[str], settings: Settings) -> list[FreePage]:
    """The pages of some files, each once for all its languages.

    Args:
        paths: Files that lie in the folder of no kind.
        settings: What languages the site has.
    """
    written: dict[str, dict[str, str]] = {}
    for path in sorted(paths):
        folder, slash, name = path.rpartition("/")
        stem, language = split_language(name)
        known = language in settings.languages
        address = f"{folder}{slash}{stem if known else name.removesuffix('.md')}"
        written.setdefault(address, {})[language if known and language else settings.default_language] = path
    return [FreePage(f"{address}.md", _address(address), languages) for address, languages in sorted(written.items())]


def _address(address: str) -> str:
    folder, slash, name = address.rpartition("/")
    return folder if name == "index" else f"{folder}{slash}{name}"
