"""Input that generators and a coverage-guided fuzzer found: every page and export can be made of it all the same."""

from __future__ import annotations

import pytest

from mkdocs_programme import build
from mkdocs_programme.exports import exports_of

EDITION = "---\nname: Festival\n---\n"

FOUND = {
    "an objective of a part has the id of one that says nothing": {
        "editions/2026.md": EDITION,
        "sessions/2026/a2.md": (
            "---\ntitle: Opening\nobjectives:\n  - {id: barriers, evidence: A list}\nparts:\n  - id: part-1\n"
            "    title: Talk\n    objectives:\n      - {id: barriers, statement: Describe what helps}\n---\n"
        ),
    },
}


@pytest.mark.parametrize("files", FOUND.values(), ids=FOUND.keys())
def test_whatever_was_found_can_be_published(files: dict[str, str]) -> None:
    site = build.load_files(files)
    renderer = build.renderer(site)

    assert all(renderer.article(page).html for page in site.pages)
    assert all(export.octets for export in exports_of(build.wanted(site)))
