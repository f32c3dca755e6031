"""What holds for any text whatever."""

import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.attribution import CueLexicon, find_attributions
from standoff.attribution.outline import outline

from .conftest import Reading

Read = Callable[..., Reading]
WORDS = [
    "said",
    "told",
    "that",
    "warned",
    '"',
    "``",
    "''",
    "'",
    "\u201c",
    "\u201d",
    ",",
    ".",
    ":",
    "-",
    "\n",
    "he",
    "Moscow",
    "denied",
    "which",
    "something",
    "according",
    "to",
    "the",
    "deal",
    "of",
    "accused",
    "would",
    "go",
    "and",
    "(",
    ")",
    "\U0001f600",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.booleans())
def test_any_words_give_well_formed_attributions(read: Read, words: list[str], headline: bool) -> None:
    reading = read(" ".join(words), headline)
    parse, text = reading.parse, reading.text
    for n, one in enumerate(reading.found):
        assert one.content and len(one.content) == len(one.tokens)
        assert list(one.cue) == sorted(one.cue)
        for (first, last), span in zip(one.tokens, one.content, strict=True):
            assert (span.start, span.end) == (parse.start[first], parse.end[last])
            assert span.of(text) == span.of(text).strip() != ""
        assert one.parent is None or (one.parent != n and 0 <= one.parent < len(reading.found))
        assert one.source is None or one.source[0] <= (one.source_head or 0) <= one.source[1]
        outline(parse, one)


def test_parents_never_form_a_circle(read: Read) -> None:
    found = read('"He said that she said that they denied that he had said so," the aide told reporters.').found
    for one in found:
        steps, parent = 0, one.parent
        while parent is not None:
            parent, steps = found[parent].parent, steps + 1
            assert steps <= len(found)


def test_same_text_same_answer(read: Read, lexicon: CueLexicon) -> None:
    reading = read('The envoy said, "We agree," and warned that war was near.')
    assert find_attributions(reading.parse, lexicon) == reading.found


def test_time_grows_with_length_only(read: Read, lexicon: CueLexicon) -> None:
    """Ten times the text takes about ten times as long, not a hundred."""
    line = '"We agree," the envoy said, "and \'they\' do" too.\n'
    took = []
    for copies in (20, 200):
        parse = read(line * copies).parse
        begin = time.perf_counter()
        find_attributions(parse, lexicon)
        took.append(time.perf_counter() - begin)
    assert took[1] < 30 * took[0] + 0.05
