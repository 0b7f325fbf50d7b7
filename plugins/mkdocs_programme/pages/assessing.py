"""The reader's own record of what they learn; the pages have room for it, and only the browser fills it."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_programme.pages.head import scribe_home
from mkdocs_programme.pages.objective_kinds import RecordPage
from mkdocs_programme.pages.page import Link
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.views import ObjectiveLine

__all__ = ["each_once", "record_link", "record_page"]

_ADDRESS = "objectives/my/learning"
"""No objective can have this address: theirs have one word behind the folder, or three."""


def record_link(scribe: Scribe) -> Link:
    """The way to the reader's record."""
    return Link(scribe.say("My learning"), _ADDRESS)


def each_once(lines: Iterable[ObjectiveLine]) -> tuple[ObjectiveLine, ...]:
    """The objectives of a page that a reader can assess themselves on: one that stands there twice is asked once."""
    return tuple({line.link.address: line for line in lines}.values())


def record_page(scribe: Scribe) -> RecordPage:
    """The page that shows a reader what they noted on all others."""
    index = Link(scribe.own(scribe.kinds("objective")), "objectives")
    return RecordPage(
        address=_ADDRESS,
        language=scribe.language,
        title=scribe.say("My learning"),
        description=scribe.ui.gettext("What I set out to learn, and what I can do now"),
        kind="record",
        shown_in=scribe.language,
        written_in=scribe.programme.settings.languages,
        crumbs=(scribe_home(scribe), index),
        objectives=index,
    )
