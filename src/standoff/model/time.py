"""Resolved times: an inclusive interval of ISO 8601 dates, and how it was known."""

from dataclasses import dataclass

from standoff.model.span import Span
from standoff.model.vocab import TimeBasis, TimeExtent, TimePrecision


@dataclass(frozen=True, slots=True)
class Published:
    """When a report was published. `start` and `end` are ISO dates, both inclusive; `span` is the
    expression in the text that says so, None when the date came from outside the text."""

    start: str
    end: str
    precision: TimePrecision
    basis: TimeBasis
    span: Span | None


@dataclass(frozen=True, slots=True)
class Time:
    """When an event was. `extent` tells whether it fell within the interval, lasted throughout, or
    began (since) or ended (until) there."""

    start: str | None
    end: str | None
    precision: TimePrecision
    extent: TimeExtent
    basis: TimeBasis
    span: Span | None
