"""Matters and moves within one report: who put what on the table, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from standoff.actors import Cast, modifier_entity
from standoff.attribution import Attribution
from standoff.events import Draft
from standoff.events.clause import Clauses
from standoff.factuality import Assessment
from standoff.knowledge.rows import PartOfSpeech
from standoff.ledger.lexicon import RANK, STATUS_OF, LedgerLexicon
from standoff.model import Span
from standoff.model.span import trim
from standoff.model.vocab import (
    Act, ActorKind, EventType, MatterKind, MatterStatus, MoveKind, Polarity, Status, TermRole,
)  # fmt: skip

HAPPENED = (Status.ACTUAL, Status.ONGOING)
POINTING = ("this", "these", "that", "those")
OPENING = {EventType.REQUEST: MatterKind.DEMAND, EventType.THREATEN: MatterKind.WARNING}
PROMISES = {Act.PROMISE: MatterKind.COMMITMENT, Act.OFFER: MatterKind.OFFER}
ALLEGED = (MoveKind.BREACH, MoveKind.REJECT, MoveKind.WITHDRAW)
TABLING = (MoveKind.TABLE, MoveKind.HAND_OVER, MoveKind.RAISE)


@dataclass(slots=True)
class TermDraft:
    span: Span
    role: TermRole
    polarity: Polarity
    event: int | None


@dataclass(slots=True)
class MoveDraft:
    """by, to: entities. event: index of the event that is this move. vouchers: entities, outermost first."""

    kind: MoveKind
    by: list[int]
    to: list[int]
    event: int | None
    status: Status
    vouchers: list[int]
    span: Span
    head: int
    attribution: int | None


@dataclass(slots=True)
class MatterDraft:
    kind: MatterKind
    name: str
    by: list[int]
    to: list[int]
    lemma: str
    terms: list[TermDraft] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    moves: list[MoveDraft] = field(default_factory=list)
    vouchers: list[int] = field(default_factory=list)
    status: MatterStatus = MatterStatus.RAISED
    pending: list[MoveKind] = field(default_factory=list)
    alleged: list[MoveKind] = field(default_factory=list)


class Ledger:
    """Reads the matters of one report; `run` gives them in text order."""

    def __init__(
        self, cast: Cast, drafts: Sequence[Draft], assessments: Sequence[Assessment],
        attributions: Sequence[Attribution], lexicon: LedgerLexicon,
    ) -> None:  # fmt: skip
        self.cast, self.parse = cast, cast.parse
        self.drafts, self.assessments, self.attributions = drafts, assessments, attributions
        self.lexicon = lexicon
        self.clauses = Clauses(cast.parse)
        self.event_at = {token: n for n, d in enumerate(drafts) for token in d.tokens}
        self.matters: list[MatterDraft] = []

    def run(self) -> list[MatterDraft]:
        for token in range(len(self.parse)):
            if self.parse.pos[token] in ("NOUN", "PROPN"):
                self._noun(token)
            elif self.parse.tag[token] in ("PRP", "DT") and self.parse.dep[token] in ("dobj", "nsubjpass"):
                self._pronoun(token)
        for n, draft in enumerate(self.drafts):
            self._from_event(n, draft)
        for index, attribution in enumerate(self.attributions):
            self._from_promise(index, attribution)
        for matter in self.matters:
            _settle(matter, self.cast)
        return sorted(self.matters, key=lambda m: min(m.mentions))

    # ---- named matters --------------------------------------------------------------------------------------
    def _noun(self, token: int) -> None:
        parse = self.parse
        if parse.dep[token] in ("compound", "nmod") and parse.head[token] > token:
            return
        pointing = any(parse.lower[c] in POINTING for c in parse.kids(token, "det"))
        kind = self.lexicon.kind(parse.lemma[token], parse.lower[token - 1] if token else "")
        if kind is None and not (pointing and parse.lemma[token] in ("idea", "document", "text", "paper", "draft")):
            return
        owners = self._owners(token)
        matter = self._known(kind, owners, token, pointing)
        move = self._mover(token)
        if matter is None:
            mover = self._by_mover(move)
            owners = owners or mover
            if kind is None or not owners or parse.pos[token] == "PROPN" and not move:
                return
            matter = self._known(kind, owners, token, pointing) or self._open(kind, owners, token)
        span = self._phrase(token)
        if span not in matter.mentions:
            matter.mentions.append(span)
            if not any(t.span.overlaps(span) for t in matter.terms):
                matter.terms.append(TermDraft(span, TermRole.CONTENT, Polarity.POSITIVE, None))
        if move is not None:
            self._move(matter, *move)

    def _owners(self, token: int) -> list[int]:
        """Whose proposal: possessor, adjective, by- or from-phrase."""
        parse, out = self.parse, []
        for child in parse.children[token]:
            tokens = [child] if parse.dep[child] in ("poss", "amod", "compound", "nmod") else []
            if parse.dep[child] in ("prep", "agent") and parse.lower[child] in ("by", "from"):
                tokens = parse.kids(child, "pobj")
            for inner in tokens:
                mention = self.cast.mention_at(inner)
                if mention is None or mention.first > token:
                    continue
                entity = self.cast.entities[mention.entities[0]] if mention.entities else modifier_entity(self.cast, mention)
                if entity is not None and entity.kind is not ActorKind.POPULATION:
                    out.append(entity.index)
        return list(dict.fromkeys(out))

    def _known(self, kind: MatterKind | None, owners: list[int], token: int, pointing: bool) -> MatterDraft | None:
        """The matter already open that this noun names again: same side, same kind."""
        sides = {self._side(o) for o in owners}
        lemma = self.parse.lemma[token]
        for matter in reversed(self.matters):
            same_side = bool(sides & {self._side(b) for b in matter.by})
            if owners and same_side and kind is matter.kind:
                return matter
            if not owners and (pointing or self._definite(token)) and (kind is matter.kind or kind is None) and (pointing or matter.lemma == lemma):
                return matter
        return None

    def _side(self, entity: int) -> str:
        """State or body: what one minister proposes and another takes back is one side's."""
        known = self.cast.entities[entity]
        if known.is_state and known.country:
            return known.country
        return known.organisation or f"#{entity}"

    def _definite(self, token: int) -> bool:
        return any(self.parse.lower[c] in ("the", "its", "their", *POINTING) for c in self.parse.children[token])

    def _open(self, kind: MatterKind, by: list[int], token: int) -> MatterDraft:
        span = self._phrase(token)
        matter = MatterDraft(kind, " ".join(span.of(self.parse.text).split()), by, [], self.parse.lemma[token])
        self.matters.append(matter)
        return matter

    def _phrase(self, token: int) -> Span:
        """The noun with what tells its content: its complements, less the clause it stands in."""
        parse = self.parse
        first, last = token, token
        for child in parse.children[token]:
            if child < token and parse.dep[child] not in ("punct", "cc", "preconj", "det"):
                first = min(first, parse.subtree(child)[0])
            if child > token and parse.dep[child] in ("prep", "acl", "relcl", "ccomp") and parse.lower[child] not in ("with", "by", "after", "at", "from", "on"):
                last = max(last, parse.subtree(child)[1])
            elif child > token and parse.dep[child] == "prep" and parse.lower[child] == "on" and child == token + 1:
                last = max(last, parse.subtree(child)[1])
        start, end = parse.start[first], parse.end[last]
        return trim(parse.text, start, end)

    def _pronoun(self, token: int) -> None:
        """"handed them over", "share it": a pronoun that stands for no actor moves the last matter."""
        if self.cast.actors_at(token) or self.parse.lower[token] not in ("them", "it", "they", "these", "this", "that"):
            return
        move = self._mover(token)
        if move is None or not self.matters:
            return
        here = self.parse.start[token]
        recent = [m for m in self.matters if min(m.mentions).start < here and here - max(s.end for s in m.mentions if s.start < here) < 1200]
        if recent and move[1].status is not None:
            self._move(max(recent, key=lambda m: max(s.end for s in m.mentions if s.start < here)), *move)

    # ---- moves ----------------------------------------------------------------------------------------------
    def _mover(self, token: int) -> "tuple[int, _Mover] | None":
        """The verb or noun that moves the matter named at a token."""
        parse, dep, head = self.parse, self.parse.dep[token], self.parse.head[token]
        if dep == "conj" and parse.pos[head] in ("NOUN", "PROPN"):
            dep, head = parse.dep[head], parse.head[head]
        if dep == "pobj":
            governor = parse.head[head]
            extra = parse.lower[head]
            if extra in ("of", "to", "for", "on", "with", "about", "against", "over"):
                return self._moving(governor, extra)
            return None
        if dep in ("dobj", "nsubjpass", "oprd"):
            return self._moving(head, "")
        return None

    def _moving(self, governor: int, preposition: str) -> "tuple[int, _Mover] | None":
        parse = self.parse
        pos = PartOfSpeech.VERB if parse.pos[governor] in ("VERB", "AUX") else PartOfSpeech.NOUN
        particles = {parse.lower[c] for c in parse.children[governor] if parse.dep[c] in ("prt", "advmod", "prep", "acomp", "dobj")}
        row = self.lexicon.move(parse.lemma[governor], pos, frozenset({*particles, preposition}))
        if row is None:
            return None
        event = self.event_at.get(governor)
        assessment = self.assessments[event] if event is not None else None
        return governor, _Mover(row.move, row.direction, event, assessment.top.status if assessment else None)

    def _move(self, matter: MatterDraft, governor: int, mover: "_Mover") -> None:
        parse = self.parse
        verb = parse.pos[governor] in ("VERB", "AUX")
        by = [e for t in (self.clauses.subjects(governor) if verb else parse.kids(governor, "poss")) for e, _ in self.cast.actors_at(t)]
        to = [e for t in self.clauses.prepositional(governor, ("to", "with")) for e, _ in self.cast.actors_at(t)]
        if verb and self.clauses.retained(governor):
            to = [e for t in self.clauses.grammatical_subjects(governor) for e, _ in self.cast.actors_at(t)] or to
        chain = self._chain(governor)
        status = mover.status if mover.status is not None else Status.ACTUAL
        if mover.kind in TABLING and not matter.to:
            matter.to.extend(e for e in to if self._side(e) not in {self._side(b) for b in matter.by})
        matter.moves.append(
            MoveDraft(mover.kind, by, to, mover.event, status, self._speakers(chain), self._clause_span(governor), governor, chain[-1] if chain else None)
        )

    def _by_mover(self, move: "tuple[int, _Mover] | None") -> list[int]:
        """Who hands a proposal over is whose proposal it is."""
        if move is None or move[1].direction != "by" or self.parse.pos[move[0]] not in ("VERB", "AUX"):
            return []
        return [e for t in self.clauses.subjects(move[0]) for e, _ in self.cast.actors_at(t)]

    def _clause_span(self, governor: int) -> Span:
        """From the subject to the object of the moving word."""
        parse = self.parse
        near = [governor, *(c for c in parse.children[governor] if parse.dep[c] in ("nsubj", "nsubjpass", "dobj", "prt", "aux", "auxpass", "neg", "dative"))]
        return parse.span(min(near), max(near))

    def _chain(self, token: int) -> list[int]:
        held = [i for i, a in enumerate(self.attributions) if not a.anaphoric and any(f <= token <= l for f, l in a.tokens)]
        return sorted(held, key=lambda i: -sum(l - f for f, l in self.attributions[i].tokens))

    def _speakers(self, chain: list[int]) -> list[int]:
        heads = [self.attributions[i].source_head for i in chain]
        return [e for h in heads if h is not None for e, _ in self.cast.actors_at(h)[:1]]

    # ---- matters that an event or a statement opens ---------------------------------------------------------------
    def _from_event(self, n: int, draft: Draft) -> None:
        """A demand, a threat: who, to whom, and the clause that says what."""
        kind = OPENING.get(draft.pattern.type) if draft.pattern.type else None
        if kind is None or not draft.sources or self.assessments[n].top.status not in HAPPENED or draft.pattern.row.mode == "meet":
            return
        terms = self._terms(draft.head)
        if not terms:
            return
        by = [s.entity for s in draft.sources]
        self._add(kind, by, [s.entity for s in draft.targets], terms, draft.head, n)

    def _from_promise(self, index: int, attribution: Attribution) -> None:
        kind = PROMISES.get(attribution.act)
        if kind is None or attribution.source_head is None or not attribution.tokens:
            return
        by = [e for e, _ in self.cast.actors_at(attribution.source_head)]
        if not by or attribution.cue_head is None or any(t.span.overlaps(attribution.content[0]) for m in self.matters for t in m.terms):
            return
        to = [e for e, _ in self.cast.actors_at(attribution.addressee)] if attribution.addressee is not None else []
        inside = self._events_in(*attribution.tokens[0])
        term = TermDraft(attribution.content[0], TermRole.CONTENT, self._polarity(inside), inside)
        self._add(kind, by, to, [term], attribution.cue_head, self.event_at.get(attribution.cue_head))

    def _add(self, kind: MatterKind, by: list[int], to: list[int], terms: list[TermDraft], head: int, event: int | None) -> None:
        sides = {self._side(b) for b in by}
        for matter in self.matters:  # the same demand told twice
            if matter.kind is kind and matter.lemma == self.parse.lemma[head] and sides == {self._side(b) for b in matter.by}:
                if {self._side(t) for t in to} & {self._side(t) for t in matter.to} or not to:
                    matter.terms.extend(terms)
                    matter.mentions.append(terms[0].span)
                    return
        name = " ".join(terms[0].span.of(self.parse.text).split())
        matter = MatterDraft(kind, name, by, to, self.parse.lemma[head], terms, [terms[0].span])
        chain = self._chain(head)
        matter.moves.append(
            MoveDraft(MoveKind.RAISE, by, to, event, Status.ACTUAL, self._speakers(chain), self._clause_span(head), head, chain[-1] if chain else None)
        )
        self.matters.append(matter)

    def _terms(self, head: int) -> list[TermDraft]:
        """What is demanded or threatened: the clause or object behind the verb; a clause that hangs on
        a noun of it ("guarantees that ...") says more than the noun."""
        parse, out = self.parse, []
        for child in parse.children[head]:
            if child < head or parse.dep[child] not in ("ccomp", "xcomp", "dobj", "advcl", "prep"):
                continue
            if parse.dep[child] == "prep" and parse.lower[child] not in ("for", "on"):
                continue
            if parse.dep[child] == "advcl" and not any(parse.tag[c] in ("TO", "MD") for c in parse.children[child]):
                continue
            if parse.dep[child] == "dobj" and self.cast.actors_at(child):
                out.extend(self._clause_terms(c) for c in parse.kids(child, "acl", "relcl") if parse.tag[c] in ("VB", "VBP"))
                continue
            if parse.dep[child] == "prep":
                out.extend(self._clause_terms(c) for c in parse.kids(child, "pobj", "pcomp"))
            else:
                out.append(self._clause_terms(child))
        return out[:3]

    def _clause_terms(self, node: int) -> TermDraft:
        parse = self.parse
        for noun in (node, *parse.kids(node, "dobj")):
            inner = next((c for c in parse.kids(noun, "acl", "ccomp", "relcl") if any(parse.lower[k] == "that" and parse.dep[k] == "mark" for k in parse.children[c])), None)
            if inner is not None:
                node = inner
                break
        first, last = parse.subtree(node)
        while first < last and parse.lower[first] in ("that", "to", ","):
            first += 1
        event = self._events_in(first, last)
        return TermDraft(trim(parse.text, parse.start[first], parse.end[last]), TermRole.CONTENT, self._polarity(event, node), event)

    def _events_in(self, first: int, last: int) -> int | None:
        return next((n for n, d in enumerate(self.drafts) if first <= d.head <= last), None)

    def _polarity(self, event: int | None, node: int | None = None) -> Polarity:
        if node is not None and self.parse.child(node, "neg") is not None:
            return Polarity.NEGATIVE
        return self.assessments[event].top.polarity if event is not None else Polarity.POSITIVE


@dataclass(frozen=True, slots=True)
class _Mover:
    kind: MoveKind
    direction: str
    event: int | None
    status: Status | None


def _settle(matter: MatterDraft, cast: Cast) -> None:
    """Status, pending and alleged moves, by the table in `lexicon`."""
    own = {cast.entities[b].country or b for b in matter.by}
    for move in matter.moves:
        party = {cast.entities[b].country or b for b in move.by}
        strangers = [v for v in move.vouchers if (cast.entities[v].country or v) not in own | party]
        if move.status is Status.PLANNED:
            matter.pending.append(move.kind)
        elif move.status in HAPPENED and strangers and move.kind in ALLEGED:
            matter.alleged.append(move.kind)
        elif move.status in HAPPENED and move.kind in STATUS_OF:
            reached = STATUS_OF[move.kind]
            if RANK[reached] > RANK[matter.status]:
                matter.status = reached
    matter.pending = list(dict.fromkeys(matter.pending))
    matter.alleged = list(dict.fromkeys(matter.alleged))
