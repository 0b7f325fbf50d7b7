"""The translation desk: which text is translated into which language, from what, and how well that still holds."""

from mkdocs_programme.translations.past import Past, past
from mkdocs_programme.translations.states import Desk, Side, State, Translated, desk
from mkdocs_programme.translations.telling import as_json, as_markdown, as_text

__all__ = ["Desk", "Past", "Side", "State", "Translated", "as_json", "as_markdown", "as_text", "desk", "past"]
