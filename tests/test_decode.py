"""Files become entities: translations laid over their source, every fault told once and in our own words."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.entities import KINDS, Edition, Entity, Organisation, Persona, Record, Session, Speaker
from mkdocs_programme.entities.shape import FieldShape, shape, texts_of
from mkdocs_programme.findings import RULES, Severity
from mkdocs_programme.values.words import Words

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


# ---- what is promised for all input

_NAMES = sorted(
    {name for kind in KINDS for name in shape(kind)} | {"id", "en", "sv", "se", "x_own", "spekers", "no", ""}
)
_TYPED = """
yes|no|2026-03-10|2026-03-10 11:00|11.00|45|-1|1e3|NO|sv|ada-berg|a/b|a#b|2026/a2|chair|confirmed|https://example.org
http://[|[@nobody]|[x](y.md)|0000-0002-1825-0097
""".strip()
_WORDS = st.sampled_from(["", *re.split(r"[|\n]", _TYPED)])
_SCALARS = _WORDS | st.text(st.characters(codec="utf-8"), max_size=12)
_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_NAMES), inner, max_size=4),
    max_leaves=12,
)


def _value(field: FieldShape) -> st.SearchStrategy[Any]:
    """Anything, but oftener what has the form of the field."""
    if field.record is None:
        return (st.lists(_SCALARS, max_size=3) if field.many else _SCALARS) | _TREES
    record = _fields(field.record)
    return (st.lists(record | _TREES, max_size=3) if field.many else record) | _TREES


def _fields(kind: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    known = {name: _value(field) for name, field in shape(kind).items()}
    return st.fixed_dictionaries({}, optional=known)


@st.composite
def _files(draw: st.DrawFn) -> dict[str, str]:
    """A source of some kind and its translation, with anything at all in their fields."""
    kind = draw(st.sampled_from(KINDS))
    place = f"{kind.folder}/2026/it" if kind.in_edition else f"{kind.folder}/it"
    files = {}
    for suffix in (".md", ".sv.md"):
        fields = draw(_fields(kind)) | draw(st.dictionaries(st.sampled_from(_NAMES), _TREES, max_size=2))
        front = "".join(
            f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()
        )
        files[place + suffix] = f"---\n{front}---\n\n{draw(_SCALARS)}\n"
    return files


FOREIGN = ("input should", "pydantic", "type=", "value error", "validation", "<class", "traceback", "none is not")
"""Words of libraries, which no author should read."""


@settings(max_examples=150, deadline=None)
@given(_files())
def test_whatever_stands_in_a_file_it_is_read_and_told_in_our_own_words(files: dict[str, str]) -> None:
    site = load(files)

    for finding in site.findings:
        written = "".join(files.values()).casefold()
        words = f"{finding.message} {finding.hint}".casefold()
        assert not [foreign for foreign in FOREIGN if foreign in words and foreign not in written]
        assert finding.code in RULES
        assert "\n" not in finding.message or "\\n" in written
        lines = site.lines[finding.place.path]
        assert 1 <= finding.place.line <= max(len(lines), 1)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1


@settings(max_examples=50, deadline=None)
@given(_files())
def test_reading_the_same_files_twice_finds_the_same(files: dict[str, str]) -> None:
    assert load(files).findings == load(dict(reversed(files.items()))).findings


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["name", "languages", "collections", "fallback", "roles", "words", "url"]), _TREES)
def test_whatever_stands_in_the_settings_is_read_and_told_in_our_own_words(name: str, tree: Any) -> None:
    site = build.load_files(EDITION, f"{name}: {json.dumps(tree, ensure_ascii=False)}\n")

    for finding in site.findings:
        words = f"{finding.message} {finding.hint}".casefold()
        assert not [foreign for foreign in FOREIGN if foreign in words]


# ---- a translation laid over its source


def test_entries_of_a_list_are_matched_by_id_and_keep_the_order_of_the_source() -> None:
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: A\nparts: [{id: one, title: First}, {id: two, title: Second}]\n---\n",
            "sessions/2026/a.sv.md": "---\nparts: [{id: two, title: Andra}, {id: one, title: Första}]\n---\n",
        }
    )

    assert told(site) == []
    assert [part.title.into("sv") for part in only(site, Session).parts] == [
        Words("Första", "sv"),
        Words("Andra", "sv"),
    ]


def test_entries_without_id_are_matched_by_position() -> None:
    site = load(
        {
            "personas/ester.md": "---\nname: Ester\ngoals: [To sleep, To see the garden]\nevidence: research\n---\n",
            "personas/ester.sv.md": "---\ngoals: [Sova, Se trädgården]\n---\n",
        }
    )

    assert told(site) == []
    assert [goal.written for goal in only(site, Persona).goals] == [
        (Words("To sleep", "en"), Words("Sova", "sv")),
        (Words("To see the garden", "en"), Words("Se trädgården", "sv")),
    ]


def test_one_entry_of_a_list_with_ids_may_be_translated_alone() -> None:
    site = load(
        {
            "editions/2027.md": "---\nname: F\nrooms: [{id: aula, name: Hall}, {id: studio, name: Studio}]\n---\n",
            "editions/2027.sv.md": "---\nrooms: [{id: studio, name: Ateljé}]\n---\n",
        }
    )

    assert told(site) == []
    assert [str(room.name.into("sv")) for room in only_edition(site, "2027").rooms] == ["Hall", "Ateljé"]


def test_the_objectives_of_parts_are_translated_however_deep_they_stand() -> None:
    source = "---\ntitle: A\nparts: [{id: one, title: First, objectives: [{id: see, statement: Show}]}]\n---\n"
    site = load(
        {
            "sessions/2026/a.md": source,
            "sessions/2026/a.sv.md": "---\nparts: [{id: one, objectives: [{id: see, statement: Visa}]}]\n---\n",
        }
    )

    assert [finding.code for finding in site.findings if finding.severity is not Severity.NOTE] == []
    assert str(only(site, Session).parts[0].objectives[0].statement.into("sv")) == "Visa"


def test_a_translation_as_an_editing_form_writes_it_is_silent() -> None:
    fields = (
        "title: Inledning\nstart: 2026-03-10 11:00\nroom: \nsubtitle: ''\nparts: []\npeople: []\nstatus: confirmed\n"
    )
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: Opening\nstart: 2026-03-10 11:00\nstatus: confirmed\n---\n",
            "sessions/2026/a.sv.md": f"---\n{fields}---\n",
        }
    )

    assert told(site) == []
    assert only(site, Session).title.into("sv") == Words("Inledning", "sv")


def test_a_source_as_an_editing_form_writes_it_is_silent() -> None:
    fields = "title: Opening\nstart: ''\nend:\nroom: ''\nparts: []\nportrait: {}\nminutes: ''\nspeakers: ['']\n"
    site = load({"sessions/2026/a.md": f"---\n{fields.replace('portrait: {}', 'take_home:')}---\n"})

    assert told(site) == []
    assert only(site, Session).start is None
    assert only(site, Session).speakers == ()


def test_fields_of_ones_own_are_silent_everywhere() -> None:
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: A\nx_booked: yes\nparts: [{id: one, title: B, x_note: [1]}]\n---\n",
            "sessions/2026/a.sv.md": "---\nx_translator: Eva\n---\n",
        }
    )

    assert told(site) == []


def test_a_fact_in_a_translation_that_is_another_is_told_there_and_has_no_effect() -> None:
    site = load(
        {
            "sessions/2026/a.md": "---\ntitle: A\nminutes: 45\n---\n",
            "sessions/2026/a.sv.md": "---\nminutes: 60\n---\n",
        }
    )

    assert told(site) == [
        "sessions/2026/a.sv.md:2:1: PRG014 `minutes` is the same in every language and belongs into the source file "
        "(delete this line, and write it in sessions/2026/a.md)"
    ]
    assert only(site, Session).minutes == 45


def test_a_source_may_be_written_in_another_language_than_the_sites_first() -> None:
    site = load({"sessions/2026/a.md": "---\ntitle: Inledning\nlanguage: sv\n---\nHej.\n"})

    assert told(site) == []
    assert only(site, Session).title.into("en") == Words("Inledning", "sv")
    assert only(site, Session).body.into("en") == Words("Hej.\n", "sv")


def test_a_body_among_the_fields_of_a_translation_is_told_once_and_not_read() -> None:
    side = '---\nbody: "[@nobody]"\n---\n\n'
    site = load({"sessions/2026/a.md": "---\ntitle: A\n---\n", "sessions/2026/a.sv.md": side})

    assert told(site) == [
        "sessions/2026/a.sv.md:2:1: PRG012 nothing reads `body` (write the text below the second `---`)"
    ]
    assert only(site, Session).body is None


def test_a_translation_may_hold_a_body_alone() -> None:
    site = load(
        {"speakers/ada.md": "---\nname: Ada\n---\nHello.\n", "speakers/ada.sv.md": "---\n---\nHej.\n"},
    )

    assert told(site) == []
    assert only(site, Speaker).body.written == (Words("Hello.\n", "en"), Words("Hej.\n", "sv"))


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


# ---- kinds that the settings declare

DECLARED = """languages: [en, sv]
collections:
  - id: communities
    kind: community
    name: {en: Communities, sv: Nätverk}
    singular: {en: Community, sv: Nätverk}
    fields:
      - {id: founded, type: date}
      - {id: members, type: list of ref speaker}
      - {id: sister, type: ref community}
      - id: cycle
        type: list of record
        fields:
          - {id: step, type: translated, required: yes}
          - {id: host, type: ref organisation}
"""
COMMUNITY = """---
title: Learners
members: [Ada]
sister: others
cycle:
  - {step: Begin, host: ward}
  - {step: End}
---
"""
AROUND = {
    "speakers/ada.md": "---\nname: Ada\n---\n",
    "organisations/ward.md": "---\nname: Ward\n---\n",
    "communities/others.md": "---\ntitle: Others\n---\n",
}


def test_a_declared_kind_is_read_linked_and_translated_as_the_others_are() -> None:
    sidecar = "---\ntitle: Lärande\ncycle:\n  - {step: Börja}\n  - {step: Sluta}\n---\n"
    site = load({**AROUND, "communities/learners.md": COMMUNITY, "communities/learners.sv.md": sidecar}, DECLARED)

    assert told(site) == []
    learners, others = site.programme.of_kind("community")
    assert [str(words.into("sv")) for key, words in texts_of(learners) if key[0] == "cycle"] == ["Börja", "Sluta"]
    assert site.programme.naming(only(site, Speaker), Entity) == (learners,)
    assert site.programme.naming(only(site, Organisation), Entity) == (learners,)
    assert site.programme.naming(others, Entity) == (learners,)


def test_faults_of_a_declared_kind_are_told_as_those_of_the_others() -> None:
    text = (
        COMMUNITY.replace("[Ada]", "[Adah]")
        .replace("sister: others", "founded: 1/2/2026")
        .replace("{step: End}", "{host: ward}")
    )
    site = load({**AROUND, "communities/learners.md": text}, DECLARED)

    assert [(finding.code, str(finding.place)) for finding in site.findings] == [
        ("PRG101", "communities/learners.md:3:11"),
        ("PRG013", "communities/learners.md:4:10"),
        ("PRG011", "communities/learners.md:7:5"),
    ]


@pytest.mark.parametrize(
    ("type_", "told_of_it"),
    [
        ("sum", "“sum” is no type of field"),
        ("ref speakers", "there is no kind “speakers”"),
        ("list of ref comunity", "there is no kind “comunity”"),
    ],
)
def test_a_declared_field_of_a_type_there_is_not_is_told_in_the_settings(type_: str, told_of_it: str) -> None:
    site = load({}, DECLARED.replace("ref community", type_))

    (finding,) = site.findings
    assert (finding.code, finding.place.path, finding.place.line) == ("PRG013", "programme.yml", 10)
    assert told_of_it in finding.message


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
