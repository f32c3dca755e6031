"""Headlines in capitals or Title Case, for the parser in sentence case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.language.headlines import sentence_case
from tests.strategies import texts

BODY = "The talks between Peru and Ecuador on their border ended without an accord, the mediators in Quito said."


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Talks Between Peru and Ecuador End Without Accord", "Talks between Peru and Ecuador End without accord"),
        ("TALKS BETWEEN PERU AND ECUADOR END WITHOUT ACCORD", "talks between Peru and Ecuador end without accord"),
        ("Peru and Ecuador end talks without accord", "Peru and Ecuador end talks without accord"),
        ("Accord", "Accord"),
        ("", ""),
    ],
)
def test_words_take_the_case_that_the_body_gives_them(headline: str, wanted: str) -> None:
    assert sentence_case(headline, BODY) == wanted


@given(texts(6), texts(6))
def test_length_stays(headline: str, body: str) -> None:
    made = sentence_case(headline, body)
    assert len(made) == len(headline)
    assert made.casefold() == headline.casefold()


@given(
    st.lists(st.sampled_from(("\u0130ZM\u0130R", "STRA\u00dfE", "Pact", "PACT", "Of", "Izmir", "\u01c5")), max_size=8)
)
def test_letters_that_grow_when_lowered_stay(words: list[str]) -> None:
    headline = " ".join(words)
    assert len(sentence_case(headline, "izmir pact of the stra\u00dfe in Izmir")) == len(headline)
