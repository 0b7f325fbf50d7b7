"""What readers are told of changes: the page of an edition, its feeds, a session's own page, the timetable's news."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from lxml import etree

from changes_festival import A2, BASE, EDITION
from mkdocs_programme import build
from mkdocs_programme.changes import plainly, snapshot
from mkdocs_programme.exports import feeds, news
from mkdocs_programme.pages.changes import changes_pages
from mkdocs_programme.pages.changes_kinds import ChangedLine, ChangesPage
from mkdocs_programme.pages.scribe import Scribe
from mkdocs_programme.pages.session_kinds import SessionPage
from mkdocs_programme.releases import Release, written

SETTINGS = "name: {en: Fest & friends, sv: Festen}\nlanguages: [en, sv]\nurl: https://fest.example/y/\n"
B1 = "---\ntitle: {en: Supper <3, sv: Kvällsmat}\nstart: 2026-03-10 18:00\nminutes: 60\n---\n"
HALL = A2.replace("room: studio", "room: hall")


def site(*states: dict[str, str], now: dict[str, str] | None = None) -> build.Site:
    """A festival that was released in some states, one month after the other, and what it is now."""
    files = {}
    for order, state in enumerate(states, 1):
        taken = snapshot(build.load_files({**BASE, **state}, SETTINGS).programme)
        release = Release(f"r{order}", order, datetime(2026, order, 1, 9, tzinfo=UTC), taken)
        files[f"releases/r{order}.json"] = written(release)
    return build.load_files({**BASE, **(now if now is not None else states[-1] if states else {}), **files}, SETTINGS)


THREE: tuple[dict[str, str], ...] = (
    {},
    {"sessions/2026/a2.md": HALL, "sessions/2026/b1.md": B1},
    {"sessions/2026/a2.md": HALL},
)


def page(made: build.Site, language: str = "en") -> ChangesPage:
    (found,) = changes_pages(Scribe(made.programme, language))
    return found


def told(line: ChangedLine) -> tuple[str, ...]:
    return (line.title.text, line.address, *map(plainly, line.lines))


def test_the_page_tells_every_release_the_newest_first_and_what_has_not_been_released() -> None:
    made = page(site(*THREE, now={"sessions/2026/a2.md": HALL.replace("10:30", "11:00")}))

    assert made.address == "editions/2026/changes"
    assert [(block.anchor, block.label.text, list(map(told, block.sessions))) for block in made.blocks] == [
        ("since", "Since then", [("From ward to home", "sessions/2026/a2", "Moved from 10:30–11:15 to 11:00–11:45")]),
        ("release.r3", "1 March 2026", [("Supper <3", "", "No longer in the programme")]),
        (
            "release.r2",
            "1 February 2026",
            [
                ("From ward to home", "sessions/2026/a2", "Moved from Studio to Hall"),
                ("Supper <3", "", "New in the programme"),
            ],
        ),
        ("release.r1", "1 January 2026", []),
    ]  # fmt: skip
    assert [block.first for block in made.blocks] == [False, False, False, True]


def test_before_a_release_there_is_no_page_and_an_edition_begins_with_its_own() -> None:
    later = {**THREE[0], "editions/2027.md": "---\nname: Next\n---\n"}

    assert list(changes_pages(Scribe(site().programme, "en"))) == []
    both = {one.address: one for one in changes_pages(Scribe(site(*THREE[:1], later).programme, "en"))}
    assert [block.anchor for block in both["editions/2027/changes"].blocks] == ["release.r2"]
    assert [block.anchor for block in both["editions/2026/changes"].blocks] == ["release.r1"]


def test_a_session_says_what_those_who_mean_to_come_must_know_until_the_edition_is_over() -> None:
    moved = site({}, {"sessions/2026/a2.md": HALL.replace("Coming", "Going")})
    found = moved.page("sv", "sessions/2026/a2")
    assert isinstance(found, SessionPage)
    assert [([plainly(line) for line in one.lines], one.date, one.address) for one in found.notices] == [
        (["Flyttad från Ateljén till Hall"], "1 februari 2026", "editions/2026/changes#release.r2")
    ]
    over = {
        "editions/2026.md": EDITION.replace("name: Fest", "phase: archived\nname: Fest"),
        "sessions/2026/a2.md": HALL,
    }
    archived = site({}, over).page("en", "sessions/2026/a2")
    assert isinstance(archived, SessionPage)
    assert archived.notices == ()


def test_the_article_marks_names_in_other_languages_and_escapes_all_of_them() -> None:
    made = site(*THREE)
    drawn = build.renderer(made)

    article = drawn.article(page(made, "sv")).html
    assert 'från Ateljén till <span lang="en" dir="ltr">Hall</span>' in article
    english = drawn.article(page(made)).html
    assert "Supper &lt;3" in english
    assert 'href="../../../timetable/2026/changes.en.atom"' in english
    session = made.page("en", "sessions/2026/a2")
    assert session is not None
    told = drawn.article(session).html
    assert (
        'Moved from Studio to Hall. <a href="../../../editions/2026/changes/#release.r2"><time datetime="2026-02-01">'
        in told
    )


def test_feeds_have_lasting_names_and_the_times_of_releases() -> None:
    files = {one.path: one.text for one in feeds(build.wanted(site(*THREE, now={})))}
    assert sorted(files) == [f"timetable/2026/changes.{one}" for one in ("en.atom", "en.json", "sv.atom", "sv.json")]
    feed = json.loads(files["timetable/2026/changes.en.json"])
    assert {name: value for name, value in feed.items() if name != "items"} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "What has changed: Festival",
        "language": "en",
        "home_page_url": "https://fest.example/y/editions/2026/changes/",
        "feed_url": "https://fest.example/y/timetable/2026/changes.en.json",
    }
    ways = [one["url"].removeprefix("https://fest.example/y/") for one in feed["items"]]
    assert [(one["title"], one["date_published"], way) for one, way in zip(feed["items"], ways, strict=True)] == [
        ("Supper <3: No longer in the programme", "2026-03-01T09:00:00Z", "editions/2026/changes/#release.r3"),
        ("From ward to home: Moved from Studio to Hall", "2026-02-01T09:00:00Z", "sessions/2026/a2/"),
        ("Supper <3: New in the programme", "2026-02-01T09:00:00Z", "editions/2026/changes/#release.r2"),
        ("The programme was published.", "2026-01-01T09:00:00Z", "editions/2026/changes/#release.r1"),
    ]  # fmt: skip
    assert len({one["id"] for one in feed["items"]}) == 4
    reworded = site({}, {"sessions/2026/a2.md": HALL.replace("title: From", "title: Away from")})
    again = {one.path: one.text for one in feeds(build.wanted(reworded))}
    assert feed["items"][1]["id"] == json.loads(again["timetable/2026/changes.en.json"])["items"][0]["id"]


def test_the_atom_feed_is_well_formed_and_says_the_same() -> None:
    files = {one.path: one.text for one in feeds(build.wanted(site(*THREE)))}
    atom = "{http://www.w3.org/2005/Atom}"
    feed = etree.fromstring(files["timetable/2026/changes.sv.atom"].encode())
    items = json.loads(files["timetable/2026/changes.sv.json"])["items"]
    entries = feed.findall(f"{atom}entry")

    assert feed.tag == f"{atom}feed"
    assert [feed.findtext(f"{atom}{name}") for name in ("title", "updated")] == [
        "Vad som har ändrats: Festival", "2026-03-01T09:00:00Z"
    ]  # fmt: skip
    assert feed.findtext(f"{atom}author/{atom}name") == "Festen"
    assert [
        (one.findtext(f"{atom}id"), one.findtext(f"{atom}title"), one.findtext(f"{atom}updated")) for one in entries
    ] == [(one["id"], one["title"], one["date_published"]) for one in items]
    assert [one.find(f"{atom}link").get("href") for one in entries] == [one["url"] for one in items]


def test_news_keep_their_keys_when_they_are_released_and_tell_only_what_matters() -> None:
    texts = {"sessions/2026/a2.md": HALL.replace("Coming", "Going")}
    before = {one.path: json.loads(one.text) for one in news(build.wanted(site({}, now=texts)))}
    after = {one.path: json.loads(one.text) for one in news(build.wanted(site({}, texts)))}

    assert before == after
    (change,) = after["timetable/2026/news.sv.json"]["changes"]
    assert {name: value for name, value in change.items() if name != "key"} == {
        "id": "2026/a2",
        "kinds": ["moved"],
        "title": "From ward to home",
        "language": "en",
        "words": ["Flyttad från Ateljén till Hall"],
    }
    assert list(news(build.wanted(site()))) == []
