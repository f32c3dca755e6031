"""Reads short reports with the whole pipeline, and shows their matters in plain words."""

from dataclasses import dataclass

import pytest

from standoff.coder import Coder
from standoff.model import CodedReport, Matter, Report


@dataclass(frozen=True)
class Read:
    """One coded text: `by`, `to` are names, `terms` the quoted words."""

    coded: CodedReport

    def text(self, start: int, end: int) -> str:
        return self.coded.report.text[start:end]

    def names(self, ids: list[str]) -> list[str]:
        known = {a.id: a.name for a in self.coded.actors}
        return [known[i] for i in ids]

    def countries(self, ids: list[str]) -> list[str | None]:
        known = {a.id: a.country for a in self.coded.actors}
        return [known[i] for i in ids]

    def terms(self, matter: Matter, role: str = "content") -> list[str]:
        return [self.text(*t.span) for t in matter.terms if t.role == role]

    def only(self, kind: str) -> Matter:
        """The one matter of a kind."""
        found = [m for m in self.coded.matters if m.kind == kind]
        assert len(found) == 1, [(m.kind.value, m.name) for m in self.coded.matters]
        return found[0]

    def moves(self, matter: Matter) -> list[str]:
        return [m.kind.value for m in matter.moves if m.status in ("actual", "ongoing")]


@pytest.fixture(scope="session")
def coder() -> Coder:
    return Coder()


@pytest.fixture(scope="session")
def read(coder: Coder):  # type: ignore[no-untyped-def]
    """Text -> Read."""
    return lambda text: Read(coder.code(Report.from_text(text, "2005-03-03")))
