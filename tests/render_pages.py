"""What is looked for on a page of the small festival: its head, its sections, its lists."""

from __future__ import annotations

from lxml.html import HtmlElement

from render_festival import after, outline, said, trees


def page(address: str, language: str = "en") -> HtmlElement:
    return trees()[f"{language}/{address}"]


def head(address: str) -> list[str]:
    return [said(line) for line in page(address).xpath("./header/*[self::p or self::h1]")]


def sections(address: str) -> list[tuple[str, str]]:
    return [(id_, words) for level, id_, words in outline(page(address)) if level == 2]


def listed(address: str, id_: str) -> list[str]:
    return [said(line) for line in after(page(address), id_).iterchildren()]
