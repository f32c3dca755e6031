"""The predicate tables, indexed for look-up by lemma; constraints parsed once."""

import re
from collections import defaultdict
from dataclasses import dataclass

from standoff.errors import TableError
from standoff.knowledge import Knowledge, word_classes
from standoff.knowledge import rows as tables
from standoff.knowledge.rows import PartOfSpeech, PredicateRow
from standoff.model.vocab import EventType

_PIECES = re.compile(r"[^\s-]+|-")
COMPUTED = frozenset(("actor", "country", "person", "group", "place", "event"))
NONE = "-"


@dataclass(frozen=True, slots=True)
class Words:
    """A constraint on the head of a phrase: lemmas, word classes of the tables, computed classes."""

    lemmas: frozenset[str]
    computed: tuple[str, ...]
    must_lack: bool = False

    @property
    def anything(self) -> bool:
        return not self.lemmas and not self.computed and not self.must_lack


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row, ready to be matched. `prepositions`: alternatives, each with what must follow it; empty:
    none asked for. `weight`: how much the row asks; of the rows that fit, the heaviest wins."""

    row: PredicateRow
    object: Words
    prepositions: tuple[tuple[str, Words], ...]
    weight: float
    source: tuple[str, ...]
    target: tuple[str, ...]
    type: EventType | None


class PredicateLexicon:
    """Built once from the tables."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.classes = word_classes(knowledge)
        self.plover = {(str(r.type), r.mode): r for r in knowledge.table("plover.csv", tables.PloverRow)}
        self.light = {(r.lemma, r.particle) for r in knowledge.table("light_verbs.csv", tables.LightVerb)}
        self._light_lemmas = {lemma for lemma, _ in self.light}
        patterns: dict[tuple[PartOfSpeech, str], list[Pattern]] = defaultdict(list)
        sequences: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for file in ("predicates_verbal.csv", "predicates_material.csv"):
            for row in knowledge.table(file, PredicateRow):
                words = tuple(_PIECES.findall(row.lemma))
                if len(words) > 1:
                    sequences[words[0]].add(words)
                patterns[row.pos, " ".join(words)].append(self._pattern(file, row))
        for known in patterns.values():
            known.sort(key=lambda p: -p.weight)
        self._patterns = dict(patterns)
        self.deeds = {lemma for pos, lemma in patterns if pos is PartOfSpeech.NOUN}
        self.deeds |= self.classes["instrument"]
        self.sequences = {first: sorted(known, key=lambda w: (-len(w), w)) for first, known in sequences.items()}

    def patterns(self, pos: PartOfSpeech, lemma: str) -> list[Pattern]:
        """The rows of a lemma (words of several joined by blanks, hyphens words of their own), heaviest first."""
        return self._patterns.get((pos, lemma), [])

    def is_light(self, lemma: str) -> bool:
        return lemma in self._light_lemmas

    def _pattern(self, file: str, row: PredicateRow) -> Pattern:
        preps = tuple(self._preposition(file, cell) for cell in row.prep.split("|") if cell)
        words = self._words(file, row.object)
        kind = None if row.type == "none" else self._type(file, row)
        weight = 2.5 * bool(row.particle) + self._weight(words) + 2 * bool(row.comp) + (0.1 if kind is None else 0)
        weight += 0.5 if ":" in row.comp else 0
        weight += 1.5 + min(self._weight(after) for _, after in preps) if preps else 0
        default = ("with", "to", "against", "on", "of") if row.pos is PartOfSpeech.NOUN else ("obj",)
        return Pattern(row, words, preps, weight, row.source or ("subj",), row.target or default, kind)

    def _preposition(self, file: str, cell: str) -> tuple[str, Words]:
        word, _, after = cell.partition(":")
        return word, self._words(file, (after,) if after else ())

    def _type(self, file: str, row: PredicateRow) -> EventType:
        if row.type not in EventType.__members__:
            raise TableError(
                file, None, f"{row.lemma}: {row.type!r} is no PLOVER type; the types are {', '.join(EventType)}"
            )
        if (row.type, row.mode or "") not in self.plover:
            raise TableError(file, None, f"{row.lemma}: {row.mode!r} is no mode of {row.type}")
        return EventType(row.type)

    @staticmethod
    def _weight(words: Words) -> float:
        """Named words ask more than a computed class, a small class more than a large one."""
        if words.anything:
            return 0
        if words.must_lack:
            return 1.5
        if words.lemmas:
            return 3 - min(len(words.lemmas), 400) / 400
        return 1.5

    def _words(self, file: str, cells: tuple[str, ...]) -> Words:
        lemmas: set[str] = set()
        computed: list[str] = []
        for cell in cells:
            if cell == NONE:
                return Words(frozenset(), (), must_lack=True)
            if not cell.startswith("@"):
                lemmas.add(cell)
            elif cell[1:] in COMPUTED:
                computed.append(cell[1:])
            elif cell[1:] in self.classes:
                lemmas |= self.classes[cell[1:]]
            else:
                raise TableError(file, None, f"no word class is called {cell}; add it to classes.csv")
        return Words(frozenset(lemmas), tuple(computed))
