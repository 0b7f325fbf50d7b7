"""What can be wrong with a programme as a whole, once every file has been read and linked."""

from mkdocs_programme.checks import (
    aliases,
    alike,
    curriculum,
    editions,
    files,
    learning,
    materials,
    names,
    people,
    references,
    texts,
    time,
)
from mkdocs_programme.checks.registry import check, found_in
from mkdocs_programme.findings import Finding
from mkdocs_programme.programme import Programme

__all__ = ["check", "check_all"]
__all__ += ["aliases", "alike", "curriculum", "editions", "files", "learning", "materials", "names", "people"]
__all__ += ["references", "texts", "time"]


def check_all(programme: Programme) -> list[Finding]:
    """Everything that the checks find, in no order."""
    return list(found_in(programme))
