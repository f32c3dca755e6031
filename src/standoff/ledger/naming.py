"""Nouns that name matters: "Russia's proposals on security", "the offer", "these ideas"."""

from standoff.knowledge.rows import MatterNoun, Strength
from standoff.ledger.book import Book
from standoff.ledger.drafts import MatterDraft, TermDraft
from standoff.ledger.moves import Mover, Moves
from standoff.ledger.scene import Scene
from standoff.ledger.terms import Terms
from standoff.model import Span
from standoff.model.vocab import MatterKind, MoveKind, Polarity, TermRole

POINTING = ("this", "these", "that", "those", "such")
DEFINITE = ("the", "its", "their", "his", "her", "our", "my", "your", "both", *POINTING)
OUTSIDE = frozenset(("with", "by", "after", "at", "from", "before", "during", "as", "since", "despite", "amid"))
TELLING = ("prep", "acl", "relcl", "ccomp")
# A weak noun names a matter where it changes hands or is answered, not where it is merely carried out.
EXCHANGED = frozenset((
    MoveKind.TABLE, MoveKind.HAND_OVER, MoveKind.RECEIVE, MoveKind.SHARE, MoveKind.PUBLISH, MoveKind.ANSWER,
    MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.COUNTER, MoveKind.DISCUSS, MoveKind.BREACH,
))  # fmt: skip
ANSWERED = (MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.ANSWER, MoveKind.COUNTER)
OWNERLESS = frozenset((MatterKind.PROPOSAL, MatterKind.OFFER, MatterKind.DEMAND, MatterKind.ASSURANCE))


class Naming:
    """Finds the matter that a noun names, opens it where it is new, and notes what is done with it."""

    def __init__(self, scene: Scene, book: Book, moves: Moves, terms: Terms) -> None:
        self.scene, self.parse, self.book, self.moves, self.terms = scene, scene.parse, book, moves, terms

    def at(self, token: int) -> None:
        """Read one noun."""
        parse = self.parse
        if parse.dep[token] in ("compound", "nmod", "amod") and parse.head[token] > token:
            return
        row = self.scene.lexicon.noun(parse.lemma[token], parse.lower[token - 1] if token else "")
        if row is None:
            return
        owners = self.scene.owners(token)
        words = self._words(token)
        movers = self.moves.at_noun(token)
        mover = movers[0] if movers else None
        matter = self._beside(token, row)
        part = self._inside(token, owners) if matter is None else None
        if part is not None:
            part.mention(self.phrase(token), token)
            return
        if matter is None and not (
            row.strength is Strength.WEAK and not owners and not self._definite(token) and mover is None
        ):
            matter = self.book.named(row.kind, owners, token, words, self._definite(token))
        if matter is None and mover is not None and not owners:
            matter = self._same_step(row, mover, token)
        if matter is None:
            matter = self._new(token, row, owners, movers)
        if matter is None:
            return
        self._note(matter, token, owners)
        for mover in movers:
            self.moves.add(matter, mover)

    def _party(self, mover: Mover) -> list[int]:
        """Whose matter it is by what is done with it: who hands it over, who breaks it."""
        return self.moves.doers(mover) if mover.kind is MoveKind.BREACH else self.moves.giver(mover)

    def _new(self, token: int, row: MatterNoun, owners: list[int], movers: list[Mover]) -> MatterDraft | None:
        """Open a matter, where the noun stands for one by itself or by what is done with it."""
        by = owners or next((g for m in movers if (g := self._party(m))), [])
        exchanged = any(m.kind in EXCHANGED for m in movers)
        if self.parse.pos[token] == "PROPN" and not exchanged and not self.scene.headline(token):
            return None
        if row.strength is Strength.WEAK and not (exchanged and (by or any(m.kind in ANSWERED for m in movers))):
            return None
        if not by and not (exchanged and row.kind in OWNERLESS):
            return None
        if self._generic(token) or row.kind is MatterKind.DEMAND and self._calls_somebody(token):
            return None
        return self.book.open(row.kind, by, self._addressees(token, by), token, self.phrase(token))

    def _note(self, matter: MatterDraft, token: int, owners: list[int]) -> None:
        """The mention, and what it says of content and parties."""
        span = self.phrase(token)
        matter.mention(span, token)
        if not matter.by and owners:
            matter.by = owners
        if not matter.to:
            matter.to = self._addressees(token, matter.by)
        matter.headline = matter.headline and self.scene.headline(token)
        words = self._words(token)
        content = [t for t in matter.terms if t.role is TermRole.CONTENT]
        if not content or words and not any(t.span.overlaps(span) for t in matter.terms):
            _, last = self._edges(token)
            inside = self.scene.events_in(token + 1, last)
            polarity = self.scene.assessments[inside[0]].top.polarity if inside else Polarity.POSITIVE
            term = TermDraft(span, TermRole.CONTENT, polarity, inside[0] if inside else None, words)
            matter.add_terms([term])
        for child in (
            *self.parse.children[token],
            *(k for c in self.parse.kids(token, "acl", "relcl") for k in self.parse.children[c]),
        ):
            condition = self.terms.condition(child) if child > token else None
            if condition is not None:
                matter.add_terms([condition])

    # ---- which matter ---------------------------------------------------------------------------------------------
    def _beside(self, token: int, row: MatterNoun) -> MatterDraft | None:
        """ "... safe passage if they disarm, a proposal the rebels turned down": what was told just before; "Iran's
        demand, a condition for talks"."""
        parse = self.parse
        if parse.dep[token] not in ("appos", "attr", "oprd") and not self._trails(token):
            return None
        return self.book.latest(token, lambda m: self.book.related(m, row.kind, parse.lemma[token]), 0)

    def _trails(self, token: int) -> bool:
        """After a comma, with an article: an apposition to the clause."""
        first = self.parse.subtree(token)[0]
        return (
            first > 0
            and self.parse.lower[first - 1] == ","
            and self.parse.lower[first] in ("a", "an")
            and self.parse.child(token, "relcl") is not None
        )

    def _inside(self, token: int, owners: list[int]) -> MatterDraft | None:
        """ "wants guarantees that ...": part of a matter that a verb has opened."""
        if owners:
            return None
        return next(
            (self.book.opened[a] for a in self.parse.ancestors(token) if a in self.book.opened and a < token), None
        )

    def _same_step(self, row: MatterNoun, mover: Mover, token: int) -> MatterDraft | None:
        """The same noun in the same step told again: "were today handed concrete proposals"."""
        lemma = self.parse.lemma[token]
        return self.book.latest(
            token, lambda m: m.lemma == lemma and m.kind is row.kind and any(v.kind is mover.kind for v in m.moves), 40
        )

    def _definite(self, token: int) -> bool:
        parse = self.parse
        return any(parse.lower[c] in DEFINITE for c in parse.kids(token, "det", "poss", "predet"))

    def _generic(self, token: int) -> bool:
        return any(self.parse.lower[c] in ("no", "any", "every", "each") for c in self.parse.kids(token, "det"))

    def _calls_somebody(self, token: int) -> bool:
        """ "Blinken's call with the president": no demand."""
        parse = self.parse
        if parse.lemma[token] not in ("call", "bid", "motion", "claim"):
            return False
        return not any(
            parse.lower[c] == "for" or parse.dep[c] in ("acl", "ccomp") for c in parse.children[token] if c > token
        )

    # ---- what it says ------------------------------------------------------------------------------------------------
    def _addressees(self, token: int, by: list[int]) -> list[int]:
        """To whom it goes by its own phrase: "warning to Iran", "assurances given to it", "demand that Iran ..."."""
        parse, scene = self.parse, self.scene
        heads = scene.clauses.prepositional(token, ("to", "against"))
        for clause in parse.kids(token, "acl", "relcl"):
            heads += scene.clauses.prepositional(clause, ("to",)) if parse.tag[clause] == "VBN" else []
        own = scene.sides(by)
        return [e for e in scene.all_actors(heads) if scene.side(e) not in own]

    def _edges(self, token: int) -> tuple[int, int]:
        """The noun with what tells its content: its complements, less the clause that it stands in."""
        parse = self.parse
        first, last = token, token
        for child in parse.children[token]:
            dep, word = parse.dep[child], parse.lower[child]
            if child < token and dep not in ("punct", "cc", "preconj", "det", "predet"):
                first = min(first, parse.subtree(child)[0])
            elif (
                child > token
                and dep in TELLING
                and not (dep == "prep" and (word in OUTSIDE or word == "on" and child != token + 1))
            ):
                last = max(last, self._end(child))
        verb = parse.head[token]
        if parse.dep[token] == "dobj":  # "reiterated the offer to host talks": the parser hangs it on the verb
            for clause in parse.kids(verb, "xcomp", "advcl"):
                if parse.tag[clause] == "VB" and parse.subtree(clause)[0] == last + 1 and parse.tag[last + 1] == "TO":
                    last = self.scene.subtree(clause)[1]
        return first, last

    def _end(self, child: int) -> int:
        """The end of a complement, less a "with allies" that belongs to the verb above."""
        parse = self.parse
        last = parse.subtree(child)[1]
        for inner in range(child + 1, last + 1):
            if parse.dep[inner] == "prep" and parse.lower[inner] == "with" and parse.dep[child] == "prep":
                return inner - 1
        return last

    def phrase(self, token: int) -> Span:
        return self.scene.span(*self._edges(token))

    def _words(self, token: int) -> frozenset[str]:
        """Lemmas that tell the content, without owners, the noun itself and who gave it."""
        parse, scene = self.parse, self.scene
        first, last = self._edges(token)
        owned = {
            parse.lemma[t]
            for c in parse.children[token]
            if parse.dep[c] in ("poss", "amod", "compound", "nmod", "prep") and scene.cast.mention_at(c) is not None
            for t in range(*_closed(parse.subtree(c)))
        }
        for child in parse.kids(token, "prep", "agent"):
            if parse.lower[child] in ("by", "from", "of", "to"):
                owned |= {
                    parse.lemma[t]
                    for p in parse.kids(child, "pobj")
                    if scene.actors(p)
                    for t in range(*_closed(parse.subtree(p)))
                }
        return scene.words(first, last) - {parse.lemma[token]} - owned


def _closed(edges: tuple[int, int]) -> tuple[int, int]:
    return edges[0], edges[1] + 1
