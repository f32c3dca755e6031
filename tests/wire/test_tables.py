"""Each row of the boilerplate table finds its own example, and no agency mark stands for two."""

import re

import pytest

from standoff.knowledge import Knowledge, load
from standoff.knowledge.rows import Agency, BoilerplateRow, Where

WHOLE = {Where.LINE, Where.END, Where.BYLINE}


@pytest.mark.parametrize("row", load().table("boilerplate.csv", BoilerplateRow), ids=lambda row: row.example[:40])
def test_boilerplate_row_finds_its_example(row: BoilerplateRow) -> None:
    flags = re.IGNORECASE | re.DOTALL
    if row.where in WHOLE:
        assert re.fullmatch(row.pattern, row.example, flags)
    elif row.where in (Where.MARK, Where.CAPTION):
        assert re.match(row.pattern, row.example, flags)
    else:
        ending = r"\Z" if row.where in (Where.TAIL, Where.CREDIT) else ""
        assert re.search(row.pattern + ending, row.example, flags)


def test_no_mark_stands_for_two_agencies(knowledge: Knowledge) -> None:
    marks = [
        mark.lower()
        for row in knowledge.table("agencies.csv", Agency)
        for mark in dict.fromkeys(m.lower() for m in row.marks)
    ]
    assert sorted({mark for mark in marks if marks.count(mark) > 1}) == []
