"""The door to git: it is asked for what it knows, and starts no program that a repository may name."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

__all__ = ["asked"]

_HARMLESS = (
    *("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false"),
    *("-c", "gpg.program=false", "-c", "gpg.ssh.program=false", "-c", "gpg.x509.program=false"),
    *(
        "-c",
        "core.sshCommand=false",
        "-c",
        "core.askPass=false",
        "-c",
        "credential.helper=",
        "-c",
        "protocol.allow=never",
    ),
)
"""A repository names programs in its settings that git starts on the way: to watch files, to look at signatures, to
fetch what is not there. None of them is started for us."""
_QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def asked(folder: Path, *words: str, ask: bytes = b"", patience: float = 10) -> bytes | None:
    """What git answers; nothing where it knows no answer.

    Args:
        folder: Where it is asked.
        words: The command, which must be one that only reads.
        ask: What it is told on its standard input.
        patience: Seconds that it has.

    Raises:
        OSError: Git is not installed here, or cannot be started.
        TimeoutExpired: It does not answer.
    """
    command = ["git", *_HARMLESS, "-C", str(folder), *words]
    told = subprocess.run(
        command, input=ask, capture_output=True, timeout=patience, check=False, env=os.environ | _QUIET
    )
    return told.stdout if told.returncode == 0 else None
