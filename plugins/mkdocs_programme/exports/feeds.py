"""The changes of an edition as feeds: Atom (RFC 4287) and JSON Feed 1.1. Their times are those of the releases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from mkdocs_programme.changes import Teller, plainly, steps
from mkdocs_programme.changes.places import anchor, feed_path, has_changes, page_address, standing
from mkdocs_programme.entities import Edition
from mkdocs_programme.exports.export import Export
from mkdocs_programme.exports.wanted import Wanted
from mkdocs_programme.languages.catalogue import Catalogue
from mkdocs_programme.programme import Programme
from mkdocs_programme.releases import Release

__all__ = ["feeds"]

_NO_SIGN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0 §2.2."""
_MOST = 200
"""Entries of a feed; whoever reads it for the first time needs no more."""


@dataclass(frozen=True)
class _Entry:
    id: str
    date: str
    title: str
    text: str
    link: str
    """Empty where nobody has said where the site is published."""


@dataclass(frozen=True)
class _Feed:
    """One edition in one language."""

    wanted: Wanted
    edition: Edition
    language: str

    @property
    def programme(self) -> Programme:
        """Of all editions."""
        return self.wanted.programme

    def id(self, *names: str) -> str:
        """A permanent name for the feed or something in it; one text may change, its name may not."""
        return f"urn:uuid:{uuid5(NAMESPACE_URL, '|'.join((self.wanted.root, self.edition.id, self.language, *names)))}"

    def page(self, address: str) -> str:
        """The full address of a page; empty where the site has none."""
        return self.wanted.page(self.language, address)

    @property
    def title(self) -> str:
        """Such as “What has changed: Festival 2026”."""
        return f"{self.ui.gettext('What has changed')}: {self.edition.name.into(self.language).text}"

    @property
    def first(self) -> Release:
        """The release with which this edition was published."""
        return next(one for one in self.programme.releases if one.snapshot.find(Edition.kind, self.edition.id))

    @property
    def ui(self) -> Catalogue:
        """The words of the interface."""
        return Teller(self.language, self.programme.settings, self.first.snapshot, self.first.snapshot).ui

    def entries(self) -> Iterator[_Entry]:
        """The newest first; the one of its publication is the last."""
        addresses = standing(self.programme)
        for step in reversed(steps(self.programme)):
            release = step.release
            if release is None or step.before.find(Edition.kind, self.edition.id) is None:
                continue
            teller = Teller(self.language, self.programme.settings, step.before, step.after)
            for change in step.difference.sessions:
                lines = [plainly(line) for line in teller.lines(change)]
                if change.edition == self.edition.id and lines:
                    title = f"{teller.title('session', change.id).text}: {lines[0]}"
                    found = step.after.find("session", change.id)
                    address = addresses.get(found.address, "") if found else ""
                    link = self.page(address) if address else self._place(release)
                    yield _Entry(self.id(release.name, change.id), _moment(release.date), title, "\n".join(lines), link)
        said = self.ui.gettext("The programme was published.")
        yield _Entry(self.id(self.first.name), _moment(self.first.date), said, said, self._place(self.first))

    def _place(self, release: Release) -> str:
        return self.page(f"{page_address(self.edition.id)}#{anchor(release.name)}")


def feeds(wanted: Wanted) -> Iterator[Export]:
    """Both feeds of every edition that has been released, in every language."""
    for edition in wanted.editions:
        for language in wanted.languages if has_changes(wanted.programme, edition) else ():
            feed = _Feed(wanted, edition, language)
            entries = list(feed.entries())[:_MOST]
            yield Export(feed_path(edition.id, language, "atom"), _atom(feed, entries))
            yield Export(feed_path(edition.id, language, "json"), _json_feed(feed, entries))


def _moment(date: datetime) -> str:
    return date.strftime("%Y-%m-%dT%H:%M:%SZ")


def _atom(feed: _Feed, entries: list[_Entry]) -> str:
    author = feed.programme.settings.name.into(feed.language).text
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.language}">',
        f"<id>{feed.id()}</id>",
        f"<title>{_text(feed.title)}</title>",
        f"<updated>{entries[0].date}</updated>",
        f"<author><name>{_text(author)}</name></author>",
    ]
    own = _own(feed, "atom")
    if own:
        lines += [
            f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>',
            f'<link rel="alternate" type="text/html" href={quoteattr(feed.page(page_address(feed.edition.id)))}/>',
        ]
    for entry in entries:
        lines += ["<entry>", f"<id>{entry.id}</id>", f"<title>{_text(entry.title)}</title>"]
        lines += [f"<updated>{entry.date}</updated>"]
        lines += [f'<link rel="alternate" type="text/html" href={quoteattr(entry.link)}/>'] if entry.link else []
        lines += [f'<content type="text">{_text(entry.text)}</content>', "</entry>"]
    return "\n".join((*lines, "</feed>", ""))


def _json_feed(feed: _Feed, entries: list[_Entry]) -> str:
    own = _own(feed, "json")
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        **({"home_page_url": feed.page(page_address(feed.edition.id)), "feed_url": own} if own else {}),
        "items": [
            {
                "id": entry.id,
                **({"url": entry.link} if entry.link else {}),
                "title": entry.title,
                "content_text": entry.text,
                "date_published": entry.date,
                "language": feed.language,
            }
            for entry in entries
        ],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n"


def _own(feed: _Feed, ending: str) -> str:
    return feed.wanted.file(feed_path(feed.edition.id, feed.language, ending))


def _text(text: str) -> str:
    """As XML 1.0 can hold it: signs that it has no place for are left out."""
    return escape(_NO_SIGN.sub("", text))
