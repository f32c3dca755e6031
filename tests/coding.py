"""Code a sentence and read the outcome in short."""

from functools import cache

from standoff.coder import Coder
from standoff.model import CodedReport, Event, Report

DAY = "2011-06-15"  # a Wednesday


@cache
def coder() -> Coder:
    """One coder for all tests of a process: loading takes seconds."""
    return Coder()


def code(text: str, day: str | None = DAY) -> CodedReport:
    return coder().code(Report.from_text(text, day))


def event_at(coded: CodedReport, word: str) -> Event | None:
    """The event whose predicate holds the word, None where it is no event."""
    at = coded.report.text.index(word)
    for event in coded.events:
        if any(span.start <= at < span.end for span in event.predicate):
            return event
    return None


def names(coded: CodedReport, ids: list[str]) -> list[str]:
    """Names of actors by their ids."""
    known = {actor.id: actor.name for actor in coded.actors}
    return [known[i] for i in ids]


def codes(coded: CodedReport, ids: list[str]) -> list[str | None]:
    """CAMEO-style codes of actors by their ids."""
    known = {actor.id: actor.code for actor in coded.actors}
    return [known[i] for i in ids]


def sources(coded: CodedReport, event: Event) -> list[str | None]:
    return codes(coded, [party.actor for party in event.sources])


def targets(coded: CodedReport, event: Event) -> list[str | None]:
    return codes(coded, [party.actor for party in event.targets])
