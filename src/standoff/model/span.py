"""The one way to point into a report: a half-open range of Unicode code points of its canonical text."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`; `end` is exclusive; both count Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends; empty at `start` when nothing is left."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of them. Raises ValueError when there are none."""
    known = list(spans)
    return Span(min(s.start for s in known), max(s.end for s in known))
