"""Wire: the anatomy of a report: zones, dateline, credits, publication date, and the passages to be parsed."""

from standoff.wire.anatomy import Anatomy, DatelineParts, Passage
from standoff.wire.dissect import dissect

__all__ = ["Anatomy", "DatelineParts", "Passage", "dissect"]
