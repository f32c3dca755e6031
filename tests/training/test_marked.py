"""Marks in place, and back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.marked import MarkError, unmark


def test_marks_become_spans_of_the_bare_text() -> None:
    found = unmark('{x1:"We will go,"} {s1:he} {c1:said}, {x1:"tomorrow."}')
    assert found.text == '"We will go," he said, "tomorrow."'
    assert [found.text[a:b] for a, b in found.spans["x1"]] == ['"We will go,"', '"tomorrow."']
    assert found.text[slice(*found.spans["c1"][0])] == "said"


def test_marks_nest() -> None:
    found = unmark("{a:the {b:Kenyan} minister} resigned")
    assert found.text == "the Kenyan minister resigned"
    assert found.spans == {"a": ((0, 19),), "b": ((4, 10),)}


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("{a:Kenya", "never closed"),
        ("Kenya} left", "never opened"),
        ("{Kenya} left", "no label"),
        ("{a: Kenya} left", "blanks"),
        ("{a:} left", "nothing"),
    ],
)
def test_a_broken_mark_is_named(marked: str, reason: str) -> None:
    with pytest.raises(MarkError, match=reason):
        unmark(marked)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "a", "b", "1", "x2"]), st.from_regex(r"\w{1,8}", fullmatch=True)), min_size=1
    )
)
def test_spans_hold_the_words_that_were_marked(words: list[tuple[str, str]]) -> None:
    marked = " ".join(f"{{{label}:{word}}}" if label else word for label, word in words)
    found = unmark(marked)
    assert found.text == " ".join(word for _, word in words)
    for label, spans in found.spans.items():
        assert [found.text[a:b] for a, b in spans] == [word for mine, word in words if mine == label]
    assert not re.search(r"[{}]", found.text)
