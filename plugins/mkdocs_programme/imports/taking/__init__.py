"""An `Arrival` becomes content: new files whole, files that exist by edits at their place, local words untouched."""

from mkdocs_programme.imports.taking.holding import Holding
from mkdocs_programme.imports.taking.plan import Change, Plan, memory_name, planned

__all__ = ["Change", "Holding", "Plan", "memory_name", "planned"]
