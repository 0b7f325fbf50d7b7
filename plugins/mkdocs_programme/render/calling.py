"""What templates call most, without asking every time what it is: macros, and words of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, MutableMapping
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr, Filter
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from mkdocs_programme.render.spot import Spot

__all__ = ["Calling", "Now", "Say", "Speaking"]

KEPT = frozenset(("a", "entry", "post", "session_line", "when"))
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

    def call(
        self, obj: Callable[..., Any], *args: Any, _block_vars: object = None, _loop_vars: object = None, **kwargs: Any
    ) -> Any:
        """Call something on behalf of a template."""
        if type(obj) is Macro:
            spot = self.environment.now.spot
            if obj.name in KEPT and not kwargs and spot is not None:
                return spot.once(obj, *args)
            return obj(*args, **kwargs)
        if type(obj) is Say:
            return obj(*args, **kwargs)
        return super().call(obj, *args, _block_vars=_block_vars, _loop_vars=_loop_vars, **kwargs)


class Writing(CodeGenerator):
    """Compiles templates into code that escapes as Jinja's does, and looks once at what it writes.

    Filters of ours are methods of the page in hand, and are called as such.
    """

    environment: Speaking

    def visit_Filter(self, node: Filter, frame: Frame) -> None:
        """Write the call of a filter."""
        if node.name not in self.environment.of_spots or node.node is None:
            super().visit_Filter(node, frame)
            return
        self.write(f"environment.now.spot.{node.name}(")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.safe(")


def safe(value: object) -> str:
    """A value as HTML; what is HTML already, or holds no sign that means something there, as it is."""
    if type(value) is Markup or (type(value) is str and _SIGN.search(value) is None):
        return value
    return escape(value)


_SIGN = re.compile("[&<>'\"]")


class Speaking(Environment):
    """The templates in one language."""

    context_class = Calling
    code_generator_class = Writing
    safe = staticmethod(safe)
    now: Now
    of_spots: Collection[str] = ()
    """The filters that are methods of a spot."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates know, as one dictionary: Jinja's own looks through two, for every page anew."""
        return {**self.globals, **(d or {})}
