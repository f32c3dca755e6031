"""The whole coder on other people's texts, where the shared material is at hand: nothing raises, the laws hold.

60 texts; STANDOFF_TEXTS=200 (or any number) takes more.
"""

import os
from itertools import chain, islice, zip_longest
from pathlib import Path

import pytest

from benchmarks.texts import government, political, wikinews
from standoff import CodedReport, Coder, Report
from tests.contract import check

COUNT = int(os.environ.get("STANDOFF_TEXTS", "60"))


@pytest.fixture(scope="module")
def foreign(shared: Path) -> list[str]:
    """Texts of all sources in turn."""
    sources = (wikinews(shared), government(shared), political(shared, "dev"), political(shared, "train"))
    if not (shared / "data").is_dir():
        pytest.skip(f"no texts in {shared / 'data'}")
    return list(islice((t for t in chain.from_iterable(zip_longest(*sources)) if t), COUNT))


def test_other_peoples_texts_are_coded(foreign: list[str]) -> None:
    coder = Coder()
    assert len(foreign) == COUNT
    for found in coder.code_many(map(Report.from_text, foreign), strict=True):
        assert isinstance(found, CodedReport), found.reason
        check(found)
