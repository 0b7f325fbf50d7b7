"""What a field of another system is called here, where we have none for it."""

from __future__ import annotations

import re

from mkdocs_programme.languages.folding import fold

__all__ = ["own_name"]

LONGEST = 60
"""Letters of the name of a field; YAML lets one be 1,024 long, and nobody reads that."""


def own_name(name: str) -> str:
    """A name such as `x_onskemal` for “Önskemål”; those without Latin letters are all called `x_field`."""
    words = re.sub("[^a-z0-9]+", "_", fold(name)).strip("_").removeprefix("x_")
    return f"x_{words[:LONGEST].rstrip('_') or 'field'}"
