"""Works and materials as the literature cites them: one form for every page, list and export."""

from mkdocs_programme.citing.citer import Citer
from mkdocs_programme.citing.items import Item, item_of, material_item
from mkdocs_programme.citing.runs import Form, Run
from mkdocs_programme.citing.styles import Style, style_of

__all__ = ["Citer", "Form", "Item", "Run", "Style", "item_of", "material_item", "style_of"]
