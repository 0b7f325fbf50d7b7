"""What all tests share: a browser, and the promise that nothing is left out where the project is judged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

# A promise holds for all input, however busy the machine is; speed is measured elsewhere.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

# What the commands say must not depend on the build server on which the tests run.
for variable in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
    os.environ.pop(variable, None)

CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""A quiet Chromium, which asks no host for anything that the page did not ask for."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Lend the Chromium of this system, one for each process of a test run."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed here: install the package `chromium` to run the tests in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def festival(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that MkDocs makes of the invented festival, where nothing may be warned of."""
    made = tmp_path_factory.mktemp("festival")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", "mkdocs.yml", "-d", str(made)]
    source = Path(__file__).parents[1] / "examples" / "festival"
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return made


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in CI that left a test out; a person at home may lack what the test needs."""
    if _left_out(session.config) and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why a run in CI failed although no test did."""
    if count := _left_out(config):
        terminalreporter.write_line(f"{count} skipped: with CI=true every test must run", red=True)


def _left_out(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") != "true" or reporter is None:
        return 0
    return len(reporter.stats.get("skipped", []))
