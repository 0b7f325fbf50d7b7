"""Lines of running text: paragraphs, lists, what participants will be able to do, and questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_programme.imports.arriving import Outcome

__all__ = ["Block", "body", "listed", "outcomes", "questions_of"]

_BULLET = re.compile(r"\s*(?:[•◦·‣▪●*–-]|o(?=\s{2})|\d{1,2}[.)])\s+(\S.*)")
_SENTENCES = re.compile(r"(?<=[.?!])\s+(?=[^\W\d_a-z]|[“\"'(])")
_ABLE = re.compile(
    r"(?i)\b(?:able to|objectives?|will learn|kunna|kunne|lärandemål|læringsmål|lernziele?|können|objectifs?|"
    r"capables? de|objetivos?|capaces de|osaa|oppimistavoit\w*)\b"
)
_WRAPPED = range(50, 100)
"""How long a line is that goes on in the next one."""


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list with the line that leads to it."""

    text: str
    entries: tuple[str, ...] = ()


def listed(lines: Sequence[str]) -> list[Block]:
    """Lines as paragraphs and lists."""
    blocks: list[Block] = []
    entries: list[str] = []
    gap = True
    for line in lines:
        bullet = _BULLET.fullmatch(line)
        if bullet:
            entries.append(bullet[1])
        elif line.strip() and entries and not gap:
            if re.search(r"[.!?:;]$", entries[-1]) and line.strip()[0].isupper():
                entries.append(line.strip())
            else:
                entries[-1] = f"{entries[-1]} {line.strip()}"
        elif line.strip():
            _close(blocks, entries)
            _add(blocks, line.strip(), gap)
        gap = not line.strip()
    _close(blocks, entries)
    return blocks


def _close(blocks: list[Block], entries: list[str]) -> None:
    """End a list; a paragraph that ends with a colon leads to it."""
    if entries:
        leads = bool(blocks) and blocks[-1].text.endswith(":") and not blocks[-1].entries
        lead = blocks.pop().text if leads else ""
        blocks.append(Block(lead, tuple(entries)))
        entries.clear()


def _add(blocks: list[Block], line: str, gap: bool) -> None:
    last = blocks[-1].text if blocks and not blocks[-1].entries else ""
    if not gap and len(last.rsplit("\n", 1)[-1]) in _WRAPPED and not last.endswith((".", "?", "!", ":")):
        blocks[-1] = Block(f"{last} {line}")
    else:
        blocks.append(Block(line))


def body(blocks: Sequence[Block]) -> tuple[str, tuple[str, ...]]:
    """The running text, other lists within it, and the entries of the list of what is learned."""
    objectives: list[str] = []
    texts: list[str] = []
    for block in blocks:
        if block.entries and _ABLE.search(block.text):
            objectives += block.entries
        elif block.entries:
            texts += [block.text] if block.text else []
            texts.append("\n".join(f"- {entry}" for entry in block.entries))
        else:
            texts.append(block.text)
    return "\n\n".join(texts), tuple(objectives)


def outcomes(entries: Sequence[str]) -> tuple[Outcome, ...]:
    """Objectives; what follows a dash with a sentence of its own explains them."""
    return tuple(_outcome(" ".join(entry.split())) for entry in entries)


def _outcome(entry: str) -> Outcome:
    found = re.search(r"\s[-–—]\s(?=[^\W\d_a-z])", entry)
    if found is None or len(entry[: found.start()].split()) < 3:
        return Outcome(entry)
    return Outcome(entry[: found.start()], entry[found.end() :])


def questions_of(text: str) -> tuple[str, list[str]]:
    """A text without the questions that end one of its paragraphs, if they are two or more; and these."""
    kept: list[str] = []
    asked: list[str] = []
    for paragraph in text.split("\n\n"):
        sentences = _SENTENCES.split(paragraph)
        last = len(sentences)
        while last and sentences[last - 1].endswith("?"):
            last -= 1
        many = len(sentences) - last > 1
        asked += sentences[last:] if many else []
        kept += [" ".join(sentences[:last])] if many and last else [] if many else [paragraph]
    return "\n\n".join(kept), asked
