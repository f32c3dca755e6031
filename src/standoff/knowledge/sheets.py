"""One CSV cut into cells and made into typed rows, with errors that name file, line and column."""

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
from types import UnionType
from typing import Any, ClassVar, Generic, Protocol, TypeVar, get_args, get_origin, get_type_hints

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


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    rows: dict[tuple[str, ...], R]
    retired: dict[tuple[str, ...], int]  # key -> line


class Sheet(Generic[R]):
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
        self.convert = converters(row_type)

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

    def rows(self) -> Rows[R]:
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
        return Rows(dict(zip(keys, made, strict=True)), retired)

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


def converters(row_type: type[Row]) -> Mapping[str, Callable[[str], Any]]:
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
