"""CSV tables to typed rows, with errors that name file, row and column."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, ClassVar, Protocol, TypeVar, get_args, get_origin, get_type_hints

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


def read_table(name: str, row_type: type[R], text: str, overlay: str | None = None) -> list[R]:
    """Read a table.

    name: file name for error messages. text: the CSV. overlay: a user's CSV of the same columns,
    whose rows replace ours by key, are added, or (column `retire` = yes) take ours away.
    Raises TableError for a wrong header, a wrong value, or a key that stands twice in one file.
    """
    ours = _rows(name, row_type, text)
    if overlay is None:
        return list(ours.values())
    retired: set[tuple[str, ...]] = set()
    theirs = _rows(name, row_type, overlay, retired)
    unknown = sorted(retired - ours.keys())
    if unknown:
        raise TableError(name, None, f"retires {unknown[0]}, which is no key of ours ({', '.join(row_type.KEY)})")
    merged = {key: row for key, row in ours.items() if key not in retired}
    return list({**merged, **theirs}.values())


def _rows(
    name: str, row_type: type[R], text: str, retired: set[tuple[str, ...]] | None = None
) -> dict[tuple[str, ...], R]:
    columns = [f.name.rstrip("_") for f in fields(row_type)]
    optional = {f.name.rstrip("_") for f in fields(row_type) if f.default is not MISSING}
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    header = next(reader, [])
    allowed = [*columns, RETIRE] if retired is not None else columns
    unknown = [c for c in header if c not in allowed]
    missing = [c for c in columns if c not in header and c not in optional]
    if unknown or missing or len(set(header)) < len(header):
        raise TableError(name, 1, f"the columns must be {','.join(columns)}; found {','.join(header)}")
    convert = _converters(row_type)
    names = {f.name.rstrip("_"): f.name for f in fields(row_type)}
    plan = [(i, c, convert[c]) for i, c in enumerate(header) if c != RETIRE]
    key_columns = row_type.KEY
    drop = header.index(RETIRE) if RETIRE in header else None
    rows: dict[tuple[str, ...], R] = {}
    try:
        for cells in reader:
            line = reader.line_num
            if not cells:
                continue
            if len(cells) != len(header):
                raise TableError(
                    name, line, f"{len(cells)} cells where the header has {len(header)}; quote cells that hold a comma"
                )
            key = tuple(cells[header.index(c)] for c in key_columns if c in header)
            empty = next((c for c in (key_columns[0], "name") if c in header and not cells[header.index(c)]), None)
            if empty and not (drop is not None and empty == "name"):
                raise TableError(name, line, f"column {empty}: it names the row and cannot be empty")
            if drop is not None and retired is not None and _retires(name, line, cells[drop]):
                retired.add(key)
                continue
            values: dict[str, Any] = {}
            for i, column, make in plan:
                try:
                    values[names[column]] = make(cells[i])
                except ValueError as error:
                    raise TableError(name, line, f"column {column}: {error}") from error
            if key in rows:
                raise TableError(name, line, f"the key {key} ({', '.join(key_columns)}) stands twice")
            rows[key] = row_type(**values)
    except csv.Error as error:
        raise TableError(name, reader.line_num, f"this is no well-formed CSV: {error}") from error
    return rows


def _retires(name: str, line: int, cell: str) -> bool:
    try:
        return _yes(cell)
    except ValueError as error:
        raise TableError(name, line, f"column {RETIRE}: {error}") from error


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
        raise ValueError(f"white space around {cell!r}")
    return cell


def _yes(cell: str) -> bool:
    if cell not in ("", "yes"):
        raise ValueError(f"{cell!r} is neither yes nor empty")
    return cell == "yes"


def _day(cell: str) -> Day:
    if cell:
        if not _DATE.fullmatch(cell):
            raise ValueError(f"{cell!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD)")
        whole = cell + "-01-01"[len(cell) - 10 :] if len(cell) < 10 else cell
        date.fromisoformat(whole)  # a month 13 or a day 31 of April is a ValueError of its own
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
