"""How objectives are judged: against sets labelled by hand, and for any text at all."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_programme import build
from mkdocs_programme.wording import Fault, Table, judge, languages, placeholder, table_for
from mkdocs_programme.wording import loading as tables
from mkdocs_programme.wording.table import BLOOM

LABELS = Path(__file__).parent / "wording"
CODES = {
    Fault.PLACEHOLDER: "PRG401",
    Fault.AVOID: "PRG410",
    Fault.WEAK: "PRG411",
    Fault.PARTICIPATION: "PRG412",
    Fault.PRESENTER: "PRG413",
    Fault.FRAME: "PRG414",
    Fault.UNKNOWN: "PRG420",
    Fault.SECOND: "PRG421",
    Fault.SHORT: "PRG422",
    Fault.LONG: "PRG422",
    Fault.VAGUE: "PRG423",
    Fault.LEVEL: "PRG440",
}


def table(language: str) -> Table:
    found = table_for(language)
    assert found is not None
    return found


@cache
def labelled(language: str) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Statement, level and the codes expected by hand."""
    with (LABELS / f"{language}.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["statement"], row["level"], frozenset(row["codes"].split())) for row in csv.DictReader(file))


def codes(statement: str, language: str = "en", level: str = "") -> list[str]:
    return [CODES[verdict.fault] for verdict in judge(statement, table(language), level or None)]


def confusions(language: str) -> tuple[int, list[str]]:
    """How many codes are found as labelled, and every other one with its statement."""
    right, wrong = 0, []
    for statement, level, wanted in labelled(language):
        found = set(codes(statement, language, level))
        right += len(found & wanted)
        wrong += [f"{code} found in “{statement}”" for code in sorted(found - wanted)]
        wrong += [f"{code} missed in “{statement}”" for code in sorted(wanted - found)]
    return right, wrong


@pytest.mark.parametrize(("language", "size"), [("en", 200), ("sv", 60)])
def test_the_sets_have_as_many_objectives_as_they_promise_and_half_of_them_are_good(language: str, size: int) -> None:
    statements = labelled(language)

    assert len({(statement, level) for statement, level, _ in statements}) == len(statements) == size
    assert size * 0.4 < sum(not wanted for _, _, wanted in statements) < size * 0.6


@pytest.mark.parametrize("language", ["en", "sv"])
def test_what_is_found_agrees_with_labels_made_by_hand(language: str) -> None:
    right, wrong = confusions(language)
    found = right + sum(" found in " in one for one in wrong)
    wanted = right + sum(" missed in " in one for one in wrong)
    print(f"{language}: precision {right / found:.1%}, recall {right / wanted:.1%}", *wrong, sep="\n")

    assert right / found >= 0.95, wrong
    assert right / wanted >= 0.90, wrong


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_fault_is_among_the_labels(language: str) -> None:
    wanted = {code for _, _, codes_ in labelled(language) for code in codes_}

    assert wanted >= set(CODES.values()) - ({"PRG401", "PRG440"} if language == "sv" else set())


@pytest.mark.parametrize(
    "statement",
    [
        "Use the output of one step as the input of the next.",
        "Explain when to use and when not to use a control chart.",
        "Name what to pack, check and leave behind before a visit.",
        "Sort requests into those to answer now and those to delegate.",
        "Make the case for co-production, with figures and stories.",
        "Explain what is meant by “text” and “binary” files.",
        "Meet the needs of two patients in one round.",
        "Delete files and/or folders without losing work.",
        "Explain the plan, do and study steps of a cycle.",
    ],
)
def test_words_that_only_look_like_a_second_verb_are_let_pass(statement: str) -> None:
    assert codes(statement) == []


@pytest.mark.parametrize(
    ("statement", "said", "instead"),
    [
        ("Describe a handover and explain why it failed.", "explain", ("Describe",)),
        ("Choose a chart for a board and say why it fits.", "say", ("Choose",)),
        ("Name three myths about dementia and correct one of them.", "correct", ("Name",)),
        ("Agree on shared goals; review them every quarter.", "review", ("Agree",)),
    ],
)
def test_a_second_verb_is_told_at_its_place(statement: str, said: str, instead: tuple[str, ...]) -> None:
    (verdict,) = judge(statement, table("en"))

    assert (verdict.fault, verdict.said, verdict.instead) == (Fault.SECOND, said, instead)
    assert statement[verdict.start : verdict.end] == said


@pytest.mark.parametrize(
    ("statement", "rest"),
    [
        ("By the end of this two-hour workshop, you will be able to draw a map", "Draw a map"),
        ("Participants draw a map of a handover", "Draw a map of a handover"),
        ("After the session: explain why handovers fail", "Explain why handovers fail"),
        ("To explain why handovers fail", "Explain why handovers fail"),
    ],
)
def test_a_frame_is_taken_off_and_the_rest_begins_with_a_capital(statement: str, rest: str) -> None:
    framed = judge(statement, table("en"))[0]

    assert (framed.fault, framed.rest) == (Fault.FRAME, rest)


@pytest.mark.parametrize(
    ("language", "statement", "wanted"),
    [
        ("de", "Die Ursachen von Wartezeiten erklären", []),
        ("de", "Analyse der Wartezeiten im eigenen Bereich", []),
        ("de", "Wartezeiten im eigenen Bereich zusammenfassen können", []),
        ("de", "Die Wartezeiten eines Tages darzustellen", []),
        ("de", "Die Ursachen von Wartezeiten verstehen", ["PRG410"]),
        ("de", "Verständnis der Wartezeiten im eigenen Bereich", ["PRG410"]),
        ("de", "Hindernisse erkunden, identifizieren und beschreiben", ["PRG421"]),
        ("es", "Volver a explicar por qué fallan las altas", []),
        ("es", "Identificarlo en un caso propio y real", []),
        ("es", "Comprender el papel de la familia en casa", ["PRG410"]),
        ("es", "Familiarizarse con las herramientas de mejora", ["PRG410"]),
        ("fr", "S’approprier la méthode dans son propre service", []),
        ("fr", "D’expliquer le rôle de la commune", []),
        ("fr", "Rendre compte de trois obstacles au changement", []),
        (
            "fr",
            "À l’issue de la session, les participants seront capables de décrire deux modèles de soins",
            ["PRG414"],
        ),
        ("fr", "Se familiariser avec les outils de la qualité", ["PRG410"]),
        ("nb", "Gjøre rede for to modeller for ledelse", []),
        ("nn", "Gjere greie for to modellar for leiing", []),
        ("nb", "Ha kunnskap om to modeller for ledelse", ["PRG411"]),
        ("da", "Beherske værktøjerne til forbedring", ["PRG410"]),
        ("da", "Formidle en plan til en kollega", []),
        ("da", "Viden om to modeller for ledelse", ["PRG420"]),
        ("de", "Eine Visite gemeinsam vorstrukturieren", []),
        ("es", "Redirigirlo a un archivo propio", []),
        ("es", "Principios del consenso en equipos", ["PRG420"]),
        ("fr", "Désamorcer un conflit dans son équipe", []),
        ("nb", "Avdekke tre hindre for endring", []),
        ("da", "Kunne redegøre for to modeller", ["PRG414"]),
        ("sv", "Presentera sin egen handlingsplan för en kollega", []),
        ("sv", "Reflektera", ["PRG411", "PRG422"]),
    ],
)
def test_the_traps_of_other_languages(language: str, statement: str, wanted: list[str]) -> None:
    assert codes(statement, language) == wanted


def test_a_verb_of_several_levels_gets_no_verdict_at_any_of_them_and_a_disputed_one_at_none() -> None:
    identify = {level: codes("Identify three causes of delay", level=level) for level in BLOOM}

    assert [level for level, found in identify.items() if not found] == ["remember", "understand", "analyse"]
    assert [codes("Solve a problem of scheduling", level=level) for level in BLOOM] == [[]] * 6


def test_the_settings_may_add_a_verb() -> None:
    statement = "Snorkel around a problem of scheduling"
    own = table_for("en", ("snorkel",))

    assert codes(statement) == ["PRG420"]
    assert own is not None
    assert judge(statement, own) == ()


def test_only_english_and_swedish_have_been_reviewed() -> None:
    assert languages() == ("da", "de", "en", "es", "fr", "nb", "sv")
    assert [language for language in languages() if table(language).reviewed] == ["en", "sv"]
    assert table_for("en-GB") == table_for("en")
    assert [table_for(tag) for tag in ("fi", "ar", "se")] == [None, None, None]


@pytest.mark.parametrize("language", ["da", "de", "en", "es", "fr", "nb", "sv"])
def test_every_list_of_a_table_names_its_source(language: str) -> None:
    file = Path(tables.__file__).parent / "tables" / f"{language}.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    named = {
        group["source"]
        for groups in told.values()
        if isinstance(groups, list)
        for group in groups
        if isinstance(group, dict)
    }
    named |= {group["source"] for group in told.values() if isinstance(group, dict) and "source" in group}

    assert named <= set(told["sources"])
    assert {entry.source for entries in table(language).entries.values() for entry in entries} <= named


def test_a_language_without_a_table_gets_no_finding_about_its_wording() -> None:
    statements = ["Ymmärtää", "Ymmärtää ja kuvata jne. perusteet", "Understand the basics, etc."]
    lines = "".join(f'  - {{id: o{n}, statement: "{one}", evidence: Tapaus}}\n' for n, one in enumerate(statements))
    files = {
        "editions/2026.md": "---\nname: Festivaali\n---\n",
        "sessions/2026/a.md": f"---\ntitle: Moottorit\nobjectives:\n{lines}---\n",
    }
    site = build.load_files(files, "default_language: fi\nlanguages: [fi]\n")

    assert site.findings == ()
    assert site.remarks == (
        "the wording of 3 objectives in Finnish was not judged: there is no table of verbs for this language",
    )


def words() -> Iterator[str]:
    for language in languages():
        found = table(language)
        yield from (entry.lemma for entries in found.entries.values() for entry in entries)
        yield from sorted(found.second.joined_by | found.second.clause)
    yield from (
        "participants will be able to",
        "Efter sessionen kan deltagarna",
        "TODO",
        "…",
        "zu",
        "“",
        "(",
        ". ",
        "/",
    )


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(sorted(set(words()))), max_size=9).flatmap(
            lambda chosen: st.sampled_from([" ", ", ", ". ", "/", "’", " – "]).map(lambda sign: sign.join(chosen))
        ),
    ),
    st.sampled_from(["da", "de", "en", "es", "fr", "nb", "nn", "sv"]),
    st.sampled_from([None, *BLOOM]),
)
def test_judging_any_text_never_raises_and_its_offsets_lie_inside(text: str, language: str, level: str | None) -> None:
    for verdict in judge(text, table(language), level):
        assert 0 <= verdict.start < verdict.end <= len(text)
        assert text[verdict.start : verdict.end] == verdict.said


@given(st.text(max_size=60))
def test_a_placeholder_lies_inside_its_text(text: str) -> None:
    found = placeholder(text)

    assert found is None or 0 <= found[0] < found[1] <= len(text)


def test_a_placeholder_is_none_between_quotation_marks_or_in_another_language() -> None:
    assert placeholder("Explain what “…” means in a transcript") is None
    assert placeholder("Revisar todo el plan de alta") is None
    assert placeholder("Explain TODO") == (8, 12)
