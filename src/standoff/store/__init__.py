"""The store: coded reports in one SQLite file, to be added to, searched and asked."""

from standoff.store.connection import default_path
from standoff.store.rows import (
    ActorRow,
    Appearance,
    EventRow,
    Filters,
    Label,
    MatterRow,
    MoveRow,
    ReportRow,
    StatementRow,
    TermRow,
    ViewRow,
)
from standoff.store.store import Store

__all__ = [
    "ActorRow",
    "Appearance",
    "EventRow",
    "Filters",
    "Label",
    "MatterRow",
    "MoveRow",
    "ReportRow",
    "StatementRow",
    "Store",
    "TermRow",
    "ViewRow",
    "default_path",
]
