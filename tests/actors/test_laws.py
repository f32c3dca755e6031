"""What holds for any text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Ask

WORDS = (
    "Russia the rebels both sides his their it said Putin , . ' \" - ( ) DPR Gen. al- in of Serbs leaders "
    "President Kim Jong-un ministry We who which each other spokesman Accra U.N. NATO's 11 soldiers embassy"
).split()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.sampled_from([None, "1994-02-11", "2022-03-01"]))
def test_nothing_crashes_and_the_indices_hold(ask: Ask, words: list[str], day: str | None) -> None:
    cast = ask(" ".join(words) + " met.", day).cast
    for index, mention in enumerate(cast.found):
        assert 0 <= mention.first <= mention.head <= mention.last < len(cast.parse)
        assert len(set(mention.entities)) == len(mention.entities)
        for known in mention.entities:
            assert index in cast.entities[known].mentions
    for entity in cast.entities:
        assert all(entity.index in cast.found[m].entities for m in entity.mentions)
        assert all(r.of is None or r.of < len(cast.entities) for r in entity.roles)


def test_the_same_text_gives_the_same_actors(ask: Ask) -> None:
    text = "Serbs shelled Gorazde. NATO warned that it would act. They ignored it, said Gen. Mladic."
    once, again = (ask(text, "1994-04-15").cast for _ in range(2))
    assert [(e.name, e.mentions, once.code(e)) for e in once.entities] == [
        (e.name, e.mentions, again.code(e)) for e in again.entities
    ]
