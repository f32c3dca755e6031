"""Each row of the predicate tables fires on its own example."""

from importlib.resources import files

import pytest

from standoff.knowledge import rows
from standoff.knowledge.tables import read_table
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage
from tests.coding import DAY, code, coder

TABLES = ("predicates_verbal.csv", "predicates_material.csv")
BATCHES = 8
AGREED = 0.97  # of a batch; the parser misreads the rest (a verb taken for a noun or for a participle)


def shipped(table: str) -> list[rows.PredicateRow]:
    text = (files("standoff.knowledge") / "data" / table).read_text(encoding="utf-8")
    return read_table(table, rows.PredicateRow, text)


def holds(predicate: str, row: rows.PredicateRow) -> bool:
    """Is a word of the row in the words of a predicate, in whatever form?"""
    wanted = set(row.lemma.replace("-", " ").split())
    words = predicate.lower().replace("-", " ").split()
    return bool(wanted.intersection(words)) or bool(wanted.intersection(lemmas(row.example, words)))


def lemmas(text: str, words: list[str]) -> set[str]:
    """Lemmas of these words of a sentence."""
    parse = coder().parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)])
    return {parse.lemma[i] for i in range(len(parse)) if parse.lower[i] in words}


def fires(row: rows.PredicateRow) -> bool:
    """Has the example an event of the row's type at the row's word, or none there if the row is a guard?"""
    coded = code(row.example, DAY)
    found = [(" ".join(row.example[s.start : s.end] for s in e.predicate), e.type) for e in coded.events]
    if row.event_type is None:
        return not any(holds(predicate, row) for predicate, _ in found)
    return any(kind == row.event_type and holds(predicate, row) for predicate, kind in found)


@pytest.mark.parametrize("batch", range(BATCHES))
@pytest.mark.parametrize("table", TABLES)
def test_examples_fire(table: str, batch: int) -> None:
    known = shipped(table)[batch::BATCHES]
    silent = [f"{row.lemma} ({row.type}): {row.example}" for row in known if not fires(row)]
    assert len(silent) <= (1 - AGREED) * len(known), "\n".join(silent)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_its_own_example(table: str) -> None:
    missing = [row.lemma for row in shipped(table) if not row.example.strip()]
    assert missing == []
