"""The programme: what was read, linked in both directions."""

from mkdocs_programme.programme.programme import Dangling, Naming, Programme

__all__ = ["Dangling", "Naming", "Programme"]
