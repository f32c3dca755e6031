"""CSV tables to typed rows, with errors that name file, line and column."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import compress
from operator import eq
from pathlib import Path
from types import UnionType
from typing import Any, ClassVar, Generic, Protocol, TypeVar, get_args, get_origin, get_type_hints, overload

from standoff.errors import TableError

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
RETIRE = "retire"  # extra column of an overlay table: `yes` takes our row with this key away


class Row(Protocol):
    """A frozen dataclass whose fields are the columns, in order. KEY names the columns that identify
    a row: an overlay row with the same key replaces ours."""

    __dataclass_fields__: ClassVar[dict[str, Any]]
    KEY: ClassVar[tuple[str, ...]]


R = TypeVar("R", bound=Row)


class Day(str):
    """An ISO date, possibly only a year or a month; empty when unknown."""


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
        convert, names = _converters(row_type), {f.name.rstrip("_"): f.name for f in fields(row_type)}
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
        sheet = _Sheet(name, row_type, text, shipped is not None)
    except TableError as error:  # of the header: nothing below it can be read
        return [error]
    problems = list(sheet.problems())
    if not problems and shipped is not None:
        return list(_unknown_keys(name, row_type, sheet.rows(), _read(name, row_type, shipped)))
    return problems


def key_lines(name: str, row_type: type[Row], text: str) -> dict[tuple[str, ...], int]:
    """The line of each key of a table that has no faults."""
    sheet = _Sheet(name, row_type, text, overlay=True)
    return dict(zip(sheet.keys, sheet.lines, strict=True))


@dataclass(frozen=True, slots=True)
class _Rows(Generic[R]):
    rows: dict[tuple[str, ...], R]
    retired: dict[tuple[str, ...], int]  # key -> line


def _read(name: str, row_type: type[R], text: str, overlay: bool = False) -> _Rows[R]:
    sheet = _Sheet(name, row_type, text, overlay)
    try:
        found = sheet.rows()
    except ValueError:
        found = None
    if found is None or len(found.rows) + len(found.retired) < len(sheet.keys) or sheet.broken:
        for problem in sheet.problems():
            raise problem
    assert found is not None
    return found


def _unknown_keys(name: str, row_type: type[R], theirs: _Rows[R], ours: _Rows[R]) -> Iterable[TableError]:
    for key, line in theirs.retired.items():
        if key not in ours.rows:
            key_text = ", ".join(row_type.KEY)
            yield TableError(
                name, line, f"retires {key}, which is no key of ours ({key_text}); take the row out", RETIRE
            )


class _Sheet(Generic[R]):
    """A CSV cut into cells. `rows` converts whole columns, fast, and raises a bare ValueError where a cell is wrong;
    `problems` goes cell by cell and says where and how. Cut short after a row that is `broken`."""

    def __init__(self, name: str, row_type: type[R], text: str, overlay: bool) -> None:
        self.name, self.row_type, self.overlay = name, row_type, overlay
        self.text = text.removeprefix("\ufeff")
        self.broken: TableError | None = None
        reader = self._reader()
        self.header: list[str] = []
        self.cells: list[list[str]] = []
        try:
            self.header = next(reader, [])
            self.cells = [row for row in reader if row]
        except csv.Error as error:
            said = f"this is no well-formed CSV: {error}; write quotation marks within a quoted cell twice"
            self.broken = TableError(name, reader.line_num, said)
        self._check_header()
        if self.broken or any(len(row) != len(self.header) for row in self.cells):
            self._cut_short()
        columns = list(zip(*self.cells, strict=True)) or [()] * len(self.header)
        self.columns = dict(zip(self.header, columns, strict=True))
        self.keys = list(zip(*(self.columns[c] for c in row_type.KEY if c in self.columns), strict=True))
        self.retire = self.columns.pop(RETIRE, None)
        self.names = {f.name.rstrip("_"): f.name for f in fields(row_type)}
        self.convert = _converters(row_type)

    def _reader(self) -> Any:
        return csv.reader(io.StringIO(self.text, newline=""), strict=True)

    def _cut_short(self) -> None:
        """Keep what stands before the first row that cannot be read."""
        reader, self.cells = self._reader(), []
        next(reader)
        with suppress(csv.Error):
            for row in reader:
                if row and len(row) != len(self.header):
                    said = f"{len(row)} cells where the header has {len(self.header)}; quote cells that hold a comma"
                    self.broken = TableError(self.name, reader.line_num, said)
                    return
                if row:
                    self.cells.append(row)

    @cached_property
    def lines(self) -> list[int]:
        """The line on which each row ends; the header's is 1."""
        reader = self._reader()
        next(reader)
        return [reader.line_num for _, _ in zip(self.cells, (row for row in reader if row), strict=False)]

    def _check_header(self) -> None:
        columns = [f.name.rstrip("_") for f in fields(self.row_type)]
        optional = {f.name.rstrip("_") for f in fields(self.row_type) if f.default is not MISSING}
        allowed = [*columns, RETIRE] if self.overlay else columns
        unknown = [c for c in self.header if c not in allowed]
        missing = [c for c in columns if c not in self.header and c not in optional]
        if unknown or missing or len(set(self.header)) < len(self.header):
            wanted, found = ",".join(columns), ",".join(self.header)
            raise TableError(self.name, 1, f"the columns must be {wanted}; found {found}")

    def rows(self) -> _Rows[R]:
        """The rows by key; a ValueError tells that a cell is wrong."""
        keys, columns = self.keys, self.columns
        retired: dict[tuple[str, ...], int] = {}
        if self.retire is not None:
            stays = [not _yes(cell) for cell in self.retire]
            retired = {k: line for k, line, stay in zip(keys, self.lines, stays, strict=True) if not stay}
            keys = list(compress(keys, stays))
            columns = {column: tuple(compress(cells, stays)) for column, cells in columns.items()}
        if not all(all(columns[c]) for c in self._naming() if c in columns) or not all(k[0] for k in retired):
            raise ValueError("empty")
        values = {self.names[column]: self._converted(column, cells) for column, cells in columns.items()}
        order = [f.name for f in fields(self.row_type)][: len(values)]
        if all(name in values for name in order):
            made = list(map(self.row_type, *(values[name] for name in order)))
        else:  # an optional column is left out before one that is there
            made = [self.row_type(**dict(zip(values, row, strict=True))) for row in zip(*values.values(), strict=True)]
        return _Rows(dict(zip(keys, made, strict=True)), retired)

    def _converted(self, column: str, cells: Sequence[str]) -> Sequence[Any]:
        convert = self.convert[column]
        made = {cell: convert(cell) for cell in set(cells)}
        return cells if convert is _text else [made[cell] for cell in cells]

    def problems(self) -> Iterable[TableError]:
        """What is wrong, line by line."""
        seen: dict[tuple[str, ...], int] = {}
        marks = self.retire or [""] * len(self.keys)
        for i, (key, line) in enumerate(zip(self.keys, self.lines, strict=True)):
            try:
                drops = _yes(marks[i])
            except ValueError as error:
                yield TableError(self.name, line, str(error), RETIRE)
                continue
            for column, cell in ((c, cells[i]) for c, cells in self.columns.items()):
                if column in self._naming() and not cell and not (drops and column == "name"):
                    yield TableError(self.name, line, "it names the row and cannot be empty; fill it", column)
                elif not drops:
                    try:
                        self.convert[column](cell)
                    except ValueError as error:
                        yield TableError(self.name, line, str(error), column)
            if key in seen:
                which = ", ".join(self.row_type.KEY)
                said = f"the key {key} ({which}) stands twice, first in line {seen[key]}; keep one of the two"
                yield TableError(self.name, line, said)
            seen.setdefault(key, line)
        if self.broken is not None:
            yield self.broken

    def _naming(self) -> set[str]:
        return {self.row_type.KEY[0], "name"}


def _converters(row_type: type[Row]) -> Mapping[str, Callable[[str], Any]]:
    return {name.rstrip("_"): _converter(hint) for name, hint in get_type_hints(row_type).items() if name != "KEY"}


def _converter(hint: Any) -> Callable[[str], Any]:
    if isinstance(hint, UnionType):  # X | None: empty is None
        inner = _converter(next(a for a in get_args(hint) if a is not type(None)))
        return lambda cell: inner(cell) if cell else None
    if get_origin(hint) is tuple:
        one = _converter(get_args(hint)[0])
        return lambda cell: tuple(one(part.strip()) for part in cell.split("|") if part.strip())
    if hint is bool:
        return _yes
    if hint is float:
        return float
    if hint is Day:
        return _day
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda cell: _member(hint, cell)
    return _text


def _text(cell: str) -> str:
    if cell != cell.strip():
        raise ValueError(f"white space around {cell!r}; take it out")
    return cell


def _yes(cell: str) -> bool:
    if cell not in ("", "yes"):
        raise ValueError(f"{cell!r} is neither yes nor empty; write one of them")
    return cell == "yes"


def _day(cell: str) -> Day:
    if cell:
        if not _DATE.fullmatch(cell):
            raise ValueError(f"{cell!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
        whole = cell + "-01-01"[len(cell) - 10 :] if len(cell) < 10 else cell
        try:
            date.fromisoformat(whole)
        except ValueError as error:  # a month 13, a day 31 of April
            raise ValueError(f"{cell!r} is no date: {error}; mend it") from error
    return Day(cell)


def _member(vocabulary: type[Enum], cell: str) -> Enum:
    try:
        return vocabulary(cell)
    except ValueError as error:
        raise ValueError(f"{cell!r} is none of {', '.join(str(m.value) for m in vocabulary)}") from error


def table_text(folder: Path, name: str) -> str | None:
    """The text of a table in a user's folder, None where it is not there. Raises TableError."""
    path = folder / name
    if not path.exists():
        return None
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(str(path), None, f"cannot be read as UTF-8: {error}") from error


def duplicates(names: Iterable[str]) -> list[str]:
    """The names that stand more than once, sorted."""
    seen: set[str] = set()
    twice: set[str] = set()
    for name in names:
        (twice if name in seen else seen).add(name)
    return sorted(twice)
