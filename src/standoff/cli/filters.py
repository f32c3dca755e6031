"""Filters by the words of the data model, for the commands that read a store; the model is too much to load
for `--help`, hence apart from `options`."""

from typing import Annotated

import typer

from standoff.model.vocab import EventType, MatterKind, MatterStatus, Status

EventTypeFilter = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help=f"{', '.join(EventType)}.", show_default=False)
]
StatusFilter = Annotated[
    str | None, typer.Option("--status", metavar="STATUS", help=f"{', '.join(Status)}.", show_default=False)
]
MatterKindFilter = Annotated[
    str | None,
    typer.Option("--type", "--kind", metavar="KIND", help=f"{', '.join(MatterKind)}.", show_default=False),
]
MatterStatusFilter = Annotated[
    str | None, typer.Option("--status", metavar="STATUS", help=f"{', '.join(MatterStatus)}.", show_default=False)
]
