"""The forms beside the site: published as they are known, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_programme import forms
from mkdocs_programme.build import Site

__all__ = ["files"]


def files(site: Site, content: Path, root: Path, config: MkDocsConfig, log: Any) -> Iterator[File]:
    """The page of the forms and all that it loads; a word to whoever builds the site where something is missing.

    Args:
        site: Whose settings may switch them on.
        content: The content folder.
        root: The folder of the settings, beside which `admin/` lies.
        config: The settings of MkDocs.
        log: Where it is told that there are none.
    """
    chosen = site.settings.forms
    if chosen is None:
        return
    told, archive = root / forms.CONFIGURATION, root / forms.FOLDER / forms.ARCHIVE
    if not told.is_file() or not forms.is_current(said := told.read_text("utf-8", "replace"), site.programme, content):
        log.warning(f"There are no forms: {forms.CONFIGURATION} is not current (run: programme cms)")
        return
    if not archive.is_file():
        log.warning(f"There are no forms: {forms.FOLDER}/{forms.ARCHIVE} is missing (docs/forms.md says how to get it)")
        return
    try:
        bundle = forms.unpacked(archive.read_bytes(), site.settings.languages)
    except forms.Unfit:
        log.warning(f"There are no forms: {forms.FOLDER}/{forms.ARCHIVE} is another than the one that we know")
        return
    title = site.settings.name.into(site.settings.default_language).text
    page = forms.page(chosen, title, bundle.words)
    published: dict[str, str | bytes] = {**bundle.files, **page, "config.yml": said}
    for path, octets in published.items():
        yield File.generated(config, f"{forms.FOLDER}/{path}", content=octets, inclusion=InclusionLevel.INCLUDED)
