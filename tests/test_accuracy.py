"""The gate: on labelled reports no figure falls below what was recorded (`python benchmarks/gate.py --update`)."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.gate import GATED, Baseline, baselines, fallen, measure_one, record
from benchmarks.scoring import Score
from standoff import Coder


@pytest.mark.parametrize("name", GATED)
def test_no_figure_falls(name: str, shared: Path) -> None:
    recorded = baselines().get(name)
    if recorded is None:
        pytest.skip(f"no baseline of {name} is recorded; python benchmarks/gate.py --update")
    found = measure_one(name, shared, Coder())
    assert found.digest == recorded.digest, f"the golds or texts of {name} changed: record the figures anew"
    assert fallen(recorded, found.figures) == []


BEFORE = Score({"dates": 0.8, "views": 0.5}, [], "a" * 64)


def test_a_figure_may_tremble_but_not_fall() -> None:
    recorded = Baseline(BEFORE.digest, BEFORE.figures)
    assert fallen(recorded, {"dates": 0.795, "views": 0.9}) == []
    assert fallen(recorded, {"dates": 0.78, "views": 0.5}) == ["dates: 0.7800, recorded 0.8000"]
    assert fallen(recorded, {"dates": 0.8}) == ["views: 0.0000, recorded 0.5000"]


def test_figures_are_raised_freely_and_lowered_on_request_only(tmp_path: Path) -> None:
    path = tmp_path / "baselines.json"
    higher = replace(BEFORE, figures={"dates": 0.9, "views": 0.5})
    assert record({"dev": BEFORE}, allow_regression=False, path=path) == []
    assert record({"dev": higher}, allow_regression=False, path=path) == []
    assert record({"dev": BEFORE}, allow_regression=False, path=path) == ["dev dates: 0.8000, recorded 0.9000"]
    assert baselines(path)["dev"].figures == higher.figures
    assert record({"dev": BEFORE}, allow_regression=True, path=path) == []
    assert baselines(path)["dev"].figures == BEFORE.figures
