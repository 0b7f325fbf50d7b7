"""What can be wrong with a file as a whole, and with the fences and the shape of its front matter."""

from __future__ import annotations

from mkdocs_programme.findings import Severity, rule


@rule("PRG040", Severity.ERROR)
def unreadable_line() -> None:
    """A line of the front matter cannot be read as `field: value`."""


@rule("PRG041", Severity.ERROR)
def key_twice() -> None:
    """A field stands twice in one place."""


@rule("PRG042", Severity.ERROR)
def key_not_text() -> None:
    """A list or mapping stands where a field's name belongs."""


@rule("PRG044", Severity.ERROR)
def too_deep() -> None:
    """Lists and mappings stand too deep in each other."""


@rule("PRG045", Severity.ERROR)
def too_many_values() -> None:
    """A file holds too many values."""


@rule("PRG046", Severity.ERROR)
def alias_of_itself() -> None:
    """A repetition contains itself."""


@rule("PRG047", Severity.ERROR)
def second_document() -> None:
    """A second document begins in one file of YAML."""
