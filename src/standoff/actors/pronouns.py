"""Third persons by their antecedents, relative pronouns by the noun they hang on."""

from bisect import insort
from collections.abc import Sequence

from standoff.actors.cast import Cast, Entity
from standoff.actors.expletives import means_things, stands_for_nobody
from standoff.actors.found import Found
from standoff.actors.joint import pair_near
from standoff.actors.mentions import RELATIVE
from standoff.actors.phrases import SUBJECTS
from standoff.actors.salience import HE, IT, OBJECTS, SHE, THEY, Salience, Speech, local_subject
from standoff.actors.speakers import side_of
from standoff.attribution import Attribution
from standoff.knowledge.rows import NameForm, RoleUse
from standoff.model.vocab import ActorKind, MentionForm, Sector

WINDOW = 4  # sentences looked back for an antecedent
SINGULAR_BODIES = (
    ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.IGO, ActorKind.NGO, ActorKind.ORGANISATION, ActorKind.COMPANY,
    ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.MEDIA, ActorKind.BLOC,
)  # fmt: skip
MANY = (ActorKind.BLOC, ActorKind.POPULATION, ActorKind.ARMED_GROUP)
AHEAD = 14.0  # "In *his* first order, the new president told": how much likelier the subject that follows is
OPENING = 3  # sentences after an opening "he" in which somebody must be named
ARMED = (Sector.MIL, Sector.COP, Sector.REB, Sector.SEP, Sector.INS, Sector.UAF, Sector.RAD, Sector.CRM)
FEARED = 8.0
PAIR = 6.0  # how much likelier than their sentence "they" are two people who did something together


def resolve_relatives(cast: Cast) -> None:
    """ "The Red Cross, whose delegates", "Japan, which": the actor that the clause hangs on."""
    parse = cast.parse
    for index, mention in enumerate(cast.found):
        if mention.form is not MentionForm.PRONOUN or parse.lower[mention.head] not in RELATIVE or mention.entities:
            continue
        verb = next((a for a in (mention.head, *parse.ancestors(mention.head)) if parse.dep[a] == "relcl"), None)
        noun = parse.head[verb] if verb is not None else mention.first - 1 - (parse.lower[mention.first - 1] == ",")
        if 0 <= noun < mention.head:
            for entity, _ in cast.actors_at(noun, conjuncts=False):
                cast.link(index, cast.entities[entity])
    for index, mention in enumerate(cast.found):  # those that stand for nobody are no mentions
        if mention.form is MentionForm.PRONOUN and parse.lower[mention.head] in RELATIVE and not mention.entities:
            cast.at[mention.head] = None if cast.at[mention.head] == index else cast.at[mention.head]


def resolve_pronouns(cast: Cast, attributions: Sequence[Attribution]) -> None:
    """He, she, it and they, in the order of the text."""
    resolver = _Resolver(cast, attributions)
    pronouns = sorted(
        (i for i, m in enumerate(cast.found) if m.form is MentionForm.PRONOUN and not m.entities),
        key=lambda i: cast.found[i].head,
    )
    for index in pronouns:
        word = cast.parse.lower[cast.found[index].head]
        if word in HE or word in SHE or word in IT or word in THEY:
            resolver.resolve(index)
    for index in pronouns:
        if not cast.found[index].entities:
            resolver.resolve_opening(index)


class _Resolver:
    """candidates: (head, index of the mention), ascending."""

    def __init__(self, cast: Cast, attributions: Sequence[Attribution]) -> None:
        self.cast, self.parse = cast, cast.parse
        self.speech = Speech(cast, attributions)
        self.candidates = sorted((m.head, i) for i, m in enumerate(cast.found) if self._speaks_of(m))

    def _speaks_of(self, mention: Found) -> bool:
        """Does the mention put an actor into the reader's mind?"""
        if not mention.entities or mention.locative or mention.modifier or mention.title_of is not None:
            return False
        return self.parse.lower[mention.head] not in RELATIVE

    def resolve(self, index: int) -> None:
        """Link the pronoun (an index into `Cast.found`) to whom it stands for."""
        pronoun = self.cast.found[index]
        told = self.parse.head[pronoun.head] in self.speech.cues  # people are told, things are not
        if stands_for_nobody(self.cast, pronoun.head) or (not told and means_things(self.cast, pronoun.head)):
            return
        chosen = self._chosen(pronoun)
        for entity in chosen:
            self.cast.link(index, entity)
        pronoun.joint = len(chosen) > 1
        if chosen:
            insort(self.candidates, (pronoun.head, index))

    def resolve_opening(self, index: int) -> None:
        """ "He listened with his eyes on the floor. Then X ...": nobody before; the first one named soon after."""
        pronoun = self.cast.found[index]
        salience = Salience(self.cast, self.speech, pronoun)
        before = any(
            self.cast.entities[e].kind is ActorKind.PERSON
            for h, i in self.candidates
            if h < pronoun.head
            for e in self.cast.found[i].entities
            if self.cast.found[i].form is not MentionForm.PRONOUN
        )
        if salience.word not in (*HE, *SHE) or before:
            return
        for head, other in self.candidates:
            mention = self.cast.found[other]
            near = 0 <= self.parse.sentence[head] - salience.here <= OPENING
            if head > pronoun.head and near and mention.person:
                entity = self.cast.entities[mention.entities[0]]
                if self._agrees(salience, mention, entity):
                    self.cast.link(index, entity)
                    return

    def _chosen(self, pronoun: Found) -> list[Entity]:
        parse, salience = self.parse, Salience(self.cast, self.speech, pronoun)
        barred = self._barred(salience)
        plural = salience.word in THEY
        best: tuple[float, list[Entity]] | None = None
        ahead = self._ahead(pronoun)
        for head, index in reversed(self.candidates):
            gap = salience.here - parse.sentence[head]
            if gap > WINDOW:
                break
            if head >= pronoun.head and head != ahead:
                continue
            mention = self.cast.found[index]
            known = [self.cast.entities[e] for e in mention.entities]
            if any(e.index in barred for e in known) or (len(known) > 1) > plural:
                continue
            if not (len(known) > 1 or self._agrees(salience, mention, known[0])):
                continue
            score = salience.score(mention, known[0]) + self._number(salience, mention, known)
            score += AHEAD if head == ahead else 0.0
            score += _feared(salience, known[0]) if plural and salience.quoted is not None else 0.0
            if best is None or score > best[0]:
                best = (score, known)
        if plural:
            best = self._pair(salience, best, barred)
        if best is None or (salience.word == "it" and self._means_the_matter(salience, best[0])):
            return []
        return best[1]

    def _ahead(self, pronoun: Found) -> int | None:
        """ "In his speech, X said", "Before he could leave, X was shot": the subject that follows an opening phrase."""
        parse, token = self.parse, pronoun.head
        for below in (token, *parse.ancestors(token)):
            verb = parse.head[below]
            if parse.dep[below] in ("prep", "advcl", "npadvmod") and below < verb and verb > token:
                subject = parse.child(verb, *SUBJECTS)
                if subject is not None and subject > token:
                    return subject
        return None

    def _barred(self, salience: Salience) -> set[int]:
        """Who cannot be meant: the speaker of a quotation and his side, the subject of the same verb."""
        out: set[int] = set()
        if salience.quoted is not None:
            for speaker in self.speech.speakers(salience.quoted):
                out.add(speaker)
                if salience.word in THEY:
                    out.update(self._camp(side_of(self.cast, self.cast.entities[speaker])))
        token = salience.pronoun.head
        if (
            self.parse.tag[token] == "PRP"
            and salience.dep in OBJECTS
            and not salience.word.endswith(("self", "selves"))
        ):
            subject = local_subject(self.parse, token)
            near = self.parse.head[token] if salience.dep != "pobj" else self.parse.head[self.parse.head[token]]
            if subject is not None and (near == self.parse.head[subject] or salience.dep in ("dobj", "dative")):
                out.update(e for e, _ in self.cast.actors_at(subject))
        if salience.dep in SUBJECTS:
            verb = self.parse.head[token]
            for thing in self.parse.kids(verb, "dobj"):
                out.update(e for e, _ in self.cast.actors_at(thing))
        return out

    def _camp(self, side: Entity) -> list[int]:
        """A side, with the bodies of its state."""
        own = side.kind is ActorKind.COUNTRY
        return [side.index, *(e.index for e in self.cast.entities if own and e.is_state and e.country == side.country)]

    def _agrees(self, salience: Salience, mention: Found, entity: Entity) -> bool:
        """Number, gender and kind."""
        word = salience.word
        if word in HE or word in SHE:
            gender = "m" if word in HE else "f"
            return (
                entity.kind is ActorKind.PERSON
                and not entity.plural
                and not mention.plural
                and entity.gender in ("", gender)
            )
        if word in IT:
            if (
                entity.kind not in SINGULAR_BODIES
                or mention.name_form is NameForm.PLURAL
                or self._several(mention, entity)
            ):
                return False
            return not (mention.plural and entity.kind is not ActorKind.COUNTRY) and not entity.plural
        if self._several(mention, entity) or entity.kind in MANY:
            return True
        person = (
            mention.role is not None and mention.role.use is not RoleUse.BODY and entity.ref is None
        )  # "an official"
        return salience.quoted is not None and entity.kind in SINGULAR_BODIES and not person

    def _several(self, mention: Found, entity: Entity) -> bool:
        several = self.parse.tag[mention.head] in ("NNS", "NNPS") and entity.kind is not ActorKind.COUNTRY
        police = (
            entity.sectors[:1] == (Sector.COP,) and entity.kind is ActorKind.GOVERNMENT and mention.role is not None
        )
        named = (
            mention.role is None
            and mention.form is not MentionForm.PRONOUN
            and entity.ref is not None
            and not mention.plural
        )
        return entity.plural or mention.plural or (several and not named) or police

    def _number(self, salience: Salience, mention: Found, known: list[Entity]) -> float:
        """ "They" is rather many than one body."""
        if salience.word not in THEY or len(known) > 1:
            return 0.0
        return 0.0 if self._several(mention, known[0]) else -4.0 if known[0].kind in MANY else -8.0

    def _pair(
        self, salience: Salience, best: tuple[float, list[Entity]] | None, barred: set[int]
    ) -> tuple[float, list[Entity]] | None:
        """ "Salinas met Rojas. They spoke": two at once, where no many were spoken of as clearly."""
        for people in (True, False):
            pair = pair_near(self.cast, salience.pronoun.head, people, 1)
            if not pair or any(e.index in barred for e in pair):
                continue
            heads = [
                self.cast.found[m].head
                for e in pair
                for m in e.mentions
                if self.cast.found[m].head < salience.pronoun.head
            ]
            if not heads:  # both are known only from a phrase behind the pronoun
                continue
            gap = salience.here - self.parse.sentence[max(heads)]
            score = PAIR - 16.0 * gap + (6 if salience.dep in SUBJECTS else 0) + 0.01 * max(heads)
            score += 12 if salience.local is not None and salience.local in heads else 0
            if best is None or score > best[0]:
                best = (score, pair)
        return best

    def _means_the_matter(self, salience: Salience, score: float) -> bool:
        """ "The plan was rejected. It calls for": the last sentence was about a thing, and nobody speaks."""
        parse = self.parse
        if (
            salience.dep not in SUBJECTS
            or salience.speaks
            or salience.around is not None
            or score > 0
            or salience.here == 0
        ):
            return False
        before = parse.sentences[salience.here - 1]
        root = next((j for j in range(before.first, before.last + 1) if parse.dep[j] == "ROOT"), None)
        subject = parse.child(root, *SUBJECTS) if root is not None else None
        return subject is not None and self.cast.at[subject] is None and parse.tag[subject] == "NN"


def _feared(salience: Salience, entity: Entity) -> float:
    """Of whom a quoted witness says "they": rather of those who bear arms than of those like himself."""
    if salience.dep not in SUBJECTS:
        return 0.0
    armed = entity.kind is ActorKind.ARMED_GROUP or (entity.sectors[:1] and entity.sectors[0] in ARMED)
    alike = entity.kind in (ActorKind.POPULATION, ActorKind.MEDIA, ActorKind.NGO, ActorKind.PERSON)
    return FEARED if armed else -FEARED if alike else 0.0
