"""Matters and moves within one report: who put what on the table, and what became of it."""

from collections.abc import Sequence

from standoff.actors import Cast
from standoff.attribution import Attribution
from standoff.events import Draft
from standoff.factuality import Assessment
from standoff.ledger.answers import Answers
from standoff.ledger.book import Book
from standoff.ledger.drafts import MatterDraft
from standoff.ledger.lexicon import LedgerLexicon
from standoff.ledger.moves import Moves
from standoff.ledger.naming import Naming
from standoff.ledger.opening import Opening
from standoff.ledger.scene import Scene
from standoff.ledger.settle import link, settle
from standoff.ledger.speaking import Speaking
from standoff.ledger.terms import Terms


class Ledger:
    """Reads the matters of one report; `run` gives them in text order.

    The words are read once, in order, so that what takes a matter up again finds it open. A verb that
    opens a matter comes before the nouns of its sentence, which may name parts of what it opens.
    """

    def __init__(
        self, cast: Cast, drafts: Sequence[Draft], assessments: Sequence[Assessment],
        attributions: Sequence[Attribution], lexicon: LedgerLexicon,
    ) -> None:  # fmt: skip
        self.scene = Scene(cast, drafts, assessments, attributions, lexicon)
        self.book = Book(self.scene)
        terms = Terms(self.scene)
        self.moves = Moves(self.scene, self.book)
        self.answers = Answers(self.scene, self.book, self.moves)
        self.naming = Naming(self.scene, self.book, self.moves, terms)
        self.opening = Opening(self.scene, self.book, terms)
        self.speaking = Speaking(self.scene, self.opening, terms)

    def run(self) -> list[MatterDraft]:
        """The matters, in the order in which the text first names them."""
        parse = self.scene.parse
        for token in range(len(parse)):
            pos = parse.pos[token]
            if pos in ("VERB", "ADJ", "AUX"):
                self.opening.at(token)
                self.speaking.at(token)
                self.answers.at(token)
            elif pos in ("NOUN", "PROPN"):
                self.naming.at(token)
            elif pos in ("PRON", "DET") and parse.dep[token] in ("dobj", "nsubj", "nsubjpass", "pobj"):
                self.moves.at_pronoun(token)
        self.answers.finish()
        for matter in self.book.matters:
            settle(matter, self.scene)
        matters = sorted(self.book.matters, key=lambda m: min(m.mentions))
        link(matters)
        return matters
