"""The heads asked alone, for people who have their own sentences: event type, factuality, attribution."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from standoff.attribution.tagger import tag
from standoff.errors import ReportError
from standoff.events.classify import YIELD, Codebook, Parties, classify, holding
from standoff.factuality.score import score
from standoff.knowledge import load
from standoff.knowledge.rows import PloverRow
from standoff.language import Parse, Parser
from standoff.language.encoder import Encoder, shipped
from standoff.language.windows import Window, windows
from standoff.model import Span
from standoff.readers.screen import screen_excerpt
from standoff.wire.anatomy import plain_passages

Row = Mapping[str, Any]
TokenSpan = tuple[int, int]


class Predictor:
    """Answers rows of `standoff predict`. Loading takes seconds; an answer depends on its own row alone.

    codebook: whose borders between the types hold.

    Raises ConfigError where the parser or the encoder's weights are missing.
    """

    def __init__(self, codebook: Codebook = Codebook.PLOVER) -> None:
        self.codebook = codebook
        knowledge = load()
        self.parser = Parser(knowledge)
        self.quads = {str(r.type): int(r.quad) for r in knowledge.table("plover.csv", PloverRow) if not r.mode}
        self.quads[YIELD] = 2
        self.encoder: Encoder = shipped()

    @cached_property
    def tasks(self) -> dict[str, Callable[[Row], dict[str, Any]]]:
        """The questions by name."""
        return {"type": self.type, "factuality": self.factuality, "attribution": self.attribution}

    def type(self, row: Row) -> dict[str, Any]:
        """`text`, `source`, `target` (as they stand in the text) -> `type`, `mode`, `quad`, `confidence`; type is None
        where nothing happens between them that has one. Raises ReportError for what cannot be answered."""
        parse = self._parse(row)
        source, target = (_tokens(parse, *span) for span in _nearest(row))
        window = self._around(parse, [source, target])
        vectors = self.encoder.vectors(parse, window)
        parties = Parties([source], [target], codebook=self.codebook)
        found = classify(vectors, window, parties, self.encoder)
        return {
            "type": found.type,
            "mode": found.mode if self.codebook is Codebook.PLOVER else None,
            "quad": self.quads[found.type] if found.type else None,
            "confidence": round(found.confidence, 3),
        }

    def factuality(self, row: Row) -> dict[str, Any]:
        """`text`, `start`, `end` (of the event word) -> `score` (-3 to 3), `status`. Raises ReportError."""
        parse = self._parse(row)
        start, end = row.get("start"), row.get("end")
        if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(row["text"]):
            raise _refused("span", "start and end must be two numbers that mark characters of the text")
        word = _tokens(parse, start, end)
        window = holding(list(windows(parse, self.encoder.tokenizer)), [word])
        vectors = self.encoder.vectors(parse, window)
        inside = max(word[0], window.first), min(word[1], window.last)
        found = score(vectors, window, [inside], self.encoder)[0]
        return {"score": round(found.score, 2), "status": str(found.status)}

    def attribution(self, row: Row) -> dict[str, Any]:
        """`text` -> `attributions`: each `source`, `cue`, `content` as lists of spans. Raises ReportError."""
        parse = self._parse(row)
        found = []
        for one in tag(parse, self.encoder):
            pieces = {"source": one.source, "cue": (one.cue,), "content": one.content}
            spans = {part: [[parse.start[a], parse.end[b]] for a, b in of] for part, of in pieces.items()}
            found.append(spans | {"confidence": round(one.confidence, 3)})
        return {"attributions": found}

    def _parse(self, row: Row) -> Parse:
        text = row.get("text")
        if not isinstance(text, str):
            raise _refused("field", 'the row has no "text" that is a string')
        screen_excerpt(text)
        return self.parser.parse(text, plain_passages(text))

    def _around(self, parse: Parse, sides: list[TokenSpan]) -> Window:
        """A window with both parties whole: as much of the text as fits, else their sentences, else from one to the
        other. Raises ReportError where they stand too far apart."""
        first, last = min(a for a, _ in sides), max(b for _, b in sides)
        sentences = parse.sentences[parse.sentence[first]].first, parse.sentences[parse.sentence[last]].last
        for begin, end in ((0, len(parse) - 1), sentences, (first, last)):
            window = holding(list(windows(parse, self.encoder.tokenizer, begin, end)), sides)
            if window.first <= first and last <= window.last:
                return window
        raise _refused("span", "source and target stand too far apart; give the sentence that tells of both")


def _tokens(parse: Parse, start: int, end: int) -> TokenSpan:
    """The first and last token that characters start..end touch. Raises ReportError where they touch none."""
    found = parse.touching(start, end)
    if not found:
        raise _refused("span", "the span holds no word")
    return found[0], found[-1]


def _nearest(row: Row) -> tuple[Span, Span]:
    """Where source and target stand: of several places of either, the two nearest to each other that do not overlap."""
    sources, targets = _places(row, "source"), _places(row, "target")
    starts = [target.start for target in targets]

    def apart(pair: tuple[Span, Span]) -> tuple[bool, int, int]:
        one, other = pair
        return one.overlaps(other), max(other.start - one.end, one.start - other.end), one.start

    pairs = []
    for source in sources:
        at = bisect_left(starts, source.start)
        pairs += [(source, target) for target in targets[max(0, at - 2) : at + 2]]
    nearest = min(pairs, key=apart)
    if nearest[0] == nearest[1]:
        raise _refused("span", "source and target are the same words; give two parties")
    return nearest


def _places(row: Row, side: str) -> list[Span]:
    """Every place of a party in the text: as whole words, else within words."""
    words = row.get(side)
    if not isinstance(words, str) or not words.strip():
        raise _refused("field", f'the row has no "{side}" that is a string of words')
    words = words.strip()
    for edges in (r"(?<!\w){}(?!\w)", "{}"):
        found = [Span(*m.span()) for m in re.finditer(edges.format(re.escape(words)), row["text"])]
        if found:
            return found
    raise _refused("span", f"the {side} {words!r} does not stand in the text; give it as it stands there")


def _refused(code: str, reason: str) -> ReportError:
    return ReportError("predict", code, reason)
