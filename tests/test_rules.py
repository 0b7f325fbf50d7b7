"""The manual of every rule is its test: what it says breaks the rule does, and what it says mends it does."""

from __future__ import annotations

import pytest

from mkdocs_programme import build, manual
from mkdocs_programme.findings import RULES, Rule

SETTINGS = b"languages: [en, sv]\n"
"""What the examples take for granted: a site in English and Swedish."""

ALL = [pytest.param(rule, id=code) for code, rule in sorted(RULES.items())]


def found(files: dict[str, str]) -> list[str]:
    """The codes found in example files, in order; `programme.yml` among them stands for the settings."""
    octets = {manual.octets(path).decode(): manual.octets(text) for path, text in files.items()}
    settings = octets.pop(build.SETTINGS, SETTINGS)
    return [finding.code for finding in build.load_files(octets, settings).findings]


@pytest.mark.parametrize("rule", ALL)
def test_the_first_example_breaks_this_rule_once_and_no_other(rule: Rule) -> None:
    assert found(dict(manual.examples(rule.manual).breaks)) == [rule.code]


@pytest.mark.parametrize("rule", ALL)
def test_the_second_example_mends_it_and_breaks_no_other(rule: Rule) -> None:
    examples = manual.examples(rule.manual)

    assert examples.mends
    assert found(examples.mended) == []


@pytest.mark.parametrize("rule", ALL)
def test_the_manual_says_the_breach_in_one_sentence_and_then_why_a_reader_would_mind(rule: Rule) -> None:
    told = rule.manual.split("Breaks it:")[0].split("\n\n")

    assert told[0].endswith(".")
    assert "\n" not in told[0]
    assert ". " not in told[0]
    assert manual.breach(rule.manual) == told[0]
    assert manual.reason(rule.manual).endswith(".")
