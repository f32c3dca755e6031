"""A matter while the report is being read."""

from dataclasses import dataclass, field

from standoff.model import Span
from standoff.model.vocab import LinkKind, MatterKind, MatterStatus, MoveKind, Polarity, Status, TermRole


@dataclass(slots=True)
class TermDraft:
    """event: index of the event that the term holds. words: lemmas that tell its content."""

    span: Span
    role: TermRole
    polarity: Polarity = Polarity.POSITIVE
    event: int | None = None
    words: frozenset[str] = frozenset()


@dataclass(slots=True)
class MoveDraft:
    """by, to, vouchers: entities, vouchers outermost first. event: index of the event that is this move.
    head: token of the moving word. attribution: index of the innermost one that tells of it."""

    kind: MoveKind
    by: list[int]
    to: list[int]
    event: int | None
    status: Status
    vouchers: list[int]
    span: Span
    head: int
    attribution: int | None


@dataclass(slots=True, eq=False)
class MatterDraft:
    """lemma: of the word that named or opened it first. words: lemmas that tell its content. last: the
    token by which it was last spoken of. headline: so far only headline and summary name it."""

    kind: MatterKind
    name: str
    by: list[int]
    to: list[int]
    lemma: str
    last: int
    words: set[str] = field(default_factory=set)
    headline: bool = False
    terms: list[TermDraft] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    moves: list[MoveDraft] = field(default_factory=list)
    links: "list[tuple[LinkKind, MatterDraft]]" = field(default_factory=list)
    vouchers: list[int] = field(default_factory=list)
    status: MatterStatus = MatterStatus.RAISED
    pending: list[MoveKind] = field(default_factory=list)
    alleged: list[MoveKind] = field(default_factory=list)

    def mention(self, span: Span, token: int) -> None:
        """Note that it is spoken of here."""
        self.last = max(self.last, token)
        if span not in self.mentions:
            self.mentions.append(span)

    def add_terms(self, terms: list[TermDraft]) -> None:
        for term in terms:
            if not any(t.span == term.span and t.role is term.role for t in self.terms):
                self.terms.append(term)
                self.words |= term.words
