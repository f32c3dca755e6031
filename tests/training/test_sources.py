"""Other people's labelled texts, where they are at hand."""

from pathlib import Path

import pytest

from benchmarks.texts import shared_folder
from training import sources

SHARED = shared_folder() or Path("nowhere")


@pytest.mark.skipif(not (SHARED / "data/plv").is_dir(), reason="needs the shared data (data/plv)")
def test_rows_of_plv_have_their_parties_in_place() -> None:
    rows = sources.plv(SHARED)
    assert len(rows) > 1000
    assert {row.label for row in rows} >= {"YIELD", "AID", "COERCE"}
    for row in rows:
        assert "<" not in row.text
        for start, end in (row.source, row.target):
            assert row.text[start:end] == row.text[start:end].strip() != ""


@pytest.mark.skipif(not (SHARED / "data/factuality").is_dir(), reason="needs the shared data (data/factuality)")
def test_event_words_are_scored_where_they_stand() -> None:
    rows = sources.scored(SHARED, "UW", "dev")
    assert sum(len(row.words) for row in rows) == 3358
    assert all(" " not in row.text[a:b] or "-" in row.text[a:b] for row in rows for (a, b), _ in row.words)
    assert all(-3 <= score <= 3 for row in rows for _, score in row.words)


@pytest.mark.skipif(not (SHARED / "data/polnear").is_dir(), reason="needs the shared data (data/polnear)")
def test_articles_of_polnear_have_their_attributions_once() -> None:
    passages = sources.polnear(SHARED, "dev")
    assert len(passages) == 84
    assert all(0 <= a < b <= len(p.text) for p in passages for one in p.attributions for a, b in one.content)
