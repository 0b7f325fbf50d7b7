"""The forms themselves: the package of Sveltia CMS as npm has it, looked through before a byte of it is published."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
from collections.abc import Container, Mapping
from dataclasses import dataclass

__all__ = ["ARCHIVE", "VERSION", "Bundle", "Unfit", "unpacked"]

VERSION = "0.221.1"
ARCHIVE = f"sveltia-cms-{VERSION}.tgz"
"""What `npm pack @sveltia/cms` calls it."""
_INTEGRITY = "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ=="
"""SHA-512 of the archive, as the registry states it."""
_TOP = "package/"
_ENGLISH = "en-US"


class Unfit(ValueError):
    """An archive that is not the one we know."""


@dataclass(frozen=True)
class Bundle:
    """What is published of the package."""

    files: Mapping[str, bytes]
    """By their path beside the page."""
    words: Mapping[str, str]
    """For every language that the forms know, the script with the words that are shown."""


def unpacked(archive: bytes, languages: Container[str]) -> Bundle:
    """Take out what browsers need.

    Words of the forms are JSON in the package, for programs that bundle it; browsers load them as scripts.

    Args:
        archive: What npm packs.
        languages: In which people fill in forms; others are shown English.

    Raises:
        Unfit: The archive is another one.
    """
    if base64.b64encode(hashlib.sha512(archive).digest()).decode() != _INTEGRITY:
        raise Unfit(ARCHIVE)
    found, words = dict[str, bytes](), dict[str, str]()
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        for member in tar:
            file, name = tar.extractfile(member) if member.isfile() else None, member.name.removeprefix(_TOP)
            if file is None or name.endswith(".map"):
                continue
            if name.startswith("npm/") or name == "LICENSE.txt":
                found[name] = file.read()
            elif name.startswith("locales/"):
                locale = name.removeprefix("locales/").removesuffix(".json")
                shown = locale.partition("-")[0] in languages or locale == _ENGLISH
                words[locale] = f"words/{locale if shown else _ENGLISH}.js"
                if shown:
                    found[words[locale]] = (
                        f"export default {json.dumps(json.load(file), ensure_ascii=False)};\n".encode()
                    )
    return Bundle(found, words)
