"""A coder that answers at once, for tests of what the commands do with its answers."""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standoff.cli.app import app
from standoff.model import CodedReport, Reject, Report
from standoff.store import Store
from tests.builders import Builder, treaty


class QuickCoder:
    """Codes nothing in a text; a text with "fault" becomes a reject, with "interrupt" it is broken off."""

    def __init__(self, knowledge: Path | None = None, *, encoder: bool = False) -> None:
        self.knowledge, self.encoder = knowledge, encoder

    def code_many(self, reports: Iterable[Report | Reject], workers: int = 1) -> Iterator[CodedReport | Reject]:
        for report in reports:
            if isinstance(report, Reject):
                yield report
            elif "fault" in report.text:
                yield Reject(str(report.source.uri), "coder", "internal", "a fault", report.text)
            elif "interrupt" in report.text:
                raise KeyboardInterrupt
            else:
                yield Builder(report.text, report.published.start if report.published else None).report()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    import standoff.coder

    monkeypatch.setattr(standoff.coder, "Coder", QuickCoder)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Run":
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(logging.getLogger("standoff"), "level", logging.WARNING)
    monkeypatch.delenv("STANDOFF_STORE", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return Run()


class Run:
    """Runs a command line in an empty folder."""

    def __call__(self, *arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), prog_name="standoff", input=stdin)


STORY = (
    "GENEVA, May 3 (Reuters) - {} said on Friday that envoys of both sides had met for talks and would meet again.\n"
)


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder with three reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("Bern", "Oslo", "Vienna"):
        (folder / f"{name.lower()}.txt").write_text(STORY.format(name))
    return folder


@pytest.fixture
def crisis(tmp_path: Path) -> Path:
    """A store with one report that has everything in it."""
    with Store.open(tmp_path / "crisis.db") as store:
        store.add(treaty())
    return tmp_path / "crisis.db"
