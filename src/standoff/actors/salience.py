"""How near at hand an antecedent lies: sentence, grammatical role, clause, who is speaking."""

from collections.abc import Sequence

from standoff.actors.cast import Cast, Entity
from standoff.actors.found import Found
from standoff.actors.phrases import SUBJECTS
from standoff.attribution import Attribution
from standoff.knowledge.rows import ActorWordKind
from standoff.language import Parse
from standoff.model.vocab import Act, ActorKind, MentionForm

OBJECTS = ("dobj", "pobj", "dative", "obj", "iobj")
WEIGHTS = {
    "nsubj": 12.0,
    "nsubjpass": 12.0,
    "csubj": 12.0,
    "dobj": 6.0,
    "dative": 6.0,
    "pobj": 2.0,
    "agent": 5.0,
    "poss": 2.0,
}
SENTENCE = -16.0  # for each sentence between
SENTENCE_QUOTED = -12.0  # the same within a quotation: a witness speaks of the story, not of the sentence before
TOKEN = -0.12  # for each token between, within a sentence
ASKING = (Act.WARN, Act.THREATEN, Act.URGE, Act.ASK, Act.DEMAND)
HE = frozenset(("he", "him", "his", "himself"))
SHE = frozenset(("she", "her", "hers", "herself"))
IT = frozenset(("it", "its", "itself"))
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
OUGHT = ("should", "must", "ought")  # what the one spoken to is to do
MAX_CLIMB = 6


def place_of(cast: Cast, token: int) -> tuple[str, int]:
    """Grammatical label and token by which a noun takes part in its clause: an apposition stands for the
    noun beside it, a conjunct for the first of its list, "dozens of soldiers" for the dozens."""
    parse, quantity = cast.parse, cast.lexicon.words[ActorWordKind.QUANTITY]
    for _ in range(MAX_CLIMB):
        above = parse.head[token]
        measured = (
            parse.dep[token] == "pobj" and parse.lower[above] == "of" and parse.lower[parse.head[above]] in quantity
        )
        if measured:
            token = parse.head[above]
        elif parse.dep[token] in ("appos", "conj") and parse.pos[above] in ("NOUN", "PROPN", "PRON", "X", "NUM"):
            token = above
        else:
            break
    return parse.dep[token], token


def local_subject(parse: Parse, token: int) -> int | None:
    """The subject, said or understood, of the innermost clause around a token ("told Sudan *to stop its
    raids*": Sudan)."""
    verb = next((a for a in parse.ancestors(token) if parse.pos[a] in ("VERB", "AUX")), None)
    for _ in range(MAX_CLIMB):
        if verb is None:
            return None
        own = next((c for c in parse.kids(verb, "nsubj", "nsubjpass") if c != token), None)
        if own is not None:
            return _behind_relative(parse, own)
        dep, above = parse.dep[verb], parse.head[verb]
        if dep in ("relcl", "acl") and parse.pos[above] in ("NOUN", "PROPN"):
            return above
        if dep == "pcomp":  # "accused the army of shelling its own men"
            above = parse.head[above]
        if dep in ("xcomp", "pcomp", "ccomp"):
            told = next((c for c in parse.kids(above, "dobj", "dative") if c < verb), None)
            if told is not None:
                return told
        if dep not in ("xcomp", "pcomp", "conj", "advcl", "ccomp") or above == verb:
            return None
        verb = above
    return None


def _behind_relative(parse: Parse, subject: int) -> int:
    """The noun that "who" stands for."""
    if parse.tag[subject] not in ("WP", "WDT"):
        return subject
    clause = next((a for a in parse.ancestors(subject) if parse.dep[a] == "relcl"), None)
    return parse.head[clause] if clause is not None else subject


class Speech:
    """Who is speaking where: the attributions around a token."""

    def __init__(self, cast: Cast, attributions: Sequence[Attribution]) -> None:
        self.cast = cast
        self.attributions = attributions
        self.cues = {a.cue_head: a for a in attributions if a.cue_head is not None}
        self._sources = {
            _behind_relative(cast.parse, a.source_head): a for a in attributions if a.source_head is not None
        }
        self._quoted: dict[int, Attribution | None] = {}

    def around(self, token: int) -> Attribution | None:
        """The innermost attribution with a source whose content holds the token."""
        best: tuple[int, Attribution] | None = None
        for attribution in self.attributions:
            if attribution.source_head is None:
                continue
            for first, last in attribution.tokens:
                if first <= token <= last and (best is None or last - first <= best[0]):
                    best = (last - first, attribution)
        return best[1] if best else None

    def quoted(self, token: int) -> Attribution | None:
        """The attribution in whose quotation marks the token stands."""
        if token not in self._quoted:
            at = self.cast.parse.start[token]
            held = [a for a in self.attributions if any(s.start <= at < s.end for s in a.quoted)]
            self._quoted[token] = held[-1] if held else None
        return self._quoted[token]

    def speakers(self, attribution: Attribution) -> list[int]:
        """The entities that speak."""
        source = attribution.source_head
        return [e for e, _ in self.cast.actors_at(source)] if source is not None else []

    def spoken_by(self, mention: Found) -> Attribution | None:
        """The attribution whose speaker the mention is."""
        found = self._sources.get(mention.head)
        if found is not None or mention.first == mention.last:
            return found
        return next((self._sources[j] for j in range(mention.first, mention.last + 1) if j in self._sources), None)


class Salience:
    """Scores an antecedent for one pronoun."""

    def __init__(self, cast: Cast, speech: Speech, pronoun: Found) -> None:
        self.cast, self.parse, self.speech, self.pronoun = cast, cast.parse, speech, pronoun
        token = pronoun.head
        self.word, self.dep = self.parse.lower[token], self.parse.dep[token]
        self.here = self.parse.sentence[token]
        self._weights: dict[int, float] = {}
        self.around = speech.around(token)
        self.quoted = speech.quoted(token)
        self.local = local_subject(self.parse, self.parse.head[token] if self.dep in SUBJECTS else token)
        self.speaks = any(a in speech.cues for a in (self.parse.head[token],)) and self.dep in SUBJECTS
        self.own = self.dep == "poss" and any(
            self.parse.lower[c] == "own" for c in self.parse.children[self.parse.head[token]]
        )

    def score(self, mention: Found, entity: Entity) -> float:
        """The higher, the likelier; figures were set on reports of our own."""
        parse = self.parse
        dep, token = place_of(self.cast, mention.head)
        gap = self.here - parse.sentence[mention.head]
        sentence = SENTENCE_QUOTED if self.quoted is not None else SENTENCE
        score = sentence * gap + (TOKEN * (self.pronoun.head - mention.head) if gap == 0 else 0.0)
        score += WEIGHTS.get("agent" if dep == "pobj" and parse.dep[parse.head[token]] == "agent" else dep, 0.0)
        subject = dep in SUBJECTS
        clause = parse.dep[parse.head[token]]
        if subject and gap and clause in ("relcl", "advcl", "acl"):
            score -= 4
        if token != mention.head and parse.dep[mention.head] == "conj":
            score -= 2
        if self.dep in SUBJECTS and subject:
            score += 5
        if mention.form is MentionForm.PRONOUN and parse.lower[mention.head] in _group(self.word):
            score += 3
        return (
            score + self._bound(mention, token, subject, gap) + self._told(mention, entity, gap) + self._known(entity)
        )

    def _bound(self, mention: Found, token: int, subject: bool, gap: int) -> float:
        """What the pronoun's own clause says."""
        parse, score = self.parse, 0.0
        if self.local is not None and self.local in (token, mention.head):
            score += 11 if self.dep in SUBJECTS else 0 if self.dep != "poss" else 24 if self.own else 18
        if self.dep in OBJECTS and gap == 0 and not subject:
            score += 6
        if self.dep == "poss":  # "Chen and his counterpart"
            noun = parse.head[self.pronoun.head]
            score += 12 if parse.dep[noun] == "conj" and parse.head[noun] == mention.head else 0
        return score

    def _told(self, mention: Found, entity: Entity, gap: int) -> float:
        """What the speech around the pronoun says."""
        score, speech = 0.0, self.around
        spoken = self.speech.spoken_by(mention)
        if speech is not None and gap == 0 and self.quoted is None:
            addressee = speech.addressee is not None and mention.first <= speech.addressee <= mention.last
            asked = speech.act in ASKING or any(
                self.parse.lower[c] in OUGHT for c in self.parse.children[self.parse.head[self.pronoun.head]]
            )
            if addressee and asked and self.dep in SUBJECTS:
                score += 40
            elif spoken is speech:
                score += 10
        if spoken is not None and spoken is not speech and spoken.cue_head is not None and not self.speaks:
            unnamed = entity.ref is None and not any(self.cast.found[m].person for m in entity.mentions)
            if (gap == 0 or (unnamed and self.quoted is None)) and self._parenthetical(spoken):
                score -= 10
        if spoken is not None and gap and self.speaks:
            score += 4
        there = self.speech.quoted(mention.head)
        if there is not None and self.quoted is None:
            score -= 8
        return score

    def _parenthetical(self, spoken: Attribution) -> bool:
        """Does the speaker follow what was said ("..., his spokesman said")?"""
        return spoken.source_head is not None and any(first < spoken.source_head for first, _ in spoken.tokens)

    def _known(self, entity: Entity) -> float:
        """The more an actor was spoken of, the likelier it goes on."""
        known = self._weights.get(entity.index)
        if known is None:
            seen = sum(1 for m in entity.mentions if self.cast.found[m].head < self.pronoun.head)
            known = min(3.0, 0.3 * seen)
            if entity.kind is ActorKind.PERSON:
                named = any(self.cast.found[m].person for m in entity.mentions)
                known = min(5.0, 0.6 * seen) + (3 if named else 0)
            self._weights[entity.index] = known
        return known


def _group(word: str) -> frozenset[str]:
    return next((group for group in (HE, SHE, IT, THEY) if word in group), frozenset())
