"""Punctuation where the pieces of an entry meet: a processor sets one mark behind another, a reader wants one."""

from __future__ import annotations

import re

from mkdocs_programme.citing.runs import Setting

__all__ = ["tidied"]

_LATER = re.compile(r"(?<=[.?!…])(\.)(?!\.)")
"""A full stop behind a mark that ends a sentence too."""
_SPACES = re.compile(r"(?<= )( +)")
_BEFORE = re.compile(r"( +)(?=[,;.:)\]](?:\s|$))")
_ENDS = re.compile(r"^\s+|\s+$")


def tidied(setting: Setting) -> Setting:
    """The same entry with one mark where two meet."""
    for pattern in (_LATER, _SPACES, _BEFORE, _ENDS):
        setting.replace(pattern)
    return setting
