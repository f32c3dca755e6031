"""Options that several commands share, and the checks of their values."""

import logging
import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

E = TypeVar("E", bound=StrEnum)

_LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)
_ID = re.compile(r"[0-9a-fA-F]{1,32}")


class RowFormat(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


class CodeFormat(StrEnum):
    JSONL = "jsonl"
    JSON = "json"


class StderrHandler(logging.Handler):
    """Log lines on what stderr is at the time, a progress bar's console too."""

    def emit(self, record: logging.LogRecord) -> None:
        typer.echo(self.format(record), err=True)


def set_logging(verbose: int) -> int:
    """Warnings, with -v what a run does, with -vv everything, tracebacks too: on stderr."""
    logger = logging.getLogger("standoff")
    if not logger.handlers:
        handler = StderrHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)
    if verbose:
        logger.setLevel(_LEVELS[min(verbose, 2)])
    return verbose


def iso_day(value: str | None) -> str | None:
    """Raises BadParameter, which names the option, for what is no ISO date."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no date; write it as YYYY-MM-DD") from error


def is_id(value: str) -> bool:
    """A report's id, or the beginning of one."""
    return _ID.fullmatch(value) is not None


def _id(value: str | None) -> str | None:
    if value is not None and not is_id(value):
        raise typer.BadParameter(f"{value!r} is no report id, nor the beginning of one; `standoff reports` lists them")
    return value


def one_of(kind: type[E], value: str | None) -> E | None:
    """The member of a vocabulary, whatever its case. Raises BadParameter with all that there are."""
    if value is None:
        return None
    wanted = value.replace("-", "_").casefold()
    for member in kind:
        if member.value.casefold() == wanted:
            return member
    raise typer.BadParameter(f"{value!r} is none of {', '.join(kind)}")


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders, globs in quotes, or - for stdin.", show_default=False),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=iso_day,
        help="Day of publication (YYYY-MM-DD) of all the reports; beats what they say themselves.",
    ),
]
Knowledge = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Folder of your own tables, laid over the shipped ones.")
]
Encoder = Annotated[
    bool,
    typer.Option("--encoder", help="Find also the events whose words the tables lack, by the shipped encoder; slower."),
]
Workers = Annotated[
    int, typer.Option(min=1, metavar="N", help="Processes that code; the output is the same for any number.")
]
Rejects = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Keep what could not be coded here (JSON lines), for `standoff retry`."),
]
StorePath = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="FILE",
        envvar="STANDOFF_STORE",
        help="The store. Else standoff.db in this folder.",
        show_default=False,
    ),
]
Verbose = Annotated[
    int,
    typer.Option(
        "-v",
        "--verbose",
        count=True,
        callback=set_logging,
        show_default=False,
        help="Say more on stderr; -vv everything.",
    ),
]
ActorFilter = Annotated[
    str | None,
    typer.Option(
        "--actor", metavar="WHO", help="Country (RUS), beginning of a CAMEO code (RUSGOV, IGO) or name (NATO, Lavrov)."
    ),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", callback=iso_day, help="On this day (YYYY-MM-DD) or later.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", callback=iso_day, help="On this day (YYYY-MM-DD) or earlier.")
]
ReportFilter = Annotated[
    str | None,
    typer.Option("--report", metavar="ID", callback=_id, help="Only of this report: its id or the beginning of it."),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        min=0,
        metavar="N",
        help="At most N rows (0: all). Else 50 in a table on a terminal, all elsewhere.",
        show_default=False,
    ),
]
RowFormatOption = Annotated[
    RowFormat | None,
    typer.Option("--format", help="How to print. Else a table on a terminal, CSV in a pipe.", show_default=False),
]
