"""What the attribution stage finds: source, cue and content of reported speech, as tokens and spans."""

from dataclasses import dataclass

from standoff.model import Span
from standoff.model.vocab import Act, StatementForm


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution. Token positions are indices into the report's `Parse`, both ends inclusive.

    cue: tokens of the cue, ascending; () for a quotation without one. cue_head: its main token.
    source, source_head: the noun phrase that names the speaker; None where no word does; for a
        quotation that runs on, the one that its first part was given to (`carried` is then true).
    content: what was said, in pieces, without quotation marks, trimmed.
    tokens: (first, last) of each piece of content.
    quoted: pieces of the content that stand between quotation marks.
    addressee: head token of the noun phrase that was spoken to ("told reporters").
    medium: head token of a noun that names where it was said ("in an interview").
    parent: index of the attribution whose content holds this one.
    anaphoric: the content is that of an earlier clause, taken up by a word ("something Moscow denied").
    """

    cue: tuple[int, ...]
    cue_head: int | None
    act: Act
    source: tuple[int, int] | None
    source_head: int | None
    content: tuple[Span, ...]
    tokens: tuple[tuple[int, int], ...]
    form: StatementForm
    quoted: tuple[Span, ...] = ()
    addressee: int | None = None
    medium: int | None = None
    parent: int | None = None
    carried: bool = False
    anaphoric: bool = False
