"""QR codes: compared with those of another encoder, module by module, and read by another's reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import resources

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser
from qrcodegen import QrCode, QrSegment

Encode = Callable[[str], list[str] | None]


@pytest.fixture(scope="module")
def encode(browser: Browser) -> Iterator[Encode]:
    """What a browser makes of a text."""
    source = resources.files("mkdocs_programme.render") / "assets" / "later" / "qr.js"
    page = browser.new_page()
    blob = "URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))"
    page.evaluate(f"async (text) => {{ window.qr = (await import({blob})).qr }}", source.read_text("utf-8"))
    yield lambda text: page.evaluate("(text) => qr(text)", text)
    page.close()


def others(text: str) -> list[list[str]]:
    """The same text by another encoder, with each mask."""
    segments = [QrSegment.make_bytes(text.encode())]
    found = []
    for mask in range(8):
        made = QrCode.encode_segments(segments, QrCode.Ecc.MEDIUM, mask=mask, boostecl=False)
        side = range(made.get_size())
        found.append(["".join(str(int(made.get_module(x, y))) for x in side) for y in side])
    return found


def read(rows: list[str]) -> list[bytes]:
    """What a reader finds in a picture with a border of four modules, three points for each module."""
    side = len(rows) + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows, 4):
        for x, module in enumerate(row, 4):
            picture.putpixel((x, y), 255 * (module == "0"))
    return [
        code.bytes for code in zxingcpp.read_barcodes(picture.resize((side * 3, side * 3), Image.Resampling.NEAREST))
    ]


LINKS = st.lists(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,6})?", fullmatch=True), max_size=40).map(
    lambda ids: f"https://festival.example/timetable/2027/?view=mine#s={'.'.join(ids)}"
)


@given(st.text(min_size=1, max_size=300) | LINKS)
@settings(max_examples=60)
def test_every_module_is_where_another_encoder_puts_it_and_the_text_is_read_back(encode: Encode, text: str) -> None:
    rows = encode(text)
    assert rows in others(text)
    assert rows is not None
    assert read(rows) == [text.encode()]


@pytest.mark.parametrize("length", [0, 14, 15, 106, 107, 122, 180, 181, 666, 1538, 2098, 2099, 2213, 2331])
def test_each_size_holds_as_much_as_the_standard_says(encode: Encode, length: int) -> None:
    assert encode("x" * length) in others("x" * length)


def test_what_no_code_can_hold_gives_none(encode: Encode) -> None:
    assert encode("x" * 2332) is None
