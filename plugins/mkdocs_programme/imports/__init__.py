"""Other people's formats become content files: what could not be read is told, what is known already is left alone."""

from mkdocs_programme.imports.adding import Added, Known, added
from mkdocs_programme.imports.aids import Aids
from mkdocs_programme.imports.arriving import Arrival, Refusal, Remark
from mkdocs_programme.imports.formats import FORMATS, read_programme
from mkdocs_programme.imports.incoming import Incoming, Unread
from mkdocs_programme.imports.reading import MissingReader, UnknownFormat, read
from mkdocs_programme.imports.taking import Change, Holding, Plan, memory_name, planned

__all__ = [
    "FORMATS",
    "Added",
    "Aids",
    "Arrival",
    "Change",
    "Holding",
    "Incoming",
    "Known",
    "MissingReader",
    "Plan",
    "Refusal",
]
__all__ += ["Remark", "UnknownFormat", "Unread", "added", "memory_name", "planned", "read", "read_programme"]
