"""Whether it happened: one table of sentences a class; sentences are our own."""

import pytest

from tests.coding import code, event_at, names

STATUSES = [
    ("Kenya arrested two Somali officials.", "arrested", "actual", "positive"),
    ("Kenya will arrest two Somali officials.", "arrest", "planned", "positive"),
    ("Kenya did not arrest the officials from Somalia.", "arrest", "did_not_happen", "positive"),
    ("Kenya may attack Somalia.", "attack", "possible", "positive"),
    ("Kenya plans to attack Somalia.", "attack", "planned", "positive"),
    ("Kenya does not plan to attack Somalia.", "attack", "did_not_happen", "positive"),
    ("Kenya refused to release the Somali prisoners.", "release", "did_not_happen", "positive"),
    ("Kenya managed to free the Somali hostages.", "free", "actual", "positive"),
    ("Kenya failed to free the Somali hostages.", "free", "did_not_happen", "positive"),
    ("Kenya urged Somalia to release the prisoners.", "release", "demanded", "positive"),
    ("Kenya urged Somalia not to attack Ethiopia.", "attack", "demanded", "negative"),
    ("Kenya offered to mediate between Somalia and Ethiopia.", "mediate", "offered", "positive"),
    ("Kenya denied that its troops attacked Somalia.", "attacked", "denied", "positive"),
    ("Kenya accused Somalia of attacking Ethiopia.", "attacking", "possible", "positive"),
    ("Kenya would retaliate if Somalia attacked Ethiopia.", "attacked", "conditional", "positive"),
    ("Kenya threatened to bomb Somalia.", "bomb", "conditional", "positive"),
    ("Kenya cancelled a visit to Somalia.", "visit", "did_not_happen", "positive"),
    ("Kenya is shelling positions in Somalia.", "shelling", "ongoing", "positive"),
    ("The rebels alleged an attack by Kenya on Somalia.", "attack", "possible", "positive"),
    ("Kenya has not decided whether to send troops to Somalia.", "send", "possible", "positive"),
    ("Kenya never invaded Somalia.", "invaded", "did_not_happen", "positive"),
    ("Sudan and Uganda are to meet in Nairobi.", "meet", "planned", "positive"),
    # supposed by the clause whose subject it is; what is known or lasts is not
    ("Kenya warned that an attack would be a mistake.", "attack", "conditional", "positive"),
    ("Uganda said a raid on Kenya would have grave consequences.", "raid", "conditional", "positive"),
    ("Any invasion of Somalia will be met with force, Kenya said.", "invasion", "conditional", "positive"),
    ("Sanctions against Sudan would not help the talks, Kenya said.", "Sanctions", "conditional", "positive"),
    ("The attack on Kenya would not go unanswered, its president said.", "attack", "actual", "positive"),
    ("Sanctions against Sudan would remain in place, Kenya said.", "Sanctions", "actual", "positive"),
    # told beside a plan, a denial or a demand, not part of it
    ("Kenya will arrest the rebels who attacked Somalia.", "attacked", "actual", "positive"),
    ("Kenya declined to comment when troops attacked Somalia.", "attacked", "actual", "positive"),
    ("Kenya wants talks after rebels bombed Somalia.", "bombed", "actual", "positive"),
]


@pytest.mark.parametrize(("text", "word", "status", "polarity"), STATUSES)
def test_status(text: str, word: str, status: str, polarity: str) -> None:
    event = event_at(code(text), word)
    assert event is not None
    found = event.factuality
    if status == "conditional" and found.status == "possible":
        status = "possible"  # what is threatened is conditional or possible
    assert (found.status, found.polarity) == (status, polarity)


def test_a_headline_infinitive_is_planned_and_its_present_tense_past() -> None:
    coded = code(
        "Norway to withdraw troops from Mali; Sweden arrests envoy of Iran\n\nOSLO, June 15 (Reuters) - Talks went on.\n"
    )
    planned, done = event_at(coded, "withdraw"), event_at(coded, "arrests")
    assert planned is not None and planned.factuality.status == "planned"
    assert done is not None and done.factuality.status == "actual"


def test_views_by_voucher() -> None:
    coded = code(
        "Western countries have warned Rwanda may be about to launch an attack on Burundi, something Kigali has denied."
    )
    event = event_at(coded, "attack")
    assert event is not None
    assert event.factuality.status == "possible"
    views = {names(coded, view.vouchers)[0]: view.status for view in event.factuality.views}
    assert views == {"Western countries": "possible", "Rwanda": "denied"}


def test_a_charge_that_is_denied_is_in_doubt() -> None:
    coded = code("Laos said Thailand had shelled a village in Laos. Thailand denied the charge.")
    event = event_at(coded, "shelled")
    assert event is not None and event.factuality.status == "possible"
    assert {view.status for view in event.factuality.views} == {"actual", "denied"}


def test_the_chain_of_vouchers_runs_inwards() -> None:
    coded = code('"The minister told us that Iran had bombed the town," said a Turkish diplomat.')
    event = event_at(coded, "bombed")
    assert event is not None
    assert max(len(view.vouchers) for view in event.factuality.views) >= 1


def test_the_score_follows_status_and_polarity() -> None:
    for text, word, low, high in (
        ("Kenya arrested the rebels.", "arrested", 3.0, 3.0),
        ("Kenya did not arrest the rebels.", "arrest", -3.0, -3.0),
        ("Kenya may arrest the rebels.", "arrest", 0.5, 1.5),
    ):
        event = event_at(code(text), word)
        assert event is not None and low <= event.factuality.score <= high
