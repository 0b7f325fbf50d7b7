"""Zip archives, as office programs write them: what unpacks to more than a programme can hold is refused unopened."""

from __future__ import annotations

import io
import re
import zipfile

from mkdocs_programme.imports.arriving import Refusal
from mkdocs_programme.imports.opening.text import LIMIT, guarded

__all__ = ["archive", "is_zip", "member"]

_RATIO = 200
"""An archive may unpack to so many times its size; office files reach 30."""
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
    if size > LIMIT or len(members) > _MEMBERS or size > max(len(data) * _RATIO, 4_000_000):
        raise Refusal(f"unpacks to {size // 1_000_000} MB, which no programme does", hint="look where it is from")
    if any(one.flag_bits & 1 for one in members):
        raise Refusal("is protected with a password", hint="save it without one")
    return found


def member(found: zipfile.ZipFile, name: str) -> bytes:
    """One file of the archive.

    Raises:
        Refusal: It is not there, is damaged, or is XML that defines entities.
    """
    try:
        data = found.read(name)
    except KeyError:
        raise Refusal(f"has no {name} in it, which such a file has", hint="save it again") from None
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as fault:
        raise Refusal(f"is damaged at {name}", hint="save it again; it may be cut off") from fault
    except Exception as fault:  # zlib and lzma have errors of their own
        raise Refusal(f"is damaged at {name}", hint="save it again; it may be cut off") from fault
    if _DEFINES.search(data):
        raise Refusal("defines entities of its own, which may read other files", hint="save it again from its program")
    return data
