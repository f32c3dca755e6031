"""Predicates with type, source and target, over syntax and regions; sentences are our own."""

import pytest

from tests.coding import code, event_at, sources, targets

ARGUMENTS = [
    # active, passive, relative, control, coordination
    ("Peru expelled the ambassador of Ecuador on Friday.", "expelled", "SANCTION", ["PER"], ["ECU"]),
    ("The envoy of Chad was expelled by Libya.", "expelled", "SANCTION", ["LBY"], ["TCD"]),
    ("Ethiopia bombed Eritrea on Sunday.", "bombed", "ASSAULT", ["ETH"], ["ERI"]),
    ("Eritrea was bombed by Ethiopia.", "bombed", "ASSAULT", ["ETH"], ["ERI"]),
    ("The president praised Kenya, which had granted asylum to a Somali general.", "granted", "AID", ["KEN"], None),
    ("India urged Pakistan to arrest the gunmen.", "urged", "REQUEST", ["IND"], ["PAK"]),
    ("India urged Pakistan to arrest the gunmen.", "arrest", "COERCE", ["PAK"], None),
    ("Japan wants China and Russia to withdraw their troops.", "wants", "REQUEST", ["JPN"], ["CHN", "RUS"]),
    ("France met and later condemned Libya.", "condemned", "ACCUSE", ["FRA"], ["LBY"]),
    ("Serbia accused Croatia of shelling its troops.", "accused", "ACCUSE", ["SRB"], ["HRV"]),
    ("Serbia accused Croatia of shelling its troops.", "shelling", "ASSAULT", ["HRV"], None),
    # who acts beside the subject is no target of what it threatens
    ("France threatened to punish Serbia jointly with Britain.", "threatened", "THREATEN", ["FRA"], ["SRB"]),
    ("France threatened to impose a blockade together with Britain.", "threatened", "THREATEN", ["FRA"], []),
    ("Russia met together with Iran in Geneva on Monday.", "met", "CONSULT", ["RUS"], ["IRN"]),
    # light verbs, nominal predicates
    ("Turkey held talks with Greece in Athens.", "talks", "CONSULT", ["TUR"], ["GRC"]),
    ("Talks between Sudan and Uganda ended on Monday.", "Talks", "CONSULT", ["SDN", "UGA"], []),
    ("Vietnam's attack on Cambodia drew protests.", "attack", "ASSAULT", ["VNM"], ["KHM"]),
    ("The Israeli raid on Lebanon began at dawn.", "raid", None, ["ISR"], ["LBN"]),
    # parties behind what is named
    ("Britain backed Nigeria's position.", "backed", "SUPPORT", ["GBR"], ["NGA"]),
    ("Iraq annexed Kuwait in 1990.", "annexed", "COERCE", ["IRQ"], ["KWT"]),
    # told by a pronoun or a later family name
    ("Bolivia said it would recall its ambassador from Chile.", "recall", "SANCTION", ["BOL"], None),
]


@pytest.mark.parametrize(("text", "word", "kind", "source", "target"), ARGUMENTS)
def test_arguments(text: str, word: str, kind: str | None, source: list[str], target: list[str] | None) -> None:
    coded = code(text)
    event = event_at(coded, word)
    assert event is not None
    if kind is not None:
        assert event.type == kind
    assert sources(coded, event) == source
    if target is not None:
        assert targets(coded, event) == target


NO_EVENTS = [
    "Share prices hit a record high in Tokyo.",
    "Brazil beat Chile in the final after extra time.",
    "The actor died of a heart attack in Rome.",
    "A storm hit the coast of Mexico.",
    "The two presidents share a love of music.",
    "Oil fell 3 percent in London.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_idioms_sports_and_markets_are_no_events(text: str) -> None:
    happened = [e for e in code(text).events if e.factuality.status in ("actual", "ongoing")]
    assert happened == []


def test_symmetric_parties() -> None:
    coded = code("The foreign ministers of Egypt and Sudan met in Cairo on Tuesday.")
    event = event_at(coded, "met")
    assert event is not None and event.symmetric
    assert sorted(str(c)[:3] for c in sources(coded, event)) == ["EGY", "SDN"]


def test_a_warning_of_own_harm_is_a_threat() -> None:
    coded = code("Tehran warned Baghdad it would face grave consequences if it sheltered rebels.")
    event = event_at(coded, "warned")
    assert event is not None and event.type == "THREATEN" and event.factuality.status == "actual"
    assert sources(coded, event) == ["IRN"] and targets(coded, event) == ["IRQ"]


def test_an_alert_about_somebody_else_is_no_threat() -> None:
    coded = code("The United Nations warned that Somalia was sliding into famine.")
    assert event_at(coded, "warned") is None
    assert [s.act for s in coded.statements] == ["warn"]


def test_one_happening_told_twice() -> None:
    text = "Spain signs pact with Morocco\n\nMADRID, June 15 (Reuters) - Spain signed a fishing pact with Morocco on Wednesday.\n"
    coded = code(text)
    told = [e for e in coded.events if "sign" in text[e.predicate[0].start : e.predicate[0].end].lower()]
    assert len(told) == 2
    assert len({e.happening for e in told}) == 1


def test_two_partners_are_two_happenings() -> None:
    coded = code(
        "The envoy met Russian President Boris Petrov on Monday and later met Russian Defence Minister Oleg Sidorov.",
        "1998-03-04",
    )
    met = [e for e in coded.events if e.type == "CONSULT"]
    assert len(met) == 2 and len({e.happening for e in met}) == 2


def test_time_and_place_of_an_event() -> None:
    coded = code("Colombian troops clashed with rebels near Cali on Monday.")
    event = event_at(coded, "clashed")
    assert event is not None and event.time is not None and event.place is not None
    assert (event.time.start, event.time.basis) == ("2011-06-13", "weekday")
    place = next(p for p in coded.places if p.id == event.place.id)
    assert (place.name, place.country, event.place.relation) == ("Cali", "COL", "near")
