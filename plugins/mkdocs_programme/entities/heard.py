"""Fields that tell who asks for them, as texts do: a changed time touches only what shows it."""

from __future__ import annotations

from typing import Any, NoReturn

from mkdocs_programme.values.listening import looked_at

__all__ = ["Heard"]


class Heard:
    """Stands in a class before a field of its things: whoever asks for the field of one has looked at that thing.

    Args:
        field: The name of the field.
    """

    def __init__(self, field: str) -> None:
        self._field = field

    def __get__(self, thing: Any, kind: type) -> Any:
        """The value of the field.

        Raises:
            AttributeError: The class was asked and not a thing, as for every field.
        """
        if thing is None:
            raise AttributeError(self._field)
        looked_at(thing)
        return thing.__dict__[self._field]

    def __set__(self, thing: Any, value: Any) -> NoReturn:
        """Things are never changed; without this a field would be found before what stands before it."""
        raise AttributeError(self._field)
