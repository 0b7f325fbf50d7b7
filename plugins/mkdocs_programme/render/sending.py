"""What is left of a sheet or a script when it is sent: what its authors say to each other stays at home."""

from __future__ import annotations

import re

__all__ = ["sent"]

_GOES_ON = re.compile(r"^((?!.*//).*[{(,;])\n", re.MULTILINE)
"""A line of a script after which a new one means nothing; a remark at its end needs the end."""

_SHORTER = (
    (re.compile(r"\s*([{};]|,(?= )|(?<= )[>~](?= ))\s*"), r"\1"),
    (re.compile(r"([{;][\w-]+:) "), r"\1"),
    (re.compile(r"(?<=[ :,(-])0(?=\.\d)"), ""),
)
"""What says the same in a sheet, for what stands in it: blanks about marks, and a nought before the point."""


def sent(name: str, content: bytes) -> bytes:
    """A sheet or script without what only its authors read: comments that begin a line, and blanks."""
    if not name.endswith((".css", ".js")):
        return content
    text = re.sub(r"^\s*/\*.*?\*/", "", content.decode(), flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in text.splitlines())
    text = "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
    if name.endswith(".js"):
        return _GOES_ON.sub(r"\1", text).encode()
    for long, short in _SHORTER:
        text = long.sub(short, text)
    return text.encode()
