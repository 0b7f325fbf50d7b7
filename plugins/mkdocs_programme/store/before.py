"""The build before, where nothing but files of its content has changed since."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_programme.store.drawn import Drawn, kept_drawn
from mkdocs_programme.store.listing import Listing, Unlisted, changes, stays, trace_of
from mkdocs_programme.store.record import kept

__all__ = ["Before", "before"]

FREE = ("history", "day")
"""What may differ: no page of ours tells when it was changed; whether a theme tells the day is asked of its files."""


@dataclass(frozen=True)
class Before:
    """What the build before left, and which files have changed since."""

    site: Path
    """Where its pages lie."""
    drawn: Drawn
    """Of which words they were drawn."""
    changed: frozenset[Path]
    """Files that were read and say something else now; none has come or gone."""
    is_of_today: bool
    """Whether it was made on this very day."""
    _pages: Listing
    again: dict[str, str] = field(default_factory=dict)
    """The digests of pages that stand in the new site as well."""

    def take(self, path: str, into: Path) -> bool:
        """Let a page stand in another folder too, if it is as it was written.

        Args:
            path: Below the root of the site.
            into: The root of the new one.
        """
        then, old = self._pages.get(path), self.site / path
        try:
            if then is None or not then.digest or not stays(old, trace_of(old), then):
                return False
            _name_again(old, os.path.join(into, path))
        except (OSError, Unlisted):  # it is not there, or the disk knows one name for each file
            return False
        self.again[path] = then.digest
        return True


def before(record: Path, circumstances: Mapping[str, str], sources: Mapping[Path, Listing]) -> Before | None:
    """What the last build left; nothing where more may have changed than what stands in some files.

    Args:
        record: Where the record of the build lies.
        circumstances: Everything in words that builds are made under, as it is now.
        sources: The files that are there now, by the folder below which they lie.
    """
    built = kept(record)
    if built is None or not built.drawn or _bound(built.circumstances) != _bound(circumstances):
        return None
    if {str(folder) for folder in sources} != built.sources.keys():
        return None
    site, changed = Path(built.site), set()
    try:
        for folder, listing in sources.items():
            found = changes(folder, outside(listing, folder, site), built.sources[str(folder)])
            if found is None:
                return None
            changed |= {folder / path for path in found}
    except Unlisted:
        return None
    drawn = kept_drawn(record, built.drawn)
    is_of_today = built.circumstances["day"] == circumstances["day"]
    return Before(site, drawn, frozenset(changed), is_of_today, built.pages) if drawn is not None else None


def _name_again(old: Path, new: str) -> None:
    """Give a file another name, and that name its folder."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(new), exist_ok=True)
        os.link(old, new, follow_symlinks=False)


def _bound(circumstances: Mapping[str, str]) -> dict[str, str]:
    return {name: told for name, told in circumstances.items() if name not in FREE}


def outside(listing: Listing, folder: Path, site: Path) -> Listing:
    """The files of a folder that are none of the site that lies in it."""
    if not site.is_relative_to(folder):
        return listing
    below = f"{site.relative_to(folder).as_posix()}/"
    return {path: trace for path, trace in listing.items() if not path.startswith(below)}
