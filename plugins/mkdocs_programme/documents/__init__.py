"""A file split: its fields as text, its body, and the place of everything in it."""

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.document import KEY_MARK, Document, Fields, Key, Value
from mkdocs_programme.documents.reading import parse, parse_yaml
from mkdocs_programme.documents.replacing import replaced
from mkdocs_programme.documents.within import within

__all__ = ["KEY_MARK", "Document", "Fields", "Key", "Value", "parse", "parse_yaml", "replaced", "rules"]
__all__ += ["within"]
