"""To whom a demand, a threat, an offer or a promise is put."""

from standoff.events import Draft
from standoff.ledger.drafts import TermDraft
from standoff.ledger.scene import GENERIC, Scene
from standoff.model.vocab import EventType, TermRole

ADDRESSED = ("dobj", "dative", "iobj")


class Addressees:
    """Answers for the word that puts a matter on the table."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.parse = scene, scene.parse

    def of(self, token: int, draft: Draft | None, by: list[int], terms: list[TermDraft]) -> list[int]:
        scene, parse = self.scene, self.parse
        own = scene.sides(by)
        inside = [t.span for t in terms if t.role is TermRole.CONTENT]
        asked = scene.addressed(
            c
            for c in parse.kids(token, *ADDRESSED)
            if c > token and not any(s.start <= parse.start[c] < s.end for s in inside)
        )
        index = scene.cue_at.get(token)
        if index is not None and scene.attributions[index].addressee is not None:
            asked += scene.addressed([scene.attributions[index].addressee or 0])
        asked += (
            scene.addressed(scene.clauses.prepositional(token, ("on", "upon", "to", "with", "of")))
            if parse.pos[token] == "VERB"
            else []
        )
        asked += [e for c in parse.kids(token, "ccomp", "xcomp") for e in scene.addressed(parse.kids(c, "nsubj"))]
        if draft is not None and not asked:
            asked = [
                s.entity
                for s in draft.targets
                if s.span is None or self._may_be_asked(s.span.start, terms) and not self._is_generic(s.span.start)
            ]
        if not asked and parse.dep[token] == "conj":
            asked = self._met_before(token)
        if not asked:
            asked = (
                [e for t in terms for e in self._touched(t)]
                if draft is not None and draft.pattern.type is EventType.THREATEN
                else []
            )
        return [e for e in dict.fromkeys(asked) if scene.side(e) not in own]

    def _is_generic(self, char: int) -> bool:
        token = self.parse.token_at(char)
        return token is not None and self.parse.lower[token] in GENERIC

    def _may_be_asked(self, char: int, terms: list[TermDraft]) -> bool:
        """An actor inside the term is asked where it is to act ("demanded that Russia leave"), not where it
        is acted upon ("demanded the release of the Canadians")."""
        parse = self.parse
        for term in terms:
            if term.span.start <= char < term.span.end:
                token = parse.token_at(char)
                while token is not None and parse.dep[token] in ("compound", "det", "amod", "poss"):
                    token = parse.head[token]
                return token is not None and parse.dep[token] == "nsubj"
        return True

    def _met_before(self, token: int) -> list[int]:
        """ "met the colonel and demanded the release": the one who was met."""
        scene, parse = self.scene, self.parse
        event = scene.event_heads.get(parse.head[token])
        if event is None or scene.drafts[event].pattern.type is not EventType.CONSULT:
            return []
        return [s.entity for s in scene.drafts[event].targets]

    def _touched(self, term: TermDraft) -> list[int]:
        """Whom the threatened act would hit: "threatened to bomb Serb positions"."""
        scene, parse = self.scene, self.parse
        if term.role is not TermRole.CONTENT:
            return []
        if term.event is not None and scene.drafts[term.event].targets:
            return [s.entity for s in scene.drafts[term.event].targets]
        for token in parse.tokens_in(*term.span):
            if parse.dep[token] in ("dobj", "pobj"):
                return [
                    e
                    for c in parse.kids(token, "amod", "compound", "poss", "nmod")
                    if (e := scene.modifier(c)) is not None
                ]
        return []
