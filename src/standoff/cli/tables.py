"""Rows as a table, as CSV and as JSON lines."""

import csv
import io
import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from standoff.cli.exits import note
from standoff.cli.layouts import Column, Layout
from standoff.cli.options import RowFormat
from standoff.cli.terminal import safe

T = TypeVar("T")

SCREENFUL = 50  # rows of a table on a terminal, where no --limit is given
_NARROWEST = 8  # characters of a column that is wrapped
_GAP = 2  # characters between two columns


def write_rows(rows: Iterable[T], layout: Layout[T], form: RowFormat | None, limit: int | None) -> None:
    """Print rows on stdout. form None: a table on a terminal, else CSV. limit None: a screenful in a table
    on a terminal, else all."""
    terminal = sys.stdout.isatty()
    form = form or (RowFormat.TABLE if terminal else RowFormat.CSV)
    if form is RowFormat.JSONL:
        _write_jsonl(rows)
    elif form is RowFormat.CSV:
        _write_csv(rows, layout)
    else:
        _write_table(rows, layout, SCREENFUL if terminal and limit is None else None)


def _write_jsonl(rows: Iterable[T]) -> None:
    import orjson

    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row) + b"\n")


def _write_csv(rows: Iterable[T], layout: Layout[T]) -> None:
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([name for name, _ in layout.csv])
        writer.writerows([_plain(value(row)) for _, value in layout.csv] for row in rows)
    finally:
        out.detach()


def _plain(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def _write_table(rows: Iterable[T], layout: Layout[T], screenful: int | None) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from standoff.cli.terminal import console

    shown = list(rows if screenful is None else islice(rows, screenful + 1))
    if not shown:
        note(f"no {layout.noun} fit")
        return
    out = console()
    lines = [[safe(column.cell(row)) for column in layout.table] for row in shown[:screenful]]
    widths = _widths(layout.table, lines, out.width - 2)
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, padding=(0, 1, 0, 0))
    for column, width in zip(layout.table, widths, strict=True):
        if width:
            table.add_column(column.name, width=width, justify="right" if column.right else "left", overflow="fold")
    for row, cells in zip(shown, lines, strict=False):
        table.add_row(
            *(Text(c, column.style(row)) for c, column, w in zip(cells, layout.table, widths, strict=True) if w)
        )
    out.print(table)
    if screenful is not None and len(shown) > screenful:
        note(f"the first {screenful} {layout.noun}; --limit 0 prints all")


def _widths(columns: Sequence[Column[T]], lines: list[list[str]], room: int) -> list[int]:
    """How wide each column is drawn: as its widest cell where that fits; else those that may be wrapped
    share what is left; where that is too little, columns that can be spared go (width 0)."""
    from rich.cells import cell_len

    widths = [
        max(cell_len(part) for cells in [[c.name] * len(columns), *lines] for part in cells[n].split("\n"))
        for n, c in enumerate(columns)
    ]
    spare = sorted((c.spare, -n) for n, c in enumerate(columns) if c.spare)
    for spared in [None, *(-n for _, n in spare)]:
        if spared is not None:
            widths[spared] = 0
        drawn = [min(w, c.wraps) if c.wraps else w for w, c in zip(widths, columns, strict=True)]
        left = room - sum(w + _GAP for w in drawn if w)
        if left >= 0:
            return _grown(drawn, widths, left)
    while left < 0 and (wide := [n for n, c in enumerate(columns) if c.wraps and drawn[n] > _NARROWEST]):
        drawn[max(wide, key=lambda n: drawn[n])] -= 1
        left += 1
    return drawn


def _grown(drawn: list[int], widths: list[int], left: int) -> list[int]:
    """Share what is left among the columns that are drawn narrower than they could be."""
    hungry = sorted((n for n in range(len(drawn)) if drawn[n] < widths[n]), key=lambda n: widths[n] - drawn[n])
    for served, n in enumerate(hungry):
        more = min(widths[n] - drawn[n], left // (len(hungry) - served))
        drawn[n] += more
        left -= more
    return drawn
