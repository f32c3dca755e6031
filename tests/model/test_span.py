import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.model import Span
from standoff.model.span import hull, trim

LEAD = "ANKARA, Dec 15 (Reuters) - \U0001f1f9\U0001f1f7 Turkey handed over its proposals."


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 6), "ANKARA"),
        (Span(30, 36), "Turkey"),  # two code points of a flag stand before it
        (Span(27, 27), ""),
    ],
)
def test_a_span_is_the_words_between(span: Span, words: str) -> None:
    assert span.of(LEAD) == words


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "holds"),
    [
        ((0, 6), (2, 4), True, True),
        ((0, 6), (0, 6), True, True),
        ((0, 6), (6, 9), False, False),  # side by side: they share no character
        ((0, 6), (5, 9), True, False),
        ((3, 3), (3, 3), False, True),
    ],
)
def test_overlap_and_holding(a: tuple[int, int], b: tuple[int, int], overlaps: bool, holds: bool) -> None:
    assert Span(*a).overlaps(Span(*b)) is overlaps
    assert Span(*a).holds(Span(*b)) is holds


@pytest.mark.parametrize(
    ("text", "start", "end", "wanted"),
    [
        ("  Moscow said \n", 0, 15, (2, 13)),
        ("Moscow", 0, 6, (0, 6)),
        ("a \t\n b", 1, 5, (1, 1)),  # nothing but white space
        ("\u00a0Kyiv\u2028", 0, 6, (1, 5)),
    ],
)
def test_trim(text: str, start: int, end: int, wanted: tuple[int, int]) -> None:
    assert trim(text, start, end) == wanted


@given(st.text(alphabet="ab \n\u00a0"), st.data())
def test_trim_takes_white_space_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert trim(text, start, end).of(text) == text[start:end].strip()


def test_hull_holds_all() -> None:
    spans = [Span(5, 9), Span(2, 3), Span(7, 12)]
    assert hull(spans) == Span(2, 12)
    assert all(hull(spans).holds(s) for s in spans)


def test_hull_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError):
        hull([])
