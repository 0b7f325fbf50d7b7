"""A site of some works, to cite them."""

from __future__ import annotations

from mkdocs_programme import build
from mkdocs_programme.programme import Programme


def festival(style: str = "vancouver", beside: str = "", **works: str) -> Programme:
    files = {f"bibliography/{key}.md": text for key, text in works.items()}
    settings = f"languages: [en, sv, nb]\nfallback: {{nb: [sv]}}\nbibliography: {style}\n"
    return build.load_files(files, settings, lambda _path: beside.encode() or None).programme
