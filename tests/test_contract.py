"""The whole coder on our own and on random texts: the laws that no stage may break."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from jsonschema import Draft202012Validator

from standoff import CodedReport, Coder, Reject, Report, read
from standoff.model.jsonio import schema
from tests.contract import check
from tests.strategies import texts

ROOT = Path(__file__).parents[1]
OWN = sorted([*(ROOT / "examples").glob("*.txt"), *(ROOT / "corpus" / "reports").glob("*.txt")])
LAWS = settings(deadline=None, max_examples=60, derandomize=True)


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [r for r in read(OWN) if isinstance(r, Report)]


@pytest.fixture(scope="module")
def coded(coder: Coder, reports: list[Report]) -> list[CodedReport]:
    return [coder.code(report) for report in reports]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def test_our_own_reports_are_read(reports: list[Report]) -> None:
    assert len(reports) == len(OWN) >= 12


def test_our_own_reports_keep_the_contract(coded: list[CodedReport], validator: Draft202012Validator) -> None:
    for each in coded:
        check(each)
        validator.validate(json.loads(each.to_json()))


def test_our_own_reports_hold_something(coded: list[CodedReport]) -> None:
    for each in coded:
        assert each.actors and each.events and each.statements, each.report.source.uri
        assert each.report.published is not None, each.report.source.uri
    assert any(each.matters for each in coded)


@given(text=texts())
@example("")
@example("\x00")
@example("\ufeff")
@example("\U0001f600" * 40)
@example("e\u0301" * 400)
@example('"' * 300)
@example("(" * 300)
@example("MOSCOW, ")
@example("said said said said said.")
@example("\r\n\r\n-- \r\n")
@LAWS
def test_any_text_is_coded_or_rejected(coder: Coder, validator: Draft202012Validator, text: str) -> None:
    (found,) = coder.code_many([Report.from_text(text)], strict=True)
    if isinstance(found, Reject):
        assert (found.stage, found.code) == ("wire", "no_text")
        assert found.text == text
    else:
        assert found.report.text == text
        check(found)
        validator.validate(json.loads(found.to_json()))


def test_a_report_codes_alike_alone_and_among_others(
    coder: Coder, reports: list[Report], coded: list[CodedReport]
) -> None:
    backwards = list(coder.code_many(reversed(reports), strict=True))
    assert [c.to_json() for c in reversed(backwards) if isinstance(c, CodedReport)] == [c.to_json() for c in coded]


def test_another_coder_codes_alike(reports: list[Report], coded: list[CodedReport]) -> None:
    another = Coder()
    assert [another.code(r).to_json() for r in reports[:4]] == [c.to_json() for c in coded[:4]]


def test_two_workers_code_alike_and_in_order(coder: Coder, reports: list[Report], coded: list[CodedReport]) -> None:
    reject = Reject("broken.txt", "readers", "binary", "no text in it")
    empty = Report.from_text("\n\n")
    found = list(coder.code_many([reject, *reports, empty], workers=2, strict=True))
    assert found[0] == reject
    assert [c.to_json() for c in found[1:-1] if isinstance(c, CodedReport)] == [c.to_json() for c in coded]
    assert isinstance(found[-1], Reject) and found[-1].code == "no_text"


def test_the_day_of_publication_that_is_given_counts(coder: Coder) -> None:
    text = "Chad recalled its ambassador to Libya on Friday, the foreign ministry in N'Djamena said."
    undated = coder.code(Report.from_text(text))
    dated = coder.code(Report.from_text(text, published="2011-03-06"))
    assert undated.report.published is None
    assert dated.report.published is not None and dated.report.published.basis == "option"
    assert "2011-03-04" in {e.time.start for e in dated.events if e.time}
    assert undated.report.id != dated.report.id


def test_the_same_output_under_any_hash_seed() -> None:
    told = []
    for seed in ("1", "2"):
        command = [sys.executable, "-c", "from standoff.cli.app import app; app()", "code", *map(str, OWN[:6])]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        told.append(subprocess.run(command, capture_output=True, check=True, env=environment, cwd=ROOT).stdout)
    assert told[0] == told[1]
    assert told[0].count(b"\n") == 6
