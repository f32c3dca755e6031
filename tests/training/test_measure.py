"""The figures, on small cases that can be counted by hand."""

import pytest

from training import measure
from training.corpus import Attribution
from training.variety import near_duplicates, repeated, shared_start, type_token


def test_attribution_counts_exact_spans_and_overlapping_triples() -> None:
    gold = [Attribution(((0, 2),), ((3, 7),), ((8, 20),)), Attribution((), ((30, 34),), ((35, 40),))]
    found = [Attribution(((0, 2),), ((3, 7),), ((8, 18),)), Attribution(((25, 29),), ((30, 34),), ((35, 40),))]
    figures = measure.attribution([gold], [found])
    assert figures["cue"] == 1
    assert figures["content"] == 0.5
    assert figures["source"] == pytest.approx(2 * 1 / 3)
    assert figures["all"] == 0.5, "a source where there is none is no overlap"
    assert figures["ratio"] == 1


def test_macro_f1_is_over_the_types_of_the_gold() -> None:
    gold, found = ["AID", "AID", "AGREE"], ["AID", "AGREE", "AGREE"]
    assert measure.by_type(gold, found) == {"AGREE": (2 / 3, 1), "AID": (2 / 3, 2)}
    assert measure.macro(gold, found) == pytest.approx(2 / 3)
    low, high = measure.interval(gold, found, ["a", "b", "c"])
    assert 0 <= low <= high <= 1


def test_error_and_correlation() -> None:
    assert measure.regression([3, -3, 0], [3, -3, 0]) == {"mae": 0.0, "r": pytest.approx(1)}
    assert measure.regression([3, -3], [3, 3]) == {"mae": 3.0, "r": 0.0}


def test_calibration_error_is_the_gap_between_sure_and_right() -> None:
    assert measure.calibration_error([0.95] * 4, [True] * 4) == pytest.approx(0.05)
    assert measure.calibration_error([0.95] * 4, [False] * 4) == pytest.approx(0.95)


def test_variety() -> None:
    same = ["one two three four five six", "one two three four five six seven"]
    assert [(a, b) for a, b, _ in near_duplicates(same, 0.5)] == [(0, 1)]
    assert not list(near_duplicates(["a quite other text here", *same[:1]], 0.5))
    assert repeated(same) == pytest.approx(4 / 5), "two of the phrases stand twice, one once"
    assert shared_start(same) == 1
    assert type_token(["a b a b"]) == 0.5
