"""Answers that name no matter: "The Americans have refused", "accepted in principle", "ruled out freeing
the men", "promised an answer by Sunday"."""

from dataclasses import dataclass

from standoff.knowledge.rows import PartOfSpeech
from standoff.ledger.book import FAMILY, Book
from standoff.ledger.drafts import MatterDraft
from standoff.ledger.moves import Mover, Moves
from standoff.ledger.scene import Scene
from standoff.model.vocab import MoveKind, Polarity, Status

ANSWERS = frozenset((MoveKind.REJECT, MoveKind.ACCEPT, MoveKind.ANSWER, MoveKind.DEFER))
COMPLEMENTS = ("dobj", "ccomp", "xcomp", "oprd", "dative", "nsubjpass", "acomp", "attr")
LOOSE = frozenset(
    ("in", "on", "after", "at", "by", "during", "outright", "before")
)  # prepositions that bring no object of the answer
REACH = 2
# CAMEO: to yield to what was demanded or appealed for; the demand's code ends in the digit on the left.
YIELDED = {"1": "081", "2": "082", "3": "084", "4": "085", "5": "086", "6": "087"}


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A refusal whose matter has not been told yet: reports tell the latest first."""

    mover: Mover
    words: frozenset[str]
    codes: frozenset[str]
    doers: tuple[int, ...]


class Answers:
    """Finds answers and the matters that they answer."""

    def __init__(self, scene: Scene, book: Book, moves: Moves) -> None:
        self.scene, self.parse, self.book, self.moves = scene, scene.parse, book, moves
        self.waiting: list[_Waiting] = []

    def at(self, token: int) -> None:
        """Read one verb."""
        scene, parse = self.scene, self.parse
        if not scene.lexicon.moves(parse.lemma[token], PartOfSpeech.VERB):
            return
        row = scene.lexicon.move(parse.lemma[token], PartOfSpeech.VERB, scene.particles(token))
        if row is None or row.move not in ANSWERS or row.direction == "by":
            return
        mover = self.moves.weighed(token, row)
        if mover is None:
            return
        objects = [c for c in parse.kids(token, *COMPLEMENTS) if parse.lower[c] not in row.particle.split()]
        if row.particle and any(parse.lower[c] in row.particle.split() for c in parse.kids(token, "dobj")):
            self._put_off(token, mover)
        elif not objects and not self._has_object(token, row.particle):
            self._bare(token, mover)
        elif mover.kind is MoveKind.REJECT and objects:
            self._of_content(mover, objects[0])

    def _has_object(self, token: int, particle: str) -> bool:
        parse = self.parse
        gapped = parse.dep[token] in ("relcl", "acl", "amod", "xcomp", "pcomp")
        return gapped or any(
            parse.lower[p] not in LOOSE and parse.lower[p] not in particle.split()
            for p in parse.kids(token, "prep", "agent")
        )

    def _bare(self, token: int, mover: Mover) -> None:
        """No object at all: the latest that was put to them."""
        doers = self.moves.doers(mover)
        book = self.book
        matter = book.latest(token, lambda m: book.concerns(m, doers) and FAMILY[m.kind] in ("plan", "demand"), REACH)
        if matter is not None:
            self.moves.add(matter, mover)

    def _put_off(self, token: int, mover: Mover) -> None:
        """ "We have been promised an answer", "asked for time"."""
        scene, book = self.scene, self.book
        if scene.clauses.passive(token):
            asking = scene.all_actors(scene.clauses.grammatical_subjects(token))
            matter = book.latest(token, lambda m: book.is_of(m, asking) and FAMILY[m.kind] in ("plan", "demand"), REACH)
        else:
            doers = self.moves.doers(mover)
            matter = book.latest(
                token, lambda m: book.concerns(m, doers) and FAMILY[m.kind] in ("plan", "demand"), REACH
            )
        if matter is not None:
            self.moves.add(matter, mover)

    # ---- a refusal that says what is refused -----------------------------------------------------------------------
    def _of_content(self, mover: Mover, node: int) -> None:
        """ "refused to free the men", "ruled out a swap": the demand for that very thing."""
        scene, parse = self.scene, self.parse
        if (
            parse.pos[node] in ("PRON", "DET")
            or scene.lexicon.noun(parse.lemma[node], parse.lower[node - 1]) is not None
        ):
            return
        first, last = scene.subtree(node)
        codes = frozenset(scene.drafts[n].pattern.row.cameo[:3] for n in scene.events_in(first, last))
        doers = self.moves.doers(mover)
        waiting = _Waiting(mover, scene.words(first, last), codes, tuple(doers))
        matter = self._matching(waiting)
        if matter is not None:
            self.moves.add(matter, mover)
        elif doers:
            self.waiting.append(waiting)

    def _matching(self, waiting: _Waiting) -> MatterDraft | None:
        known = [
            m
            for m in self.book.matters
            if FAMILY[m.kind] in ("demand", "plan") and self.book.concerns(m, waiting.doers) and self._alike(m, waiting)
        ]
        return max(known, key=lambda m: len(m.words & waiting.words), default=None)

    def _alike(self, matter: MatterDraft, waiting: _Waiting) -> bool:
        """The same act demanded, or mostly the same words."""
        if self._demanded_codes(matter) & waiting.codes:
            return True
        shared = matter.words & waiting.words
        return len(shared) >= 2 and 2 * len(shared) >= min(len(matter.words), len(waiting.words))

    def _demanded_codes(self, matter: MatterDraft) -> set[str]:
        drafts = self.scene.drafts
        codes = {
            drafts[t.event].pattern.row.cameo[:3]
            for t in matter.terms
            if t.event is not None and t.polarity is Polarity.POSITIVE
        }
        for move in matter.moves:
            code = drafts[move.event].pattern.row.cameo if move.event is not None else ""
            if code[:3] in ("105", "025") and len(code) == 4:
                codes.add(YIELDED.get(code[3], ""))
        return codes - {""}

    def finish(self) -> None:
        """Refusals told before the demand."""
        for waiting in self.waiting:
            matter = self._matching(waiting)
            if matter is not None and waiting.mover.judged.status in (Status.ACTUAL, Status.ONGOING):
                self.moves.add(matter, waiting.mover)
