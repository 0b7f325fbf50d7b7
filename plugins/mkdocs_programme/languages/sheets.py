"""Catalogues as files: read with nothing lost, and written so that two people's changes rarely meet."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message, pofile

from mkdocs_programme.languages.catalogue import FOLDER
from mkdocs_programme.languages.tags import name

__all__ = ["Key", "key", "read", "sheet", "words", "write"]

Key = tuple[str | None, str]
"""What a message is known by: its context, and its English text (of one thing, where there is one for many)."""

MISSING = "not yet translated"

PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
"""In the order that every other tool gives the forms of Arabic; Babel has the last two the other way round."""


def sheet(language: str) -> Path:
    """Where the catalogue of a language lies."""
    return FOLDER / f"{language}.po"


def key(message: Message) -> Key:
    """What a message is known by."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def words(message: Message) -> tuple[str, ...]:
    """The words of a message in the catalogue's language: one, or one for each plural form; empty if missing."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def read(language: str, folder: Path = FOLDER) -> dict[Key, Message]:
    """The messages of a catalogue, without its header."""
    path = folder / f"{language}.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return {key(message): message for message in pofile.read_po(file, language) if message.id}


def write(language: str, messages: dict[Key, Message], folder: Path = FOLDER) -> None:
    """Write a catalogue: sorted, without line numbers and times, what is missing marked."""
    catalog = Catalog(language, fuzzy=False)
    for message in messages.values():
        missing = [] if all(words(message)) else [MISSING]
        string = message.string if not missing else ("" if isinstance(message.id, str) else ())
        catalog.add(
            message.id,
            string,
            context=message.context,
            auto_comments=missing,
            user_comments=message.user_comments,
            flags=message.flags - {"fuzzy"},
        )
    text = BytesIO()
    pofile.write_po(text, catalog, omit_header=True, no_location=True, sort_output=True, width=0)
    path = folder / f"{language}.po"
    path.write_text(f"{_header(catalog, language)}\n{text.getvalue().decode()}".rstrip() + "\n", encoding="utf-8")


def _header(catalog: Catalog, language: str) -> str:
    return (
        f"# {name(language, 'en')} words of the interface; what they translate is the English of the pages.\n"
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {PLURALS.get(language, catalog.plural_forms)}\\n"\n'
    )
