"""Word classes: the lemmas that rules ask for by the name of their class."""

from collections import defaultdict

from standoff.knowledge.base import Knowledge
from standoff.knowledge.rows import WordClass


def word_classes(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """The lemmas of each class of classes.csv."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in knowledge.table("classes.csv", WordClass):
        found[row.class_].add(row.lemma)
    return {name: frozenset(lemmas) for name, lemmas in found.items()}
