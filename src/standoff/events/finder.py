"""Predicates that the tables tell, with the parties that their rows name."""

from standoff.actors import Cast
from standoff.events.clause import Clauses
from standoff.events.draft import Draft
from standoff.events.lexicon import Pattern, PredicateLexicon
from standoff.events.match import Matcher
from standoff.events.parties import Parties
from standoff.knowledge.rows import PartOfSpeech
from standoff.language import Parse
from standoff.model.vocab import EventType

POS = {
    "VERB": PartOfSpeech.VERB,
    "AUX": PartOfSpeech.VERB,
    "NOUN": PartOfSpeech.NOUN,
    "PROPN": PartOfSpeech.NOUN,
    "ADJ": PartOfSpeech.ADJ,
}
# Acts done by words: what is demanded, refused or threatened is not part of the act.
WORDS = (EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN)
SIGNED = "057"  # CAMEO: sign formal agreement
SKIPPED_DEPS = ("compound", "nmod", "amod", "poss")


class Finder:
    """Reads the predicates of one parse by the tables."""

    def __init__(self, cast: Cast, lexicon: PredicateLexicon) -> None:
        self.parse: Parse = cast.parse
        self.cast = cast
        self.lexicon = lexicon
        self.clauses = Clauses(cast.parse, lexicon.classes)
        self.matcher = Matcher(cast, lexicon, self.clauses)
        self.parties = Parties(cast, self.clauses, lexicon.deeds)
        self.taken: set[int] = set()

    def run(self) -> list[Draft]:
        drafts: list[Draft] = []
        for wanted in (PartOfSpeech.VERB, PartOfSpeech.ADJ, PartOfSpeech.NOUN):
            for first, last, lemma in self._words():
                head = self._head(first, last)
                if POS.get(self.parse.pos[head], None if first == last else PartOfSpeech.NOUN) is not wanted:
                    continue
                draft = self._draft(first, last, head, lemma, wanted)
                if draft is not None:
                    drafts.append(draft)
        return drafts

    def _words(self) -> list[tuple[int, int, str]]:
        """Words and expressions of several words that the tables know: (first, last, lemma)."""
        parse, out, i = self.parse, [], 0
        while i < len(parse):
            longest = next(
                (
                    w
                    for w in self.lexicon.sequences.get(parse.lemma[i], [])
                    or self.lexicon.sequences.get(parse.lower[i], [])
                    if all(
                        i + n < len(parse) and (parse.lemma[i + n] == word or parse.lower[i + n] == word)
                        for n, word in enumerate(w)
                    )
                ),
                None,
            )
            if longest is not None:
                out.append((i, i + len(longest) - 1, " ".join(longest)))
                i += len(longest)
            else:
                lemma = parse.lemma[i]
                out.append((i, i, lemma.replace("-", " - ") if "-" in lemma else lemma))
                i += 1
        return out

    def _head(self, first: int, last: int) -> int:
        if first == last:
            return first
        return next(
            (
                j
                for j in range(last, first - 1, -1)
                if not first <= self.parse.head[j] <= last or self.parse.head[j] == j
            ),
            last,
        )

    def _draft(self, first: int, last: int, head: int, lemma: str, pos: PartOfSpeech) -> Draft | None:
        tokens = list(range(first, last + 1))
        if self.taken.intersection(tokens):
            return None
        if pos is PartOfSpeech.NOUN and self._only_modifies(head, last):
            return None
        if first == last and (self.is_name(head) or self._is_compound_adjective(head)):
            return None
        matched = self.matcher.match(head, lemma, pos)
        if matched is None:
            return None
        pattern, used = matched
        used = tuple(t for t in used if not self._own_event(t, pattern))
        self.taken.update(tokens)
        if pattern.type is None:
            return None
        if (
            pattern.row.cameo == SIGNED
            and lemma in self.lexicon.classes["agreement"]
            and pos is PartOfSpeech.NOUN
            and self.light(head) is None
        ):
            return None  # "the Minsk accords": a thing, nobody signs it here
        shown = [t for t in used if pattern.type not in WORDS or self.parse.pos[t] not in ("NOUN", "PROPN")]
        draft = Draft(head, pattern, sorted({*tokens, *shown}))
        if pos is PartOfSpeech.NOUN:
            draft.light = self.light(head)
            if draft.light is not None:
                draft.tokens = sorted({*draft.tokens, draft.light})
        if not self.parties.fill(draft):
            return None
        self.taken.update(used)
        return draft

    def _own_event(self, token: int, pattern: Pattern) -> bool:
        """Is the object an event of another kind ("demanded the release", "cancelled talks")?"""
        if self.parse.pos[token] not in ("NOUN", "PROPN") or pattern.type is None:
            return False
        own = self.lexicon.patterns(PartOfSpeech.NOUN, self.parse.lemma[token])
        kinds = {p.type for p in own if p.type is not None and not p.prepositions}
        return (
            bool(kinds)
            and pattern.type not in kinds
            and not self.lexicon.is_light(self.parse.lemma[self.parse.head[token]])
        )

    def _only_modifies(self, head: int, last: int) -> bool:
        """ "talks venue", "attack helicopter": the noun is no event here."""
        parse = self.parse
        return (
            parse.dep[head] in SKIPPED_DEPS
            and parse.head[head] > last
            and parse.pos[parse.head[head]] in ("NOUN", "PROPN")
        )

    def _is_compound_adjective(self, token: int) -> bool:
        """ "UN-backed", "Israeli-occupied"."""
        return token > 1 and self.parse.lower[token - 1] == "-" and self.parse.dep[token] in SKIPPED_DEPS

    def is_name(self, token: int) -> bool:
        """Part of a name of the tables or of a person ("March", "Ban Ki-moon")."""
        index = self.cast.at[token]
        if index is None:
            return False
        mention = self.cast.found[index]
        return (bool(mention.refs) or mention.person) and mention.first <= token <= mention.last

    def light(self, noun: int) -> int | None:
        """The light verb that the event noun completes: "held talks", "took part in drills"."""
        parse, head, dep = self.parse, self.parse.head[noun], self.parse.dep[noun]
        if dep == "conj" and parse.pos[head] in ("NOUN", "PROPN"):
            noun, head, dep = head, parse.head[head], parse.dep[head]
        if dep in ("dobj", "nsubjpass") and parse.pos[head] == "VERB":
            particles = ("", *(parse.lower[c] for c in parse.kids(head, "prt")))
            if any((parse.lemma[head], particle) in self.lexicon.light for particle in particles):
                return head
        if dep == "pobj":
            verb = parse.head[head]
            words = parse.lower[head]
            if parse.pos[verb] == "NOUN" and parse.dep[verb] == "dobj":  # "take part in"
                words = f"{parse.lower[verb]} {words}"
                verb = parse.head[verb]
            if parse.pos[verb] == "VERB" and (parse.lemma[verb], words) in self.lexicon.light:
                return verb
        for child in parse.kids(noun, "relcl", "acl"):
            if (parse.lemma[child], "") in self.lexicon.light and self.clauses.passive(child):
                return child
        return None
