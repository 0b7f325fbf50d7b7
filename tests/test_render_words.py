"""In which language the words of a page are marked to be."""

from __future__ import annotations

from lxml.html import HtmlElement

from render_festival import after, said, trees


def page(address: str, language: str = "en") -> HtmlElement:
    return trees()[f"{language}/{address}"]


def test_words_in_another_language_are_marked_with_it() -> None:
    swedish = page("sessions/2026/a2", "sv")
    assert said(swedish.find("header/h1")) == "Från avdelning till hem"
    assert swedish.xpath("./header/h1//*[@lang]") == []
    (lead,) = swedish.xpath("./header/p[@class='prg-lead']/span")
    assert (lead.text, lead.get("lang"), lead.get("dir")) == ("Care moves closer", "en", "ltr")
    assert [said(line) for line in after(swedish, "agenda").xpath("./li/span[@lang='en']")] == ["Work in groups"]
    assert swedish.xpath("./div[@class='prg-prose']/@lang") == ["en", "en"], "take home and reflections"
    assert {element.get("lang") for element in swedish.xpath(".//*[@lang]")} == {"en"}
    assert page("sessions/2026/a2").xpath(".//*[@lang]") == []


def test_a_page_that_is_not_translated_says_so_and_keeps_its_direction() -> None:
    arabic = page("sessions/2026/a2", "ar")
    (notice,) = arabic.xpath("./p[@class='prg-notice']")
    assert (notice.get("role"), said(notice)) == ("note", "لم يُترجم بعد؛ يُعرض باللغة الإنجليزية")
    (title,) = arabic.xpath("./header/h1/span")
    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")
    assert {bdi.tag for bdi in arabic.xpath(".//*[@class='prg-time']")} == {"bdi"}
    assert page("sessions/2026/a2", "sv").xpath("./p[@class='prg-notice']") == []
