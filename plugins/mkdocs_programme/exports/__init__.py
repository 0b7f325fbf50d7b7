"""The programme in the formats of others: pure functions from what there is to the text of a file."""

from mkdocs_programme.exports.bibliography import bibliography, materials
from mkdocs_programme.exports.calendars import calendars
from mkdocs_programme.exports.differences import as_json, as_markdown, as_text
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.feeds import feeds
from mkdocs_programme.exports.formats import FORMATS, Batch, Format, batches, each_batch, exports_of
from mkdocs_programme.exports.news import news
from mkdocs_programme.exports.wanted import Wanted

__all__ = ["FORMATS", "Batch", "Export", "Format", "Wanted", "as_json", "as_markdown", "as_text", "batches"]
__all__ += ["bibliography", "calendars", "each_batch", "exports_of", "feeds", "materials", "news"]
