"""A progress bar on stderr, only where a person looks at it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

Counter = Callable[[bool], None]  # told of each report: True where it was coded


@contextmanager
def counter(what: str, sources: Sequence[str], *, shown: bool = True) -> Iterator[Counter]:
    """A bar that is told of each report. sources: the paths to come, counted beforehand where that is
    possible. shown: False where stdout shows the same person what comes."""
    if not (shown and sys.stderr.isatty()):
        yield lambda coded: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("[red]{task.fields[rejected]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=_total(sources), rejected="")
        rejected = 0

        def count(coded: bool) -> None:
            nonlocal rejected
            rejected += not coded
            progress.update(task, advance=1, rejected=f"{rejected} rejected" if rejected else "")

        yield count


def _total(sources: Sequence[str]) -> int | None:
    """How many files there are to read; None where stdin is among them."""
    from standoff.readers.sources import STDIN, find

    if STDIN in sources:
        return None
    return sum(1 for source in sources for _ in find(source))
