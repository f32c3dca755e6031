"""Tables of knowledge: shipped ones, with a user's rows laid over them, large ones made row by row when asked for."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import eq
from pathlib import Path
from typing import TypeVar, overload

from standoff.errors import TableError
from standoff.knowledge.sheets import RETIRE, Day, Row, Rows, Sheet, converters

__all__ = [
    "Day",
    "LazyRows",
    "Row",
    "key_lines",
    "raw_column",
    "read_table",
    "table_problems",
    "table_text",
]

R = TypeVar("R", bound=Row)


def read_table(
    name: str, row_type: type[R], text: str, overlay: str | None = None, overlay_name: str | None = None
) -> list[R]:
    """Read a table.

    name: file name for error messages. text: the CSV. overlay: a user's CSV of the same columns,
    whose rows replace ours by key, are added, or (column `retire` = yes) take ours away; `overlay_name`
    is its file for error messages. Raises TableError for the first wrong header, value or key that stands twice.
    """
    ours = _read(name, row_type, text)
    if overlay is None:
        return list(ours.rows.values())
    theirs = _read(overlay_name or name, row_type, overlay, overlay=True)
    for problem in _unknown_keys(overlay_name or name, row_type, theirs, ours):
        raise problem
    merged = {key: row for key, row in ours.rows.items() if key not in theirs.retired}
    return list({**merged, **theirs.rows}.values())


class LazyRows(Sequence[R]):
    """The rows of a large table without faults, made when asked for; `raw` gives a column as it stands in the file."""

    def __init__(self, row_type: type[R], text: str) -> None:
        reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
        header = next(reader)
        self._cells = [tuple(row) for row in reader if row]  # tuples of text are no concern of the collector
        self._at = {column: i for i, column in enumerate(header)}
        convert, names = converters(row_type), {f.name.rstrip("_"): f.name for f in fields(row_type)}
        self._plan = [(names[column], i, convert[column]) for column, i in self._at.items()]
        self._row_type = row_type

    def __len__(self) -> int:
        return len(self._cells)

    @overload
    def __getitem__(self, at: int) -> R: ...
    @overload
    def __getitem__(self, at: slice) -> list[R]: ...
    def __getitem__(self, at: int | slice) -> R | list[R]:
        if isinstance(at, slice):
            return [self._row(cells) for cells in self._cells[at]]
        return self._row(self._cells[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]  # as of a list

    def _row(self, cells: tuple[str, ...]) -> R:
        return self._row_type(**{name: convert(cells[i]) for name, i, convert in self._plan})

    def raw(self, column: str) -> list[str]:
        """The cells of a column."""
        at = self._at[column]
        return [cells[at] for cells in self._cells]


def raw_column(rows: Sequence[Row], column: str) -> list[str]:
    """The cells of a column as they stand in the file, list values with their bars."""
    if isinstance(rows, LazyRows):
        return rows.raw(column)
    values = (getattr(row, column) for row in rows)
    return ["|".join(value) if isinstance(value, tuple) else str(value) for value in values]


def table_problems(name: str, row_type: type[Row], text: str, shipped: str | None = None) -> list[TableError]:
    """All that is wrong with a table by itself, in the order of its lines; `shipped` is ours where it is an overlay."""
    try:
        sheet = Sheet(name, row_type, text, shipped is not None)
    except TableError as error:  # of the header: nothing below it can be read
        return [error]
    problems = list(sheet.problems())
    if not problems and shipped is not None:
        return list(_unknown_keys(name, row_type, sheet.rows(), _read(name, row_type, shipped)))
    return problems


def key_lines(name: str, row_type: type[Row], text: str) -> dict[tuple[str, ...], int]:
    """The line of each key of a table that has no faults."""
    sheet = Sheet(name, row_type, text, overlay=True)
    return dict(zip(sheet.keys, sheet.lines, strict=True))


def _read(name: str, row_type: type[R], text: str, overlay: bool = False) -> Rows[R]:
    sheet = Sheet(name, row_type, text, overlay)
    try:
        found = sheet.rows()
    except ValueError:
        found = None
    if found is None or len(found.rows) + len(found.retired) < len(sheet.keys) or sheet.broken:
        for problem in sheet.problems():
            raise problem
    assert found is not None
    return found


def _unknown_keys(name: str, row_type: type[R], theirs: Rows[R], ours: Rows[R]) -> Iterable[TableError]:
    for key, line in theirs.retired.items():
        if key not in ours.rows:
            key_text = ", ".join(row_type.KEY)
            yield TableError(
                name, line, f"retires {key}, which is no key of ours ({key_text}); take the row out", RETIRE
            )


def table_text(folder: Path, name: str) -> str | None:
    """The text of a table in a user's folder, None where it is not there. Raises TableError."""
    path = folder / name
    if not path.exists():
        return None
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise TableError(str(path), None, f"this is no UTF-8: {error}; save it as UTF-8") from error
    except OSError as error:
        raise TableError(str(path), None, f"cannot be read: {error.strerror}; put a readable file there") from error
