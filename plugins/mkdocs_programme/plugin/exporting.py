"""The exports among the files of the site: written where they will stand, or taken over from the site before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_programme import build
from mkdocs_programme.build import Site
from mkdocs_programme.exports import Batch, Export, Wanted, batches, each_batch, exports_of
from mkdocs_programme.plugin.again import Again
from mkdocs_programme.plugin.writing import put
from mkdocs_programme.values.listening import listening

__all__ = ["one_by_one", "written"]


def written(site: Site, config: MkDocsConfig, again: Again | None = None) -> Iterator[File]:
    """The exports of a site, written where they will stand: in a large programme all of them fill much memory.

    Args:
        site: The site that is published.
        config: The settings of MkDocs.
        again: What takes over those that stand in the site before, if anything is kept of it.
    """
    root, wanted = Path(config.site_dir), _wanted(site, config)
    whole = list(batches(wanted))
    taken = [again.taken(batch.name) if again is not None else None for batch in whole]
    paths = [path for piece in taken if piece is not None for path in piece.files]

    def made(batch: Batch) -> tuple[str, tuple[int, ...] | None, tuple[str, ...]]:
        with listening() as words:
            files = tuple(_put(root, export) for export in batch.files())
        return batch.name, again.place_of(words) if again is not None else None, files

    missing = [batch for batch, piece in zip(whole, taken, strict=True) if piece is None]
    for name, words, files in each_batch(wanted, missing, made):
        paths += files
        if again is not None:
            again.made(name, words, files)
    for path in paths:
        yield File.generated(config, path, abs_src_path=str(root / path), inclusion=InclusionLevel.INCLUDED)


def _put(root: Path, export: Export) -> str:
    put(root / export.path, export.octets)
    return export.path


def one_by_one(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """The same for a preview, which makes them as they are asked for."""
    for export in exports_of(_wanted(site, config)):
        yield File.generated(config, export.path, content=export.octets, inclusion=InclusionLevel.INCLUDED)


def _wanted(site: Site, config: MkDocsConfig) -> Wanted:
    return build.wanted(site, directory_urls=config.use_directory_urls, address=config.site_url)
