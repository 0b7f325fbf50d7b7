"""The lines that stop YAML from reading on: each told once, mended, and read again as mended.

Runs only over a text that could not be read, so it may look at every line closely.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_programme.documents import rules
from mkdocs_programme.documents.blanks import INDENT, SAYS, beside_sign, indents
from mkdocs_programme.documents.lines import Parts, blocks, fault, parts
from mkdocs_programme.documents.spans import span_fault
from mkdocs_programme.findings import Finding, Place, Rule
from mkdocs_programme.phrases import NOTHING, Phrase, phrase

__all__ = ["Traps"]

_TIGHT = re.compile(r"([A-Za-z_][\w-]*)[ ]?(?::(?!//)|[：﹕])(?=\S)")
_STUCK = re.compile(r"([ ]*)-(?=[^\W\d_])")
_SIGN = re.compile(r"([a-z_][\w-]*)[ ]*[=;](?![=;])[ ]*")
_WORD = re.compile(r"([a-z_][\w-]*)(?:[ ]+(.*))?\Z")
_Words = tuple[Phrase, Phrase]
"""A message and its hint."""
_LONG = 60
"""A line longer than this may run over into the next."""


class Traps:
    """One pass over the lines of a front matter.

    Args:
        path: The file, for its places.
        above: How many lines of the file stand above these.
        lines: The lines; `mended` is a copy in which every trap is mended.
    """

    def __init__(self, path: str, above: int, lines: Sequence[str]) -> None:
        self.path = path
        self.above = above
        self.mended = list(lines)
        self.findings: dict[int, Finding] = {}
        """The finding of each line that has one, by its number in `mended`."""
        self._inside = blocks(lines)
        self._levels: list[tuple[int, bool]] = []
        """Column of each open list (True) or mapping (False)."""
        self._opens = False
        """Whether the line before awaits something deeper."""
        self._shift: tuple[int, int] | None = None
        """From which indent on the lines below a displaced one move with it, and how far."""
        self._names = set(re.findall(r"&([\w-]+)", "\n".join(lines)))
        self._past = 0

    def run(self) -> Traps:
        """Look at every line."""
        for number, line in enumerate(self.mended):
            if self._inside[number]:
                self._block(number, line)
            elif not SAYS.search(line):
                self.mended[number] = ""
            elif number >= self._past and not line.lstrip(" \t").startswith("#"):
                self._line(number)
        return self

    def _tell(
        self, number: int, rule: Rule, column: int, length: int, words: _Words, mended: str, sure: bool = False
    ) -> None:
        """Keep one finding for a line, the first; its mended form grows with each."""
        if number not in self.findings:
            place = Place(self.path, self.above + number + 1, column + 1, max(length, 1))
            self.findings[number] = rule.at(place, words[0], hint=words[1], mended=mended, sure=sure)
        self.mended[number] = mended

    def _block(self, number: int, line: str) -> None:
        inside = self._inside[number]
        blank = INDENT.match(line)
        if line.strip() and blank and not line.startswith(" " * inside):
            self._indented(number, line, blank, inside, sure=True)

    def _indented(self, number: int, line: str, blank: re.Match[str], indent: int, sure: bool = False) -> None:
        mended = " " * indent + line[blank.end() :]
        column, tab = indents(line)
        words = (phrase("the line is indented with a no-break space"), phrase("write ordinary blanks"))
        if tab:
            words = (phrase("the line is indented with a tab"), phrase("indent it with blanks"))
        broken = rules.tab_indent if tab else rules.no_break_space
        self._tell(number, broken, column, blank.end() - column, words, mended, sure)

    def _line(self, number: int) -> None:
        line = self.mended[number]
        if blank := INDENT.match(line):
            self._indented(number, line, blank, self._likely_indent(line[blank.end() :]))
        self._odd(number)
        self._hyphen(number)
        taken = self._colon(number, self._placed(number, parts(self.mended[number])))
        if taken is None:
            return
        self._open(taken)
        self._value(number, taken)

    def _likely_indent(self, text: str) -> int:
        """Where a line belongs whose indent does not say: below what is open, or beside its like."""
        if not self._levels:
            return 0
        deepest, is_list = self._levels[-1]
        if self._opens:
            return deepest + 2
        if text.startswith("- "):
            return next((column for column, listed in reversed(self._levels) if listed), deepest)
        return next((column for column, listed in reversed(self._levels) if not listed), deepest + 2 * is_list)

    def _odd(self, number: int) -> None:
        if found := beside_sign(self.mended[number]):
            words = (phrase("a no-break space stands beside the sign"), phrase("write an ordinary blank"))
            self._tell(number, rules.no_break_space, found[0], 1, words, found[1], sure=True)

    def _hyphen(self, number: int) -> None:
        """A list entry whose hyphen sticks to its word, where a list is or may be open."""
        line = self.mended[number]
        found = _STUCK.match(line)
        if found and (self._opens or any(listed for _, listed in self._levels)):
            words = (phrase("a blank is missing after the hyphen"), phrase("write a hyphen and a blank"))
            mended = f"{found[1]}- {line[found.end(1) + 1 :]}"
            self._tell(number, rules.hyphen_without_blank, found.end(1), 1, words, mended, sure=True)

    def _placed(self, number: int, taken: Parts) -> Parts:
        """The line at a column where one is open, moved there if need be."""
        if self._shift and taken.indent >= self._shift[0]:
            return self._move(number, taken.indent + self._shift[1])
        self._shift = None
        wanted = self._wanted(number, taken)
        if wanted is None or wanted == taken.indent:
            return taken
        words = (phrase("the line is indented unlike those it belongs to"), phrase("indent it like them"))
        line = self.mended[number]
        mended = " " * wanted + line.lstrip(" ")
        self._tell(number, rules.indentation, 0, max(taken.indent, 1), words, mended)
        self._shift = (max(taken.indent, 1), wanted - taken.indent)
        return parts(mended)

    def _move(self, number: int, indent: int) -> Parts:
        self.mended[number] = " " * max(indent, 0) + self.mended[number].lstrip(" ")
        return parts(self.mended[number])

    def _wanted(self, number: int, taken: Parts) -> int | None:
        """The column at which a line should stand; none where any will do."""
        listed = bool(taken.dashes)
        if not listed and taken.key is None:
            return None
        if not self._levels:
            least = (
                min(
                    (len(line) - len(line.lstrip(" ")))
                    for line, inside in zip(self.mended, self._inside, strict=True)
                    if not inside and parts(line).key is not None
                )
                if not listed
                else taken.indent
            )
            return min(least, taken.indent)
        deepest = self._levels[-1][0]
        if taken.indent > deepest:
            return None if self._opens else self._nearest(taken.indent, listed)
        if (taken.indent, listed) in self._levels or (listed and self._opens and taken.indent == deepest):
            return None
        return self._nearest(taken.indent, listed)

    def _nearest(self, indent: int, listed: bool) -> int | None:
        columns = [column for column, is_list in self._levels if is_list is listed]
        return min(columns, key=lambda column: (abs(column - indent), column), default=None)

    def _colon(self, number: int, taken: Parts) -> Parts | None:
        """The line with its field told from its value; none for a line that only carries on another."""
        if taken.key is not None or taken.dashes:
            return taken
        deepest = self._levels[-1][0] if self._levels else -1
        if taken.indent > deepest and self._levels:
            return taken if self._opens else None
        text, indent = taken.value, " " * taken.indent
        if taken.value[0] in "[{\"'" and not self._levels:
            return taken
        if found := _TIGHT.match(text):
            message = phrase("a blank is missing after the colon of `{field}`", field=found[1])
            words = (message, phrase("write a colon and a blank"))
            mended = f"{indent}{found[1]}: {text[found.end() :]}"
            self._tell(number, rules.colon_without_blank, taken.at + found.end() - 1, 1, words, mended, sure=True)
        else:
            self._no_colon(number, text, indent, taken)
        return parts(self.mended[number]) if ":" in self.mended[number] else None

    def _no_colon(self, number: int, text: str, indent: str, taken: Parts) -> None:
        before = next((self.mended[n] for n in range(number - 1, -1, -1) if self.mended[n].strip()), "")
        words = (phrase("this line cannot be read as `field: value`"), NOTHING)
        if found := _SIGN.match(text):
            mended = f"{indent}{found[1]}: {text[found.end() :]}"
            words = (words[0], phrase("write a colon and a blank after the field"))
        elif (found := _WORD.match(text)) and len(before) < _LONG and fault(found[2] or "") is None:
            mended = f"{indent}{found[1]}: {found[2] or ''}".rstrip()
            words = (words[0], phrase("write a colon and a blank after the field"))
        else:
            mended = f"{indent}  {text}" if before and self._levels else ""
            words = (words[0], phrase("indent it if it goes on from the line above"))
        self._tell(number, rules.unreadable_line, taken.at, len(text), words, mended)
        if not re.match(r"\s*[\w-]+:(?:\s|\Z)", mended):
            self.mended[number] = "#"

    def _open(self, taken: Parts) -> None:
        """Keep account of which lists and mappings are open after this line."""
        keyed = taken.key is not None
        if taken.dashes or keyed:
            kept = [level for level in self._levels if level[0] <= taken.indent]
            if not taken.dashes:
                kept = [level for level in kept if not (level[1] and level[0] == taken.indent)]
            self._levels = kept
        for column in taken.dashes:
            if (column, True) not in self._levels:
                self._levels.append((column, True))
        if keyed and (taken.column, False) not in self._levels:
            self._levels.append((taken.column, False))
        self._opens = not taken.value or taken.value[0] in "#&!"

    def _value(self, number: int, taken: Parts) -> None:
        """Look at what stands after the field or the hyphen."""
        value = taken.value
        if not value or value[0] == "#":
            return
        sentence = taken.dashes and taken.key and not re.fullmatch(r"[a-z_][\w-]*", taken.key)
        line = self.mended[number]
        if value[0] in "[{\"'*&!" and not value.startswith("{{"):
            found, lines_taken = span_fault(value, self.mended, number, taken, self._names)
            self._past = number + lines_taken
        else:
            found = fault(line[taken.column :].rstrip() if sentence and ":" in value else value)
        if found is None:
            return
        at = taken.column if sentence and found.rule is rules.colon_in_value else taken.at
        words = (found.message, found.hint)
        self._tell(number, found.rule, at + found.offset, found.length, words, line[:at] + found.mended, found.sure)
