"""A report that could not be coded: nothing that went in is lost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reject:
    """source: path or address, with `#n` for the n-th report of a file.
    stage: folder of the stage that gave up (readers, wire, language ...).
    code: short stable name of the reason (`empty`, `language`, `internal` ...).
    reason: what was found, what was expected, what to do.
    text: the canonical text where there is one, so that it can be tried again.
    """

    source: str
    stage: str
    code: str
    reason: str
    text: str | None = None
    published: str | None = None
    traceback: str | None = None
