"""A coded report into the tables, by one transaction of the caller's."""

import sqlite3
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import orjson

from standoff.model import CodedReport
from standoff.store.extract import event_rows, headline, labels, matter_rows, squeeze, statement_rows
from standoff.store.rows import Appearance, EventRow, Label, MatterRow, StatementRow

_LEVEL = 6  # zlib: 1.3 ms and a tenth of the size for a report of 500 words


def fold(name: str) -> str:
    """A name as it is looked up: no case, no accents, one space between words, one before the first."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " " + squeeze(plain.casefold())


def insert_report(db: sqlite3.Connection, coded: CodedReport) -> int:
    """Write a report that is not in the store. Returns its key."""
    key = _insert_record(db, coded)
    events, statements = event_rows(coded), statement_rows(coded)
    _insert_actors(db, key, coded, _doings(events, statements))
    for event in events:
        _insert_event(db, key, event, coded)
    for statement in statements:
        _insert_statement(db, key, statement)
    for matter in matter_rows(coded):
        _insert_matter(db, key, matter)
    return key


def insert_appearance(db: sqlite3.Connection, key: int, seen: Appearance) -> bool:
    """False when it is known."""
    done = db.execute(
        "INSERT OR IGNORE INTO appearances VALUES (?, ?, ?, ?)", (key, seen.uri, seen.publisher, seen.time)
    )
    return done.rowcount > 0


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    listed = list(rows)
    if listed:
        # a coder that says the same thing twice must not cost the report
        db.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(listed[0]))})", listed)


def _insert_record(db: sqlite3.Connection, coded: CodedReport) -> int:
    report, published = coded.report, coded.report.published
    dateline = report.dateline
    place = next((p.name for p in coded.places if dateline and p.id == dateline.place), None)
    done = db.execute(
        "INSERT INTO reports (id, text, headline, language, publisher, uri, format, published, published_end, "
        "published_precision, published_basis, dateline, agency, words, coder, knowledge, coded) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            report.id,
            report.text,
            headline(report),
            report.language,
            report.source.publisher,
            report.source.uri,
            report.source.format,
            published.start[:10] if published else None,
            published.end[:10] if published else None,
            published.precision.value if published else None,
            published.basis.value if published else None,
            place,
            dateline.agency if dateline else None,
            len(report.text.split()),
            coder_mark(coded),
            coded.coder.knowledge,
            zlib.compress(coded.to_json(), _LEVEL),
        ),
    )
    assert done.lastrowid is not None
    return done.lastrowid


def coder_mark(coded: CodedReport) -> str:
    """What coded it, as one string: the version and the models."""
    return " ".join([coded.coder.version, *(f"{part}={name}" for part, name in sorted(coded.coder.models.items()))])


def _doings(events: list[EventRow], statements: list[StatementRow]) -> Counter[tuple[str, str]]:
    """How often an actor is the source or target of a happening or makes a statement, by id and part."""
    led = [event for event in events if event.lead]
    return Counter(
        [
            *((id, "source") for event in led for id in {a.id for a in event.sources}),
            *((id, "target") for event in led for id in {a.id for a in event.targets}),
            *((id, "speaker") for statement in statements for id in {a.id for a in statement.speakers}),
        ]
    )


def _insert_actors(db: sqlite3.Connection, key: int, coded: CodedReport, doings: Counter[tuple[str, str]]) -> None:
    known = labels(coded)
    text = coded.report.text
    for a in coded.actors:
        coded_as = (
            a.kind.value,
            a.country,
            a.code,
            " ".join(a.sectors),
            known[a.id].of,
            known[a.id].title,
            a.confidence,
        )
        counts = (len(a.mentions), *(doings[a.id, part] for part in ("source", "target", "speaker")))
        _insert(db, "actors", [(key, a.id, a.name, fold(a.name), *coded_as, *counts)])
    _insert(
        db,
        "mentions",
        (
            (key, a.id, m.start, m.end, m.form.value, m.joint, fold(m.span.of(text)))
            for a in coded.actors
            for m in a.mentions
        ),
    )
    _insert(
        db,
        "places",
        ((key, p.id, p.name, p.country, p.admin1, p.latitude, p.longitude, p.precision.value) for p in coded.places),
    )


def _parties(key: int, item: str, **parts: list[Label]) -> Iterator[tuple[object, ...]]:
    for part, actors in parts.items():
        for number, actor in enumerate(actors):
            yield key, item, part, number, actor.id


def _insert_event(db: sqlite3.Connection, key: int, row: EventRow, coded: CodedReport) -> None:
    event = next(e for e in coded.events if e.id == row.id)
    place = event.place.id if event.place else None
    happened = (
        row.status,
        row.polarity,
        row.score,
        row.background,
        row.start,
        row.end,
        row.precision,
        row.extent,
        row.first_day,
        row.last_day,
    )
    coded_as = (
        row.type,
        row.mode,
        " ".join(row.contexts),
        row.cameo,
        row.quad,
        row.intensity,
        row.symmetric,
        row.predicate,
    )
    _insert(
        db,
        "events",
        [
            (
                key,
                row.id,
                row.offset,
                row.happening,
                row.lead,
                row.told,
                *coded_as,
                *happened,
                place,
                row.relation,
                row.confidence,
            )
        ],
    )
    _insert(db, "event_parties", _parties(key, row.id, source=row.sources, target=row.targets))
    _insert(
        db,
        "views",
        (
            (
                key,
                row.id,
                number,
                _json([a.id for a in view.vouchers]),
                view.status,
                view.polarity,
                view.score,
                said.statement,
            )
            for number, (view, said) in enumerate(zip(row.views, event.factuality.views, strict=True))
        ),
    )


def _insert_statement(db: sqlite3.Connection, key: int, row: StatementRow) -> None:
    said = (
        row.act,
        row.form,
        row.cameo,
        row.medium,
        row.medium_name,
        row.occasion,
        row.cue,
        row.content,
        row.parent,
        _json(row.events),
    )
    _insert(
        db,
        "statements",
        [(key, row.id, row.offset, *said, row.start, row.end, row.first_day, row.last_day, row.confidence)],
    )
    publisher = [row.publisher] if row.publisher else []
    _insert(
        db,
        "statement_parties",
        _parties(key, row.id, speaker=row.speakers, addressee=row.addressees, publisher=publisher),
    )


def _insert_matter(db: sqlite3.Connection, key: int, row: MatterRow) -> None:
    fate = (row.status, _json(row.pending), _json(row.alleged), row.first_day, row.last_day)
    _insert(db, "matters", [(key, row.id, row.offset, row.kind, row.name, *fate)])
    _insert(db, "matter_parties", _parties(key, row.id, by=row.by, to=row.to, voucher=row.vouchers))
    _insert(db, "terms", ((key, row.id, n, term.role, term.polarity, term.text) for n, term in enumerate(row.terms)))
    _insert(db, "moves", ((key, row.id, n, m.kind, m.status, m.start, m.end, m.text) for n, m in enumerate(row.moves)))
    _insert(
        db,
        "move_parties",
        (
            (key, row.id, n, part, number, actor)
            for n, move in enumerate(row.moves)
            for _, _, part, number, actor in _parties(key, row.id, by=move.by, to=move.to, voucher=move.vouchers)
        ),
    )


def _json(values: list[str]) -> str:
    return orjson.dumps(values).decode()
