"""From looks to zones: where the head of a report ends, what its lines are, where the story stops."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from standoff.model.vocab import ZoneKind
from standoff.readers.dates import dates_in
from standoff.wire.credits import is_name
from standoff.wire.kinds import Look, Piece

HEAD_REACH = 15  # units: a dateline later than this opens no story
HEAD_PROSE = 120  # words of paragraphs that may stand before the dateline: captions, summaries
DECK = 45  # words: a line between headline and story up to this long is a summary
HEADLINE = 30  # words
STOPPED_HEADLINE = 14  # words of a first line with a full stop that is yet a headline
END_SHARE = 0.4  # of the story's paragraphs: with more than this behind it, a mark is not the end
TAIL_UNITS = 3  # initials stand within these last units
TITLE_SHARE = 0.75  # of a headline's longer words in capitals or with capital letters
_LONGER = re.compile(r"\b[^\W\d_]{4,}")
_FORCED = {
    ZoneKind.HEADLINE,
    ZoneKind.SUMMARY,
    ZoneKind.CAPTION,
    ZoneKind.CREDIT,
    ZoneKind.BYLINE,
    ZoneKind.BOILERPLATE,
}
_NO_STORY = {
    Look.BOILER: ZoneKind.BOILERPLATE,
    Look.STAMP: ZoneKind.BOILERPLATE,
    Look.END: ZoneKind.BOILERPLATE,
    Look.BYLINE: ZoneKind.BYLINE,
    Look.CREDIT: ZoneKind.CREDIT,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind a unit; `dateline`: start of the unit whose dateline is the report's."""

    kinds: list[ZoneKind]
    dateline: int | None


def lay_out(text: str, pieces: Sequence[Piece]) -> Layout:
    """Give every unit its kind."""
    story = _story_start(text, pieces)
    kinds = _head(text, pieces, story) + _story(pieces, story)
    for i, piece in enumerate(pieces):
        if piece.unit.hint in _FORCED:
            kinds[i] = piece.unit.hint
        elif piece.unit.hint is ZoneKind.DATELINE:
            kinds[i] = ZoneKind.DATELINE
    datelines = [p for p, kind in zip(pieces, kinds, strict=True) if kind is ZoneKind.DATELINE and p.dateline]
    best = next((p for p in datelines if p.look is Look.DATELINE), None)
    placed = next((p for p in datelines if p.dateline and p.dateline.parts.place), None)
    chosen = best or placed or next(iter(datelines), None)
    return Layout(kinds, chosen.start if chosen else None)


def _story_start(text: str, pieces: Sequence[Piece]) -> int:
    """The index of the first unit of the story."""
    prose = 0
    for i, piece in enumerate(pieces[:HEAD_REACH]):
        if piece.look is Look.DATELINE and not _is_given(piece):
            return i
        if piece.look is Look.PROSE and not _is_given(piece):
            prose += piece.words
            if prose > HEAD_PROSE:
                break
    placed = [i for i, p in enumerate(pieces[1:HEAD_REACH], 1) if p.look is Look.PLACE and not _is_given(p)]
    if placed and placed[0] + 1 < len(pieces) and pieces[placed[0] + 1].look is Look.PROSE:
        return placed[0]
    content = [i for i, p in enumerate(pieces) if p.look in (Look.PROSE, Look.SHORT, Look.BULLET) and not _is_given(p)]
    if not content:
        return len(pieces)
    given = any(p.unit.hint is ZoneKind.HEADLINE for p in pieces)
    if given:
        body = [i for i in content if pieces[i].look is Look.PROSE or pieces[i].unit.hint is ZoneKind.BODY]
        return body[0] if body else content[0]
    first = content[0]
    if len(content) == 1 and pieces[first].look is Look.SHORT and not pieces[first].ended:
        return len(pieces)  # a flash: nothing but its headline
    if not _can_be_headline(text, pieces, content):
        return first
    rest = [i for i in content[1:] if pieces[i].look is Look.PROSE and not _is_deck(pieces, first, i)]
    return rest[0] if rest else content[1]


def _is_given(piece: Piece) -> bool:
    return piece.unit.hint in _FORCED


def _can_be_headline(text: str, pieces: Sequence[Piece], content: list[int]) -> bool:
    """Whether the first line of a report without dateline stands above its story."""
    first = pieces[content[0]]
    if len(content) < 2 or first.look is Look.BULLET or first.sentences:
        return False
    if first.look is Look.SHORT and not first.ended:
        return True
    if first.ended and not _is_title(text, first):
        return first.words <= STOPPED_HEADLINE
    return first.words <= HEADLINE


def _is_title(text: str, piece: Piece) -> bool:
    """Whether the longer words begin with capitals, as in American headlines."""
    longer = _LONGER.findall(text, piece.start, piece.end)
    return sum(1 for word in longer if word[0].isupper()) >= TITLE_SHARE * len(longer)


def _is_deck(pieces: Sequence[Piece], first: int, i: int) -> bool:
    """A sentence right under the headline, set off from the story by a blank line."""
    here, after = pieces[i].unit, pieces[i + 1].unit if i + 1 < len(pieces) else None
    return (
        here.block == pieces[first].unit.block
        and after is not None
        and after.block > here.block
        and pieces[i].words <= HEADLINE
    )


def _head(text: str, pieces: Sequence[Piece], story: int) -> list[ZoneKind]:
    """The kinds of the units before the story."""
    head = pieces[:story]
    headline = _headline(head)
    kinds: list[ZoneKind] = []
    for i, piece in enumerate(head):
        if i == headline:
            kinds.append(ZoneKind.HEADLINE)
        elif piece.look in _NO_STORY:
            kinds.append(_NO_STORY[piece.look])
        elif piece.look in (Look.DATE, Look.DATELINE):
            kinds.append(ZoneKind.DATELINE)
        elif _is_bare_name(text, pieces, i):
            kinds.append(ZoneKind.BYLINE)
        elif piece.look is Look.CAPTION or piece.credit:
            kinds.append(ZoneKind.CAPTION)
        elif piece.look is Look.BULLET:
            kinds.append(ZoneKind.SUMMARY)
        elif (headline is not None and i < headline) or piece.words < 3:
            kinds.append(ZoneKind.BOILERPLATE)
        elif _captioned(head, i) or next(iter(_full_dates(text, piece)), None):
            kinds.append(ZoneKind.CAPTION)
        else:
            kinds.append(ZoneKind.SUMMARY if piece.words <= DECK else ZoneKind.BODY)
    return kinds


def _is_bare_name(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """A name alone, beside a date or another name or right above the dateline, says who wrote it."""
    piece = pieces[i]
    if piece.look is not Look.SHORT or not is_name(text, piece.start, piece.end):
        return False
    beside = [p.look for p in pieces[max(0, i - 1) : i + 2] if p is not piece and p.unit.block == piece.unit.block]
    after = pieces[i + 1].look if i + 1 < len(pieces) else None
    return any(look in (Look.DATE, Look.STAMP, Look.BYLINE) for look in beside) or after is Look.DATELINE


def _headline(head: Sequence[Piece]) -> int | None:
    """The first line that can be a headline: of some words, but a section's name has few."""
    if any(p.unit.hint is ZoneKind.HEADLINE for p in head):
        return None
    lines = [i for i, p in enumerate(head) if p.look in (Look.SHORT, Look.PROSE) and not p.credit and not _is_given(p)]
    lines = [i for i in lines if head[i].words <= HEADLINE]
    return next((i for i in lines if head[i].words > 2), lines[0] if lines else None)


def _captioned(head: Sequence[Piece], i: int) -> bool:
    """A line right above a caption, in the same block, belongs to the picture."""
    j = i + 1
    while j < len(head) and head[j].unit.block == head[i].unit.block:
        if head[j].look in (Look.CAPTION, Look.CREDIT) or head[j].credit:
            return True
        if head[j].look is not Look.SHORT:
            return False
        j += 1
    return False


def _full_dates(text: str, piece: Piece) -> list[int]:
    return [d.span.start for d in dates_in(text, piece.start, piece.end) if d.year]


def _story(pieces: Sequence[Piece], story: int) -> list[ZoneKind]:
    """The kinds of the units from the story's first on."""
    end = _end(pieces, story)
    kinds: list[ZoneKind] = []
    for i in range(story, len(pieces)):
        piece = pieces[i]
        if piece.look is Look.BYLINE and _is_out_of_place(piece, i, story, len(pieces)):
            kinds.append(ZoneKind.BODY)
        elif piece.look in _NO_STORY:
            kinds.append(_NO_STORY[piece.look])
        elif i >= end:
            kinds.append(ZoneKind.BOILERPLATE)
        elif piece.look is Look.CAPTION:
            kinds.append(ZoneKind.CAPTION)
        elif piece.look is Look.DATELINE and (i == story or (piece.dateline and piece.dateline.parts.agency)):
            kinds.append(ZoneKind.DATELINE)
        elif piece.look is Look.PLACE:
            kinds.append(ZoneKind.DATELINE if i == story else ZoneKind.BODY)
        elif piece.look is Look.DATE:
            kinds.append(ZoneKind.DATELINE if i == story else ZoneKind.BOILERPLATE)
        else:
            kinds.append(ZoneKind.BODY)
    return kinds


def _is_out_of_place(piece: Piece, i: int, story: int, count: int) -> bool:
    """Initials and `By NAME` lines stand at the top or the end; in the midst they are story."""
    return piece.words <= 6 and not piece.ended and story + 1 < i < count - TAIL_UNITS - 5


def _end(pieces: Sequence[Piece], story: int) -> int:
    """The index of the unit from which all is boilerplate."""
    prose = [i for i in range(story, len(pieces)) if pieces[i].look in (Look.PROSE, Look.DATELINE)]
    for i in range(story + 1, len(pieces)):
        if pieces[i].look is Look.END:
            behind = sum(1 for j in prose if j > i)
            if behind <= END_SHARE * len(prose):
                return i
    return len(pieces)
