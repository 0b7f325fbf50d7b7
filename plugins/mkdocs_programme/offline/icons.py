"""The icon of a site: its initials on its colour, as a drawing and as pictures."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import hypot, sqrt

from mkdocs_programme.offline.letters import Stroke, strokes
from mkdocs_programme.settings import Settings

__all__ = ["Icon", "icons", "initials_of"]

SIZES = (180, 192, 512)
"""For the home screens of Apple's phones, of others, and for the picture while an app starts."""
_MOST = 3
"""More letters cannot be read in an icon."""
_LINES = 4
"""Lines that are measured in each row of pixels."""
_SHADES = 16


@dataclass(frozen=True)
class Icon:
    """A picture in the site."""

    path: str
    content: bytes
    type: str
    size: int
    """Pixels each way; 0 for a drawing, which has any size."""

    @property
    def purposes(self) -> tuple[str, ...]:
        """How a phone may show it: as it is, or cut to the phone's own shape, for which its edges are spare."""
        return ("any", "maskable") if self.size == max(SIZES) else ("any",)


def icons(settings: Settings, folder: str) -> tuple[Icon, ...]:
    """The icons of a site, the drawing first, under names that change with what is in them."""
    return _icons(initials_of(settings), settings.app.colour, folder)


def initials_of(settings: Settings) -> str:
    """The letters of the icon: as the site says, else those of the first two long words of its name."""
    said = settings.app.initials
    if said:
        return "".join(said.split())[:_MOST]
    words = settings.name.into(settings.default_language).text.split()
    return "".join(word[0] for word in ([word for word in words if len(word) > 3] or words)[:2])


@lru_cache(maxsize=8)
def _icons(initials: str, colour: str, folder: str) -> tuple[Icon, ...]:
    placed = tuple(_placed(strokes(initials)))
    drawing = _drawing(placed, colour).encode()
    found = [_icon(folder, "svg", "image/svg+xml", 0, drawing)]
    for size in SIZES:
        found.append(_icon(folder, "png", "image/png", size, _picture(placed, colour, size)))
    return tuple(found)


def _icon(folder: str, suffix: str, type_: str, size: int, content: bytes) -> Icon:
    name = f"icon-{size}" if size else "icon"
    return Icon(f"{folder}/{name}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}", content, type_, size)


_WIDTH = 2.6
"""Of a stroke, in the units of the letters."""


def _placed(found: tuple[Stroke, ...]) -> Iterator[tuple[Stroke, float]]:
    """Strokes and half their width in a square of 1 by 1, inside the circle that every phone leaves whole."""
    xs = [x for stroke in found for x, _ in stroke]
    ys = [y for stroke in found for _, y in stroke]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    scale = min(0.72 / hypot(wide + _WIDTH, high + _WIDTH), 0.4 / (high + _WIDTH))
    left, top = 0.5 - scale * (min(xs) + wide / 2), 0.5 - scale * (min(ys) + high / 2)
    for (x, y), (to_x, to_y) in found:
        placed = (left + x * scale, top + y * scale), (left + to_x * scale, top + to_y * scale)
        yield placed, _WIDTH * scale / 2


def _drawing(placed: tuple[tuple[Stroke, float], ...], colour: str) -> str:
    lines = "".join(f"M{x * 512:.1f} {y * 512:.1f}L{a * 512:.1f} {b * 512:.1f}" for ((x, y), (a, b)), _ in placed)
    width = placed[0][1] * 2 * 512
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">'
        f'<rect width="512" height="512" rx="96" fill="{colour}"/>'
        f'<path d="{lines}" fill="none" stroke="{_ink(colour)}" stroke-width="{width:.1f}" stroke-linecap="round"/>'
        "</svg>\n"
    )


def _ink(colour: str) -> str:
    """White or black, whichever can be read on a colour."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 else "#000000"


def _picture(placed: tuple[tuple[Stroke, float], ...], colour: str, size: int) -> bytes:
    """A PNG (ISO/IEC 15948) with a palette of the shades between colour and ink."""
    rows = b"".join(b"\0" + _row(placed, size, row) for row in range(size))
    ground, ink = (bytes.fromhex(one[1:]) for one in (colour, _ink(colour)))
    palette = bytes(
        (low * (_SHADES - shade) + high * shade) // _SHADES
        for shade in range(_SHADES + 1)
        for low, high in zip(ground, ink, strict=True)
    )
    header = struct.pack(">IIBBBBB", size, size, 8, 3, 0, 0, 0)
    pieces = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in pieces)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _row(placed: tuple[tuple[Stroke, float], ...], size: int, row: int) -> bytes:
    """How much of each pixel of a row is ink, in shades."""
    part = [0.0] * size
    steps = [0] * (size + 1)
    for line in range(_LINES):
        y = (row + (line + 0.5) / _LINES) / size
        for start, end in _joined(span for one in placed if (span := _span(*one, y)) is not None):
            first, last = max(0.0, start * size), min(size - 0.001, end * size)
            steps[int(first)] += 1
            steps[int(last)] -= 1
            part[int(first)] -= first % 1
            part[int(last)] += last % 1
    if not any(part):
        return bytes(size)
    whole = accumulate(steps)
    return bytes(round((full + some) / _LINES * _SHADES) for full, some in zip(whole, part, strict=False))


def _span(stroke: Stroke, half: float, y: float) -> tuple[float, float] | None:
    """From where to where a stroke with round ends covers a line."""
    (x, top), (to_x, bottom) = stroke
    reached = []
    for at_x, at_y in stroke:
        if abs(y - at_y) <= half:
            side = sqrt(half * half - (y - at_y) ** 2)
            reached += [at_x - side, at_x + side]
    length = hypot(to_x - x, bottom - top)
    if length:
        across, down = -(bottom - top) / length * half, (to_x - x) / length * half
        corners = [(x + across, top + down), (to_x + across, bottom + down)]
        corners += [(to_x - across, bottom - down), (x - across, top - down)]
        for (one_x, one_y), (two_x, two_y) in zip(corners, (*corners[1:], corners[0]), strict=True):
            if one_y != two_y and min(one_y, two_y) <= y <= max(one_y, two_y):
                reached.append(one_x + (two_x - one_x) * (y - one_y) / (two_y - one_y))
    return (min(reached), max(reached)) if reached else None


def _joined(spans: Iterator[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Spans that share no point."""
    before: tuple[float, float] | None = None
    for start, end in sorted(spans):
        if before is not None and start <= before[1]:
            before = (before[0], max(before[1], end))
            continue
        if before is not None:
            yield before
        before = (start, end)
    if before is not None:
        yield before
