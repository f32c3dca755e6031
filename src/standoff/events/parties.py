"""Sources and targets: the roles that a row names, looked up in the clause and resolved to actors."""

from collections.abc import Collection

from standoff.actors import Cast, Entity, Found, modifier_entity
from standoff.events.clause import Clauses
from standoff.events.draft import Draft, Side
from standoff.events.lexicon import NONE
from standoff.knowledge.rows import NameForm, PartOfSpeech
from standoff.model.vocab import ActorKind, EventType, Sector

MODIFIER_DEPS = ("poss", "amod", "compound", "nmod", "nummod")
WHERE = ("in", "at", "near", "from", "inside", "outside", "across")
PHYSICAL = (
    EventType.ASSAULT,
    EventType.COERCE,
    EventType.MOBILIZE,
    EventType.AID,
    EventType.RETREAT,
    EventType.SANCTION,
    EventType.PROTEST,
)
TALKS = frozenset(("talk", "negotiation", "meeting", "summit", "conference"))
BESIDE = ("together", "along", "jointly")  # before "with"
TAKING_PART = ("for", "at", "in", "during", "after", "before", "from", "on", "of")
UNSIGNED = (EventType.ASSAULT, EventType.PROTEST)
TRAVELLERS = (ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.COUNTRY, ActorKind.IGO, ActorKind.BLOC)


class Parties:
    """Fills the sides of events of one parse. deeds: nouns by which an actor acts."""

    def __init__(self, cast: Cast, clauses: Clauses, deeds: Collection[str]) -> None:
        self.cast = cast
        self.deeds = deeds
        self.parse = cast.parse
        self.clauses = clauses

    def fill(self, draft: Draft) -> bool:
        """Set sources and targets; False when the row asks for a side that is nobody."""
        row, pattern = draft.pattern.row, draft.pattern
        noun = row.pos is PartOfSpeech.NOUN
        draft.sources = self._side(draft, pattern.source, noun)
        taken = {s.entity for s in draft.sources}
        between = (
            "between" in pattern.source
            and len(draft.sources) > 1
            and bool(self.clauses.prepositional(draft.head, ("between", "among")))
        )
        draft.targets = [] if between else [s for s in self._side(draft, pattern.target, noun) if s.entity not in taken]
        if row.mode == "visit":
            draft.sources = [s for s in draft.sources if self._travels(self.cast.entities[s.entity])]
        draft.symmetric = row.symmetric
        if not noun and self._reciprocal(draft.head):
            draft.symmetric = True
        if not noun and not draft.targets and not draft.symmetric:
            draft.targets = [s for s in self._of_complement(draft.head) if s.entity not in taken]
        if noun and not draft.sources and (row.symmetric or pattern.type is EventType.CONSULT):
            draft.sources = [
                s for s in self._from_verb_above(draft.head) if s.entity not in {t.entity for t in draft.targets}
            ]
        return self._enough(draft)

    def _enough(self, draft: Draft) -> bool:
        """A row that asks for both sides is content with one where the words leave the other out; deeds
        of violence and protest stand even where nobody is named."""
        needs, verb = draft.pattern.row.needs, draft.pattern.row.pos is PartOfSpeech.VERB
        passive = verb and self.clauses.passive(draft.head)
        if needs == "source" and not draft.sources and not (passive and draft.targets):
            return False
        if needs == "target" and not draft.targets:
            return self._reciprocal(draft.head) or any(self._is_power(s.entity) for s in draft.sources)
        if draft.symmetric and verb and not draft.targets and draft.sources:
            return self._several(draft)
        if draft.sources or draft.targets:
            return True
        if needs:
            return False
        told = passive and not draft.pattern.object.anything  # "sanctions were lifted": the deed is plain
        return draft.pattern.type in UNSIGNED or told

    def _is_power(self, entity: int) -> bool:
        """States, their bodies and people, alliances, armed groups: what they promise is promised to somebody."""
        known = self.cast.entities[entity]
        return known.is_state or known.kind in (ActorKind.ARMED_GROUP, ActorKind.IGO, ActorKind.BLOC)

    def _reciprocal(self, head: int) -> bool:
        """ "accused each other", "blame one another"."""
        return any(
            self.parse.lower[o] == "other" and self.parse.lower[o - 1] in ("each", "another", "one", "the")
            for o in self.parse.kids(head, "dobj")
        )

    def _several(self, draft: Draft) -> bool:
        """Can the sources alone be at least two parties? A lone parliament or cabinet that meets is none."""
        if len(draft.sources) > 1:
            return True
        known = [self.cast.entities[s.entity] for s in draft.sources]
        return any(
            e.plural
            or e.kind is ActorKind.BLOC
            or (e.kind is not ActorKind.GOVERNMENT and e.sectors[:1] != (Sector.LEG,))
            for e in known
        )

    def _travels(self, entity: Entity) -> bool:
        """Visits are made by those who can talk for somebody, not by refugees or columns of tanks."""
        if entity.sectors[:1] and entity.sectors[0] in (
            Sector.MIL,
            Sector.REF,
            Sector.CVL,
            Sector.REB,
            Sector.UAF,
            Sector.CRM,
        ):
            return entity.kind is ActorKind.PERSON and not entity.plural and entity.sectors[0] is not Sector.REF
        return entity.kind in TRAVELLERS

    def _side(self, draft: Draft, roles: tuple[str, ...], noun: bool) -> list[Side]:
        for role in roles:
            if role == NONE:
                return []
            tokens = self._noun_role(draft, role) if noun else self._verb_role(draft.head, role)
            sides = self._sides(tokens, draft, role)
            if sides:
                return sides
            if role == "subj" and noun:
                sides = self._modifiers(draft.head)
                if sides:
                    return sides
            if role == "poss":
                objects = (
                    self.clauses.objects(draft.head) if not noun else self.clauses.prepositional(draft.head, ("of",))
                )
                sides = [s for o in objects for s in self._modifiers(o) or self._of(o)]
                if sides:
                    return sides
        return []

    # ---- where a role stands -----------------------------------------------------------------------------
    def _verb_role(self, verb: int, role: str) -> list[int]:
        clauses = self.clauses
        if role == "subj":
            return clauses.subjects(verb)
        if role == "obj":
            return [] if clauses.retained(verb) and self._gives(verb) else clauses.objects(verb)
        if role == "iobj":
            passive = clauses.grammatical_subjects(verb) if clauses.retained(verb) else []
            return [*self.parse.kids(verb, "dative"), *passive]
        if role == "poss":
            return []
        if role == "of":
            return clauses.prepositional(verb, ("of",)) or [
                t for o in clauses.objects(verb) for t in clauses.prepositional(o, ("of",))
            ]
        if role == "to" and clauses.retained(verb):
            return clauses.grammatical_subjects(verb)
        found = clauses.prepositional(verb, (role,)) or clauses.hung_on_object(verb, (role,))
        if not found and role == "to":
            found = [d for d in self.parse.kids(verb, "dative") if self.parse.pos[d] != "ADP"]
        return found

    def _gives(self, verb: int) -> bool:
        return any(role in ("to", "iobj") for p in (self.parse.lemma[verb],) for role in ("to",)) and bool(
            self.clauses.retained(verb)
        )

    def _noun_role(self, draft: Draft, role: str) -> list[int]:
        clauses, parse, head = self.clauses, self.parse, draft.head
        if role == "subj":
            if draft.light is not None:
                found = clauses.subjects(draft.light)
                if found:
                    return found
            return parse.kids(head, "poss")
        if role in ("obj", "iobj"):
            return []
        if role == "poss":
            return parse.kids(head, "poss") if draft.light is not None else []
        found = clauses.prepositional(head, (role,))
        if not found and draft.light is not None:
            found = clauses.prepositional(draft.light, (role,))
        if not found:  # "the lifting of the blockade by X", "hostilities broke out between X and Y"
            found = [t for o in clauses.prepositional(head, ("of",)) for t in clauses.prepositional(o, (role,))]
        if not found and parse.dep[head] == "nsubj" and role in ("between", "with", "against", "among"):
            found = clauses.prepositional(parse.head[head], (role,))
        if not found and role == "by" and draft.light is not None:
            found = clauses.subjects(draft.light)
        return found

    def _from_verb_above(self, noun: int) -> list[Side]:
        """ "arrived for talks", "handed them over at talks": who acts in the clause takes part."""
        parse = self.parse
        prep = parse.head[noun]
        if parse.dep[noun] == "dobj":  # "postponed talks with Russia"
            verb = prep
        elif parse.dep[noun] == "pobj" and parse.lower[prep] in TAKING_PART:
            verb = parse.head[prep]
        else:
            return []
        while (
            parse.pos[verb] in ("NOUN", "PROPN", "ADP")
            and parse.head[verb] != verb
            and parse.dep[verb] in ("dobj", "pobj", "prep")
        ):
            verb = parse.head[verb]
        if parse.pos[verb] not in ("VERB", "AUX"):
            return []
        tokens = self.clauses.grammatical_subjects(verb)
        return [Side(e, self.cast.span(m), implied=True) for t in tokens for e, m in self.cast.actors_at(t)]

    def _of_complement(self, verb: int) -> list[Side]:
        """ "declined to arrest him", "asked to meet with me": the target stands in the complement. Who
        acts "together with" the subject is none."""
        parse = self.parse
        for child in parse.children[verb]:
            if child < verb or parse.dep[child] not in ("xcomp", "ccomp", "pcomp", "dobj", "prep"):
                continue
            inner = parse.kids(child, "pcomp") if parse.dep[child] == "prep" else [child]
            for clause in inner:
                if parse.pos[clause] != "VERB" or (
                    parse.dep[child] == "ccomp" and parse.child(clause, "nsubj") is not None
                ):
                    continue
                tokens = [
                    *parse.kids(clause, "dobj", "dative"),
                    *self.clauses.prepositional(clause, ("with", "to", "against", "from")),
                ]
                tokens = [t for t in tokens if parse.lower[parse.head[t] - 1] not in BESIDE]
                sides = [Side(e, self.cast.span(m)) for t in tokens for e, m in self.cast.actors_at(t)]
                if sides:
                    return sides
        return []

    # ---- who stands there -----------------------------------------------------------------------------------
    def _sides(self, tokens: list[int], draft: Draft, role: str) -> list[Side]:
        out: dict[int, Side] = {}
        for token in tokens:
            known = self.cast.actors_at(token)
            for entity, mention in known:
                out.setdefault(entity, Side(entity, self.cast.span(mention)))
            if not known:
                for side in self._stand_in(token, draft, role):
                    out.setdefault(side.entity, side)
        return list(out.values())

    def _stand_in(self, token: int, draft: Draft, role: str) -> list[Side]:
        """For a phrase that is no actor: whose it is, or (for what is done to places) where."""
        if role == "subj" and draft.pattern.type is EventType.THREATEN:
            return []  # "NATO's expansion threatens Russia" is no threat of NATO's
        own = self.cast.mention_at(token)
        if own is not None and own.modifier and own.head == token and own.refs:
            entity = modifier_entity(self.cast, own)
            return [Side(entity.index, self.cast.span(own))] if entity else []
        if role == "subj" and self.parse.lemma[token] not in self.deeds:
            return []  # "the Kenyan runner", "the Indian monsoon"
        sides = self._modifiers(token) or self._of(token)
        if sides or draft.pattern.type not in PHYSICAL or role == "subj" or self.parse.lemma[token] in TALKS:
            return sides
        return self._where(token)

    def _modifiers(self, noun: int) -> list[Side]:
        """Owners, adjectives and names before a noun: "Russia's position", "Israeli raid", "rebel town"."""
        out: dict[int, Side] = {}
        for child in self.parse.children[noun]:
            if self.parse.dep[child] not in MODIFIER_DEPS or child > noun:
                continue
            mention = self.cast.mention_at(child)
            if mention is None or mention.title_of is not None or self._colours(mention) or self._hosts(mention):
                continue
            known = [entity for entity, _ in self.cast.actors_at(child)]
            if not known and (made := modifier_entity(self.cast, mention)) is not None:
                known = [made.index]
            for entity in known:
                out.setdefault(entity, Side(entity, self.cast.span(mention)))
        if len(out) > 1:  # "Russian troop build-up": the force, not also its country
            forces = [s for s in out.values() if self.cast.entities[s.entity].kind is not ActorKind.COUNTRY]
            if forces and len({self.cast.entities[s.entity].country for s in out.values()}) == 1:
                return forces[:1]
        return list(out.values())

    def _hosts(self, mention: Found) -> bool:
        """ "the Minsk agreements", "Geneva talks": a capital before a noun is where it was, not whose."""
        return mention.modifier and mention.name_form in (NameForm.CAPITAL, NameForm.SEAT)

    def _colours(self, mention: Found) -> bool:
        """ "U.S.-led", "pro-Russian": a colour, no party."""
        after = self.parse.lower[mention.last + 1 : mention.last + 2]
        before = self.parse.lower[max(0, mention.first - 1) : mention.first]
        return after == ["-"] or before == ["-"]

    def _of(self, noun: int) -> list[Side]:
        return [
            Side(e, self.cast.span(m))
            for t in self.clauses.prepositional(noun, ("of",))
            for e, m in self.cast.actors_at(t)
        ]

    def _where(self, noun: int) -> list[Side]:
        for place in self.clauses.prepositional(noun, WHERE):
            mention = self.cast.mention_at(place)
            if mention is not None and mention.country and mention.refs:
                return [Side(self.cast.country(mention.country).index, self.cast.span(mention), implied=True)]
        return []
