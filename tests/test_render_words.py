"""In which language the words of a page are marked to be."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from mkdocs_programme.entities.shape import texts_of
from render_festival import after, festival, said, trees


def page(address: str, language: str = "en") -> HtmlElement:
    return trees()[f"{language}/{address}"]


def test_words_in_another_language_are_marked_with_it() -> None:
    swedish = page("sessions/2026/a2", "sv")
    assert said(swedish.find("header/h1")) == "Från avdelning till hem"
    assert swedish.xpath("./header/h1//*[@lang]") == []
    (lead,) = swedish.xpath("./header/p[@class='prg-lead']/span")
    assert (lead.text, lead.get("lang"), lead.get("dir")) == ("Care moves closer", "en", "ltr")
    assert [said(line) for line in after(swedish, "agenda").xpath("./li/span[@lang='en']")] == ["Work in groups"]
    assert swedish.xpath("./section[@class='prg-after']//div/@lang") == ["en"] * 3, "take home, harvest, reflections"
    assert {element.get("lang") for element in swedish.xpath(".//*[@lang]")} == {"en"}
    assert page("sessions/2026/a2").xpath(".//*[@lang]") == []


def test_a_page_that_is_not_translated_says_so_and_keeps_its_direction() -> None:
    arabic = page("sessions/2026/a2", "ar")
    (notice,) = arabic.xpath("./p[@class='prg-notice']")
    assert (notice.get("role"), said(notice)) == ("note", "لم يُترجم بعد؛ يُعرض باللغة الإنجليزية · الترجمات")
    (title,) = arabic.xpath("./header/h1/span")
    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")
    assert {bdi.tag for bdi in arabic.xpath(".//*[@class='prg-time']")} == {"bdi"}
    assert page("sessions/2026/a2", "sv").xpath("./p[@class='prg-notice']") == []


def test_every_english_word_of_the_content_is_marked_on_an_arabic_page() -> None:
    written = [text.exactly("en") for entity in festival().programme.entities for _, text in texts_of(entity)]
    english = {words.text.strip() for words in written if words}
    met, unmarked = set(), []
    for address, tree in trees().items():
        for node in tree.xpath(".//text()") if address.startswith("ar/") else ():
            if node.strip() in english:
                met.add(node.strip())
                if node.getparent().xpath("string((ancestor-or-self::*/@lang)[last()])") != "en":
                    unmarked.append((address, node.strip()))
    assert unmarked == []
    assert {words for words in english - met if not re.search(r"[*@#]", words)} == {"Ann laughs", "Omar"}, "pictures"


def test_words_in_an_attribute_are_plain() -> None:
    assert page("speakers/ann-berg", "ar").xpath(".//img/@alt") == ["Ann laughs"]
