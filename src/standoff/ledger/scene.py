"""What the ledger asks of a report: who is on which side, who does what, what happened, what words tell."""

from collections.abc import Iterable, Sequence

from standoff.actors import Cast, modifier_entity
from standoff.attribution import Attribution
from standoff.events import Draft
from standoff.events.clause import Clauses
from standoff.factuality import Assessment, Judged, assess
from standoff.knowledge.rows import PartOfSpeech
from standoff.ledger.lexicon import LedgerLexicon
from standoff.model import Span
from standoff.model.span import trim
from standoff.model.vocab import ActorKind, ZoneKind

POS = {"VERB": PartOfSpeech.VERB, "AUX": PartOfSpeech.VERB, "ADJ": PartOfSpeech.ADJ}
PARTICLES = ("prt", "advmod", "prep", "acomp", "dobj", "neg", "intj", "dative", "attr")
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
LIGHT = frozenset("be have do make take give get go come say new other more any all it".split())
GENERIC = ("any", "all", "every", "each")
NEAR = ("nsubj", "nsubjpass", "dobj", "prt", "aux", "auxpass", "neg", "dative", "acomp", "attr", "oprd")


class Scene:
    """One report, read-only. Positions are tokens, actors are indices of entities."""

    def __init__(
        self, cast: Cast, drafts: Sequence[Draft], assessments: Sequence[Assessment],
        attributions: Sequence[Attribution], lexicon: LedgerLexicon,
    ) -> None:  # fmt: skip
        self.cast, self.parse, self.lexicon = cast, cast.parse, lexicon
        self.drafts, self.assessments, self.attributions = drafts, assessments, attributions
        self.clauses = Clauses(cast.parse, lexicon.classes)
        self.event_at = {token: n for n, d in enumerate(drafts) for token in d.tokens}
        self.event_heads = {d.head: n for n, d in enumerate(drafts)}
        self.cue_at = {a.cue_head: i for i, a in enumerate(attributions) if a.cue_head is not None and not a.anaphoric}
        self.timed = {
            t for n in cast.parse.names if n.label in ("DATE", "TIME") for t in range(n.first, n.last + 1)
        }  # fmt: skip

    # ---- who -------------------------------------------------------------------------------------------------
    def actors(self, token: int) -> list[int]:
        return [e for e, _ in self.cast.actors_at(token)]

    def all_actors(self, tokens: Iterable[int]) -> list[int]:
        return list(dict.fromkeys(e for t in tokens for e in self.actors(t)))

    def addressed(self, tokens: Iterable[int]) -> list[int]:
        """Actors that can be spoken to: "any country", "all parties" is nobody in particular."""
        parse = self.parse
        return [
            e for t in tokens for e in self.actors(t)
            if not self.side(e).startswith("#")
            or not any(parse.lower[c] in GENERIC for c in parse.kids(t, "det", "predet"))
        ]  # fmt: skip

    def subjects(self, token: int) -> list[int]:
        """Who does it; an infinitive's or participle's subject is the one that the clause above gives it."""
        return self.all_actors(self.clauses.subjects(token))

    def modifier(self, token: int) -> int | None:
        """The actor behind a word that only modifies ("Nigerian offer")."""
        mention = self.cast.mention_at(token)
        if mention is None:
            return None
        entity = modifier_entity(self.cast, mention)
        return entity.index if entity is not None and entity.kind is not ActorKind.POPULATION else None

    def owners(self, noun: int) -> list[int]:
        """Whose proposal: possessor, adjective, by- or from-phrase, of-phrase with an actor."""
        parse = self.parse
        out: list[int] = []
        for child in parse.children[noun]:
            dep, word = parse.dep[child], parse.lower[child]
            if dep in ("poss", "amod", "compound", "nmod") and child < noun:
                joined = [child, *parse.kids(child, "conj", "amod", "poss")]  # "Nigerian asylum offer"
                known = [self.modifier(c) for c in joined]
            elif dep in ("prep", "agent") and word in ("by", "from"):
                known = [e for p in parse.kids(child, "pobj") for e in self.actors(p)] or [
                    self.modifier(p) for p in parse.kids(child, "pobj")
                ]
            elif dep == "prep" and word == "of":
                known = [e for p in parse.kids(child, "pobj") for e in self.actors(p)]
            elif dep == "acl" and parse.tag[child] == "VBN":
                known = [e for a in parse.kids(child, "agent") for p in parse.kids(a, "pobj") for e in self.actors(p)]
            else:
                continue
            out.extend(e for e in known if e is not None and self.cast.entities[e].kind is not ActorKind.POPULATION)
        return list(dict.fromkeys(out))

    def side(self, entity: int, depth: int = 0) -> str:
        """State or body: what one minister proposes and another takes back is one side's."""
        known = self.cast.entities[entity]
        if known.is_state and known.country:
            return known.country
        if known.organisation:
            return known.organisation
        of = next((r.of for r in known.roles if r.of is not None and r.of != entity), None)
        return self.side(of, depth + 1) if of is not None and depth < 4 else f"#{entity}"

    def sides(self, entities: Iterable[int]) -> set[str]:
        return {self.side(e) for e in entities}

    # ---- what is told ------------------------------------------------------------------------------------------
    def chain(self, token: int) -> list[int]:
        """The attributions that hold a token, outermost first."""
        held = [
            i
            for i, a in enumerate(self.attributions)
            if not a.anaphoric and a.cue_head != token and any(first <= token <= last for first, last in a.tokens)
        ]
        return sorted(held, key=lambda i: -sum(last - first for first, last in self.attributions[i].tokens))

    def speakers(self, chain: Sequence[int]) -> list[int]:
        heads = [self.attributions[i].source_head for i in chain]
        return [e for h in heads if h is not None for e in self.actors(h)[:1]]

    def judged(self, token: int) -> Judged:
        """Whether what a word tells of happened; a condition on the word itself ("offered to go if ...") is
        part of what was offered, not of the offering."""
        event = self.event_at.get(token)
        if event is not None:
            return self.assessments[event].top
        return assess(self.parse, token, [token], self.attributions, self.lexicon.factuality).top

    def hangs_on_own_clause(self, token: int, judged: Judged) -> bool:
        cues = judged.cues
        return bool(cues) and all(self.parse.dep[c] == "advcl" and self.parse.head[c] == token for c in cues)

    def negated(self, token: int) -> bool:
        parse = self.parse
        return any(
            parse.dep[c] == "neg" or parse.lower[c] in ("never", "no") and parse.dep[c] in ("det", "advmod")
            for c in parse.children[token]
        )

    def events_in(self, first: int, last: int) -> list[int]:
        return [n for n, d in enumerate(self.drafts) if first <= d.head <= last]

    # ---- words and spans ----------------------------------------------------------------------------------------
    def words(self, first: int, last: int) -> frozenset[str]:
        parse = self.parse
        return frozenset(
            parse.lemma[t] for t in range(first, last + 1) if parse.pos[t] in CONTENT and parse.lemma[t] not in LIGHT
        )  # fmt: skip

    def particles(self, token: int) -> frozenset[str]:
        """The words beside a verb or adjective by which rows of tables tell its senses apart, alone and with
        the word that follows ("in", "in to")."""
        parse = self.parse
        near = [c for c in parse.children[token] if parse.dep[c] in PARTICLES]
        words = {parse.lower[c] for c in near}
        words |= {f"{parse.lower[c]} {parse.lower[c + 1]}" for c in near if c + 1 < len(parse)}
        return frozenset(words | {"not"} if self.negated(token) else words)

    def subtree(self, node: int) -> tuple[int, int]:
        """First and last token of a clause, less a finite clause that the parser hung on an infinitive
        ("called on them to return and criticised")."""
        parse = self.parse
        first, last = parse.subtree(node)
        if parse.tag[node] == "VB" and parse.child(node, "nsubj") is None:
            for child in parse.children[node]:
                if parse.dep[child] == "conj" and parse.tag[child] in ("VBD", "VBZ", "VBP"):
                    last = min(last, child - 1)
                elif parse.dep[child] == "cc" and any(
                    k > child and parse.dep[k] == "conj" and parse.tag[k] in ("VBD", "VBZ", "VBP")
                    for k in parse.children[node]
                ):
                    last = min(last, child - 1)
        while last > node and parse.dep[last] in ("punct", "cc"):
            last -= 1
        return first, max(last, node)

    def span(self, first: int, last: int) -> Span:
        return trim(self.parse.text, self.parse.start[first], self.parse.end[last])

    def clause_span(self, head: int) -> Span:
        """From the subject to the object of a moving word."""
        parse = self.parse
        near = [head, *(c for c in parse.children[head] if parse.dep[c] in NEAR)]
        near += [
            p for c in parse.kids(head, "prep", "agent") if c > head for p in parse.kids(c, "pobj")[:1] if p - head < 8
        ]
        if parse.dep[head] in ("relcl", "acl") and head - parse.head[head] < 8:
            near.append(parse.head[head])
        return parse.span(min(near), max(near))

    def headline(self, token: int) -> bool:
        parse = self.parse
        return parse.sentences[parse.sentence[token]].zone in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
