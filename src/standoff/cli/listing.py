"""`standoff events`, `statements`, `matters`, `actors`, `reports`: what a store holds, as rows."""

from typing import Annotated

import typer

from standoff.cli.exits import guarded
from standoff.cli.filters import EventTypeFilter, MatterKindFilter, MatterStatusFilter, StatusFilter
from standoff.cli.layouts import ACTORS, EVENTS, MATTERS, REPORTS, STATEMENTS
from standoff.cli.options import (
    ActorFilter,
    Limit,
    ReportFilter,
    RowFormatOption,
    Since,
    StorePath,
    Until,
    one_of,
)
from standoff.cli.tables import write_rows
from standoff.model.vocab import Act, ActorKind, EventType, MatterKind, MatterStatus, Status
from standoff.store import Filters, Store


@guarded
def events(
    store: StorePath = None,
    actor: ActorFilter = None,
    type: EventTypeFilter = None,
    status: StatusFilter = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    mentions: Annotated[bool, typer.Option("--mentions", help="A row for every mention, not one a happening.")] = False,
    limit: Limit = None,
    format: RowFormatOption = None,
) -> None:
    """List events by date: a row a happening of a report.

    \b
    Examples:
      standoff events --actor RUS --type CONSULT --since 2021-12-01 --status actual
      standoff events --format csv > events.csv
    """
    filters = Filters(
        actor,
        one_of(EventType, type),
        one_of(Status, status),
        since,
        until,
        report,
        None,
        limit or None,
        mentions=mentions,
    )
    with Store.open(store, "read") as opened:
        write_rows(opened.events(filters), EVENTS, format, limit)


@guarded
def statements(
    store: StorePath = None,
    actor: ActorFilter = None,
    act: Annotated[
        str | None, typer.Option("--type", "--act", metavar="ACT", help=f"{', '.join(Act)}.", show_default=False)
    ] = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    limit: Limit = None,
    format: RowFormatOption = None,
) -> None:
    """List statements by date: who said what, to whom, where.

    \b
    Examples:
      standoff statements --actor Lavrov
      standoff statements --actor RUS --act deny --format jsonl
    """
    filters = Filters(actor, one_of(Act, act), None, since, until, report, None, limit or None)
    with Store.open(store, "read") as opened:
        write_rows(opened.statements(filters), STATEMENTS, format, limit)


@guarded
def matters(
    store: StorePath = None,
    actor: ActorFilter = None,
    kind: MatterKindFilter = None,
    status: MatterStatusFilter = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    limit: Limit = None,
    format: RowFormatOption = None,
) -> None:
    """List what is on the table: proposals, demands, offers, commitments, warnings.

    \b
    Examples:
      standoff matters --actor RUS --kind demand
      standoff matters --status tabled --since 2021-12-01
    """
    filters = Filters(
        actor, one_of(MatterKind, kind), one_of(MatterStatus, status), since, until, report, None, limit or None
    )
    with Store.open(store, "read") as opened:
        write_rows(opened.matters(filters), MATTERS, format, limit)


@guarded
def actors(
    store: StorePath = None,
    actor: ActorFilter = None,
    kind: Annotated[
        str | None,
        typer.Option("--type", "--kind", metavar="KIND", help=f"{', '.join(ActorKind)}.", show_default=False),
    ] = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    limit: Limit = None,
    format: RowFormatOption = None,
) -> None:
    """List actors, those in most reports first.

    Dates are those of publication.

    \b
    Examples:
      standoff actors --kind person --actor USA
      standoff actors --limit 20
    """
    filters = Filters(actor, one_of(ActorKind, kind), None, since, until, report, None, limit or None)
    with Store.open(store, "read") as opened:
        write_rows(opened.actors(filters), ACTORS, format, limit)


@guarded
def reports(
    store: StorePath = None,
    search: Annotated[
        str | None,
        typer.Option("--search", metavar="WORDS", help='Words that the text has; "a phrase"; begin*. Best hits first.'),
    ] = None,
    actor: ActorFilter = None,
    type: EventTypeFilter = None,
    status: StatusFilter = None,
    since: Since = None,
    until: Until = None,
    report: ReportFilter = None,
    limit: Limit = None,
    format: RowFormatOption = None,
) -> None:
    """List reports by date of publication, or search their texts.

    With --type or --status: those that have such an event.

    \b
    Examples:
      standoff reports --since 2021-12-01 --actor NATO
      standoff reports --search '"security guarantees" NATO'
    """
    filters = Filters(
        actor, one_of(EventType, type), one_of(Status, status), since, until, report, search, limit or None
    )
    with Store.open(store, "read") as opened:
        write_rows(opened.reports(filters), REPORTS, format, limit)
