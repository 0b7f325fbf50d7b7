"""What stands in for a picture of somebody."""

import re

__all__ = ["initials"]


def initials(name: str) -> str:
    """Up to two letters that stand in for a picture: of the first and the last word of a name."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", name) if word[0].isupper()] or name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
