"""Files that lie beside the texts: how large they are, of which type, and whether one might run at a reader's."""

from mkdocs_programme.files.entries import Entry, entries
from mkdocs_programme.files.stored import Stored, in_memory, is_outside, on_disk, trusting
from mkdocs_programme.files.texts import beside, markdown_files, settings_text, text, texts
from mkdocs_programme.files.types import FileType, file_type

__all__ = ["Entry", "FileType", "Stored", "beside", "entries", "file_type", "in_memory", "is_outside", "markdown_files"]
__all__ += ["on_disk", "settings_text", "text", "texts", "trusting"]
