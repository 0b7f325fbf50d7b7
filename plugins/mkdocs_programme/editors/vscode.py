"""The settings of Visual Studio Code for the folder of a festival."""

from __future__ import annotations

from typing import Any

__all__ = ["EXTENSIONS", "SCHEMA", "SETTINGS", "SNIPPETS", "TASKS", "extensions", "settings", "tasks"]

SETTINGS = ".vscode/settings.json"
EXTENSIONS = ".vscode/extensions.json"
TASKS = ".vscode/tasks.json"
SNIPPETS = ".vscode/programme.code-snippets"
SCHEMA = ".vscode/programme.schema.json"
_TASK = "programme check"


def settings(programme: str) -> dict[str, Any]:
    """What helps while somebody types.

    Args:
        programme: The file of our settings, which the extension for YAML holds against their schema.
    """
    return {
        "yaml.schemas": {SCHEMA: [programme]},
        # Without this the fields of front matter are offered only to those who ask with Ctrl and the space bar.
        "[markdown]": {
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "on"},
            "editor.wordBasedSuggestions": "off",
        },
    }


def extensions() -> dict[str, Any]:
    """What the editor suggests to install: for schemas of YAML, and for front matter as a form."""
    return {"recommendations": ["redhat.vscode-yaml", "eliostruyf.vscode-front-matter"]}


def tasks(language: str) -> dict[str, Any]:
    """A check that runs while the folder is open, and shows each fault at its place in the list of problems.

    Args:
        language: In which faults are told.
    """
    matcher = {
        "owner": _TASK.partition(" ")[0],
        "source": _TASK.partition(" ")[0],
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": r"^(.+?):(\d+):(\d+): (error|warning|info): (PRG\d{3}) (.+)$",
            "file": 1,
            "line": 2,
            "column": 3,
            "severity": 4,
            "code": 5,
            "message": 6,
        },
        # A report begins after an empty line, and its last line is the only one without a colon.
        "background": {"activeOnStart": True, "beginsPattern": r"^\s*$", "endsPattern": "^[^:]+$"},
    }
    task = {
        "label": _TASK,
        "type": "process",
        "command": "programme",
        "args": ["check", "--watch", "--format", "lines", "--language", language],
        "isBackground": True,
        "runOptions": {"runOn": "folderOpen"},
        "presentation": {"reveal": "silent", "panel": "dedicated"},
        "problemMatcher": matcher,
    }
    return {"version": "2.0.0", "tasks": [task]}
