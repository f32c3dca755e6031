"""A coded report: the whole of what Standoff says about one report."""

from dataclasses import dataclass

from standoff.model.actor import Actor
from standoff.model.event import Event
from standoff.model.matter import Matter
from standoff.model.place import Place
from standoff.model.report import ReportRecord
from standoff.model.statement import Statement


@dataclass(frozen=True, slots=True)
class CoderInfo:
    """What coded it: version, models by part, sha256 of the knowledge tables (overlay included)."""

    version: str
    models: dict[str, str]
    knowledge: str


@dataclass(frozen=True, slots=True)
class CodedReport:
    schema: str
    coder: CoderInfo
    report: ReportRecord
    actors: list[Actor]
    places: list[Place]
    events: list[Event]
    statements: list[Statement]
    matters: list[Matter]

    def to_json(self) -> bytes:
        """The contract's JSON on one line, UTF-8, without line feed."""
        from standoff.model.jsonio import dumps

        return dumps(self)

    @classmethod
    def from_json(cls, raw: bytes | str) -> "CodedReport":
        """Read the contract's JSON back. Raises ModelError when it is of another shape."""
        from standoff.model.jsonio import loads

        return loads(raw)
