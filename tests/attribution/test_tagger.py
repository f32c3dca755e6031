"""Attributions that the encoder tags: laws of the decoding, relations in the tree, and what it finds."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standoff.attribution.relations import cue_head, relations
from standoff.attribution.tagger import best_tags, spans, tag
from standoff.language import Parser
from standoff.language.encoder import shipped
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage


@given(st.integers(1, 12), st.sampled_from([3, 5]), st.integers(0, 1000))
def test_nothing_goes_on_that_has_not_begun(length: int, count: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, count)).astype(np.float32)
    tags = best_tags(scores)
    assert len(tags) == length
    for before, here in zip([0, *tags], tags, strict=False):
        if here and here % 2 == 0:
            assert before in (here, here - 1)


def test_spans_of_tags() -> None:
    assert spans([0, 1, 2, 1, 0, 3, 4, 4], 1) == [(1, 2), (3, 3)]
    assert spans([0, 1, 2, 1, 0, 3, 4, 4], 3) == [(5, 7)]


def test_what_hangs_below_a_cue_has_the_label_of_its_branch(parser: Parser) -> None:
    text = "The envoy said on Monday that the talks had failed."
    parse = parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)])
    said = parse.word.index("said")
    found = dict(zip(parse.word, relations(parse, said, 0, len(parse) - 1), strict=True))
    assert cue_head(parse, said, said) == said
    assert found["said"] == "self"
    assert found["envoy"] == "nsubj"
    assert found["failed"] == found["talks"] == "ccomp"
    assert found["Monday"] == "prep"


def test_it_finds_who_says_what(parser: Parser) -> None:
    text = "Kenya's foreign minister said on Monday that his country would close the border."
    parse = parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)])
    one = tag(parse, shipped())[0]
    words = [[parse.span(a, b).of(text) for a, b in of] for of in (one.source, [one.cue], one.content)]
    assert words[0] == ["Kenya's foreign minister"]
    assert words[1] == ["said"]
    assert words[2][-1].endswith("close the border")
    assert 0 < one.confidence <= 1


def test_a_text_without_words_has_no_attribution(parser: Parser) -> None:
    assert tag(parser.parse("", []), shipped()) == []
