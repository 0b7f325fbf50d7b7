"""The package as others install it: a wheel of this checkout, made and installed without a network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def made(folder: Path) -> Path:
    """Build the wheel with what is installed."""
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


def pip(*arguments: str) -> None:
    """Let pip do something, and ask no host."""
    run([sys.executable, "-m", "pip", *arguments, "--quiet", "--no-index"], ROOT, dict(os.environ))


def run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    """What a command says that ends well."""
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
