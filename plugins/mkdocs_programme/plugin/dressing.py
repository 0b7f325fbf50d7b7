"""Pages that the theme has drawn, as they are published: mended, searchable, and under a policy."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url

from mkdocs_programme.languages import direction
from mkdocs_programme.plugin import mending
from mkdocs_programme.plugin.policy import Policy
from mkdocs_programme.plugin.searching import Searching, root
from mkdocs_programme.plugin.theme import Speech

__all__ = ["Dressing"]


class Dressing:
    """What is done to every page after the theme.

    Args:
        config: The settings of MkDocs.
        default_language: Of the site.
        speech: What the theme says in each language.
        searching: The search of ours.
        policy: What may run on a page; nothing while the site is served, as reloading is a script.
        told: What is told on a page, given its address, while the site is served.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        default_language: str,
        speech: Speech,
        searching: Searching,
        policy: Policy | None,
        told: Callable[[str, str], str],
    ) -> None:
        self._config = config
        self._default = default_language
        self._speech = speech
        self._searching = searching
        self._policy = policy
        self._told = told
        self.divides = False
        """Whether pages look for search below their language; themes that do not keep one index for all."""

    def page(self, output: str, url: str, language: str, added: str) -> str:
        """A page in a language.

        Args:
            output: As the theme has drawn it.
            url: Its address.
            language: In which it is read.
            added: What its head is told.
        """
        output = self._mended(mending.head(output, added), language)
        output = mending.search(output, self._searching.link(language, url))
        if language != self._default:
            moved = mending.base(output, get_relative_url(f"{language}/", url))
            self.divides, output = self.divides or moved != output, moved
        return self._told(output, url) if self._policy is None else self._policy.into(output, url)

    def template(self, output: str) -> str:
        """A page that stands in no language, such as that of a lost address."""
        output = self._mended(mending.head(output, ""), self._default)
        output = mending.search(output, self._searching.link(self._default, root(self._config)))
        return output if self._policy is None else self._policy.into_template(output)

    def _mended(self, output: str, language: str) -> str:
        name = self._speech.site_name(language)
        output = output.replace(f'title="{escape(escape(name))}"', f'title="{escape(name)}"')
        return mending.language(mending.faults(output), language, direction(language))
