"""What a page says to machines: one graph in the words of schema.org for every page, from the entities themselves."""

from mkdocs_programme.structured.graphs import Graphs
from mkdocs_programme.structured.nodes import Node
from mkdocs_programme.structured.writing import script, written

__all__ = ["Graphs", "Node", "script", "written"]
