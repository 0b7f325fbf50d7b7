"""The browser that the other tests use."""

from tests.conftest import browser

__all__ = ["browser"]
