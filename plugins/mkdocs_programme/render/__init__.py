"""Views become HTML articles: the only room that knows templates."""

from mkdocs_programme.prose import Heading
from mkdocs_programme.render.renderer import Article, Renderer

__all__ = ["Article", "Heading", "Renderer"]
