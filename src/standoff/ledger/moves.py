"""What is done with a matter: verbs and nouns that hand it over, answer it, take it back."""

from dataclasses import dataclass, replace

from standoff.factuality import Judged
from standoff.knowledge.rows import MoveWord, PartOfSpeech
from standoff.ledger.book import Book
from standoff.ledger.drafts import MatterDraft, MoveDraft
from standoff.ledger.scene import Scene
from standoff.model.vocab import EventType, MoveKind, Polarity, Status

HAPPENED = (Status.ACTUAL, Status.ONGOING)
TABLING = (MoveKind.TABLE, MoveKind.HAND_OVER, MoveKind.RAISE, MoveKind.RECEIVE)
CARRIERS = ("of", "to", "for", "on", "with", "about", "against", "over", "at", "by", "from", "in", "aside")
DESCRIBING = frozenset("describe call brand label regard see denounce dismiss reject term dub view consider".split())
COPULAS = frozenset(("be", "remain", "seem", "look", "sound", "appear"))
# What a move becomes when it is told as not done: who will not accept rejects, who did not keep breaches.
UNDONE = {MoveKind.ACCEPT: MoveKind.REJECT, MoveKind.FULFIL: MoveKind.BREACH}
POSITIONS = {"VERB": PartOfSpeech.VERB, "AUX": PartOfSpeech.VERB, "NOUN": PartOfSpeech.NOUN, "ADJ": PartOfSpeech.ADJ}
OWN_STEPS = (MoveKind.WITHDRAW, MoveKind.REPEAT)  # nobody takes back or repeats another side's offer
PRONOUNS = frozenset(("it", "them", "they", "this", "these", "that", "those", "both"))


@dataclass(frozen=True, slots=True)
class Mover:
    """A word that moves a matter. head: the token whose clause tells of it. by: who does it, where that
    is not the clause's subject."""

    head: int
    row: MoveWord
    kind: MoveKind
    judged: Judged
    by: tuple[int, ...] | None = None


class Moves:
    """Finds moving words and records what they move."""

    def __init__(self, scene: Scene, book: Book) -> None:
        self.scene, self.parse, self.book = scene, scene.parse, book

    # ---- the word that moves ------------------------------------------------------------------------------------
    def at_noun(self, token: int) -> list[Mover]:
        """All that moves what the noun phrase headed by this token names."""
        parse, dep, head = self.parse, self.parse.dep[token], self.parse.head[token]
        noun = token
        if dep == "conj" and parse.pos[head] in ("NOUN", "PROPN"):
            noun, dep, head = head, parse.dep[head], parse.head[head]
        governor = parse.head[head]
        if (
            dep == "pobj"
            and parse.lower[head] == "of"
            and parse.pos[governor] == "NOUN"
            and self._moving(governor, "of") is None
        ):
            noun, dep, head = governor, parse.dep[governor], parse.head[governor]  # "a list of demands"
        out: list[Mover | None] = []
        if dep in ("dobj", "nsubjpass", "oprd"):
            out.append(self._described(head, noun) or self._moving(head, ""))
            out.extend(self._moving(verb, "") for verb in self._sharing(head))
        elif dep == "pobj" and parse.lower[head] in CARRIERS:
            governor = parse.head[head]
            out.append(self._moving(governor, parse.lower[head]))
            if parse.pos[governor] in ("ADP", "ADV", "ADJ", "SCONJ"):  # "backed out of", "runs counter to"
                out.append(self._moving(parse.head[governor], parse.lower[head]))
        elif dep == "nsubj":
            out.append(self._judged_by_word(noun, head))
        for clause in parse.kids(token, "relcl", "acl"):
            if self._gap(token, clause):
                out.append(self._moving(clause, ""))
        return [m for m in out if m is not None]

    def _sharing(self, verb: int) -> list[int]:
        """Other verbs with the same object: "considered and rejected the plan"."""
        parse = self.parse
        if (
            parse.dep[verb] == "conj"
            and parse.pos[parse.head[verb]] == "VERB"
            and verb - parse.head[verb] <= 3
            and parse.child(parse.head[verb], "dobj") is None
        ):
            return [parse.head[verb]]
        return [
            c
            for c in parse.kids(verb, "conj")
            if c - verb <= 3 and parse.pos[c] == "VERB" and parse.child(c, "dobj") is None
        ]

    def _gap(self, noun: int, clause: int) -> bool:
        """Is the noun what the clause on it acts upon ("a plan the rebels turned down")?"""
        parse = self.parse
        if parse.dep[clause] == "acl" and parse.tag[clause] == "VBN" or self.scene.clauses.passive(clause):
            return True
        subject = parse.child(clause, "nsubj")
        return subject is not None and parse.tag[subject] not in ("WDT", "WP") and parse.child(clause, "dobj") in (
            None, *(c for c in parse.kids(clause, "dobj") if parse.lower[c] in ("that", "which"))
        )  # fmt: skip

    def _moving(self, governor: int, preposition: str) -> Mover | None:
        parse, scene = self.parse, self.scene
        pos = POSITIONS.get(parse.pos[governor], PartOfSpeech.NOUN)
        if not scene.lexicon.moves(parse.lemma[governor], pos):
            return None
        row = scene.lexicon.move(parse.lemma[governor], pos, scene.particles(governor) | {preposition})
        if row is None or preposition and pos is PartOfSpeech.VERB and preposition not in row.particle.split():
            return None
        return self.weighed(governor, row)

    def weighed(self, head: int, row: MoveWord, by: tuple[int, ...] | None = None) -> Mover | None:
        """Weighed: a move told as not done is none, or another."""
        judged = self.scene.judged(head)
        undone = (
            judged.status is Status.DID_NOT_HAPPEN
            or judged.status is Status.PLANNED
            and judged.polarity is Polarity.NEGATIVE
        )
        if undone and row.pos is PartOfSpeech.VERB:
            words = {self.parse.lower[c] for c in self.parse.children[head]}
            if row.move not in UNDONE or words & {"yet", "still"}:
                return None
            return Mover(head, row, UNDONE[row.move], Judged(Status.ACTUAL), by)
        return Mover(head, row, row.move, judged, by)

    def _described(self, verb: int, noun: int) -> Mover | None:
        """ "described the proposal as a violation", "called the offer a trick"."""
        parse = self.parse
        if parse.lemma[verb] not in DESCRIBING:
            return None
        heads = parse.kids(verb, "oprd", "ccomp") + [
            p
            for c in parse.kids(verb, "prep")
            if parse.lower[c] == "as"
            for p in parse.children[c]
            if parse.dep[p] in ("pobj", "amod", "pcomp", "acomp")
        ]
        return next((m for h in heads if h != noun and (m := self._verdict(h, verb)) is not None), None)

    def _judged_by_word(self, noun: int, governor: int) -> Mover | None:
        """ "is not enough", "is a non-starter": whoever says so rejects it. Also the small clause behind "called"."""
        parse, scene = self.parse, self.scene
        if parse.pos[governor] in ("NOUN", "ADJ") and parse.lemma[parse.head[governor]] in DESCRIBING:
            return self._verdict(governor, parse.head[governor])
        if parse.lemma[governor] not in COPULAS:
            return None
        speakers = scene.speakers(scene.chain(governor))
        if not speakers:
            return None
        said = tuple(speakers[-1:])
        for word in (*parse.kids(governor, "acomp", "attr", "prep"), *parse.kids(governor, "oprd")):
            inner = [word, *(p for k in (word, *parse.kids(word, "prep")) for p in parse.kids(k, "pobj"))]
            for head in inner:
                found = self._verdict(head, governor, scene.particles(governor) | scene.particles(head))
                if found is not None:
                    return replace(found, by=said)
        return None

    def _verdict(self, word: int, head: int, particles: frozenset[str] = frozenset()) -> Mover | None:
        """A predicate that turns a matter down or upholds it."""
        scene, parse = self.scene, self.parse
        for pos in (PartOfSpeech.ADJ, PartOfSpeech.NOUN):
            row = scene.lexicon.move(parse.lemma[word], pos, particles) or scene.lexicon.move(
                parse.lower[word], pos, particles
            )
            if row is None or row.pos is PartOfSpeech.NOUN and row.move not in (MoveKind.REJECT, MoveKind.BREACH):
                continue
            if row.particle == "" and "not" in particles:
                continue
            kind = MoveKind.REJECT if row.move is MoveKind.BREACH else row.move
            judged = scene.judged(head)
            if judged.status is Status.DID_NOT_HAPPEN and "not" in row.particle:
                judged = Judged(Status.ACTUAL)
            return Mover(head, row, kind, judged)
        return None

    # ---- who moves it, and where to --------------------------------------------------------------------------------
    def doers(self, mover: Mover) -> list[int]:
        """Who makes the move."""
        if mover.by is not None:
            return list(mover.by)
        parse, scene = self.parse, self.scene
        if parse.pos[mover.head] in ("VERB", "AUX"):
            found = scene.subjects(mover.head)
            if not found and mover.kind is MoveKind.BREACH:  # "NATO's expansion runs counter to ..."
                found = [e for s in scene.clauses.subjects(mover.head) for e in scene.owners(s)]
            return found
        return scene.owners(mover.head) or (
            scene.subjects(parse.head[mover.head]) if parse.dep[mover.head] == "dobj" else []
        )

    def giver(self, mover: Mover) -> list[int]:
        """Who hands a proposal over is whose proposal it is."""
        handing = mover.row.direction == "by" or mover.kind in (MoveKind.SHARE, MoveKind.PUBLISH)
        doers = self.doers(mover) if handing else []
        return [] if self.scene.sides(doers) & self.scene.sides(self._receivers(mover)) else doers

    def _receivers(self, mover: Mover) -> list[int]:
        parse, scene, head = self.parse, self.scene, mover.head
        clauses = scene.clauses
        heads = (
            clauses.prepositional(head, ("to", "with", "before"))
            + parse.kids(head, "dative")
            + clauses.hung_on_object(head, ("with", "to"))
        )
        found = scene.all_actors(heads)
        if parse.pos[head] == "VERB" and clauses.retained(head):
            found = scene.all_actors(clauses.grammatical_subjects(head)) or found
        elif not found and parse.child(head, "dobj") is not None and mover.kind in TABLING:
            found = [e for c in parse.kids(head, "dobj")[:-1] for e in scene.actors(c)]
        return found

    def _met(self, head: int) -> list[int]:
        """With whom they sat together: "handed them over at talks with Donfried"."""
        scene, out = self.scene, []
        for noun in scene.clauses.prepositional(head, ("at", "in", "during")):
            event = scene.event_at.get(noun)
            if event is not None and scene.drafts[event].pattern.type is EventType.CONSULT:
                out += [s.entity for s in scene.drafts[event].targets]
        return out

    def add(self, matter: MatterDraft, mover: Mover) -> MoveDraft | None:
        """Record a move, once a word."""
        scene, head = self.scene, mover.head
        if any(m.head == head and m.kind is mover.kind for m in matter.moves):
            return None
        by, to = self.doers(mover), self._receivers(mover)
        own = scene.sides(matter.by)
        if mover.kind in OWN_STEPS and own and by and not own & scene.sides(by):
            return None
        if mover.kind in TABLING and mover.judged.status in HAPPENED:
            known = by if mover.kind is MoveKind.RECEIVE else to or self._met(head)
            others = [e for e in known if scene.side(e) not in own]
            strangers = not matter.to
            if strangers and others:
                matter.to = others
        chain = scene.chain(head)
        event = scene.event_at.get(head)
        move = MoveDraft(
            mover.kind, by, to, event, mover.judged.status, scene.speakers(chain), scene.clause_span(head), head,
            chain[-1] if chain else None,
        )  # fmt: skip
        matter.moves.append(move)
        matter.last = max(matter.last, head)
        return move

    # ---- pronouns -------------------------------------------------------------------------------------------------
    def at_pronoun(self, token: int) -> None:
        """ "handed them over", "rejected it", "ruled that out", "that is not enough"."""
        parse, scene = self.parse, self.scene
        if (
            parse.lower[token] not in PRONOUNS
            or parse.tag[token] in ("WDT", "WP")
            or parse.dep[parse.head[token]] in ("relcl", "acl")
            and parse.head[token] > token
        ):
            return
        named = scene.sides(scene.actors(token))
        for mover in self.at_noun(token):
            doers = self.doers(mover)
            matter = self._taken_up(token, mover, doers)
            if matter is None or named and mover.row.direction != "to":
                continue
            # a pronoun that stands for an actor moves nothing; but "it" in "Islamabad rejected it" is no state
            if named <= scene.sides(doers) | scene.sides(matter.by):
                self.add(matter, mover)

    def _taken_up(self, token: int, mover: Mover, doers: list[int]) -> MatterDraft | None:
        book = self.book
        if mover.row.direction == "to":
            return book.latest(token, lambda m: book.concerns(m, doers), 3)
        if mover.row.direction == "by" and doers:
            return book.latest(token, lambda m: book.is_of(m, doers) or not m.by, 3)
        return book.latest(token, lambda m: True, 3)
