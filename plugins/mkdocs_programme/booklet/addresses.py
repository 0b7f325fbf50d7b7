"""Where the links of a booklet lead: to another of its pages, to the published site, or nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from mkdocs_programme.render.addresses import Addresses

__all__ = ["BookAddresses"]

_Spot = tuple[str, str]

PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
"""Files that are shown and so taken from the content; paper cannot follow a link to the others."""


@dataclass(frozen=True)
class BookAddresses(Addresses):
    """The addresses within one document."""

    anchors: Mapping[str, str] = field(hash=False, default_factory=dict)

    def href(self, origin: _Spot, target: _Spot) -> str:
        """The anchor of what the booklet holds; else its full address in the published site, or nothing."""
        anchor = self.anchors.get(target[1]) or self.anchors.get(target[1].partition("#")[0])
        if anchor is not None:
            return f"#{quote(anchor)}"
        return self.iri(origin, target) if self.site_url else ""

    def file(self, origin: _Spot, path: str) -> str:
        """A picture by its path in the content; another file by its full address, or nothing."""
        if path.lower().endswith(PICTURES):
            return quote(path)
        return self.file_iri(origin, path) if self.site_url else ""
