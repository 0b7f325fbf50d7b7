"""Content from people without an account of git: forms on a forge, and what they send back."""

from mkdocs_programme.intake.forms import FORMS, form
from mkdocs_programme.intake.taking import Refused, Taken, taken

__all__ = ["FORMS", "Refused", "Taken", "form", "taken"]
