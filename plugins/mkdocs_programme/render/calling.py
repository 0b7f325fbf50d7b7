"""What templates call most, without asking every time what it is: macros, and words of the interface."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2.runtime import Context, Macro
from markupsafe import Markup

__all__ = ["Calling", "Say"]


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

    def call(self, obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call something on behalf of a template."""
        if type(obj) is not Macro and type(obj) is not Say:
            return super().call(obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj(*args, **kwargs)
