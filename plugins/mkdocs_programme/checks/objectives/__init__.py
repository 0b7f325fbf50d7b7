"""How objectives are worded, how many there are, and what is claimed of them."""

from mkdocs_programme.checks.objectives import (
    claims,
    evidence,
    form,
    frameworks,
    keeping,
    perspective,
    practice,
    sessions,
    size,
    translations,
    verbs,
)
from mkdocs_programme.checks.objectives.statements import awaiting_review, unjudged

__all__ = ["awaiting_review", "claims", "evidence", "form", "frameworks", "keeping", "perspective", "practice"]
__all__ += ["sessions", "size", "translations", "unjudged", "verbs"]
