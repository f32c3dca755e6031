"""What the wire stage finds in a report."""

import re
from dataclasses import dataclass

from standoff.model import Credit, Published, Span, Zone
from standoff.model.vocab import ZoneKind


@dataclass(frozen=True, slots=True)
class DatelineParts:
    """`MOSCOW, Dec 15 (Reuters)`: the whole, and the parts that are there."""

    span: Span
    place: Span | None
    date: Span | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A contiguous stretch of text to be parsed on its own: a headline, a bullet, a caption or a
    paragraph, without dateline, credit and boilerplate. `paragraph` counts all passages from 0;
    two passages of one paragraph (broken by boilerplate) share it."""

    kind: ZoneKind
    start: int
    end: int
    paragraph: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def plain_passages(text: str) -> list[Passage]:
    """The lines of a text that is no report, each a paragraph of a body; offsets without the blanks at its edges."""
    lines = (match for match in re.finditer(r"\S[^\n]*", text))
    return [
        Passage(ZoneKind.BODY, line.start(), line.start() + len(line.group().rstrip()), number)
        for number, line in enumerate(lines)
    ]


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of a report. `zones` are sorted by start and do not overlap, boilerplate within a
    body paragraph excepted; `passages` are sorted and never overlap."""

    zones: tuple[Zone, ...]
    passages: tuple[Passage, ...]
    dateline: DatelineParts | None
    credits: tuple[Credit, ...]
    published: Published | None
    publisher: str | None
