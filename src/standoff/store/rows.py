"""What the store answers with: one frozen row a report, actor, event, statement or matter."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Label:
    """An actor as a row shows it. `of` is the name of what a person or body acts for, where the report
    or a table says so; `title` is the office."""

    id: str
    name: str
    kind: str
    country: str | None
    code: str | None
    of: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class ViewRow:
    """What one chain of vouchers holds an event to be; no vouchers: the reporter."""

    vouchers: list[Label]
    status: str
    polarity: str
    score: float


@dataclass(frozen=True, slots=True)
class EventRow:
    """One mention of an event.

    lead: it is the mention that tells most of its happening; told: how many mentions the happening has.
    first_day, last_day: the days it can have been on, ISO; those of publication where the report gives none.
    start, end: what the report itself says. offset: where its predicate begins in the text, in code points.
    """

    report: str
    id: str
    happening: str
    lead: bool
    told: int
    type: str
    mode: str | None
    contexts: list[str]
    cameo: str | None
    quad: int
    intensity: float
    symmetric: bool
    sources: list[Label]
    targets: list[Label]
    predicate: str
    offset: int
    status: str
    polarity: str
    score: float
    views: list[ViewRow]
    background: bool
    start: str | None
    end: str | None
    precision: str | None
    extent: str | None
    first_day: str | None
    last_day: str | None
    place: str | None
    place_country: str | None
    latitude: float | None
    longitude: float | None
    relation: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement. `cue` and `content` are the words of the text; `medium` is its kind."""

    report: str
    id: str
    speakers: list[Label]
    act: str
    form: str
    addressees: list[Label]
    medium: str | None
    medium_name: str | None
    publisher: Label | None
    occasion: str | None
    cue: str
    content: str
    offset: int
    parent: str | None
    events: list[str]
    cameo: str | None
    start: str | None
    end: str | None
    first_day: str | None
    last_day: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class TermRow:
    role: str
    polarity: str
    text: str


@dataclass(frozen=True, slots=True)
class MoveRow:
    kind: str
    by: list[Label]
    to: list[Label]
    status: str
    vouchers: list[Label]
    start: str | None
    end: str | None
    text: str


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One thing on the table, as one report tells it. `first_day` is the day of its first dated move,
    else of publication."""

    report: str
    id: str
    kind: str
    name: str
    by: list[Label]
    to: list[Label]
    vouchers: list[Label]
    terms: list[TermRow]
    moves: list[MoveRow]
    status: str
    pending: list[str]
    alleged: list[str]
    offset: int
    first_day: str | None
    last_day: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor over all reports: those of one name, kind and code are one. Counts: reports that name it,
    its mentions, happenings it is a source or a target of, statements it makes."""

    name: str
    kind: str
    country: str | None
    code: str | None
    reports: int
    mentions: int
    as_source: int
    as_target: int
    statements: int


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report. `events` counts happenings; `excerpt` shows where a search hit, the hits in [[ ]]."""

    id: str
    published: str | None
    headline: str
    publisher: str | None
    dateline: str | None
    language: str
    words: int
    actors: int
    events: int
    statements: int
    matters: int
    appearances: int
    uri: str | None
    excerpt: str | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where and when a text was seen: address or path, outlet, ISO time."""

    uri: str | None = None
    publisher: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """What to ask for; None asks for all.

    actor: a country (alpha-3), the beginning of a CAMEO code, or a name (words of it, or any wording by
        which a report names the actor).
    type: event type, act of a statement, kind of a matter or an actor; a report that has such an event.
    status: factuality of an event, status of a matter; a report that has such an event.
    since, until: ISO days, both inclusive, on the time of the event, statement or matter, else on publication.
    report: the beginning of a report's id. search: words, "phrases" and begin* of the text, all of which it has.
    limit: at most so many rows. mentions: every mention of an event, not one row a happening.
    """

    actor: str | None = None
    type: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    report: str | None = None
    search: str | None = None
    limit: int | None = None
    mentions: bool = field(default=False, kw_only=True)
