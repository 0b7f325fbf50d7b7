"""What other sites show where somebody shares a link to a page: the Open Graph protocol, and nobody's script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import quote, urljoin

from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_programme.languages import tags
from mkdocs_programme.plugin.plan import Plan, Standing
from mkdocs_programme.settings import Settings

__all__ = ["preview"]

_TYPES = {"speaker": "profile", "session": "article", "material": "article"}
_LONGEST = 200
"""Letters of a description; those who show it cut it there or before."""


def preview(plan: Plan, standing: Standing, page: MkDocsPage, settings: Settings, site_url: str | None) -> str:
    """The elements for the head of a page.

    Args:
        plan: Where the page stands in other languages.
        standing: The page.
        page: What MkDocs knows of it.
        settings: Name, tagline and picture of the site.
        site_url: Where it is published; addresses are told only if somebody has said it.
    """
    lines = [_element("property", name, said) for name, said in _told(plan, standing, page, settings, site_url) if said]
    card = "summary_large_image" if site_url and settings.image else "summary"
    return "".join((*lines, _element("name", "twitter:card", card)))


def _told(
    plan: Plan, standing: Standing, page: MkDocsPage, settings: Settings, site_url: str | None
) -> Iterator[tuple[str, str]]:
    kind = standing.page.kind if standing.page else ""
    name = settings.name.into(standing.language).text
    yield "og:type", _TYPES.get(kind, "website")
    yield "og:title", (unescape(str(page.title or "")) if standing.address else "") or name
    yield "og:description", _description(standing, page, settings)
    yield "og:site_name", name
    yield "og:locale", tags.with_region(standing.shown_in)
    for version in plan.versions(standing.address):
        if not version.is_fallback and version.language != standing.shown_in:
            yield "og:locale:alternate", tags.with_region(version.language)
    if not site_url:
        return
    canonical = plan.standings.get((standing.canonical_language, standing.address), standing)
    yield "og:url", canonical.url(site_url)
    if settings.image:
        yield "og:image", urljoin(site_url if site_url.endswith("/") else f"{site_url}/", quote(settings.image.file))
        yield "og:image:alt", settings.image.alt.into(standing.language).text if settings.image.alt else ""


def _description(standing: Standing, page: MkDocsPage, settings: Settings) -> str:
    """What the page says of itself, else what the site does."""
    said = unescape(str(page.meta.get("description") or ""))
    if not said and settings.tagline:
        said = settings.tagline.into(standing.language).text
    said = " ".join(said.split())
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rsplit(' ', 1)[0].rstrip(' ,;:–')}…"


def _element(kind: str, name: str, said: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(said)}">\n'
