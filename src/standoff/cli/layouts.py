"""What is shown of each kind of row: the columns of its table and of its CSV."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from standoff.cli.terminal import shorten
from standoff.cli.wording import actors_named, event_clause, statement_lead, status_words, when
from standoff.store import ActorRow, EventRow, Label, MatterRow, ReportRow, StatementRow

T = TypeVar("T")

SHORT_ID = 8  # hex digits of a report's id in a table
_CELL = 160  # characters of a text in a table

STATUS_STYLES = {
    "actual": "green",
    "ongoing": "green",
    "planned": "cyan",
    "offered": "cyan",
    "possible": "yellow",
    "conditional": "yellow",
    "demanded": "magenta",
    "denied": "red",
    "did_not_happen": "red",
}


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column. style: of the cell, from the row. wraps: the least width to which it may be wrapped; 0: it
    keeps to one line. spare: it goes where there is too little room, the least first; 0: it stays."""

    name: str
    cell: Callable[[T], str]
    style: Callable[[T], str] = lambda row: ""
    wraps: int = 0
    spare: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Layout(Generic[T]):
    """How one kind of row is printed: `table` for people, `csv` for programs."""

    noun: str
    table: Sequence[Column[T]]
    csv: Sequence[tuple[str, Callable[[T], object]]]


def _status(row: Any) -> str:
    return STATUS_STYLES.get(row.status, "")


def _dim(row: object) -> str:
    return "dim"


def _bold(row: object) -> str:
    return "bold"


def _names(actors: Sequence[Label]) -> str:
    return "; ".join(actor.name for actor in actors)


def _codes(actors: Sequence[Label]) -> str:
    return "; ".join(actor.code or actor.country or "" for actor in actors)


EVENTS: Layout[EventRow] = Layout(
    "events",
    [
        Column("date", lambda e: when(e.start, e.end, e.precision, e.extent), wraps=10),
        Column("type", lambda e: f"{e.type} {e.mode or ''}".rstrip(), _bold, wraps=9),
        Column("event", event_clause, wraps=24),
        Column("status", lambda e: status_words(e.status) + (" (not)" if e.polarity == "negative" else ""), _status),
        Column("place", lambda e: e.place or "", wraps=8, spare=1),
        Column("report", lambda e: e.report[:SHORT_ID], _dim, spare=2),
    ],
    [
        ("report", lambda e: e.report),
        ("id", lambda e: e.id),
        ("happening", lambda e: e.happening),
        ("told", lambda e: e.told),
        ("start", lambda e: e.start),
        ("end", lambda e: e.end),
        ("precision", lambda e: e.precision),
        ("first_day", lambda e: e.first_day),
        ("last_day", lambda e: e.last_day),
        ("type", lambda e: e.type),
        ("mode", lambda e: e.mode),
        ("contexts", lambda e: "; ".join(e.contexts)),
        ("cameo", lambda e: e.cameo),
        ("quad", lambda e: e.quad),
        ("intensity", lambda e: e.intensity),
        ("symmetric", lambda e: e.symmetric),
        ("status", lambda e: e.status),
        ("polarity", lambda e: e.polarity),
        ("score", lambda e: e.score),
        ("background", lambda e: e.background),
        ("source", lambda e: _names(e.sources)),
        ("source_code", lambda e: _codes(e.sources)),
        ("target", lambda e: _names(e.targets)),
        ("target_code", lambda e: _codes(e.targets)),
        (
            "vouchers",
            lambda e: "; ".join(
                f"{' > '.join(v.name for v in view.vouchers) or 'reporter'}: {view.status}" for view in e.views
            ),
        ),
        ("place", lambda e: e.place),
        ("place_country", lambda e: e.place_country),
        ("relation", lambda e: e.relation),
        ("latitude", lambda e: e.latitude),
        ("longitude", lambda e: e.longitude),
        ("predicate", lambda e: e.predicate),
        ("offset", lambda e: e.offset),
        ("confidence", lambda e: e.confidence),
    ],
)

STATEMENTS: Layout[StatementRow] = Layout(
    "statements",
    [
        Column("date", lambda s: s.first_day or ""),
        Column("who", statement_lead, _bold, wraps=16),
        Column("what", lambda s: shorten(s.content, _CELL), wraps=24),
        Column("act", lambda s: s.act),
        Column("form", lambda s: s.form, _dim, spare=1),
        Column("report", lambda s: s.report[:SHORT_ID], _dim, spare=2),
    ],
    [
        ("report", lambda s: s.report),
        ("id", lambda s: s.id),
        ("first_day", lambda s: s.first_day),
        ("last_day", lambda s: s.last_day),
        ("speaker", lambda s: _names(s.speakers)),
        ("speaker_code", lambda s: _codes(s.speakers)),
        ("act", lambda s: s.act),
        ("form", lambda s: s.form),
        ("cameo", lambda s: s.cameo),
        ("addressee", lambda s: _names(s.addressees)),
        ("addressee_code", lambda s: _codes(s.addressees)),
        ("medium", lambda s: s.medium),
        ("medium_name", lambda s: s.medium_name),
        ("publisher", lambda s: s.publisher.name if s.publisher else None),
        ("occasion", lambda s: s.occasion),
        ("parent", lambda s: s.parent),
        ("events", lambda s: "; ".join(s.events)),
        ("cue", lambda s: s.cue),
        ("content", lambda s: s.content),
        ("offset", lambda s: s.offset),
        ("confidence", lambda s: s.confidence),
    ],
)

MATTERS: Layout[MatterRow] = Layout(
    "matters",
    [
        Column("date", lambda m: m.first_day or ""),
        Column("kind", lambda m: m.kind, _bold),
        Column("matter", lambda m: shorten(m.name, _CELL), wraps=20),
        Column("by", lambda m: actors_named(m.by), wraps=10),
        Column("to", lambda m: actors_named(m.to), wraps=10),
        Column("status", lambda m: status_words(m.status), lambda m: "cyan"),
        Column("pending", lambda m: ", ".join(status_words(p) for p in m.pending), wraps=8, spare=1),
        Column("report", lambda m: m.report[:SHORT_ID], _dim, spare=2),
    ],
    [
        ("report", lambda m: m.report),
        ("id", lambda m: m.id),
        ("published", lambda m: m.published),
        ("first_day", lambda m: m.first_day),
        ("last_day", lambda m: m.last_day),
        ("kind", lambda m: m.kind),
        ("name", lambda m: m.name),
        ("by", lambda m: _names(m.by)),
        ("by_code", lambda m: _codes(m.by)),
        ("to", lambda m: _names(m.to)),
        ("to_code", lambda m: _codes(m.to)),
        ("status", lambda m: m.status),
        ("pending", lambda m: "; ".join(m.pending)),
        ("alleged", lambda m: "; ".join(m.alleged)),
        ("terms", lambda m: "; ".join(f"{'not: ' if t.polarity == 'negative' else ''}{t.text}" for t in m.terms)),
        ("moves", lambda m: "; ".join(f"{move.kind} ({move.status})" for move in m.moves)),
        ("offset", lambda m: m.offset),
    ],
)

ACTORS: Layout[ActorRow] = Layout(
    "actors",
    [
        Column("actor", lambda a: a.name, _bold, wraps=16),
        Column("kind", lambda a: a.kind.replace("_", " ")),
        Column("code", lambda a: a.code or a.country or "", lambda a: "cyan"),
        Column("reports", lambda a: str(a.reports), right=True),
        Column("mentions", lambda a: str(a.mentions), right=True),
        Column("does", lambda a: str(a.as_source), right=True),
        Column("undergoes", lambda a: str(a.as_target), right=True, spare=1),
        Column("says", lambda a: str(a.statements), right=True, spare=1),
    ],
    [(name, lambda a, name=name: getattr(a, name)) for name in ActorRow.__slots__],  # type: ignore[misc]  # a lambda with a default
)

REPORTS: Layout[ReportRow] = Layout(
    "reports",
    [
        Column("report", lambda r: r.id[:SHORT_ID], _dim),
        Column("published", lambda r: r.published or ""),
        Column(
            "headline",
            lambda r: f"{r.headline}\n{' '.join(r.excerpt.split())}" if r.excerpt else r.headline,
            _bold,
            wraps=24,
        ),
        Column("publisher", lambda r: r.publisher or "", wraps=10, spare=1),
        Column("words", lambda r: str(r.words), right=True, spare=1),
        Column("actors", lambda r: str(r.actors), right=True),
        Column("events", lambda r: str(r.events), right=True),
        Column("said", lambda r: str(r.statements), right=True, spare=1),
        Column("matters", lambda r: str(r.matters), right=True, spare=1),
    ],
    [(name, lambda r, name=name: getattr(r, name)) for name in ReportRow.__slots__],  # type: ignore[misc]  # a lambda with a default
)
