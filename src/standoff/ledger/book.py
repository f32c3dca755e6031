"""The matters open so far, and which of them a word takes up again."""

from collections.abc import Callable, Iterable

from standoff.ledger.drafts import MatterDraft, TermDraft
from standoff.ledger.scene import Scene
from standoff.model import Span
from standoff.model.vocab import ActorKind, MatterKind

# Kinds that one matter may go by in turn: an offer is called a proposal, an ultimatum threatens and demands.
FAMILY = {
    MatterKind.PROPOSAL: "plan",
    MatterKind.OFFER: "plan",
    MatterKind.DEMAND: "demand",
    MatterKind.COMMITMENT: "promise",
    MatterKind.ASSURANCE: "promise",
    MatterKind.WARNING: "warning",
}
BOTH_WAYS = frozenset(("ultimatum", "deadline"))
REACH = 6  # sentences over which a pronoun or an answer without an object takes a matter up


class Book:
    """Matters in the order in which they were opened."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.matters: list[MatterDraft] = []
        self.opened: dict[int, MatterDraft] = {}  # by the verb that put it forward

    def open(self, kind: MatterKind, by: list[int], to: list[int], token: int, span: Span) -> MatterDraft:
        """A new matter. token: the word that opens it; span: the words that name it."""
        name = " ".join(span.of(self.scene.parse.text).split())
        matter = MatterDraft(
            kind, name, by, to, self.scene.parse.lemma[token], token, headline=self.scene.headline(token)
        )
        self.matters.append(matter)
        matter.mention(span, token)
        return matter

    def is_of(self, matter: MatterDraft, entities: Iterable[int]) -> bool:
        """Is it a matter of this side?"""
        return bool(self.scene.sides(entities) & self.scene.sides(matter.by))

    def concerns(self, matter: MatterDraft, entities: Iterable[int]) -> bool:
        """May this side answer it: not its own, and not put to others only?"""
        sides = self.scene.sides(entities)
        if not sides or sides <= self.scene.sides(matter.by):
            return False
        return (
            not matter.to
            or bool(sides & self.scene.sides(matter.to))
            or self._loose(matter.to)
            or self._assembly(matter.to)
        )

    def _assembly(self, entities: Iterable[int]) -> bool:
        """A body whose members may each speak up."""
        return any(self.scene.cast.entities[e].kind in (ActorKind.IGO, ActorKind.BLOC) for e in entities)

    def _loose(self, entities: Iterable[int]) -> bool:
        """Are those addressed named only by a description ("all parties", "politicians")?"""
        return all(self.scene.side(e).startswith("#") for e in entities)

    def distance(self, matter: MatterDraft, token: int) -> int:
        """Sentences since it was last spoken of."""
        sentence = self.scene.parse.sentence
        return sentence[token] - sentence[matter.last]

    def latest(self, token: int, fits: Callable[[MatterDraft], bool], reach: int = REACH) -> MatterDraft | None:
        """The matter last spoken of before a token that fits."""
        known = [m for m in self.matters if m.last <= token and self.distance(m, token) <= reach and fits(m)]
        return max(known, key=lambda m: m.last, default=None)

    # ---- the same matter named again ------------------------------------------------------------------------------
    def related(self, matter: MatterDraft, kind: MatterKind | None, lemma: str) -> bool:
        if kind is None or FAMILY[kind] == FAMILY[matter.kind]:
            return True
        return lemma in BOTH_WAYS and matter.kind in (MatterKind.DEMAND, MatterKind.WARNING)

    def named(
        self, kind: MatterKind | None, owners: list[int], token: int, words: frozenset[str], definite: bool
    ) -> MatterDraft | None:
        """The matter that a noun names again. words: lemmas that tell its content, without the noun."""
        lemma = self.scene.parse.lemma[token]
        known = [m for m in self.matters if self.related(m, kind, lemma)]
        if owners:
            known = [m for m in known if self.is_of(m, owners) or not m.by and m.lemma == lemma]
            known = [m for m in known if m.lemma == lemma or words & m.words or not words or m.headline]
            return max(known, key=lambda m: (len(words & m.words), m.lemma == lemma, m.last), default=None)
        if not definite:
            known = [m for m in known if m.lemma == lemma and (words & m.words or m.headline)]
            return max(known, key=lambda m: (len(words & m.words), m.last), default=None)
        if words:
            shared = [m for m in known if words & m.words]
            if shared:
                return max(shared, key=lambda m: (len(words & m.words), m.last))
            known = [m for m in known if m.lemma == lemma]
        return max(known, key=lambda m: (m.lemma == lemma, m.last), default=None)

    def repeated(
        self, kind: MatterKind, by: list[int], to: list[int], terms: list[TermDraft], token: int
    ) -> MatterDraft | None:
        """The matter that a verb puts forward again: same side and kind, nobody else addressed, and much the
        same content; a headline tells the gist of the first of its side and kind."""
        scene, lemma = self.scene, self.scene.parse.lemma[token]
        words = frozenset().union(*(t.words for t in terms)) if terms else frozenset()
        mine = scene.sides(to)
        for matter in reversed(self.matters):
            if not self.is_of(matter, by) or FAMILY[matter.kind] != FAMILY[kind]:
                continue
            theirs = scene.sides(matter.to)
            if mine and theirs and not mine & theirs and not self._loose(to) and not self._loose(matter.to):
                continue
            shared = len(words & matter.words)
            if shared and shared * 2 >= min(len(words), len(matter.words)):
                return matter
            if (
                matter.headline
                and not scene.headline(token)
                and (shared or matter.lemma == lemma or matter.lemma in scene.lexicon.nouns)
            ):
                return matter
        return None
