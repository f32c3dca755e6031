"""Labelled texts as numbers: windows of wordpieces, token spans of cues, parties and event words."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer

from standoff.attribution.relations import cue_head, relations
from standoff.attribution.tagger import paragraph_bounds
from standoff.events.classify import YIELD, YIELDING, Codebook, Parties, mark
from standoff.language.labels import NO_EVENT, Labels
from standoff.language.parse import Parse
from standoff.language.windows import Numbers, Window, numbers, windows
from standoff.model.vocab import EventType, Status
from training.corpus import Passage, Sentence, Span, modes
from training.parsing import parse_all
from training.sources import ScoredText, TypedPair

RARE = 10  # relations seen less often in training than this are "any other"

TokenSpan = tuple[int, int]  # first and last, both inclusive


@dataclass(frozen=True)
class Typed:
    """A pair of parties: the tokens of each (any of several may stand for it) and those of the event word, where known.

    own: the types that are right of this event word (two where a root of PLV's is two of ours). types: those of all
    that happens between the same two parties in the sentence, any of which is right where no event word is shown.
    """

    sources: tuple[TokenSpan, ...]
    targets: tuple[TokenSpan, ...]
    predicate: TokenSpan | None
    own: tuple[int, ...]
    types: tuple[int, ...]
    mode: int  # -1 where unknown
    codebook: Codebook = Codebook.PLOVER

    @property
    def both(self) -> bool:
        """Whether there is a source and a target, or two that stand as equals."""
        return bool(self.sources and self.targets) or len(self.sources) > 1


@dataclass(frozen=True)
class Scored:
    """An event word with its score and status (-1 where unknown)."""

    predicate: TokenSpan
    score: float
    status: int


@dataclass(frozen=True)
class Example:
    """One window of a text with what is labelled in it. Token numbers are those of the parse. words: every event word
    that has a type, with its number; None (as for cues) where they are not labelled."""

    parse: Parse
    window: Window
    tokens: Numbers
    typed: tuple[Typed, ...] = ()
    scored: tuple[Scored, ...] = ()
    words: tuple[tuple[TokenSpan, int], ...] | None = None
    cues: tuple[tuple[tuple[TokenSpan, ...], tuple[TokenSpan, ...], tuple[TokenSpan, ...]], ...] | None = None
    paragraphs: dict[int, TokenSpan] = field(default_factory=dict)


def make_labels(passages: Sequence[Passage], cache: Path | None) -> Labels:
    """The lists of tags, labels and relations as training articles have them, and those of types, modes, statuses."""
    parses = parse_all([p.text for p in passages], cache)
    seen: Counter[str] = Counter()
    for passage in passages[:200]:
        parse = parses[passage.text]
        bounds = paragraph_bounds(parse)
        for one in passage.attributions:
            cue = token_spans(parse, one.cue)
            if cue:
                head = cue_head(parse, *cue[-1])
                seen.update(relations(parse, head, *bounds[parse.sentences[parse.sentence[head]].paragraph]))
    return Labels(
        tags=tuple(sorted({tag for p in parses.values() for tag in p.tag})),
        deps=tuple(sorted({dep for p in parses.values() for dep in p.dep})),
        relations=tuple(relation for relation, count in seen.most_common() if count >= RARE),
        types=(NO_EVENT, *sorted(map(str, EventType))),
        modes=("", *sorted(f"{type_}/{mode}" for type_, of in modes().items() for mode in of)),
        statuses=tuple(map(str, Status)),
    )


class Maker:
    """Turns labelled texts into examples."""

    def __init__(self, labels: Labels, tokenizer: Tokenizer, cache: Path | None = None) -> None:
        self.labels, self.tokenizer, self.cache = labels, tokenizer, cache
        self.type_number = {type_: number for number, type_ in enumerate(labels.types)}
        self.mode_number = {mode: number for number, mode in enumerate(labels.modes)}
        self.status_number = {status: number for number, status in enumerate(labels.statuses)}

    def passages(self, passages: Sequence[Passage]) -> list[list[Example]]:
        """Articles with attributions: the windows of each."""
        parses = parse_all([p.text for p in passages], self.cache)
        out = []
        for passage in passages:
            parse = parses[passage.text]
            bounds = paragraph_bounds(parse)
            spans = [
                (token_spans(parse, one.source), token_spans(parse, one.cue), token_spans(parse, one.content))
                for one in passage.attributions
            ]
            out.append(
                [
                    Example(
                        parse,
                        w,
                        numbers(parse, w, self.labels),
                        cues=tuple(s for s in spans if within(w, s[1])),
                        paragraphs=bounds,
                    )
                    for w in windows(parse, self.tokenizer)
                ]
            )
        return out

    def sentences(self, sentences: Sequence[Sentence]) -> list[Example]:
        """Our own sentences: types, modes, scores and statuses."""
        parses = parse_all([s.text for s in sentences], self.cache)
        out = []
        for one in sentences:
            parse = parses[one.text]
            between: dict[tuple[object, object], set[int]] = defaultdict(set)
            for event in one.events:
                if event.type:
                    between[event.sources, event.targets].add(self.type_number[event.type])
            typed = [
                Typed(
                    token_spans(parse, event.sources),
                    token_spans(parse, event.targets),
                    next(iter(token_spans(parse, [event.predicate])), None),
                    (self.type_number[event.type],),
                    tuple(sorted(between[event.sources, event.targets])),
                    self.mode_number[f"{event.type}/{event.mode}" if event.mode else ""],
                )
                for event in one.events
                if event.type
            ]
            typed += [
                Typed(token_spans(parse, [source]), token_spans(parse, [target]), None, (0,), (0,), -1)
                for source, target in one.none
            ]
            scored = [
                Scored(span, event.score, self.status_number[event.status])
                for event in one.events
                for span in token_spans(parse, [event.predicate])
            ]
            words = [
                (span, self.type_number[event.type])
                for event in one.events
                if event.type
                for span in token_spans(parse, [event.predicate])
            ]
            out += self._windows(parse, typed, scored, words)
        return out

    def pairs(self, pairs: Sequence[TypedPair]) -> list[Example]:
        """Rows of PLV, one example each, in their order."""
        parses = parse_all([p.text for p in pairs], self.cache)
        out = []
        for pair in pairs:
            parse = parses[pair.text]
            types = tuple(self.type_number[name] for name in (YIELDING if pair.label == YIELD else (pair.label,)))
            source, target = token_spans(parse, [pair.source]), token_spans(parse, [pair.target])
            typed = Typed(source, target, None, types, types, -1, Codebook.PLV)
            made = self._windows(parse, [typed], [])
            out.append(made[0] if made else Example(parse, *self._first(parse)))
        return out

    def scored(self, texts: Sequence[ScoredText]) -> list[Example]:
        """Sentences of UW and MEANTIME."""
        parses = parse_all([t.text for t in texts], self.cache)
        out = []
        for one in texts:
            parse = parses[one.text]
            scored = [Scored(span, score, -1) for where, score in one.words for span in token_spans(parse, [where])[:1]]
            out += self._windows(parse, [], scored)
        return out

    def _first(self, parse: Parse) -> tuple[Window, Numbers]:
        window = next(iter(windows(parse, self.tokenizer)))
        return window, numbers(parse, window, self.labels)

    def _windows(
        self,
        parse: Parse,
        typed: Sequence[Typed],
        scored: Sequence[Scored],
        words: Sequence[tuple[TokenSpan, int]] | None = None,
    ) -> list[Example]:
        out = []
        for window in windows(parse, self.tokenizer):
            mine = tuple(
                one
                for one in typed
                if (one.sources or one.targets) and all(within(window, [s]) for s in (*one.sources, *one.targets))
            )
            judged = tuple(one for one in scored if within(window, [one.predicate]))
            held = None if words is None else tuple(one for one in words if within(window, [one[0]]))
            if mine or judged:
                out.append(Example(parse, window, numbers(parse, window, self.labels), mine, judged, held))
        return out


def token_spans(parse: Parse, spans: Iterable[Span]) -> tuple[TokenSpan, ...]:
    """The tokens that spans of characters touch, first and last of each; spans that touch none are left out."""
    out = []
    for start, end in spans:
        touched = parse.touching(start, end)
        if touched:
            out.append((touched[0], touched[-1]))
    return tuple(out)


def within(window: Window, spans: Sequence[TokenSpan]) -> bool:
    """Whether all spans lie in the window, and there are any."""
    return bool(spans) and all(window.first <= first and last <= window.last for first, last in spans)


def misled(one: Typed, others: Sequence[Typed], mutual: bool, chance: random.Random) -> Parties | None:
    """The event word with a party that has no part in it, so that the answer is no event: one of another event or,
    where the type is not mutual, source and target exchanged. None where the sentence offers no such party."""
    mine = {*one.sources, *one.targets}
    strangers = [span for other in others for span in (*other.sources, *other.targets)]
    strangers = [(a, b) for a, b in strangers if all(b < first or last < a for first, last in mine)]
    ways: list[tuple[tuple[TokenSpan, ...], tuple[TokenSpan, ...]]] = []
    ways += [(one.sources, (stranger,)) for stranger in strangers if one.sources]
    ways += [((stranger,), one.targets) for stranger in strangers if one.targets]
    if one.sources and one.targets and not mutual:
        ways.append((one.targets, one.sources))
    if not ways or one.predicate is None:
        return None
    sources, targets = chance.choice(ways)
    return Parties(sources, targets, one.predicate)


def flags(one: Typed, window: Window, chance: random.Random | None) -> tuple[list[int], bool]:
    """The flags of a window's tokens (see `mark`), and whether the event word is among them.

    With chance (in training) the event word is shown in three cases of ten, and of several parties on a side one or
    all; without, it is not shown. Of equals without a target, one is taken for it.
    """
    sources, targets, predicate = one.sources, one.targets, None
    if not targets and len(sources) > 1:
        order = list(sources)
        if chance:
            chance.shuffle(order)
        sources, targets = (order[0],), (order[1],)
    elif chance and chance.random() < 0.5:
        sources = (chance.choice(sources),) if sources else ()
        targets = (chance.choice(targets),) if targets else ()
    if one.predicate and chance and chance.random() < 0.3:
        predicate = one.predicate
    return mark(window, Parties(sources, targets, predicate, one.codebook)), predicate is not None
