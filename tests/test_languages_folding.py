from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_programme.languages.folding import fold, search_forms


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Åre Ängelholm Östersund", "are angelholm ostersund"),
        ("Ærø Ørsta Œuvre", "aero orsta oeuvre"),
        ("Straße Łódź Đuro Þór İzmir ılık", "strasse lodz duro thor izmir ilik"),
        ("Évora, “naïve” café", "evora, “naive” cafe"),
        ("A\u030are", "are"),
        ("Ελλάδα", "ελλαδα"),
        ("هَلْ أُعْجِبَكُم؟", "هل اعجبكم؟"),
        ("إدارة آمنة ٱلرعاية", "اداره امنه الرعايه"),
        ("مســـتشفى", "مستشفي"),
        ("١٢ و ۳", "12 و 3"),
        ("Sessão №1", "sessao no1"),
        ("한국 がん", "한국 がん"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_folding_leaves_what_can_be_typed_anywhere(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="latin-1")))
def test_folding_does_not_mind_capitals(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())


@pytest.mark.parametrize(
    ("text", "language", "forms"),
    [
        ("Öppningsplenum i Åre, kl. 9", "sv", "oppningsplenum are"),
        ("Opening plenary", "en", ""),
        ("Jürgen Müller", "de", "jurgen juergen muller mueller"),
        ("Jürgen Müller", "sv", "jurgen muller"),
        ("الجلسة الأولى", "ar", "الجلسه جلسه الاولي اولي"),
        ("والرعاية للمرضى", "ar", "والرعايه رعايه للمرضي مرضي"),
        ("رعاية آمنة", "ar", "رعايه امنه"),
        ("Åre åre ÅRE", "sv", "are"),
    ],
)
def test_search_is_given_the_forms_that_it_does_not_make_itself(text: str, language: str, forms: str) -> None:
    assert search_forms(text, language) == forms


@given(st.text(), st.sampled_from(["sv", "ar", "de"]))
def test_search_forms_never_repeat_a_word_as_it_is_written(text: str, language: str) -> None:
    forms = search_forms(text, language).split(" ")
    assert len(set(forms)) == len(forms)
