"""What is said of a material wherever it is listed."""

from __future__ import annotations

from mkdocs_programme.entities import Material, Thing
from mkdocs_programme.languages.choices import MATERIALS
from mkdocs_programme.languages.locales import primary
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.values.words import Words

__all__ = ["material_details", "only_in"]


def material_details(scribe: Scribe, thing: Thing) -> tuple[Words, ...]:
    """“Slides”, and “In Swedish only” for a reader of another language; nothing for what is no material."""
    if not isinstance(thing, Material):
        return ()
    only = only_in(scribe, thing)
    return (scribe.say(MATERIALS[thing.type]), *((only,) if only else ()))


def only_in(scribe: Scribe, material: Material) -> Words | None:
    """“In Swedish only”, if none of what a material offers is in the reader's language.

    A material that is told on its own page offers nothing else, and is there in every language of that page.
    """
    offers_more = material.files or material.url or material.body is None
    stated = (*material.languages, *(file.language for file in material.files if file.language))
    codes = tuple(dict.fromkeys(stated))
    if not codes or not offers_more or primary(scribe.language) in map(primary, codes):
        return None
    names = ", ".join(name.text for name in scribe.language_names(codes))
    return scribe.own(scribe.ui.gettext("In %(language)s only") % {"language": names})
