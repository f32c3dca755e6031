"""Words that name matters, open them and move them, and the status that follows from a move."""

from standoff.factuality import FactualityLexicon
from standoff.knowledge import Knowledge, word_classes
from standoff.knowledge.rows import MatterNoun, MatterVerb, MoveWord, PartOfSpeech, WordClass
from standoff.model.vocab import MatterStatus, MoveKind

# How far each move brings a matter. The status of a matter is that of its furthest actual move; a
# report tells the latest first, so the order of telling does not count.
STATUS_OF = {
    MoveKind.RAISE: MatterStatus.RAISED,
    MoveKind.REPEAT: MatterStatus.RAISED,
    MoveKind.TABLE: MatterStatus.TABLED,
    MoveKind.HAND_OVER: MatterStatus.TABLED,
    MoveKind.RECEIVE: MatterStatus.TABLED,
    MoveKind.SHARE: MatterStatus.SHARED,
    MoveKind.PUBLISH: MatterStatus.SHARED,
    MoveKind.DISCUSS: MatterStatus.UNDER_DISCUSSION,
    MoveKind.DEFER: MatterStatus.DEFERRED,
    MoveKind.ANSWER: MatterStatus.ANSWERED,
    MoveKind.COUNTER: MatterStatus.COUNTERED,
    MoveKind.REJECT: MatterStatus.REJECTED,
    MoveKind.ACCEPT: MatterStatus.ACCEPTED,
    MoveKind.FULFIL: MatterStatus.FULFILLED,
    MoveKind.BREACH: MatterStatus.BREACHED,
    MoveKind.WITHDRAW: MatterStatus.WITHDRAWN,
}
RANK = {status: n for n, status in enumerate(dict.fromkeys(STATUS_OF.values()))}


class LedgerLexicon:
    """Built once from the tables. `factuality` weighs moves that are no events of their own."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.classes = word_classes(knowledge)
        self.factuality = FactualityLexicon(knowledge)
        self.nouns = {r.noun: r for r in knowledge.table("matter_nouns.csv", MatterNoun)}
        self.verbs: dict[tuple[str, PartOfSpeech], list[MatterVerb]] = {}
        for opener in knowledge.table("matter_verbs.csv", MatterVerb):
            self.verbs.setdefault((opener.lemma, opener.pos), []).append(opener)
        self._moves: dict[tuple[str, PartOfSpeech], list[MoveWord]] = {}
        for row in knowledge.table("moves.csv", MoveWord):
            self._moves.setdefault((row.lemma, row.pos), []).append(row)
        words = knowledge.table("classes.csv", WordClass)
        self.consequences = frozenset(w.lemma for w in words if w.class_ == "consequence")
        self.suffering = frozenset(w.lemma for w in words if w.class_ == "suffer")

    def noun(self, lemma: str, before: str) -> MatterNoun | None:
        """What a noun names: with the word before it first ("security guarantee"), then alone."""
        return self.nouns.get(f"{before} {lemma}") or self.nouns.get(lemma)

    def moves(self, lemma: str, pos: PartOfSpeech) -> bool:
        return (lemma, pos) in self._moves

    def move(self, lemma: str, pos: PartOfSpeech, particles: frozenset[str]) -> MoveWord | None:
        """The row of a moving word; the row with most of its particle there wins."""
        fitting = [r for r in self._moves.get((lemma, pos), ()) if not r.particle or r.particle in particles]
        return max(fitting, key=lambda r: len(r.particle.split()), default=None)
