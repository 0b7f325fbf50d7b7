"""Files become entities, whatever form authors choose: every fault told once and in our own words."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_programme import build
from mkdocs_programme.entities import EDITORS_OWN, Edition, Organisation, Session, Speaker

SETTINGS = "languages: [en, sv]\n"


EDITION = {"editions/2026.md": "---\nname: Festival\n---\n"}


def load(files: dict[str, str], site: str = SETTINGS) -> build.Site:
    return build.load_files({**EDITION, **files}, site)


def told(site: build.Site) -> list[str]:
    """Every finding as its author reads it."""
    return [str(finding) for finding in site.findings]


def only(site: build.Site, kind: type[Any]) -> Any:
    """The one thing of a kind."""
    (thing,) = site.programme.all(kind)
    return thing


def test_fields_of_ones_own_are_silent_everywhere() -> None:
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: A\nx_booked: yes\nparts: [{id: one, title: B, x_note: [1]}]\n---\n",
            "sessions/2026/a.sv.md": "---\nx_translator: Eva\n---\n",
        }
    )

    assert told(site) == []


@pytest.mark.parametrize("name", EDITORS_OWN)
def test_a_field_of_an_editor_is_passed_over_at_the_top_of_a_file_and_nowhere_else(name: str) -> None:
    files = {
        "organisations/ward.md": f"---\nname: Ward\n{name}: organisation\ntype: hospital\n---\n",
        "organisations/ward.sv.md": f"---\nname: Avdelning\n{name}: organisation\n---\n",
    }
    site, without = (
        load(files),
        load({path: text.replace(f"{name}: organisation\n", "") for path, text in files.items()}),
    )

    assert told(site) == []
    assert only(site, Organisation).model_dump() == only(without, Organisation).model_dump()
    inside = load({"speakers/ada.md": f"---\nname: Ada\naffiliations: [{{organisation: ward, {name}: a}}]\n---\n"})
    assert [line.split(" ")[1] for line in told(inside)] == ["PRG101", "PRG012"]
    assert [finding.code for finding in build.load_files({}, f"{name}: a\n").findings] == ["PRG012"]


# ---- forms of writing


def test_a_mapping_may_stand_for_a_list_of_entries_with_ids() -> None:
    site = build.load_files({}, "languages: [nb, da, sv, en]\nfallback:\n  nb: [da, sv, en]\n")

    assert told(site) == []
    assert site.settings.order.order("nb") == ("nb", "da", "sv", "en")


def test_words_by_language_may_stand_alone_under_an_id() -> None:
    settings = "languages: [en, sv]\nroles: {host: {en: Host, sv: Värd}}\nwords:\n  People: {en: Voices, sv: Röster}\n"

    site = build.load_files({}, settings)

    assert told(site) == []
    assert [str(role.name.into("sv")) for role in site.settings.roles] == ["Värd"]
    assert [str(word.words.into("sv")) for word in site.settings.words] == ["Röster"]


def test_a_slip_in_a_field_under_an_id_is_no_language() -> None:
    site = build.load_files({}, "languages: [en, sv]\nroles:\n  host: {nam: Host}\n")

    assert [(finding.code, str(finding.place)) for finding in site.findings] == [
        ("PRG011", "programme.yml:3:9"),
        ("PRG012", "programme.yml:3:10"),
    ]


def test_rooms_may_be_written_under_their_ids() -> None:
    site = load({"editions/2027.md": "---\nname: F\nrooms:\n  aula: {name: Hall, capacity: 12}\n---\n"})

    assert told(site) == []
    (room,) = only_edition(site, "2027").rooms
    assert (room.id, str(room.name.source), room.capacity) == ("2027/aula", "Hall", 12)


def test_what_is_wrong_in_an_entry_written_under_its_id_is_told_at_its_place() -> None:
    site = load({"editions/2027.md": "---\nname: F\nrooms:\n  aula: {name: Hall, capacity: many}\n---\n"})

    assert [(finding.code, str(finding.place)) for finding in site.findings] == [
        ("PRG013", "editions/2027.md:4:32"),
    ]


def test_one_value_may_stand_for_a_list_and_a_word_for_a_record() -> None:
    site = load(
        {
            "organisations/ward.md": "---\nname: The Ward\n---\n",
            "speakers/ada.md": "---\nname: Ada\naffiliations: ward\nlinks: https://example.org\n---\n",
            "sessions/2026/a.md": "---\ntitle: A\nchairs: ada\npeople: [ada, {person: Ada, role: host}]\n---\n",
        }
    )

    assert told(site) == []
    assert only(site, Speaker).affiliations[0].organisation.id == "ward"
    assert only(site, Speaker).links[0].url == "https://example.org"


# ---- one slip, one finding


def test_a_value_that_cannot_be_read_is_left_out_and_the_rest_is_kept() -> None:
    site = load({"sessions/2026/a.md": "---\ntitle: A\nminutes: long\nsubtitle: B\ncode: A2\n---\n"})

    assert told(site) == ["sessions/2026/a.md:3:10: PRG013 `minutes`: “long” is no number of minutes such as 45"]
    session = only(site, Session)
    assert (session.minutes, str(session.subtitle.source), session.code) == (None, "B", "A2")


def test_an_entry_that_cannot_be_read_is_left_out_and_those_after_it_keep_their_places() -> None:
    parts = "parts:\n  - {id: one}\n  - {id: two, title: B, speakers: [nobody]}\n"
    site = load({"sessions/2026/a.md": f"---\ntitle: A\n{parts}---\n"})

    assert [(finding.code, str(finding.place)) for finding in site.findings] == [
        ("PRG011", "sessions/2026/a.md:4:5"),
        ("PRG101", "sessions/2026/a.md:5:36"),
    ]


def test_what_names_a_file_that_cannot_be_read_is_no_second_fault() -> None:
    site = load(
        {
            "speakers/ada.md": "---\npronouns: she\n---\n",
            "sessions/2026/a.md": "---\ntitle: A\nspeakers: [ada]\n---\nSee [Ada](../../speakers/ada.md).\n",
        }
    )

    assert told(site) == ["speakers/ada.md:1:1: PRG011 `name` is missing (write a line `name: …`)"]


def test_what_names_a_room_that_cannot_be_read_is_no_second_fault() -> None:
    site = load(
        {
            "editions/2027.md": "---\nname: F\nrooms: [{id: aula, capacity: 3}]\n---\n",
            "sessions/2027/a.md": "---\ntitle: A\nroom: aula\n---\n",
        }
    )

    assert told(site) == ["editions/2027.md:3:9: PRG011 `name` is missing (write a line `name: …`)"]


def test_sessions_of_an_edition_that_cannot_be_read_are_no_second_fault() -> None:
    site = load({"editions/2027.md": "---\ntheme: X\n---\n", "sessions/2027/a.md": "---\ntitle: A\nroom: hall\n---\n"})

    assert told(site) == ["editions/2027.md:1:1: PRG011 `name` is missing (write a line `name: …`)"]


def test_an_alternative_that_is_nearly_right_is_named() -> None:
    site = load({"organisations/ward.md": "---\nname: Ward\ntype: hospitl\n---\n"})

    (finding,) = site.findings
    assert (finding.code, finding.hint) == ("PRG013", "did you mean “hospital”?")
    assert only(site, Organisation).type is None


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("id: a2", "delete the line: the name of the file is the id"),
        ("body: Hello", "write the text below the second `---`"),
        ("catering: lunch", "a field of your own begins with x_, such as `x_catering`"),
        ("sub_title: Hello", "did you mean `subtitle`?"),
        ("duration: 90", "did you mean `minutes`?"),
        ("Track: leading", "did you mean `stream`?"),
        ("föreläsare: [Ada Berg]", "did you mean `speakers`?"),
        ("location: hall", "did you mean `room`?"),
    ],
)
def test_a_field_that_nothing_reads_is_told_with_what_to_do_instead(line: str, hint: str) -> None:
    site = load({"sessions/2026/a.md": f"---\ntitle: A\n{line}\n---\n"})

    assert [(finding.code, finding.hint) for finding in site.findings] == [("PRG012", hint)]


def test_a_person_described_where_an_id_belongs_is_told_where_the_description_goes() -> None:
    site = load({"sessions/2026/a.md": "---\ntitle: A\nspeakers:\n  - name: Ada Berg\n    country: SE\n---\n"})

    assert told(site) == [
        "sessions/2026/a.md:4:5: PRG013 `speakers`: holds `name: value` lines;"
        " write an id here, and the lines in the file of that id"
    ]


def only_edition(site: build.Site, name: str) -> Edition:
    """The edition of this id, beside the one that every test has."""
    (edition,) = (edition for edition in site.programme.all(Edition) if edition.id == name)
    return edition


def test_a_value_that_is_plainly_meant_otherwise_is_told_with_its_line_mended() -> None:
    edition = {"editions/2026.md": "---\nname: Festival\nstarts: 10/03/2026\ncountry: Sweden\nphase: anounced\n---\n"}
    session = "---\ntitle: Opening\nstart: 10.3.2026 9:30\nend: 2026-03-10T11:00+01:00\nstatus: canceled\n---\n"
    site = build.load_files({**edition, "sessions/2026/a.md": session})

    assert [(finding.code, finding.place.line, finding.mended) for finding in site.findings] == [
        ("PRG013", 3, "starts: 2026-03-10"),
        ("PRG013", 4, "country: SE"),
        ("PRG013", 5, "phase: announced"),
        ("PRG013", 3, "start: 2026-03-10 09:30"),
        ("PRG013", 4, "end: 2026-03-10 11:00"),
        ("PRG013", 5, "status: cancelled"),
    ]


def test_a_session_in_no_edition_is_one_finding_whatever_refers_to_it() -> None:
    edition = {"editions/2026.md": "---\nname: Festival\n---\nSee [the opening](../sessions/a.md).\n"}
    other = "---\ntitle: After\nderived_from: a\n---\nGo on from [the opening](../a.md).\n"
    site = build.load_files({**edition, "sessions/a.md": "---\ntitle: Opening\n---\n", "sessions/2026/b.md": other})

    assert [str(finding.place) + finding.code for finding in site.findings] == ["sessions/a.md:1:1PRG010"]
