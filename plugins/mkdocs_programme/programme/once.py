"""What is made of the things of a programme again and again, and is the same every time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from mkdocs_programme.values.listening import listening, look_at

if TYPE_CHECKING:
    from mkdocs_programme.programme.programme import Programme

__all__ = ["Once", "of_programme"]

Given = TypeVar("Given")
Made = TypeVar("Made")
More = ParamSpec("More")


class Once(Generic[Given, Made]):
    """Makes something of a thing when first asked, and gives the same from then on.

    A thing is known by itself and not by its id, for two that differ may go by one. It lives as long as what asks:
    a page's writer, an export. Nothing outlives a build. Whoever is given what was made has looked at all the words
    that it was made of.
    """

    def __init__(self, make: Callable[[Given], Made]) -> None:
        self._make = make
        # With the thing beside it, so that its place in memory is never another's.
        self._made: dict[int, tuple[Given, Made, frozenset[int]]] = {}

    def __call__(self, given: Given) -> Made:
        """What is made of a thing."""
        known = self._made.get(id(given))
        if known is None:
            with listening() as words:
                made = self._make(given)
            self._made[id(given)] = (given, made, frozenset(words))
            return made
        look_at(known[2])
        return known[1]


def of_programme(make: Callable[Concatenate[Programme, More], Made]) -> Callable[Concatenate[Programme, More], Made]:
    """Let a function that makes something of a whole programme do so once for each.

    Args:
        make: What it asks for beside the programme, such as an edition's id, must be hashable.
    """
    made: WeakKeyDictionary[Programme, dict[Hashable, tuple[Made, frozenset[int]]]] = WeakKeyDictionary()

    @wraps(make)
    def once(programme: Programme, /, *of: More.args, **named: More.kwargs) -> Made:
        mine = made.setdefault(programme, {})
        key = (of, *sorted(named.items()))
        known = mine.get(key)
        if known is None:
            with listening() as words:
                known = mine[key] = (make(programme, *of, **named), frozenset(words))
        else:
            look_at(known[1])
        return known[0]

    return once
