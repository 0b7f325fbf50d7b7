"""What templates call most, without asking every time what it is: macros, and words of the interface."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from jinja2.runtime import Context, Macro
from markupsafe import Markup

if TYPE_CHECKING:
    from mkdocs_programme.render.spot import Spot

__all__ = ["Calling", "Now", "Say", "Speaking"]

KEPT = frozenset(("a", "post", "session_line", "when"))
"""Macros that are called with the same values on many pages."""


class Now:
    """The page in hand, for macros that are made once and used by every page."""

    spot: Spot | None = None


class Say:
    """Words of the interface as HTML; those without a place for a value are looked up once."""

    def __init__(self, gettext: Callable[[str], str]) -> None:
        self._gettext = gettext
        self._said: dict[str, Markup] = {}

    def __call__(self, msgid: str, **values: Any) -> Markup:
        """The words with values in their places, which are escaped."""
        if values:
            return Markup(self._gettext(msgid)) % values
        if msgid not in self._said:
            self._said[msgid] = Markup(self._gettext(msgid)) % {}
        return self._said[msgid]


class Calling(Context):
    """The context of a template; Jinja's own takes longer to look at a macro than the macro takes."""

    environment: Speaking

    def call(self, obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call something on behalf of a template."""
        if not isinstance(obj, Macro | Say):
            return super().call(obj, *args, **kwargs)
        if kwargs:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
        spot = self.environment.now.spot
        if spot is not None and args and not kwargs and isinstance(obj, Macro) and obj.name in KEPT:
            return spot.once(obj, *args)
        return obj(*args, **kwargs)


class Speaking(Environment):
    """The templates in one language."""

    context_class = Calling
    now: Now
