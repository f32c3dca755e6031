"""`standoff show`, `timeline`, `ledger`: what a report, or a whole store, tells, drawn for a person."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from standoff.cli.exits import Exit, guarded, note
from standoff.cli.filters import EventTypeFilter, MatterKindFilter, MatterStatusFilter, StatusFilter
from standoff.cli.layouts import SHORT_ID
from standoff.cli.options import (
    ActorFilter,
    Encoder,
    Knowledge,
    Limit,
    Published,
    ReportFilter,
    Since,
    StorePath,
    Until,
    Verbose,
    is_id,
    one_of,
)
from standoff.errors import ConfigError
from standoff.model import CodedReport, Reject
from standoff.model.vocab import EventType, MatterKind, MatterStatus, Status
from standoff.store import EventRow, Filters, MatterRow, Store


@guarded
def show(
    report: Annotated[
        str,
        typer.Argument(
            metavar="REPORT",
            help="A report of the store (its id or the beginning of it), or a file, coded on the spot.",
            show_default=False,
        ),
    ],
    store: StorePath = None,
    published: Published = None,
    knowledge: Knowledge = None,
    encoder: Encoder = False,
    verbose: Verbose = 0,
) -> Exit:
    """Draw one report: its text with its spans coloured, actors, events, statements, ledger.

    \b
    Examples:
      standoff show 3f2a9c
      standoff show report.txt --published 2021-12-15
      standoff show 3f2a9c --store crisis.db | less
    """
    from standoff.cli.picture import draw
    from standoff.cli.terminal import console

    if report == "-" or Path(report).is_file():
        found = _coded_now(report, published, knowledge, encoder=encoder)
        if isinstance(found, Reject):
            note(f"rejected {found.source}: {found.reason} [{found.stage}/{found.code}]")
            return Exit.REJECTED
    elif is_id(report):
        with Store.open(store, "read") as opened:
            found = opened.get(report)
    else:
        raise ConfigError(
            f"there is no file {report}, and it is no report's id; `standoff reports` lists those of a store"
        )
    draw(found, console())
    return Exit.FINE


@guarded
def timeline(
    store: StorePath = None,
    actor: ActorFilter = None,
    type: EventTypeFilter = None,
    status: StatusFilter = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    limit: Limit = None,
) -> None:
    """Tell what the store's reports say by date, a plain sentence a happening.

    \b
    Examples:
      standoff timeline --since 2022-01-01 --until 2022-01-31
      standoff timeline --actor NATO --status actual
    """
    filters = Filters(actor, one_of(EventType, type), one_of(Status, status), since, until, report, None, limit or None)
    with Store.open(store, "read") as opened:
        _draw_timeline(opened.events(filters))


@guarded
def ledger(
    store: StorePath = None,
    actor: ActorFilter = None,
    kind: MatterKindFilter = None,
    status: MatterStatusFilter = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    limit: Limit = None,
) -> None:
    """Tell what is on the table, report by report: matters, their terms, moves and status.

    \b
    Examples:
      standoff ledger
      standoff ledger --actor RUS --kind proposal
    """
    filters = Filters(
        actor, one_of(MatterKind, kind), one_of(MatterStatus, status), since, until, report, None, limit or None
    )
    with Store.open(store, "read") as opened:
        headlines = {row.id: row.headline for row in opened.reports(Filters(report=report))}
        _draw_ledger(opened.matters(filters), headlines)


def _coded_now(path: str, published: str | None, knowledge: Path | None, *, encoder: bool) -> CodedReport | Reject:
    from standoff.cli.coding import coded_reports
    from standoff.readers import read

    return next(coded_reports(read(path, published=published), knowledge, 1, encoder=encoder))


def _draw_timeline(rows: Iterator[EventRow]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from standoff.cli.picture import event_text
    from standoff.cli.terminal import console

    out = console()
    drawn = False
    for day, told in groupby(rows, key=lambda row: row.first_day):
        out.print(Text(f"{chr(10) if drawn else ''}{day or 'no date'}", style="bold cyan"))
        drawn = True
        for row in told:
            sentence = event_text(row)
            sentence.append(f"  [{row.report[:SHORT_ID]}]", style="dim")
            out.print(Padding(sentence, (0, 0, 0, 2)))
    if not drawn:
        note("no events fit")


def _draw_ledger(rows: Iterator[MatterRow], headlines: dict[str, str]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from standoff.cli.picture import matter_block
    from standoff.cli.terminal import console, safe

    out = console()
    drawn = False
    for report, matters in groupby(rows, key=lambda row: row.report):
        told = list(matters)
        head = Text.assemble(
            (told[0].published or "no date", "bold cyan"),
            "  ",
            (safe(headlines.get(report, "")), "bold"),
            (f"  [{report[:SHORT_ID]}]", "dim"),
        )
        out.print(Text("\n").append(head) if drawn else head)
        drawn = True
        for row in told:
            out.print(Padding(matter_block(row), (0, 0, 0, 2)))
    if not drawn:
        note("no matters fit")
