"""A file split: its fields as text, its body, and the place of everything in it."""

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.document import KEY_MARK, Document, Fields, Key, Value
from mkdocs_programme.documents.editing import Edit, edited, same_value
from mkdocs_programme.documents.opening import SIZE
from mkdocs_programme.documents.reading import parse, parse_yaml
from mkdocs_programme.documents.replacing import replaced
from mkdocs_programme.documents.within import within
from mkdocs_programme.documents.writing import field_lines, file_text

__all__ = ["KEY_MARK", "SIZE", "Document", "Edit", "Fields", "Key", "Value", "edited", "field_lines", "file_text"]
__all__ += ["parse", "parse_yaml", "replaced", "rules", "same_value", "within"]
