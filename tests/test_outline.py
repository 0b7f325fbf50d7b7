"""A programme without its words, and who looks at which of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import Session, Speaker
from mkdocs_programme.pages import pages_of, told_around
from mkdocs_programme.programme.once import Once, of_programme
from mkdocs_programme.programme.outline import Outline, outline
from mkdocs_programme.values.listening import EVERYTHING, listening, looked_at
from mkdocs_programme.values.words import Text, Words
from plugin_sites import CONTENT, SETTINGS

SESSION, SPEAKER, EDITION = "sessions/2026/a2.md", "speakers/ann-berg.md", "editions/2026.md"
HOSPITAL = {"organisations/ward.md": "---\nname: The Ward\n---\nA ward.\n"}


def outlined(path: str = "", old: str = "", new: str = "") -> Outline:
    """The outline of a festival in which something was written otherwise."""
    files = {**CONTENT, **HOSPITAL}
    if path:
        assert old in files[path]
        files[path] = files[path].replace(old, new, 1)
    site = build.load_files(files, SETTINGS)
    return outline(site.programme, site.history, told_around(site.programme))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SESSION, "Welcome", "Hello"),
        (SESSION, "Opening plenary", "Opening"),
        (EDITION, "sv: Aulan", "sv: Salen"),
        ("sessions/2026/a2.sv.md", "Välkomna alla", "Välkomna"),
        (SPEAKER, "Ann leads", "Ann Berg leads"),
        (SPEAKER, "name: Ann Berg", "name:  Ann Berg  # said so"),
        ("about.md", "Number", "The number"),
    ],
)
def test_a_word_changes_no_outline(path: str, old: str, new: str) -> None:
    before, now = outlined(), outlined(path, old, new)

    assert now.digest == before.digest
    told = zip(before.digests(), now.digests(), strict=True)
    assert sum(then != later for then, later in told) == (0 if path == "about.md" or "#" in new else 1)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SESSION, "title:", "capacity: 40\ntitle:"),
        (SESSION, "speakers: [ann-berg]", "chairs: [ann-berg]"),
        (SESSION, "aliases: [a1]", "aliases: [a0]"),
        (SESSION, "title:", "subtitle: For all\ntitle:"),
        (SESSION, "title:", "x_came: from there\ntitle:"),
        (SESSION, "Welcome", "[Welcome](../../speakers/ann-berg.md)"),
        (SESSION, "Welcome", "[Welcome](../../img/hall.png)"),
        (EDITION, "{en: Great hall, sv: Aulan}", "{en: Great hall}"),
        (SPEAKER, "name: Ann Berg", "name: Ann Bergh"),
        ("organisations/ward.md", "The Ward", "The New Ward"),
    ],
)
def test_whatever_else_changes_is_another_outline(path: str, old: str, new: str) -> None:
    assert outlined(path, old, new).digest != outlined().digest


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("09:00", "09:30", 1),
        ("minutes: 60", "minutes: 45", 1),
        ("minutes: 60", "end: 2026-03-10 11:30", 3),  # with what is held around each of the two
        ("2026-03-10 09:00", "2026-03-11 09:00", 3),
        ("room: aula\n", "", 2),  # with the sessions of the room
        ("room:", "status: moved\nroom:", 1),
    ],
)
def test_a_time_or_room_changes_no_outline(old: str, new: str, count: int) -> None:
    before, now = outlined(), outlined(SESSION, old, new)

    assert now.digest == before.digest
    assert sum(then != later for then, later in zip(before.digests(), now.digests(), strict=True)) == count


def test_words_are_looked_at_in_the_language_in_which_they_are_asked_for() -> None:
    english, swedish = Words("Hello", "en"), Words("Hej", "sv")
    text = Text((english, swedish))
    asked: dict[str, Callable[[], object]] = {
        "sv": lambda: text.into("sv"),
        "nb": lambda: text.into("nb"),
        "exactly": lambda: text.exactly("nb"),
        "source": lambda: text.source,
        "written": lambda: text.written,
        "same": lambda: text == Text((english,)),
        "is in": lambda: text.is_in("sv"),
    }
    seen = {}
    for name, ask in asked.items():
        with listening() as words:
            ask()
        seen[name] = [one.text for one in (english, swedish) if id(one) in words]

    assert seen == {
        "sv": ["Hej"],
        "nb": ["Hello"],
        "exactly": [],
        "source": ["Hello"],
        "written": ["Hello", "Hej"],
        "same": ["Hello", "Hej"],
        "is in": [],
    }


def test_what_was_made_before_is_of_the_same_words_for_everybody_who_is_given_it() -> None:
    inner, outer = Words("in", "en"), Words("out", "en")
    thing = Text((inner,))
    once: Once[Text, str] = Once(lambda text: text.into("en").text)
    seen = []
    for _ in range(2):
        with listening() as words:
            looked_at(outer)
            assert once(thing) == "in"
        seen.append(words)

    assert seen == [{id(inner), id(outer)}] * 2


def test_what_is_made_of_a_whole_programme_is_so_too() -> None:
    programme = build.load_files(CONTENT, SETTINGS).programme
    (session,) = (one for one in programme.all(Session) if one.local_id == "a2")
    titled = of_programme(lambda given: next(iter(given.all(Session))).title.into("sv").text)
    seen = []
    for _ in range(2):
        with listening() as words:
            assert titled(programme) == "Öppningsplenum"
        seen.append(words)

    assert seen == [{id(session.title.exactly("sv"))}] * 2


def test_a_page_is_made_of_the_words_that_it_shows() -> None:
    site = build.load_files(CONTENT, SETTINGS)
    (ann,) = site.programme.all(Speaker)
    assert ann.body is not None
    by_page = {}
    for sheet in site.sheets:
        with listening() as words:
            _ = sheet.whole
        by_page[sheet.page.language, sheet.page.address] = words

    showing = {page for page, words in by_page.items() if id(ann.body.source) in words and EVERYTHING not in words}
    assert showing == {(language, ann.address) for language in site.settings.languages}
    assert len(by_page) == sum(len(list(pages_of(site.programme, language))) for language in site.settings.languages)
    assert {address for (_, address), words in by_page.items() if EVERYTHING in words} == {"translations"}
