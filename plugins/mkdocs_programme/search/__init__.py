"""What readers search in: views → records, and records → an index in pieces, of which a browser fetches a few."""

from mkdocs_programme.search.gathering import indexed
from mkdocs_programme.search.index import INDEX, index
from mkdocs_programme.search.record import Record, packed, unpacked
from mkdocs_programme.search.records import by_hand, record

__all__ = ["INDEX", "Record", "by_hand", "index", "indexed", "packed", "record", "unpacked"]
