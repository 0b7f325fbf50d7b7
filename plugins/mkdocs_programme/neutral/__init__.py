"""The whole site as files that any engine builds without us: Markdown with finished articles in it.

A programme must outlive its engine. MkDocs and Zensical build these files as they are; others need no more than
Markdown that lets HTML through.
"""

from mkdocs_programme.neutral.writing import copy_of

__all__ = ["copy_of"]
