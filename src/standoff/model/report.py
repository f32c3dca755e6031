"""A report as it was read, and as the contract shows it."""

import hashlib
from dataclasses import dataclass, field

from standoff.model.span import Span
from standoff.model.time import Published
from standoff.model.vocab import TimeBasis, TimePrecision, ZoneKind


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report came from. `uri` is a path or address, `format` the reader's name."""

    uri: str | None
    publisher: str | None
    format: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A typed part of a report."""

    kind: ZoneKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`MOSCOW, Dec 15 (Reuters)`; `place` is the id of a place of the coded report."""

    start: int
    end: int
    place: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Credit:
    """Someone named in a byline or photo credit; `role` is reporting, writing, editing or photo."""

    role: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """One wire story with its canonical text: the input of the coder.

    text: decoded, without byte order mark, CRLF and CR turned to LF, otherwise untouched.
    published: the publication date where it is known from outside the text (option or metadata).
    zones: parts the format itself marked (HTML headline, caption ...); empty for plain text.
    """

    text: str
    source: Source = field(default_factory=lambda: Source(None, None, "text"))
    language: str = "en"
    published: Published | None = None
    zones: tuple[Zone, ...] = ()

    @classmethod
    def from_text(cls, text: str, published: str | None = None) -> "Report":
        """A report of a text in memory, kept exactly as it is.

        published: ISO date (YYYY-MM-DD) of publication, if known.
        Raises ValueError when `published` is no such date.
        """
        return cls(text, published=given_date(published) if published else None)


def given_date(day: str) -> Published:
    """The publication date that a person gave. Raises ValueError when it is no ISO date."""
    from datetime import date

    parsed = date.fromisoformat(day).isoformat()
    return Published(parsed, parsed, TimePrecision.DAY, TimeBasis.OPTION, None)


def report_id(text: str, published: Published | None) -> str:
    """First 32 hex digits of sha256 of text, LF and publication date (empty where unknown)."""
    day = published.start[:10] if published else ""
    return hashlib.sha256(f"{text}\n{day}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """The report as the contract shows it."""

    id: str
    text: str
    language: str
    source: Source
    published: Published | None
    zones: list[Zone]
    dateline: Dateline | None
    credits: list[Credit]
    sentences: list[Span]
