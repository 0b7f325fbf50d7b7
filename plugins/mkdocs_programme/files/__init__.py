"""Files that lie beside the texts: how large they are, of which type, and whether one might run at a reader's."""

from mkdocs_programme.files.stored import Stored, in_memory, on_disk, trusting
from mkdocs_programme.files.types import FileType, file_type

__all__ = ["FileType", "Stored", "file_type", "in_memory", "on_disk", "trusting"]
