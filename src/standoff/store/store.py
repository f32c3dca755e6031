"""`Store`: the record of coded reports in one SQLite file."""

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from standoff.errors import StoreError
from standoff.model import CodedReport
from standoff.store import query
from standoff.store.connection import PATIENCE, Mode, connect, default_path, told, transaction
from standoff.store.rows import ActorRow, Appearance, EventRow, Filters, MatterRow, ReportRow, StatementRow
from standoff.store.writing import insert_appearance, insert_report

_ALL = Filters()
_MANY = 5  # candidates that a message about a short id names


class Store:
    """Coded reports, kept in one file, to be added to and asked.

    >>> with Store.open("crisis.db") as store:
    ...     store.add(coded)
    ...     for event in store.events(Filters(actor="RUS", type="CONSULT")):
    ...         print(event.first_day, event.predicate)

    Every method raises StoreError, which says what to do, when the file cannot be used.
    """

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    @classmethod
    def open(cls, path: str | Path | None = None, mode: Mode = "write", *, patience: float = PATIENCE) -> "Store":
        """Open a store, or make it.

        path: its file; None: STANDOFF_STORE, else standoff.db in the current folder.
        mode: `write` makes a file that is not there; `read` wants one, and changes nothing.
        patience: seconds to wait for another process that is writing.
        """
        where = Path(path) if path is not None else default_path()
        return cls(where, connect(where, mode, patience))

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, coded: CodedReport, appearance: Appearance | None = None, *, replace: bool = False) -> bool:
        """Add a report, whole or not at all.

        appearance: where and when it was seen; by default the source and publication date it carries. A
        report that is there already only gains the appearance, if that is new.
        replace: put this coding in the place of the one that is there; appearances stay.
        Returns whether a coding was written.
        """
        seen = appearance or _appearance(coded)
        with told(self.path), transaction(self._db):
            found = self._db.execute("SELECT key FROM reports WHERE id = ?", (coded.report.id,)).fetchone()
            if found and not replace:
                insert_appearance(self._db, found[0], seen)
                return False
            known = self._appearances(found[0]) if found else []
            if found:
                self._db.execute("DELETE FROM reports WHERE key = ?", found)
            key = insert_report(self._db, coded)
            for each in [*known, seen]:
                insert_appearance(self._db, key, each)
        return True

    def get(self, report: str) -> CodedReport:
        """The coded report of this id, or of the only id that begins so, exactly as it was added."""
        with told(self.path):
            row = self._db.execute("SELECT coded FROM reports WHERE id = ?", (self.find(report),)).fetchone()
            return CodedReport.from_json(zlib.decompress(row[0]))

    def find(self, report: str) -> str:
        """The only report id that begins so. Raises StoreError for none and for several."""
        with told(self.path):
            begin = report.lower()
            ids = [
                row[0]
                for row in self._db.execute(
                    "SELECT id FROM reports WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                    (begin, begin + "g", _MANY + 1),
                )
            ]
        if len(ids) == 1 or begin in ids:
            return ids[0] if len(ids) == 1 else begin
        if not ids:
            raise StoreError(f"store {self.path} has no report {report}; `standoff reports` lists those it has")
        named = ", ".join(each[:12] for each in ids[:_MANY])
        raise StoreError(
            f"several reports of store {self.path} begin with {report!r}: {named}{' …' if len(ids) > _MANY else ''}; "
            "give more of the id"
        )

    def text(self, report: str) -> str:
        """The canonical text of a report, by its id or its beginning."""
        with told(self.path):
            found: str = self._db.execute("SELECT text FROM reports WHERE id = ?", (self.find(report),)).fetchone()[0]
            return found

    def appearances(self, report: str) -> list[Appearance]:
        """Where a report was seen, in the order in which it was told."""
        with told(self.path):
            key = self._db.execute("SELECT key FROM reports WHERE id = ?", (self.find(report),)).fetchone()[0]
            return self._appearances(key)

    def __len__(self) -> int:
        with told(self.path):
            count: int = self._db.execute("SELECT count(*) FROM reports").fetchone()[0]
            return count

    def __contains__(self, report: object) -> bool:
        with told(self.path):
            return self._db.execute("SELECT 1 FROM reports WHERE id = ?", (report,)).fetchone() is not None

    def events(self, filters: Filters = _ALL) -> Iterator[EventRow]:
        """By day; one row a happening, or a mention where the filters ask for that."""
        with told(self.path):
            yield from query.events(self._db, filters)

    def statements(self, filters: Filters = _ALL) -> Iterator[StatementRow]:
        """By day."""
        with told(self.path):
            yield from query.statements(self._db, filters)

    def matters(self, filters: Filters = _ALL) -> Iterator[MatterRow]:
        """In order of publication."""
        with told(self.path):
            yield from query.matters(self._db, filters)

    def actors(self, filters: Filters = _ALL) -> Iterator[ActorRow]:
        """Those in most reports first."""
        with told(self.path):
            yield from query.actors(self._db, filters)

    def reports(self, filters: Filters = _ALL) -> Iterator[ReportRow]:
        """By publication; with `search`, best hits first."""
        with told(self.path):
            yield from query.reports(self._db, filters)

    def _appearances(self, key: int) -> list[Appearance]:
        rows = self._db.execute("SELECT uri, publisher, time FROM appearances WHERE report = ? ORDER BY rowid", (key,))
        return [Appearance(*row) for row in rows]


def _appearance(coded: CodedReport) -> Appearance:
    source, published = coded.report.source, coded.report.published
    return Appearance(source.uri, source.publisher, published.start if published else None)
