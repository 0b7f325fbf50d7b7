"""The words of the interface: a gettext catalogue for each language, its message ids being English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages import mofile, pofile

from mkdocs_programme.languages.locales import primary

__all__ = ["FOLDER", "KNOWN", "Catalogue", "catalogue", "compiled"]

FOLDER = Path(__file__).parent / "locale"
"""Where the catalogues lie, `sv.po` and so on."""

KNOWN: tuple[str, ...] = ("en", "sv", "nb", "da", "fi", "de", "fr", "es", "ar")
"""The languages that the interface speaks."""

_STANDS_IN = {"nn": "nb", "no": "nb"}


class Catalogue:
    """Words of the interface in one language; a word that nobody has translated stays English."""

    language: str
    """The language its words are in: English where there is no catalogue for the one asked for."""

    def __init__(self, language: str, words: NullTranslations, overrides: Mapping[str, str]) -> None:
        self.language = language
        self._words = words
        self._overrides = overrides

    def gettext(self, msgid: str) -> str:
        """The words for an English text; for one that is also counted, those for one."""
        if not msgid:
            return ""
        changed = self._overrides.get(msgid) or self._words.gettext(msgid)
        return changed if changed != msgid else self._words.ngettext(msgid, msgid, 1)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The words for an English text about a number of things; an override is chosen by one or many."""
        changed = self._overrides.get(singular if number == 1 else plural)
        return changed or self._words.ngettext(singular, plural, number)

    def pgettext(self, context: str, msgid: str) -> str:
        """The words for an English text that means different things in different places."""
        return self._overrides.get(msgid) or self._words.pgettext(context, msgid)

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        """Both at once: a context, and a number of things."""
        changed = self._overrides.get(singular if number == 1 else plural)
        return changed or self._words.npgettext(context, singular, plural, number)


@cache
def catalogue(language: str, overrides: tuple[tuple[str, str], ...] = ()) -> Catalogue:
    """The catalogue of a language, or of the nearest one that there is: `pt-BR`, `pt`, and at last English.

    Args:
        language: The reader's.
        overrides: English texts, and the words a site wants said instead of ours.
    """
    candidates = (language, primary(language), _STANDS_IN.get(primary(language), "en"), "en")
    found = next(candidate for candidate in candidates if candidate in KNOWN)
    return Catalogue(found, _translations(found), dict(overrides))


@cache
def _translations(language: str) -> NullTranslations:
    return compiled(FOLDER / f"{language}.po", language)


def compiled(sheet: Path, language: str) -> NullTranslations:
    """The translations that a file holds; none where it is not there."""
    if not sheet.is_file():
        return NullTranslations()
    with sheet.open("rb") as file:
        read = pofile.read_po(file, locale=language, abort_invalid=True)
    written = BytesIO()
    mofile.write_mo(written, read)
    written.seek(0)
    return GNUTranslations(written)
