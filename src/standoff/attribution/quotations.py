"""Quotation marks: one pass over each paragraph, in every style that newswire uses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from standoff.language import Parse
from standoff.model.span import Span, trim

_MARK = re.compile(r"``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019'`]")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?])['\u2019](?!\w)")
_OPENS_AFTER = frozenset('([{-\u2013\u2014/:"\u201c\u201d\u201e\u00ab`')
_ENDS_BEFORE = frozenset(".,;:!?)]}-\u2013\u2014\"\u201d\u00bb'\u2019")
_DOUBLE = frozenset('"\u201c\u201d\u201e\u201f\u00ab\u00bb')


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between a pair of marks.

    outer: with the marks; inner: without them, trimmed. first, last: tokens within, inclusive.
    open_ended: the paragraph ends without a closing mark. continues: index of the quotation of an
    earlier paragraph that this one goes on with; None where it starts anew.
    """

    outer: Span
    inner: Span
    first: int
    last: int
    paragraph: int
    open_ended: bool
    continues: int | None


def find_quotations(parse: Parse) -> list[Quotation]:
    """The outermost quotations of a report, in order; those within another one are left out."""
    found: list[Quotation] = []
    for paragraph, start, end in _paragraphs(parse):
        for outer, inner, open_ended in _pairs(parse.text, start, end):
            tokens = parse.tokens_in(inner.start, inner.end)
            if not tokens:
                continue
            before = found[-1] if found else None
            goes_on = before is not None and before.open_ended and before.paragraph < paragraph and outer.start == start
            index = len(found) - 1 if goes_on else None
            found.append(Quotation(outer, inner, tokens[0], tokens[-1], paragraph, open_ended, index))
    return found


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int, int]]:
    """Number, first and last character of each parsed paragraph."""
    current: list[int] | None = None
    for sentence in parse.sentences:
        start, end = parse.start[sentence.first], parse.end[sentence.last]
        if current is not None and current[0] == sentence.paragraph:
            current[2] = end
            continue
        if current is not None:
            yield current[0], current[1], current[2]
        current = [sentence.paragraph, start, end]
    if current is not None:
        yield current[0], current[1], current[2]


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[Span, Span, bool]]:
    """(with marks, without marks, whether the closing mark is missing) of each outermost pair."""
    opened: re.Match[str] | None = None
    last_close = max((m.start() for m in _SINGLE_CLOSE.finditer(text, start, end)), default=-1)
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if _opens(text, mark, start, end, last_close):
                opened = mark
        elif _closes(text, mark, opened, start, end, last_close):
            yield Span(opened.start(), mark.end()), trim(text, opened.end(), mark.start()), False
            opened = None
    if opened is not None and (opened.start() == start or opened.group() not in ("'", "\u2019", "`", "\u2018")):
        yield Span(opened.start(), end), trim(text, opened.end(), end), True


def _opens(text: str, mark: re.Match[str], start: int, end: int, last_close: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in ("\u201d", "''"):
        # Some desks write the same mark on both sides.
        return (before.isspace() or before in _OPENS_AFTER) and not after.isspace() and mark.group() == "''"
    if mark.group() in ("\u201c", "\u201e", "\u201f", "\u00ab", "``"):
        return True
    if mark.group() == "\u00bb":
        return before.isspace() and not after.isspace()
    free = before.isspace() or before in _OPENS_AFTER
    if mark.group() == '"':
        return not before.isdigit() and (free or after.isalnum()) and not after.isspace()
    # A single mark: an apostrophe unless it stands before a word and is closed later on.
    return free and after.isalpha() and last_close > mark.end()


def _closes(text: str, mark: re.Match[str], opened: re.Match[str], start: int, end: int, last_close: int) -> bool:
    left, right = opened.group(), mark.group()
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    ends = after.isspace() or after in _ENDS_BEFORE
    if left == "``":
        return right in ("''", '"')
    if left == "''":
        return right == "''" and ends
    if left == "\u00ab":
        return right == "\u00bb"
    if left == "\u00bb":
        return right == "\u00ab"
    if left in _DOUBLE:
        return (
            right in ("\u201d", "''")
            or (right == '"' and (ends or not before.isspace()))
            or (right == "\u201c" and left == "\u201e")
        )
    if right not in ("'", "\u2019") or not ends or before.isspace():
        return False
    # "the workers' rights": a possessive, when a better closing mark follows.
    owns = before == "s" and after.isspace() and mark.end() + 1 < end and text[mark.end() + 1].islower()
    return not (owns and last_close > mark.start())
