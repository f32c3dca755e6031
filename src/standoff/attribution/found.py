"""What the rules hand to each other before it becomes an `Attribution`: token ranges only."""

from dataclasses import dataclass

from standoff.attribution.attribution import Attribution
from standoff.attribution.page import Page
from standoff.attribution.sources import Source
from standoff.model.span import Span
from standoff.model.vocab import Act, StatementForm

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in the making; see `Attribution` for the fields."""

    cue: tuple[int, ...]
    head: int | None
    act: Act
    source: Source | None
    pieces: tuple[Range, ...]
    addressee: int | None = None
    medium: int | None = None
    direct: bool = False
    carried: bool = False
    anaphoric: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Sort key: where it stands in the text."""
        first = min((a for a, _ in self.pieces), default=self.head or 0)
        return (min(first, self.head if self.head is not None else first), self.head or -1)


def finish(page: Page, found: Found, parent: int | None) -> Attribution:
    """The record of the contract, its form told by what stands between quotation marks."""
    spans = tuple(page.char_span(a, b) for a, b in found.pieces)
    quoted = _quoted(page, spans, found.pieces)
    return Attribution(
        cue=found.cue,
        cue_head=found.head,
        act=found.act,
        source=found.source[0] if found.source else None,
        source_head=found.source[1] if found.source else None,
        content=spans,
        tokens=found.pieces,
        form=_form(page, found, spans, quoted),
        quoted=quoted,
        addressee=found.addressee,
        medium=found.medium,
        parent=parent,
        carried=found.carried,
        anaphoric=found.anaphoric,
    )


def _quoted(page: Page, spans: tuple[Span, ...], pieces: tuple[Range, ...]) -> tuple[Span, ...]:
    """The parts of the content between quotation marks that the content does not itself lie in."""
    out: list[Span] = []
    for span, (first, last) in zip(spans, pieces, strict=True):
        for q in sorted({page.quotation[i] for i in range(first, last + 1)} - {-1}):
            inner = page.quotations[q].inner
            start, end = max(inner.start, span.start), min(inner.end, span.end)
            if start < end:
                out.append(Span(start, end))
    return tuple(out)


def _form(page: Page, found: Found, spans: tuple[Span, ...], quoted: tuple[Span, ...]) -> StatementForm:
    if found.direct:
        return StatementForm.DIRECT
    if not quoted:
        return StatementForm.INDIRECT
    if found.head is not None and page.quotation[found.head] >= 0:
        return StatementForm.INDIRECT  # cue and content are both inside somebody's quotation
    whole = sum(s.end - s.start for s in spans)
    said = sum(s.end - s.start for s in quoted)
    return StatementForm.DIRECT if said + 2 >= whole else StatementForm.MIXED
