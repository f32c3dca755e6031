"""Questions to the store as SQL: filters to conditions, rows to their types."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson

from standoff.store.rows import (
    ActorRow,
    EventRow,
    Filters,
    Label,
    MatterRow,
    MoveRow,
    ReportRow,
    StatementRow,
    TermRow,
    ViewRow,
)
from standoff.store.writing import fold

_CODE = re.compile(r"[A-Z]{3,}")
_LABEL = 'json_array(a.id, a.name, a.kind, a.country, a.code, a."of", a.title)'


@dataclass(slots=True)
class _Where:
    """Conditions that all hold, with their values."""

    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, condition: str, *values: object) -> None:
        self.conditions.append(condition)
        self.values += values

    def sql(self) -> str:
        return " AND ".join(self.conditions) or "1"


def events(db: sqlite3.Connection, filters: Filters) -> Iterator[EventRow]:
    """By first day, then report, then place in the text; undated last."""
    where = _Where()
    if not filters.mentions:
        where.add("x.lead")
    _common(where, filters)
    _equals(where, "x.type", filters.type)
    _equals(where, "x.status", filters.status)
    _party(where, "event", filters.actor)
    sql = f"""
        SELECT r.id AS report, x.id, happening, lead, told, type, mode, contexts, cameo, quad, intensity, symmetric,
          {_people("event", "source")} AS sources, {_people("event", "target")} AS targets,
          predicate, offset, status, polarity, score,
          (SELECT json_group_array(json_array(json(v.vouchers), v.status, v.polarity, v.score)) FROM
             (SELECT * FROM views v WHERE v.report = x.report AND v.event = x.id ORDER BY number) v) AS views,
          background, start, "end", x.precision, extent, first_day, last_day,
          p.name AS place, p.country AS place_country, latitude, longitude, relation, confidence, x.report AS key
        FROM events x JOIN reports r ON r.key = x.report LEFT JOIN places p ON p.report = x.report AND p.id = x.place
        WHERE {where.sql()} ORDER BY x.first_day IS NULL, x.first_day, x.report, x.offset, x.id {_limit(filters)}"""
    for row in _ask(db, sql, where):
        people = _People(db, row.pop("key"))
        row["views"] = [ViewRow(people.named(ids), *rest) for ids, *rest in orjson.loads(row["views"])]
        row |= {side: _labels(row[side]) for side in ("sources", "targets")}
        row |= {claim: bool(row[claim]) for claim in ("lead", "symmetric", "background")}
        yield EventRow(**row | {"contexts": row["contexts"].split()})


def statements(db: sqlite3.Connection, filters: Filters) -> Iterator[StatementRow]:
    """By first day, then report, then place in the text. The actor is a speaker or is spoken to."""
    where = _Where()
    _common(where, filters)
    _equals(where, "x.act", filters.type)
    _party(where, "statement", filters.actor)
    sql = f"""
        SELECT r.id AS report, x.id, {_people("statement", "speaker")} AS speakers, act, form,
          {_people("statement", "addressee")} AS addressees,
          medium, medium_name, {_people("statement", "publisher")} AS publisher,
          occasion, cue, content, offset, parent, events, cameo, start, "end", first_day, last_day, confidence
        FROM statements x JOIN reports r ON r.key = x.report
        WHERE {where.sql()} ORDER BY x.first_day IS NULL, x.first_day, x.report, x.offset, x.id {_limit(filters)}"""
    for row in _ask(db, sql, where):
        row |= {part: _labels(row[part]) for part in ("speakers", "addressees", "publisher")}
        row["publisher"] = row["publisher"][0] if row["publisher"] else None
        yield StatementRow(**row | {"events": orjson.loads(row["events"])})


def matters(db: sqlite3.Connection, filters: Filters) -> Iterator[MatterRow]:
    """In order of publication, then of the store, then of the text."""
    where = _Where()
    _common(where, filters)
    _equals(where, "x.kind", filters.type)
    _equals(where, "x.status", filters.status)
    _party(where, "matter", filters.actor)
    sql = f"""
        SELECT r.id AS report, x.id, kind, x.name, {_people("matter", "by")} AS "by", {_people("matter", "to")} AS "to",
          {_people("matter", "voucher")} AS vouchers,
          status, pending, alleged, offset, first_day, last_day, r.published, x.report AS key
        FROM matters x JOIN reports r ON r.key = x.report
        WHERE {where.sql()} ORDER BY r.published IS NULL, r.published, x.report, offset, x.id {_limit(filters)}"""
    for row in _ask(db, sql, where):
        key = row.pop("key")
        row |= {part: _labels(row[part]) for part in ("by", "to", "vouchers")}
        row |= {part: orjson.loads(row[part]) for part in ("pending", "alleged")}
        yield MatterRow(**row, terms=_terms(db, key, row["id"]), moves=_moves(db, key, row["id"]))


def actors(db: sqlite3.Connection, filters: Filters) -> Iterator[ActorRow]:
    """By number of reports, then of mentions, then by name."""
    where = _Where()
    _common(where, filters, dated="reports")
    _equals(where, "x.kind", filters.type)
    if filters.actor:
        _actor(where, filters.actor, "x")

    sql = f"""
        SELECT x.name, x.kind, x.country, x.code, count(DISTINCT x.report) AS reports, sum(x.mentions) AS mentions,
          sum(x.as_source) AS as_source, sum(x.as_target) AS as_target, sum(x.statements) AS statements
        FROM actors x JOIN reports r ON r.key = x.report
        WHERE {where.sql()} GROUP BY x.name, x.kind, x.country, x.code
        ORDER BY count(DISTINCT x.report) DESC, sum(x.mentions) DESC, x.name, x.kind, x.code {_limit(filters)}"""
    for row in _ask(db, sql, where):
        yield ActorRow(**row)


def reports(db: sqlite3.Connection, filters: Filters) -> Iterator[ReportRow]:
    """By publication, undated last; a search puts the best hits first."""
    where = _Where()
    _common(where, filters, dated="reports")
    if filters.type or filters.status:
        event = _Where()
        _equals(event, "e.type", filters.type)
        _equals(event, "e.status", filters.status)
        where.add(f"EXISTS (SELECT 1 FROM events e WHERE e.report = r.key AND {event.sql()})", *event.values)
    if filters.actor:
        actor = _Where()
        _actor(actor, filters.actor, "a")
        where.add(f"r.key IN (SELECT a.report FROM actors a WHERE {actor.sql()})", *actor.values)
    excerpt, order, source = "NULL", "r.published IS NULL, r.published, r.key", "reports r"
    if filters.search is not None:
        words = _words(filters.search)
        if not words:
            return
        excerpt, order = "snippet(texts, 0, '[[', ']]', '…', 16)", "bm25(texts), r.key"
        source = "texts JOIN reports r ON r.key = texts.rowid"
        where.add("texts MATCH ?", words)

    def count(table: str, condition: str = "1") -> str:
        return f"(SELECT count(*) FROM {table} t WHERE t.report = r.key AND {condition})"

    sql = f"""
        SELECT r.id, published, headline, publisher, dateline, language, words, {count("actors")} AS actors,
          {count("events", "t.lead")} AS events, {count("statements")} AS statements, {count("matters")} AS matters,
          {count("appearances")} AS appearances, uri, {excerpt} AS excerpt
        FROM {source} WHERE {where.sql()} ORDER BY {order} {_limit(filters)}"""
    for row in _ask(db, sql, where):
        yield ReportRow(**row)


def _ask(db: sqlite3.Connection, sql: str, where: _Where) -> Iterator[dict[str, Any]]:
    cursor = db.execute(sql, where.values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _limit(filters: Filters) -> str:
    return f"LIMIT {int(filters.limit)}" if filters.limit is not None else ""


def _equals(where: _Where, column: str, value: str | None) -> None:
    if value:
        where.add(f"{column} = ?", str(value))


def _common(where: _Where, filters: Filters, dated: str = "items") -> None:
    """Conditions on the report's id and on days: an item is in when its days overlap those asked for."""
    first, last = ("x.first_day", "x.last_day") if dated == "items" else ("r.published", "r.published_end")
    if filters.since:
        where.add(f"{last} >= ?", filters.since)
    if filters.until:
        where.add(f"{first} <= ?", filters.until)
    if filters.report:
        where.add("r.id >= ? AND r.id < ?", filters.report.lower(), filters.report.lower() + "g")  # hex ends with f


def _actor(where: _Where, asked: str, table: str) -> None:
    """Conditions on a row of actors: a country, the beginning of a code, or a name."""
    name = fold(asked)
    worded = f"({table}.report, {table}.id) IN (SELECT report, actor FROM mentions WHERE folded = ?)"
    if _CODE.fullmatch(asked):
        coded = f"{table}.country = ? OR ({table}.code >= ? AND {table}.code < ?)"
        where.add(
            f"({coded} OR {table}.folded = ? OR {worded})", asked, asked, asked + "[", name, name
        )  # codes are A to Z; [ is next
    else:
        where.add(f"(instr({table}.folded, ?) OR {worded})", name, name)


def _party(where: _Where, layer: str, asked: str | None) -> None:
    if asked:
        actor = _Where()
        _actor(actor, asked, "a")
        where.add(
            f"(x.report, x.id) IN (SELECT p.report, p.{layer} FROM actors a JOIN {layer}_parties p "
            f"ON p.report = a.report AND p.actor = a.id WHERE {actor.sql()})",
            *actor.values,
        )


def _people(layer: str, part: str) -> str:
    return (
        f"(SELECT json_group_array({_LABEL}) FROM (SELECT actor FROM {layer}_parties p "
        f"WHERE p.report = x.report AND p.{layer} = x.id AND p.part = '{part}' ORDER BY number) q "
        "JOIN actors a ON a.report = x.report AND a.id = q.actor)"
    )


def _labels(raw: str) -> list[Label]:
    return [Label(*fields) for fields in orjson.loads(raw)]


class _People:
    """The actors of one report by id, looked up when asked for."""

    def __init__(self, db: sqlite3.Connection, key: int) -> None:
        self._db = db
        self._key = key

    def named(self, ids: list[str]) -> list[Label]:
        return [label for each in ids for label in self._one(each)]

    def _one(self, actor: str) -> Iterator[Label]:
        found = self._db.execute(
            'SELECT id, name, kind, country, code, "of", title FROM actors WHERE report = ? AND id = ?',
            (self._key, actor),
        )
        return (Label(*fields) for fields in found)


def _terms(db: sqlite3.Connection, key: int, matter: str) -> list[TermRow]:
    found = db.execute(
        "SELECT role, polarity, text FROM terms WHERE report = ? AND matter = ? ORDER BY number", (key, matter)
    )
    return [TermRow(*fields) for fields in found]


def _moves(db: sqlite3.Connection, key: int, matter: str) -> list[MoveRow]:
    found = db.execute(
        'SELECT number, kind, status, start, "end", text FROM moves WHERE report = ? AND matter = ? ORDER BY number',
        (key, matter),
    )
    moves = []
    for number, kind, status, start, end, text in found.fetchall():
        by, to, vouchers = (_movers(db, (key, matter, number, part)) for part in ("by", "to", "voucher"))
        moves.append(MoveRow(kind, by, to, status, vouchers, start, end, text))
    return moves


def _movers(db: sqlite3.Connection, part: tuple[int, str, int, str]) -> list[Label]:
    found = db.execute(
        'SELECT a.id, a.name, a.kind, a.country, a.code, a."of", a.title FROM move_parties p '
        "JOIN actors a ON a.report = p.report AND a.id = p.actor "
        "WHERE p.report = ? AND p.matter = ? AND p.move = ? AND p.part = ? ORDER BY p.number",
        part,
    )
    return [Label(*fields) for fields in found]


def _words(asked: str) -> str:
    """What a person typed as an FTS5 query: words and "phrases" that must all be there; begin* too."""
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|(\S+)', asked):
        term, star = (phrase or word).replace('"', "").replace("\0", " "), "*" if (phrase or word).endswith("*") else ""
        if any(c.isalnum() for c in term):
            terms.append(f'"{term}"{star}')
    return " ".join(terms)
