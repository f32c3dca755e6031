"""The heads asked alone, for people who have their own sentences: event type, factuality, attribution."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from standoff.attribution.tagger import tag
from standoff.errors import ReportError
from standoff.events.classify import classify, holding
from standoff.factuality.score import score
from standoff.knowledge import load
from standoff.language import Parse, Parser
from standoff.language.encoder import Encoder, shipped
from standoff.language.windows import Window, windows
from standoff.model.vocab import ZoneKind
from standoff.readers.screen import screen_excerpt
from standoff.wire.anatomy import Passage

Row = Mapping[str, Any]
TokenSpan = tuple[int, int]
QUAD = {
    type_: quad
    for quad, types in enumerate(
        (
            ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
            ("COOPERATE", "AID", "RETREAT"),
            ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
            ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
        ),
        1,
    )
    for type_ in types
}


@dataclass(frozen=True, slots=True)
class Attributed:
    """Pieces of source, cue and content as spans of the text (see the contract)."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


class Predictor:
    """Answers rows of `standoff predict`. Loading takes seconds; an answer depends on its own row alone.

    Raises ConfigError where the parser or the encoder's weights are missing.
    """

    def __init__(self) -> None:
        self.parser = Parser(load())
        self.encoder: Encoder = shipped()

    @cached_property
    def tasks(self) -> dict[str, Callable[[Row], dict[str, Any]]]:
        """The questions by name."""
        return {"type": self.type, "factuality": self.factuality, "attribution": self.attribution}

    def type(self, row: Row) -> dict[str, Any]:
        """`text`, `source`, `target` (as they stand in the text) -> `type`, `mode`, `quad`, `confidence`; type is None
        where nothing happens between them that has one. Raises ReportError for what cannot be answered."""
        parse = self._parse(row)
        source, target = _nearest(row)
        sides = [_tokens(parse, *source), _tokens(parse, *target)]
        window = holding(parse, self._windows(parse), sides)
        vectors = self.encoder.vectors(parse, window)
        found = classify(vectors, window, sides[:1], sides[1:], None, self.encoder, self.encoder.card["temperature"])
        return {
            "type": found.type,
            "mode": found.mode,
            "quad": QUAD[found.type] if found.type else None,
            "confidence": round(found.confidence, 3),
        }

    def factuality(self, row: Row) -> dict[str, Any]:
        """`text`, `start`, `end` (of the event word) -> `score` (-3 to 3), `status`. Raises ReportError."""
        parse = self._parse(row)
        start, end = row.get("start"), row.get("end")
        if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(row["text"]):
            raise _refused("span", "start and end must be two numbers that mark characters of the text")
        word = _tokens(parse, start, end)
        window = holding(parse, self._windows(parse), [word])
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
        lines = text.splitlines(keepends=True)
        passages, at = [], 0
        for number, line in enumerate(lines):
            if line.strip():
                begin = at + len(line) - len(line.lstrip())
                passages.append(Passage(ZoneKind.BODY, begin, at + len(line.rstrip()), number))
            at += len(line)
        return self.parser.parse(text, passages)

    def _windows(self, parse: Parse) -> list[Window]:
        return list(windows(parse, self.encoder.tokenizer))


def _nearest(row: Row) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where source and target stand: of several places of either, the two nearest to each other."""
    text = row["text"]
    places = []
    for side in ("source", "target"):
        words = row.get(side)
        if not isinstance(words, str) or not words.strip():
            raise _refused("field", f'the row has no "{side}" that is a string of words')
        words = words.strip()
        found = [at for at in range(len(text)) if text.startswith(words, at)]
        if not found:
            raise _refused("span", f"the {side} {words!r} does not stand in the text; give it as it stands there")
        places.append([(at, at + len(words)) for at in found])
    pairs = [(one, other) for one in places[0] for other in places[1]]

    def apart(pair: tuple[tuple[int, int], tuple[int, int]]) -> tuple[bool, int, int]:
        (a, b), (c, d) = pair
        return a < d and c < b, max(c - b, a - d), a

    return min(pairs, key=apart)


def _tokens(parse: Parse, start: int, end: int) -> TokenSpan:
    """The tokens that characters start..end touch."""
    touched = [t for t in range(len(parse)) if parse.start[t] < end and parse.end[t] > start]
    if not touched:
        raise _refused("span", "the span holds no word")
    return touched[0], touched[-1]


def _refused(code: str, reason: str) -> ReportError:
    return ReportError("predict", code, reason)
