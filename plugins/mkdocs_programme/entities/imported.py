"""Where a thing came from that another system knew first."""

from typing import Annotated

from pydantic import Field

from mkdocs_programme.entities.base import Record
from mkdocs_programme.entities.fields import Plain

__all__ = ["Imported", "ImportedFrom"]


class Imported(Record):
    """What another system calls this, written by an import; files in that system's format keep saying it."""

    format: Plain
    """Of the file it was read from, such as frab."""
    source: Plain | None = None
    """Which file, site or system: its ids are its own."""
    id: Plain | None = None
    """Its name there."""
    guid: Plain | None = None
    """Its UUID there, if it has one."""


ImportedFrom = Annotated[Imported | None, Field(default=None, alias="origin")]
"""Written `origin:`; the attribute has another name, as every thing has an origin in the files of ours."""
