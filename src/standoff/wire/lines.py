"""A report's text to its units: headlines, bullets and paragraphs, hard-wrapped lines joined."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from standoff.model import Zone
from standoff.model.span import trim
from standoff.model.vocab import ZoneKind

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•‣◦▪▫●○■□►▶∙·*→♦◆❖✓–—-]|o(?=\s\s))\s+(?=\S)|[•●▪■►▶♦◆]")
_FIRST_WORD = re.compile(r"\S+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*$|''$")
WRAP_WIDTH = 100  # columns; wires were sent in lines of 60 to 80
WRAPPED_SHARE = 0.3  # of the characters: with more than this in longer lines, lines are paragraphs
ENDED_SHARE = 0.6  # of the lines that another follows: when more than this end a sentence, lines are paragraphs
RAGGED = 0.7  # of the width: a line shorter than this ends its paragraph
INDENT = 2  # columns more than the line before: a new paragraph


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it, white space at its ends left out."""

    start: int
    end: int
    indent: int
    block: int  # counts the stretches between blank lines
    bullet: int  # where the text after a bullet begins; `start` without bullet


@dataclass(frozen=True, slots=True)
class Unit:
    """A headline, bullet or paragraph. `hint`: what the format itself said it is."""

    start: int
    end: int
    block: int
    bullet: int
    hint: ZoneKind | None

    @property
    def is_bullet(self) -> bool:
        return self.bullet > self.start


def units_of(text: str, zones: Sequence[Zone], opens: Callable[[int, int], bool]) -> list[Unit]:
    """Cut a report into units.

    zones: what the format marked; each becomes a unit of its own with its kind as hint.
    opens: whether a line (start, end) begins something new whatever stands before (a byline, a dateline).
    Returns units in order; together they hold every character that is not white space.
    """
    units: list[Unit] = []
    at = 0
    block = 0
    for zone in sorted(zones, key=lambda z: z.start):
        start, end = trim(text, max(zone.start, at), min(zone.end, len(text)))
        if start >= end:
            continue
        units += _plain(text, at, start, block, opens)
        block = units[-1].block + 1 if units else 0
        bullet = _BULLET.match(text, start, end)
        units.append(Unit(start, end, block, bullet.end() if bullet else start, zone.kind))
        at = end
        block += 1
    return units + _plain(text, at, len(text), block, opens)


def _plain(text: str, start: int, end: int, block: int, opens: Callable[[int, int], bool]) -> list[Unit]:
    lines = _lines(text, start, end, block)
    width = _width(text, lines)
    units: list[Unit] = []
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(text, group, line, width, opens):
            units.append(_unit(group))
            group = []
        group.append(line)
    if group:
        units.append(_unit(group))
    return units


def _unit(group: list[Line]) -> Unit:
    return Unit(group[0].start, group[-1].end, group[0].block, group[0].bullet, None)


def _lines(text: str, start: int, end: int, block: int) -> list[Line]:
    lines: list[Line] = []
    bounds = [(m.start(), m.end()) for m in _BREAK.finditer(text, start, end)]
    at = start
    for stop, after in [*bounds, (end, end)]:
        first, last = trim(text, at, stop)
        if first < last:
            bullet = _BULLET.match(text, first, last)
            lines.append(Line(first, last, first - at, block, bullet.end() if bullet else first))
        elif lines and lines[-1].block == block:
            block += 1
        at = after
    return lines


def _width(text: str, lines: list[Line]) -> int | None:
    """The column at which the lines were wrapped; None where a line is a paragraph."""
    pairs = [line for line, after in itertools.pairwise(lines) if line.block == after.block]
    ended = sum(1 for line in pairs if _ENDS_SENTENCE.search(text, max(line.start, line.end - 4), line.end))
    if ended > ENDED_SHARE * len(pairs):
        return None
    lengths = [line.end - line.start for line in lines]
    long = sum(n for n in lengths if n > WRAP_WIDTH)
    if not lengths or long > WRAPPED_SHARE * sum(lengths):
        return None
    return max((n for n in lengths if n <= WRAP_WIDTH), default=None)


def _goes_on(text: str, group: list[Line], line: Line, width: int | None, opens: Callable[[int, int], bool]) -> bool:
    """Whether the line belongs to the paragraph of the lines before it."""
    last = group[-1]
    if line.block != last.block or line.bullet > line.start or opens(line.start, line.end):
        return False
    if opens(last.start, last.end) and width is None:
        return False
    ended = bool(_ENDS_SENTENCE.search(text, max(last.start, last.end - 4), last.end))
    if not ended and text[line.start].islower() and last.end - last.start > RAGGED * (width or WRAP_WIDTH) / 2:
        return True
    hanging = group[0].bullet > group[0].start
    if width is None or (line.indent >= last.indent + INDENT and not hanging):
        return False
    if len(group) > 1 and group[0].indent < group[1].indent and line.indent <= group[0].indent:
        return False  # a hanging indent ends here
    length = last.end - last.start
    word = _FIRST_WORD.match(text, line.start)
    fits = length + 1 + (word.end() - word.start() if word else 0) <= width - INDENT
    return not (fits and (ended or length < RAGGED * width))
