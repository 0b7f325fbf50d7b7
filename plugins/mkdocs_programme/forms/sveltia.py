"""What Sveltia CMS is told: where files lie, in which languages, and what each kind is asked for.

The configuration: sveltiacms.app/en/docs; its JSON Schema comes with the package `@sveltia/cms`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from mkdocs_programme.entities import KINDS, Entity
from mkdocs_programme.entities.declared import declare
from mkdocs_programme.forms.hints import Hints
from mkdocs_programme.forms.widgets import Asking
from mkdocs_programme.settings import Forms, Settings

__all__ = ["configuration"]


def configuration(settings: Settings, forms: Forms, editions: Sequence[str], content: str, language: str) -> Any:
    """The whole configuration.

    Args:
        settings: Of the site.
        forms: Where the forge keeps it.
        editions: Ids of the editions, whose sessions lie in folders of their own.
        content: The content folder, from the top of the repository.
        language: In which people are asked.
    """
    hints = Hints(language)
    kinds: tuple[type[Entity], ...] = (*KINDS, *_declared(settings))
    asking = Asking(settings.default_language, hints, {kind.kind: kind.titled for kind in kinds if not kind.in_edition})
    return {
        "backend": _backend(forms),
        "publish_mode": "editorial_workflow" if forms.review else "simple",
        "app_title": settings.name.into(language).text,
        **({"site_url": settings.url} if settings.url else {}),
        "media_folder": f"{content}/img",
        "public_folder": "/img",
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": list(dict.fromkeys((settings.default_language, *settings.languages))),
            "default_locale": settings.default_language,
            "initial_locales": "default",
            "omit_default_locale_from_file_path": True,
        },
        "collections": [one for kind in kinds for one in _collections(kind, asking, hints, editions, content)],
    }


def _declared(settings: Settings) -> Iterator[type[Entity]]:
    """Kinds of this festival; one that cannot be declared is a finding of the settings, and has no form."""
    for collection in settings.collections:
        with suppress(ValueError):
            yield declare(collection)


def _backend(forms: Forms) -> dict[str, Any]:
    """Whoever signs in without a service of the festival's own gives a token of theirs to their own browser."""
    signing = {"base_url": forms.sign_in} if forms.sign_in else {"auth_methods": ["token"]}
    proposing = {"open_authoring": True} if forms.at == "github" and forms.review else {}
    branch = {"branch": forms.branch} if forms.branch else {}
    return {"name": forms.at, "repo": forms.repository, **branch, **signing, **proposing}


def _collections(
    kind: type[Entity], asking: Asking, hints: Hints, editions: Sequence[str], content: str
) -> Iterator[dict[str, Any]]:
    label, one = hints.kinds(kind)
    told = {
        "label_singular": one,
        **hints.about(kind),
        "identifier_field": kind.titled,
        "slug": f"{{{{{kind.titled}}}}}",
        "aliases_field": False,
        "i18n": True,
        "fields": list(asking.fields(kind)),
    }
    if not kind.in_edition:
        yield {"name": kind.kind, "label": label, "folder": f"{content}/{kind.folder}", **told}
        return
    for edition in editions:
        name, folder = f"{kind.kind}-{edition}", f"{content}/{kind.folder}/{edition}"
        yield {"name": name, "label": f"{label} {edition}", "folder": folder, **told}
