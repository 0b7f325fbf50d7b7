"""The command `programme`: it carries, it decides nothing."""

from mkdocs_programme.cli.commands import main

__all__ = ["main"]
