"""Zip archives, as office programs write them: what unpacks to more than a programme can hold is refused unopened."""

from __future__ import annotations

import io
import re
import zipfile

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.text import LIMIT, guarded

__all__ = ["archive", "is_zip", "member", "octets"]

_RATIO, _FLOOR = 20, 10_000_000
"""An archive may unpack to so many times its size, and a small one, whose pages may all be alike, to so many octets."""
_MEMBERS = 5_000
_DEFINES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def is_zip(data: bytes) -> bool:
    """Whether the octets begin as an archive does."""
    return data[:4] == b"PK\x03\x04"


def archive(data: bytes) -> zipfile.ZipFile:
    """The archive, if all that is in it may be unpacked.

    The sizes that an archive states bind Python when it unpacks, so a lie in them ends the reading.

    Raises:
        Refusal: It is none, is cut off, is encrypted, or unpacks to too much.
    """
    try:
        found = zipfile.ZipFile(io.BytesIO(guarded(data)))
        members = found.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as fault:
        raise Refusal("is no archive that can be read to its end", hint="save it again; it may be cut off") from fault
    size = sum(one.file_size for one in members)
    if len(members) > _MEMBERS:
        raise Refusal(f"packs {len(members)} files, which no programme does", hint="look where it is from")
    if size > min(max(len(data) * _RATIO, _FLOOR), LIMIT):
        raise Refusal(f"unpacks to {size // 1_000_000} MB, which no programme does", hint="look where it is from")
    if any(one.flag_bits & 1 for one in members):
        raise Refusal("is protected with a password", hint="save it without one")
    return found


def member(found: zipfile.ZipFile, name: str) -> bytes:
    """One file of the archive that is XML.

    Raises:
        Refusal: It is not there, is damaged, or defines entities.
    """
    data = octets(found, name)
    if _DEFINES.search(data):
        raise Refusal("defines entities of its own, which may read other files", hint="save it again from its program")
    return data


def octets(found: zipfile.ZipFile, name: str) -> bytes:
    """One file of the archive, of which no more is unpacked than the archive has said.

    Raises:
        Refusal: It is not there, is damaged, or larger than is said.
    """
    try:
        with found.open(name) as packed:
            return packed.read(found.getinfo(name).file_size + 1)
    except KeyError:
        raise Refusal(f"has no {name} in it, which such a file has", hint="save it again") from None
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as fault:
        raise Refusal(f"is damaged at {name}", hint="save it again; it may be cut off") from fault
    except Exception as fault:  # zlib and lzma have errors of their own
        raise Refusal(f"is damaged at {name}", hint="save it again; it may be cut off") from fault
