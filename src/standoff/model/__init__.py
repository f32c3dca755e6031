"""The records that flow through Standoff and make up its output contract (`standoff/1`)."""

from standoff.model.actor import Actor, Mention, Role
from standoff.model.coded import CodedReport, CoderInfo
from standoff.model.event import Event, EventPlace, Factuality, Party, View
from standoff.model.matter import Link, Matter, Move, Term
from standoff.model.place import Place, PlaceMention
from standoff.model.reject import Reject
from standoff.model.report import Credit, Dateline, Report, ReportRecord, Source, Zone, report_id
from standoff.model.span import Span
from standoff.model.statement import Medium, Speaker, Stance, Statement
from standoff.model.time import Published, Time

SCHEMA = "standoff/1"

__all__ = [
    "SCHEMA",
    "Actor",
    "CodedReport",
    "CoderInfo",
    "Credit",
    "Dateline",
    "Event",
    "EventPlace",
    "Factuality",
    "Link",
    "Matter",
    "Medium",
    "Mention",
    "Move",
    "Party",
    "Place",
    "PlaceMention",
    "Published",
    "Reject",
    "Report",
    "ReportRecord",
    "Role",
    "Source",
    "Span",
    "Speaker",
    "Stance",
    "Statement",
    "Term",
    "Time",
    "View",
    "Zone",
    "report_id",
]
