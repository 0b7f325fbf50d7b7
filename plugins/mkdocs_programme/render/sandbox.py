"""Where macros in free pages run: a Jinja that reaches the site's macros and plain values, and nothing behind them."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import BaseLoader, DictLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_REFUSED = "a page may use the macros of the site and plain values, nothing else"

__all__ = ["MacroFault", "PageMacros", "expand"]

PLAIN = (str, bytes, int, float, bool, type(None), list, tuple, dict, set, frozenset)
"""What a page may look into and whose own methods it may call."""

LONGEST = 100_000
"""Letters or entries that a page may make by multiplying."""


class MacroFault(Exception):
    """A macro that cannot be expanded, told in words for the page's author."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class PageMacros(ImmutableSandboxedEnvironment):
    """An environment for pages that people write in a forge.

    It knows none of the usual globals (through each of them Python's own modules can be reached), loads no other
    file, changes nothing, and calls only the macros it was given and methods of plain values.
    """

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(
        self,
        macros: Mapping[str, Callable[..., Any]],
        filters: Mapping[str, Callable[..., Any]] | None = None,
        loader: BaseLoader | None = None,
        **markers: Any,
    ) -> None:
        super().__init__(undefined=StrictUndefined, loader=loader or DictLoader({}), **markers)
        self.globals.clear()
        self.globals.update(macros)
        self.filters.update(filters or {})
        self._offered = frozenset(map(id, macros.values()))

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a page may call this: our macros, its own, and methods of plain values."""
        if id(obj) in self._offered:
            return True
        if isinstance(obj, types.BuiltinMethodType):
            return isinstance(obj.__self__, PLAIN)
        owner = getattr(obj, "__self__", obj)
        return type(owner).__module__ == "jinja2.runtime"

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a page may read this: of a plain value anything public, of others only what is plain itself."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        return isinstance(obj, PLAIN) or isinstance(value, PLAIN) or type(obj).__module__ == "jinja2.runtime"

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply, but not without end."""
        sides = (left, right)
        if operator == "%" and isinstance(left, str | bytes):
            raise SecurityError("a text cannot be filled with %")
        if operator == "*" and any(isinstance(side, str | bytes | list | tuple) for side in sides):
            length = max(len(side) for side in sides if isinstance(side, str | bytes | list | tuple))
            times = max((side for side in sides if isinstance(side, int)), default=0)
            if length * times > LONGEST:
                raise SecurityError("this would be too long")
        if operator == "**" and (abs(left) > 10_000 or abs(right) > 100):
            raise SecurityError("this number would be too large")
        return super().call_binop(context, operator, left, right)


def expand(environment: PageMacros, text: str, variables: Mapping[str, Any]) -> str:
    """Expand the macros of a page.

    Raises:
        MacroFault: A macro is not known, not allowed, cannot be read, or says that it was asked wrongly.
    """
    try:
        return environment.from_string(text).render(variables)
    except TemplateSyntaxError as fault:
        raise MacroFault(fault.lineno, "the macro on this line cannot be read") from fault
    except UndefinedError as fault:
        raise MacroFault(_line(fault), _unknown(str(fault))) from fault
    except SecurityError as fault:
        raise MacroFault(_line(fault), _REFUSED) from fault
    except TemplateNotFound as fault:
        raise MacroFault(_line(fault), f"“{fault.name}” is not among the files that a page may include") from fault
    except ValueError as fault:
        raise MacroFault(_line(fault), str(fault)) from fault
    except Exception as fault:  # Whatever a stranger's macro sets off is told at its line, never as a traceback.
        raise MacroFault(_line(fault), "the macro on this line cannot work with what it was given") from fault


def _unknown(told: str) -> str:
    name = told.split("'")[1] if told.count("'") > 1 else ""
    return f"no macro is called “{name}”" if told.endswith("is undefined") and name else "the macro on this line failed"


def _line(fault: BaseException) -> int:
    """The line of the page that was being expanded; Jinja names it in the traceback."""
    line, step = 1, fault.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    return line
