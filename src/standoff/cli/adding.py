"""`standoff add`: reports coded and kept in a store."""

from typing import Annotated

import typer

from standoff.cli.coding import coded_reports, pour
from standoff.cli.exits import Exit, guarded, note, whole
from standoff.cli.options import Encoder, Knowledge, Paths, Published, Rejects, StorePath, Verbose, Workers
from standoff.cli.output import reject_log, spare
from standoff.cli.progress import counter
from standoff.model import CodedReport
from standoff.store import Store


class StoreSink:
    """Coded reports into a store, counted."""

    def __init__(self, store: Store, replace: bool) -> None:
        self._store = store
        self._replace = replace
        self.added = 0
        self.known = 0

    def put(self, coded: CodedReport) -> None:
        with whole():  # an interrupt comes between two reports
            added = self._store.add(coded, replace=self._replace)
        self.added += added
        self.known += not added


@guarded
def add(
    paths: Paths,
    store: StorePath = None,
    published: Published = None,
    knowledge: Knowledge = None,
    encoder: Encoder = False,
    workers: Workers = 1,
    rejects: Rejects = None,
    recode: Annotated[
        bool, typer.Option("--recode", help="Replace the coding of reports that the store has already.")
    ] = False,
    verbose: Verbose = 0,
) -> Exit:
    """Code reports and keep them in a store.

    Adding a report twice changes nothing; a new address of a text that is there is kept with it. Each
    report is written whole or not at all, so a broken run is simply run again.

    \b
    Examples:
      standoff add reports/
      standoff add reports/ more/*.html --store crisis.db --workers 4 --rejects rejects.jsonl
    """
    from standoff.readers import read

    spare(paths, (rejects,))
    reports = read(paths, published=published)
    with Store.open(store) as opened, reject_log(rejects) as kept:
        sink = StoreSink(opened, recode)
        try:
            with counter("adding", paths) as count:
                pour(coded_reports(reports, knowledge, workers, encoder=encoder), sink, kept, count)
        finally:
            rejected = f", {kept.count} rejected" if kept.count else ""
            note(f"{sink.added} added, {sink.known} already there{rejected}; {opened.path} holds {len(opened)}")
    if kept.count and rejects:
        note(f"try the rejected again with: standoff retry {rejects}")
    return Exit.REJECTED if kept.count or not sink.added + sink.known else Exit.FINE
