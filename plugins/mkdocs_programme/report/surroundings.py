"""Where a check runs, read from the environment: the forms that are wanted there, and the forge's editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

__all__ = ["Surroundings", "surroundings"]


@dataclass(frozen=True)
class Surroundings:
    """What the place where a check runs asks for."""

    forms: tuple[tuple[str, str], ...] = (("text", ""),)
    """Each with the file it is written to; the output for none."""
    editor: str = ""
    """The address of the forge's editor; see `Report.editor`."""


def surroundings(environment: Mapping[str, str], event: Mapping[str, Any]) -> Surroundings:
    """What is asked for where the check runs.

    Args:
        environment: The variables of the process.
        event: What GitHub tells of what set the job off, from the file `GITHUB_EVENT_PATH`.
    """
    if environment.get("GITHUB_ACTIONS") == "true":
        page = environment.get("GITHUB_STEP_SUMMARY", "")
        forms = (("text", ""), ("github", ""), *((("markdown", page),) if page else ()))
        return Surroundings(forms, _github(environment, event))
    if environment.get("GITLAB_CI") == "true":
        return Surroundings((("text", ""), ("gitlab", "gl-code-quality-report.json")), _gitlab(environment))
    return Surroundings()


def _github(environment: Mapping[str, str], event: Mapping[str, Any]) -> str:
    """The editor of the branch that is proposed, in the fork it comes from, else of the branch that was pushed."""
    server = environment.get("GITHUB_SERVER_URL", "")
    head, run = _inside(event, "pull_request", "head"), _inside(event, "workflow_run")
    branch = _text(head, "ref") or _text(run, "head_branch")
    branch = branch or environment.get("GITHUB_HEAD_REF") or environment.get("GITHUB_REF_NAME", "")
    fork = _text(_inside(head, "repo"), "full_name") or _text(_inside(run, "head_repository"), "full_name")
    repository = fork or environment.get("GITHUB_REPOSITORY", "")
    if not (server and repository and branch) or branch.endswith("/merge"):
        return ""
    return f"{server}/{quote(repository)}/edit/{quote(branch)}/{{path}}#L{{line}}"


def _gitlab(environment: Mapping[str, str]) -> str:
    project = environment.get("CI_MERGE_REQUEST_SOURCE_PROJECT_URL") or environment.get("CI_PROJECT_URL", "")
    branch = environment.get("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME") or environment.get("CI_COMMIT_REF_NAME", "")
    return f"{project}/-/edit/{quote(branch)}/{{path}}#L{{line}}" if project and branch else ""


def _inside(event: Any, *names: str) -> Any:
    for name in names:
        event = event.get(name) if isinstance(event, Mapping) else None
    return event


def _text(event: Any, name: str) -> str:
    value = _inside(event, name)
    return value if isinstance(value, str) else ""
