"""In which role a person takes part."""

__all__ = ["COMMON_ROLES"]

COMMON_ROLES = (
    "chair",
    "speaker",
    "facilitator",
    "moderator",
    "panellist",
    "discussant",
    "patient-representative",
    "author",
    "host",
    "interpreter",
    "contributor",
)
"""The roles that every site has words for, in the order they are listed; the settings may add others."""
