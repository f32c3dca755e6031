"""Verbs and adjectives that put a matter on the table: demands, threats, offers, promises."""

from standoff.events import Draft
from standoff.knowledge.rows import MatterVerb, PartOfSpeech
from standoff.ledger.addressees import Addressees
from standoff.ledger.book import FAMILY, Book
from standoff.ledger.drafts import MatterDraft, MoveDraft, TermDraft
from standoff.ledger.moves import HAPPENED
from standoff.ledger.scene import POS, Scene
from standoff.ledger.terms import Terms
from standoff.model.vocab import EventType, LinkKind, MatterKind, MoveKind, Polarity, Status, TermRole

OPENING = {EventType.REQUEST: MatterKind.DEMAND, EventType.THREATEN: MatterKind.WARNING}
HOSTILE = (EventType.ASSAULT, EventType.COERCE, EventType.SANCTION)
FORMS = ("to", "that", "np", "ing", "will")
SOURCING = frozenset(("name", "identify", "quote", "disclose", "identity"))
HEDGED = frozenset(("want", "seek"))  # demands only where something is on the table already
AGREEING = frozenset(("agree", "consent"))
COUNTERING = frozenset(("insist",))
DEMANDING = frozenset(("for", "on", "upon", "to", "with"))
ANAPHORS = frozenset(("it", "them", "this", "that", "so", "these", "those"))


class Opening:
    """Opens matters at verbs and adjectives. `spoken`: cues whose content is a matter already."""

    def __init__(self, scene: Scene, book: Book, terms: Terms) -> None:
        self.scene, self.parse, self.book, self.terms = scene, scene.parse, book, terms
        self.addressees = Addressees(scene)
        self.spoken: set[int] = set()

    def at(self, token: int) -> None:
        """Read one verb or adjective."""
        scene = self.scene
        event = scene.event_heads.get(token)
        draft = scene.drafts[event] if event is not None else None
        kind = OPENING.get(draft.pattern.type) if draft is not None and draft.pattern.type else None
        row = self._row(token)
        if kind is None and row is None or draft is not None and draft.pattern.row.mode == "meet":
            return
        named = kind is None  # by the table, not by an event
        if row is not None and kind is None:
            kind = row.kind
        assert kind is not None
        if row is not None and row.comp == ("will",) or not self._performed(token):
            return
        by = [s.entity for s in draft.sources] if draft is not None else scene.subjects(token) or self._above(token)
        if not by or self._names_matter(token, kind):
            return
        if row is not None and named and row.lemma in HEDGED and not self._in_talks(token, by):
            return
        allowed = frozenset(c.removesuffix("_np") for c in row.comp if c not in FORMS) if row is not None else DEMANDING
        terms = self.terms.of_word(token, allowed | ({"with"} if kind is MatterKind.WARNING else {"for"}))
        if (
            not any(t.role is TermRole.CONTENT for t in terms)
            or row is not None
            and named
            and not self._complemented(token, row)
        ):
            return
        if any(self._anonymous(t) for t in terms):
            return
        self.spoken.add(token)
        to = self.addressees.of(token, draft, by, terms)
        self.put(token, self._kind(kind, terms), by, to, terms, event)

    # ---- is it one ---------------------------------------------------------------------------------------------------
    def _row(self, token: int) -> MatterVerb | None:
        scene, parse = self.scene, self.parse
        pos = POS.get(parse.pos[token])
        rows = scene.lexicon.verbs.get((parse.lemma[token], pos)) if pos is not None else None
        if not rows or parse.lemma[token] == "prepare" and parse.tag[token] != "VBN":
            return None
        particles = scene.particles(token)
        return next((r for r in rows if not r.particle or r.particle in particles), None)

    def _above(self, token: int) -> list[int]:
        """ "says that is not enough and wants ...": the parser joins the second verb to what was said."""
        heads = self.scene.clauses.grammatical_subjects(token)
        if heads and all(self.parse.tag[h] == "PRP" for h in heads):  # "said that it was ready": the speaker
            return self.scene.speakers(self.scene.chain(token)[-1:])
        parse, said = self.parse, self.parse.head[token]
        if parse.dep[token] != "conj" or parse.dep[said] != "ccomp" or parse.child(token, "nsubj") is not None:
            return []
        return self.scene.subjects(parse.head[said]) if parse.head[said] in self.scene.cue_at else []

    def _performed(self, token: int) -> bool:
        """Was it said, rather than planned, denied or supposed?"""
        judged = self.scene.judged(token)
        disputed = judged.status is Status.POSSIBLE and not judged.cues  # "has offered ..., something they rejected"
        return judged.status in HAPPENED or disputed or self.scene.hangs_on_own_clause(token, judged)

    def _names_matter(self, token: int, kind: MatterKind) -> bool:
        """ "offered a plan", "made an offer": the noun names it."""
        parse, scene = self.parse, self.scene
        if kind in (MatterKind.DEMAND, MatterKind.WARNING):
            return False
        objects = parse.kids(token, "dobj")
        return any(scene.lexicon.noun(parse.lemma[o], parse.lower[o - 1]) is not None for o in objects)

    def _in_talks(self, token: int, by: list[int]) -> bool:
        book = self.book
        return (
            book.latest(token, lambda m: book.concerns(m, by) and FAMILY[m.kind] in ("plan", "demand"), 1) is not None
        )

    def _complemented(self, token: int, row: MatterVerb) -> bool:
        """Has it a complement that the row asks for?"""
        parse = self.parse
        for child in parse.children[token]:
            dep = parse.dep[child]
            infinitive = any(parse.tag[c] == "TO" for c in parse.children[child])
            if dep in ("xcomp", "ccomp", "advcl") and child > token:
                form = "to" if infinitive else "ing" if parse.tag[child] == "VBG" else "that"
                if form in row.comp and not (dep == "advcl" and form != "to"):
                    return True
            prepositional = dep == "prep" and not any(p in self.scene.timed for p in parse.kids(child, "pobj"))
            if prepositional and (
                parse.lower[child] in row.comp
                or f"{parse.lower[child]}_np" in row.comp
                or "ing" in row.comp
                and parse.kids(child, "pcomp")
            ):
                return True
            if (
                dep == "dobj"
                and "np" in row.comp
                or dep in ("dobj", "dative")
                and "to" in row.comp
                and any(parse.dep[c] in ("acl", "relcl") for c in parse.children[child])
            ):
                return True
        return "that" in row.comp and token in self.scene.cue_at

    def _kind(self, kind: MatterKind, terms: list[TermDraft]) -> MatterKind:
        """To promise harm is to threaten it."""
        if FAMILY[kind] != "promise" and kind is not MatterKind.OFFER:
            return kind
        for term in terms:
            event = self.scene.drafts[term.event] if term.event is not None else None
            if term.role is TermRole.CONTENT and term.polarity is Polarity.POSITIVE:
                if event is not None and event.pattern.type in HOSTILE and self._leads(event, term):
                    return MatterKind.WARNING
                if self._fights(term):
                    return MatterKind.WARNING
        return kind

    def _leads(self, event: Draft, term: TermDraft) -> bool:
        """Is the event what the term is about, not something beside it ("to end the siege")?"""
        start = self.parse.start[event.anchor]
        return start - term.span.start < 25 and self.parse.pos[event.anchor] == "VERB"

    def _fights(self, term: TermDraft) -> bool:
        first = next(iter(t for t in self.parse.tokens_in(*term.span) if self.parse.pos[t] == "VERB"), None)
        if first is None:
            return False
        rows = self.scene.lexicon.verbs.get((self.parse.lemma[first], PartOfSpeech.VERB), ())
        return self.parse.lemma[first] in ("fight", "avenge", "punish", "crush") or any(
            r.comp == ("will",) and not r.particle for r in rows
        )

    def _anonymous(self, term: TermDraft) -> bool:
        """ "asking not to be named": no matter between parties."""
        return term.polarity is Polarity.NEGATIVE and bool(term.words) and term.words <= SOURCING

    # ---- into the book ---------------------------------------------------------------------------------------------
    def put(
        self, token: int, kind: MatterKind, by: list[int], to: list[int], terms: list[TermDraft], event: int | None
    ) -> MatterDraft | None:
        """Open the matter, or note that it is put forward again."""
        if FAMILY[kind] == "promise" and self.parse.lemma[token] in AGREEING and self._accepts(token, by, terms, event):
            return None
        matter = self.book.repeated(kind, by, to, terms, token)
        known = matter is not None
        if matter is None:
            matter = self.book.open(kind, by, to, token, terms[0].span)
        gist = matter.headline and not self.scene.headline(token)
        matter.headline = matter.headline and self.scene.headline(token)
        matter.mention(terms[0].span, token)
        matter.to = list(dict.fromkeys([*matter.to, *to]))
        matter.add_terms(terms)
        self.book.opened[token] = matter
        self.move(matter, MoveKind.REPEAT if known and not gist else MoveKind.RAISE, token, by, to, event)
        if not known:
            self._replies(matter, token)
        return matter

    def move(
        self, matter: MatterDraft, kind: MoveKind, token: int, by: list[int], to: list[int], event: int | None
    ) -> None:
        """A move that has happened."""
        scene = self.scene
        chain = scene.chain(token)
        matter.moves.append(
            MoveDraft(
                kind,
                by,
                to,
                event,
                Status.ACTUAL,
                scene.speakers(chain),
                scene.clause_span(token),
                token,
                chain[-1] if chain else None,
            )
        )
        matter.last = max(matter.last, token)

    def _accepts(self, token: int, by: list[int], terms: list[TermDraft], event: int | None) -> bool:
        """ "agreed to go into exile in Nigeria": takes up what another side put forward."""
        scene, book = self.scene, self.book
        words = frozenset().union(*(t.words for t in terms))

        def fits(matter: MatterDraft) -> bool:
            named = {
                scene.parse.lemma[t]
                for o in matter.by
                for m in scene.cast.entities[o].mentions
                for t in (scene.cast.found[m].head,)
            }
            country = {scene.cast.entities[o].country for o in matter.by} - {None}
            places = {scene.cast.country(c).name.lower() for c in country if c}
            return (
                FAMILY[matter.kind] in ("plan", "demand")
                and book.concerns(matter, by)
                and bool(words & (matter.words | named | places))
            )

        matter = book.latest(token, fits, 40)
        if matter is None:
            return False
        matter.add_terms(terms)
        self.move(matter, MoveKind.ACCEPT, token, by, [], event)
        return True

    def _replies(self, matter: MatterDraft, token: int) -> None:
        """What one side puts forward right after the other's demand or offer may answer it: a promise that
        takes up its words, a counter-demand that insists."""
        scene, book = self.scene, self.book
        before = book.latest(
            token, lambda m: m is not matter and book.concerns(m, matter.by) and FAMILY[m.kind] in ("plan", "demand"), 1
        )
        if before is None or scene.sides(before.by) & scene.sides(matter.by):
            return
        if (
            FAMILY[matter.kind] == "promise"
            and FAMILY[before.kind] == "demand"
            and (matter.words & before.words or self._takes_up(matter))
        ):
            self.move(before, MoveKind.ANSWER, token, matter.by, before.by, None)
            matter.links.append((LinkKind.ANSWERS, before))
        elif FAMILY[matter.kind] in ("demand", "plan") and (
            self.parse.lemma[token] in COUNTERING or "instead" in self._clause_words(token)
        ):
            self.move(before, MoveKind.COUNTER, token, matter.by, before.by, None)
            matter.links.append((LinkKind.COUNTERS, before))
            matter.to = matter.to or list(before.by)

    def _takes_up(self, matter: MatterDraft) -> bool:
        parse = self.parse
        return any(
            parse.lower[t] in ANAPHORS and parse.dep[t] in ("dobj", "nsubj")
            for m in matter.terms
            for t in parse.tokens_in(*m.span)
        )

    def _clause_words(self, token: int) -> set[str]:
        return {self.parse.lower[c] for c in self.parse.children[token]}
