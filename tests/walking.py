"""Pages of the manual walked through as a reader would: commands are run, files written, answers compared."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
_BLOCK = re.compile(
    r"(?ms)^```sh\n(?P<commands>.*?)^```\n(?:\n```text\n(?P<answer>.*?)^```\n)?"
    r'|^```\w+ title="(?P<path>[^"]+)"\n(?P<text>.*?)^```\n'
    r"|^```diff\n(?P<difference>.*?)^```\n"
)
_MARK = "=== step"
_WROTE = {"NAME": "you", "EMAIL": "you@festival.example"}


@dataclass(frozen=True)
class Step:
    """A box of a page: commands with what they answer, a file as it shall be, or a change of one."""

    commands: str = ""
    answer: str | None = None
    path: str = ""
    text: str = ""

    @property
    def script(self) -> str:
        """The step as lines for a shell."""
        if not self.text:
            return self.commands
        into = f'mkdir -p "$(dirname {self.path})"; cat > {self.path}' if self.path else "git apply --unidiff-zero"
        return f"{into} <<'END_OF_BOX'\n{self.text}END_OF_BOX"


def steps(page: str) -> list[Step]:
    """The boxes of a page of the manual that are done, in order."""
    return list(_steps((DOCS / page).read_text(encoding="utf-8")))


def _steps(text: str) -> Iterator[Step]:
    for found in _BLOCK.finditer(text):
        written = found["text"] or found["difference"] or ""
        yield Step(found["commands"] or "", found["answer"], found["path"] or "", written)


def environment(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    """Of somebody who has no settings of their own."""
    return {
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "NO_MKDOCS_2_WARNING": "1",
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": said for who in ("AUTHOR", "COMMITTER") for what, said in _WROTE.items()},
        **more,
    }


def walked(done: Sequence[Step], folder: Path, environment: Mapping[str, str], after: Mapping[int, str]) -> list[str]:
    """What each step answered, in one shell.

    Args:
        done: The steps.
        folder: Where they are done.
        environment: Of the shell.
        after: Lines that follow a step and that no reader needs, by its number.
    """
    lines = ["exec 2>&1"]
    for number, step in enumerate(done):
        lines += [f"echo '{_MARK} {number}'", step.script, after.get(number, "")]
    ran = subprocess.run(
        ["bash", "-c", "\n".join(lines)],
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return re.split(rf"(?m)^{_MARK} \d+\n", ran.stdout)[1:]


def differing(done: Sequence[Step], answers: Sequence[str]) -> list[tuple[str, str, str]]:
    """Commands that answer otherwise than the page says, with both; “…” on the page stands for anything."""
    return [
        (step.commands, step.answer, answer)
        for step, answer in zip(done, answers, strict=True)
        if step.answer is not None and not re.fullmatch(re.escape(step.answer).replace("…", ".*"), answer, re.DOTALL)
    ]
