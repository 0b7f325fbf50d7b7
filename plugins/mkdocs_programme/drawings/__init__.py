"""Pictures made of data: pure geometry, laid out here and drawn by one template."""

from mkdocs_programme.drawings.shapes import Drawing, Edge, Label, Laid, Mark, Node, Said
from mkdocs_programme.drawings.wrapping import wrapped

__all__ = ["Drawing", "Edge", "Label", "Laid", "Mark", "Node", "Said", "wrapped"]
