"""Works of the literature, as their records tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_programme.checks.mending import line_with
from mkdocs_programme.checks.registry import check
from mkdocs_programme.entities import Reference
from mkdocs_programme.findings import Finding, Severity
from mkdocs_programme.programme import Programme

__all__ = ["doi_form"]

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
"""ISO 26324: a prefix that begins with the directory indicator 10, a slash, and a suffix."""
_BEFORE = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.IGNORECASE)


@check("PRG602", Severity.WARNING)
def doi_form(programme: Programme) -> Iterator[Finding]:
    """A DOI is not written as 10.xxxx/yyyy.

    The link that the page makes of it would lead nowhere.

    Breaks it:

        === bibliography/stabell1998.md
        ---
        type: article-journal
        title: Configuring value
        DOI: https://doi.org/10.1002/example
        ---

    Mends it:

        === bibliography/stabell1998.md
        ---
        type: article-journal
        title: Configuring value
        DOI: 10.1002/example
        ---
    """
    for work in programme.all(Reference):
        if work.doi is None or _DOI.fullmatch(work.doi):
            continue
        place, bare = work.at("DOI"), _BEFORE.sub("", work.doi, count=1)
        known = bool(_DOI.fullmatch(bare))
        hint = f"write {bare}" if known else "write it as it stands in the work, from 10. on"
        mended = line_with(work, place, work.doi, bare) if known else ""
        message = f"`DOI`: “{work.doi}” is no DOI such as 10.1000/182"
        yield doi_form.at(place, message, hint=hint, mended=mended)
