"""Whether a build would make again what already lies there."""

from __future__ import annotations

from pathlib import Path

from mkdocs_programme.store.circumstances import circumstances, code
from mkdocs_programme.store.listing import Listing, Unlisted, is_as, listed, seconds
from mkdocs_programme.store.record import Built, kept, record_of

__all__ = ["unchanged"]


def unchanged(config_file: Path, site_dir: Path | None) -> Built | None:
    """The build that the site comes from, if one now would make the same; nothing if that is not certain.

    Args:
        config_file: The settings of MkDocs.
        site_dir: Where the site is asked for, if not as these say.
    """
    built = kept(record_of(config_file, site_dir))
    if built is None:
        return None
    root, site = config_file.absolute().parent, Path(built.site)
    try:
        same = (
            circumstances(root) == built.circumstances
            and {str(folder) for folder in (root, *code(root))} == built.sources.keys()
            and is_as(site, listed(site), built.pages)
            and all(_is_as(Path(told), site, then, built.dated) for told, then in built.sources.items())
        )
    except Unlisted:
        return None
    return built if same else None


def _is_as(folder: Path, site: Path, then: Listing, dated: bool) -> bool:
    now = listed(folder, without=site)
    return is_as(folder, now, then) and not (dated and seconds(now) != seconds(then))
