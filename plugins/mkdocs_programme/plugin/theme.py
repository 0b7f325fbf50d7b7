"""What the theme is told before it draws a page, and what it knows of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_programme.languages.catalogue import catalogue
from mkdocs_programme.settings import Settings

__all__ = ["Speech", "supported", "tells_day"]

DAY = re.compile(rb"build_date|update_date")
"""What MkDocs tells templates of the day."""


def _(text: str) -> str:
    """Mark a word for the catalogues."""
    return text


PALETTE = (_("Switch to light mode"), _("Switch to dark mode"), _("Switch to the mode of the system"))
"""Names for the theme's `palette` toggles that are said in the language of the page; others stay as they are."""


def supported(config: MkDocsConfig, language: str) -> str:
    """The theme's own name for a language: `nb` where it has no `no`, `fr` where it has no `fr-CA`, else English."""
    folders = [Path(folder) / "partials" / "languages" for folder in config.theme.dirs]
    primary = language.partition("-")[0]
    for name in (language, primary, {"no": "nb", "nn": "nb"}.get(primary, primary)):
        if any((folder / f"{name}.html").is_file() for folder in folders):
            return name
    return "en"


def tells_day(folders: Iterable[str]) -> bool:
    """Whether a template in one of a theme's folders names what MkDocs tells of the day of a build."""
    templates = (path for folder in folders for path in Path(folder).rglob("*.html"))
    return any(DAY.search(path.read_bytes()) for path in templates)


class Speech:
    """Lets the theme speak one language for one page: Material reads these settings while it draws.

    Pages are drawn one after another, so the settings are changed before each and put back at the end.
    """

    def __init__(self, config: MkDocsConfig, languages: Iterable[str], settings: Settings) -> None:
        self._config = config
        self._settings = settings
        self._names = {language: supported(config, language) for language in languages}
        self._site_name = config.site_name
        self._palette = config.theme.get("palette")
        self._before = (config.theme.get("language"), config.site_name, config.site_description)

    def site_name(self, language: str) -> str:
        """The name of the site in a language, as it is written."""
        if "name" in self._settings.model_fields_set:
            return self._settings.name.into(language).text
        return self._site_name

    def speak(self, language: str, alternates: list[dict[str, str]]) -> None:
        """Change over to a language; the theme prints all of these as they are, so they are escaped."""
        self._config.theme["language"] = self._names.get(language, "en")
        self._config.site_name = escape(self.site_name(language))
        if self._settings.tagline is not None:
            self._config.site_description = escape(self._settings.tagline.into(language).text)
        self._config.extra["alternate"] = alternates
        if isinstance(self._palette, list):
            self._config.theme["palette"] = [_toggled(option, language) for option in self._palette]

    def fall_silent(self) -> None:
        """Put the settings back."""
        self._config.theme["language"], self._config.site_name, self._config.site_description = self._before
        self._config.extra.pop("alternate", None)
        if self._palette is not None:
            self._config.theme["palette"] = self._palette

    def search(self, language: str) -> Mapping[str, Any]:
        """How the theme searches in a language: its stemmer, and what parts its words."""
        if "search" not in self._config.plugins and "material/search" not in self._config.plugins:
            return {}
        known = [Path(folder) / "partials" / "language.html" for folder in self._config.theme.dirs]
        if not any(path.is_file() for path in known):
            return {"lang": [language.partition("-")[0]]}
        words = self._words(language)
        steps = [step.strip() for step in words("search.config.pipeline").split(",") if step.strip()]
        return {
            "lang": [words("search.config.lang")],
            "separator": words("search.config.separator"),
            "pipeline": steps,
        }

    def _words(self, language: str) -> Callable[[str], str]:
        """The theme's words in a language, by their names, from where Material keeps them."""
        self._config.theme["language"] = self._names.get(language, "en")
        template = self._environment.get_template("partials/language.html", None, {"config": self._config})
        module: Any = template.make_module({"config": self._config})
        return lambda name: str(module.t(name))

    @cached_property
    def _environment(self) -> Any:
        return self._config.theme.get_env()


def _toggled(option: dict[str, Any], language: str) -> dict[str, Any]:
    """A choice of the palette whose toggle is named in a language."""
    toggle = option.get("toggle")
    if not toggle or toggle.get("name") not in PALETTE:
        return option
    return {**option, "toggle": {**toggle, "name": catalogue(language).gettext(toggle["name"])}}
