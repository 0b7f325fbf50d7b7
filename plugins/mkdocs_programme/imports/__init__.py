"""Other people's formats become content files: what could not be read is told, what is known already is left alone."""

from mkdocs_programme.imports.adding import Added, Known, Plan, added
from mkdocs_programme.imports.incoming import Incoming, Unread
from mkdocs_programme.imports.reading import MissingReader, UnknownFormat, read

__all__ = ["Added", "Incoming", "Known", "MissingReader", "Plan", "UnknownFormat", "Unread", "added", "read"]
