"""Matters put forward in what somebody says without a verb that names the act: "we will throw them out",
"would leave only if ...", "they must go", "China will provide aid"."""

from standoff.actors import Entity
from standoff.knowledge.rows import PartOfSpeech
from standoff.ledger.book import FAMILY
from standoff.ledger.drafts import TermDraft
from standoff.ledger.opening import HOSTILE, Opening
from standoff.ledger.scene import Scene
from standoff.ledger.terms import Terms
from standoff.model.vocab import Act, ActorKind, EventType, MatterKind, MoveKind, Polarity, Sector, Status, TermRole

SPEAKING = frozenset((Act.SAY, Act.ANNOUNCE, Act.CONFIRM, Act.WARN))
WILL = frozenset(("will", "would", "'ll", "wo", "shall"))
MUST = frozenset(("must", "should"))
GIVING = (EventType.AID, EventType.CONCEDE, EventType.RETREAT)
BENIGN = (*GIVING, EventType.CONSULT, EventType.SUPPORT, EventType.AGREE, EventType.COOPERATE)
FORCES = frozenset((Sector.COP, Sector.MIL, Sector.GOV))


class Speaking:
    """Reads the clauses of statements; one matter a clause."""

    def __init__(self, scene: Scene, opening: Opening, terms: Terms) -> None:
        self.scene, self.parse, self.opening, self.terms = scene, scene.parse, opening, terms
        self.book = opening.book

    def at(self, token: int) -> None:
        """Read one verb with a modal."""
        modals = [self.parse.lower[c] for c in self.parse.kids(token, "aux") if self.parse.tag[c] == "MD"]
        if not modals:
            return
        chain = self.scene.chain(token)
        attribution = self.scene.attributions[chain[-1]] if chain else None
        if attribution is None or attribution.act not in SPEAKING or attribution.cue_head in self.opening.spoken:
            return
        speakers = self.scene.speakers(chain[-1:])
        if not speakers or self.parse.dep[token] == "relcl" or self._subordinate(token):
            return
        if modals[0] in WILL:
            self._will(token, speakers, attribution.act)
        elif modals[0] in MUST:
            self._must(token, speakers)

    def _subordinate(self, token: int) -> bool:
        return self.parse.dep[token] == "advcl" and any(self.parse.dep[c] == "mark" for c in self.parse.children[token])

    # ---- the speaker's own acts to come ----------------------------------------------------------------------------
    def _will(self, token: int, speakers: list[int], act: Act) -> None:
        heads = self.scene.clauses.grammatical_subjects(token)
        subjects = self.scene.subjects(token)
        mine = any(self.parse.lower[c] in ("our", "my") for h in heads for c in self.parse.kids(h, "poss"))
        own = mine or self._own(subjects, speakers)
        unnamed = all(self.scene.side(e).startswith("#") for e in subjects)
        if act is Act.WARN and (self._costs(token) or (own or unnamed) and self._hostile(token)):
            self._put(token, MatterKind.WARNING, speakers, [])
            return
        if not own and not (unnamed and self._retaliates(token)):
            return
        condition = next(
            (
                c
                for c in self.parse.children[token]
                if self.terms.condition(c) is not None and self.parse.dep[c] == "advcl"
            ),
            None,
        )
        kind = self._kind(token, condition)
        if kind is MatterKind.DEMAND and condition is not None:
            own_sides = self.scene.sides(speakers)
            acting = [e for e in self.scene.subjects(condition) if self.scene.side(e) not in own_sides]
            self._put(token, kind, speakers, acting)
            self._counters(token, speakers)
        elif kind is not None:
            self._put(token, kind, speakers, self._targets(token))

    def _kind(self, token: int, condition: int | None) -> MatterKind | None:
        """What a clause about the speaker's own future is."""
        scene, parse = self.scene, self.parse
        negated = scene.negated(token)
        type_ = self._type(token)
        if condition is not None:
            words = {parse.lower[c] for c in parse.children[condition] if c < condition} | {
                parse.lower[c] for c in parse.children[token]
            }
            if "only" in words and "if" in words or negated and type_ not in HOSTILE and words & {"unless", "until"}:
                return MatterKind.DEMAND
        if negated:
            return MatterKind.ASSURANCE if type_ in HOSTILE else None
        if type_ in HOSTILE or self._retaliates(token):
            return MatterKind.WARNING
        if (
            condition is not None
            and type_ not in BENIGN
            and (scene.negated(condition) or any(parse.lower[c] == "unless" for c in parse.children[condition]))
        ):
            return MatterKind.WARNING
        return MatterKind.COMMITMENT if type_ in GIVING else None

    def _type(self, token: int) -> EventType | None:
        event = self.scene.event_at.get(token)
        return self.scene.drafts[event].pattern.type if event is not None else None

    def _hostile(self, token: int) -> bool:
        return self._type(token) in HOSTILE or self._retaliates(token)

    def _retaliates(self, token: int) -> bool:
        scene, parse = self.scene, self.parse
        particles = scene.particles(token)
        rows = scene.lexicon.verbs.get((parse.lemma[token], PartOfSpeech.VERB), ())
        return any(r.comp == ("will",) and (not r.particle or r.particle in particles) for r in rows)

    def _costs(self, token: int) -> bool:
        """ "would have consequences", "would be met with force"."""
        scene, parse = self.scene, self.parse
        if parse.lemma[token] not in scene.lexicon.suffering:
            return False
        objects = (*parse.kids(token, "dobj"), *scene.clauses.prepositional(token, ("with", "by", "to")))
        return any(parse.lemma[o] in scene.lexicon.consequences for o in objects)

    def _own(self, subjects: list[int], speakers: list[int]) -> bool:
        """Would the speaker's own side act? A spokesman speaks for his force's men."""
        scene = self.scene
        if scene.sides(subjects) & scene.sides(speakers):
            return True
        for a in subjects:
            for b in speakers:
                one, other = scene.cast.entities[a], scene.cast.entities[b]
                shared = self._arms(one) & self._arms(other)
                if shared and (one.country is None or other.country is None or one.country == other.country):
                    return True
        return False

    def _arms(self, entity: Entity) -> set[Sector]:
        """The parts of a state that it stands for; a country stands for its government."""
        return (set(entity.sectors) | ({Sector.GOV} if entity.kind is ActorKind.COUNTRY else set())) & FORCES

    def _targets(self, token: int) -> list[int]:
        event = self.scene.event_at.get(token)
        if event is None or self._type(token) not in (*HOSTILE, EventType.AID):
            return []  # who is released is not who it is promised to
        sides = list(self.scene.drafts[event].targets)
        if not sides:  # "provide aid to Chile": the noun is the event that has the target
            inner = self.scene.events_in(token + 1, self.parse.subtree(token)[1])
            sides = [s for n in inner[:1] for s in self.scene.drafts[n].targets]
        return [s.entity for s in sides]

    def _put(self, token: int, kind: MatterKind, by: list[int], to: list[int]) -> None:
        scene = self.scene
        own = scene.sides(by)
        first, last = scene.subtree(token)
        edges = [
            self.parse.subtree(c)[0]
            for c in self.parse.children[token]
            if c < token and (self.parse.dep[c] in ("nsubj", "nsubjpass", "aux") or self.terms.condition(c) is not None)
        ]
        first = max(first, min(edges, default=first))
        for child in self.parse.children[token]:
            if child > token and self.parse.dep[child] in ("conj", "parataxis"):
                last = min(last, child - 1)
        while last > token and self.parse.dep[last] in ("cc", "punct"):
            last -= 1
        content = self.terms.term(first, last, token)
        conditions = [c for c in map(self.terms.condition, self.parse.children[token]) if c is not None]
        terms = [content, *(c for c in conditions if c.span != content.span)]
        self.opening.put(
            token, kind, list(by), [e for e in to if scene.side(e) not in own], terms, scene.event_at.get(token)
        )

    def _counters(self, token: int, speakers: list[int]) -> None:
        """A condition set right after a demand for that very act counters it."""
        matter = self.book.latest(
            token, lambda m: FAMILY[m.kind] == "demand" and self.book.concerns(m, speakers) and m.last < token, 1
        )
        if matter is not None and self.parse.lemma[token] in matter.words:
            self.opening.move(matter, MoveKind.COUNTER, token, list(speakers), list(matter.by), None)

    # ---- what others must do ---------------------------------------------------------------------------------------
    def _must(self, token: int, speakers: list[int]) -> None:
        scene, parse = self.scene, self.parse
        judged = scene.judged(token)
        if (
            judged.status in (Status.DENIED, Status.DID_NOT_HAPPEN)
            and judged.polarity is Polarity.POSITIVE
            and not scene.negated(token)
        ):
            return
        heads = scene.clauses.grammatical_subjects(token)
        subjects = scene.all_actors(heads)
        own = scene.sides(speakers)
        if any(parse.tag[h] == "PRP" for h in heads):
            known = self.book.latest(token, lambda m: FAMILY[m.kind] == "demand" and self.book.is_of(m, speakers), 3)
            if known is not None:
                self.opening.move(
                    known, MoveKind.REPEAT, token, list(speakers), list(known.to), scene.event_at.get(token)
                )
                return
        others = [e for e in subjects if scene.side(e) not in own]
        if others and not scene.clauses.passive(token) and len(others) == len(subjects):
            terms: list[TermDraft] = [self.terms.term(*scene.subtree(token), token, TermRole.CONTENT)]
            self.opening.put(token, MatterKind.DEMAND, list(speakers), others, terms, scene.event_at.get(token))
