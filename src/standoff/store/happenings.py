"""Mentions of one event within a report, and the mention that stands for them all."""

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.model import Event
from standoff.model.vocab import Status

_SETTLED = (Status.ACTUAL, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Happening:
    """`lead` is the mention that tells most; `mentions` are all of them, in text order, lead included."""

    lead: Event
    mentions: list[Event]


def group(events: Iterable[Event]) -> list[Happening]:
    """The happenings of a report, in the order in which their first mentions stand."""
    by_id: dict[str, list[Event]] = {}
    for event in events:
        by_id.setdefault(event.happening, []).append(event)
    return [Happening(max(mentions, key=_telling), mentions) for mentions in by_id.values()]


def _telling(event: Event) -> tuple[int, bool, bool, bool, float]:
    """The first mention with the highest value leads: parties, then whether it is told as done, then
    when and where, then confidence."""
    parties = min(len(event.sources) + len(event.targets), 2)
    settled = event.factuality.status in _SETTLED
    return (parties, settled, event.time is not None, event.place is not None, event.confidence)
