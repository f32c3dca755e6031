"""What becomes of a matter: moves by name, by pronoun, by an answer that names nothing; the status."""

import pytest

MOVED = [
    # rejected, by name and by pronoun
    ("Greece offered Turkey a ferry link. Ankara turned down the offer.", "rejected"),
    ("India offered to hold talks with Pakistan in Delhi. Islamabad rejected it.", "rejected"),
    ("The rebels said no to the government's offer of an amnesty.", "rejected"),
    ("Japan demanded that North Korea return the abductees. Pyongyang refused.", "rejected"),
    ("Bolivia offered to sell gas to Chile. Santiago said that was not enough.", "rejected"),
    ("Argentina proposed sharing the oil revenue, an idea that Britain rejected.", "rejected"),
    ("Iran proposed a regional fuel bank. France described the proposal as a trick.", "rejected"),
    ("The proposal by Iceland on fishing quotas was rejected by Norway.", "rejected"),
    ("Norway did not accept the proposal by Iceland on fishing quotas.", "rejected"),
    ("Cuba proposed talks on migration. The United States ruled that out.", "rejected"),
    # accepted
    ("Thailand asked Cambodia to pull back its troops. Cambodia agreed.", "accepted"),
    ("Qatar offered to host the talks. Sudan accepted in principle.", "accepted"),
    ("Angola accepted Portugal's offer of mediation.", "accepted"),
    ("Kenya proposed a joint patrol of the lake. Uganda accepted the plan.", "accepted"),
    ("Egypt asked Sudan to hand over the suspects. Khartoum granted the request.", "accepted"),
    # handed over, shared, discussed, answered, withdrawn, countered, deferred
    ("Syria handed its proposals on the Golan Heights to the American envoy.", "tabled"),
    ("Sweden circulated its draft resolution on Namibia to members of the council.", "shared"),
    ("The two ministers discussed Jordan's proposal on water in Amman.", "under_discussion"),
    ("Peru proposed a demilitarized zone. Ecuador replied to the proposal on Monday.", "answered"),
    ("Morocco withdrew its offer of autonomy for Western Sahara.", "withdrawn"),
    ("Yemen offered to free the crew. Eritrea insisted on an apology.", "countered"),
    ("Zambia has broken its promise to return the refugees.", "breached"),
    ("Tokyo honored its pledge to send rice to Mongolia.", "fulfilled"),
]


@pytest.mark.parametrize(("text", "status"), MOVED, ids=[t[0][:60] for t in MOVED])
def test_status_follows_from_moves(read, text, status):  # type: ignore[no-untyped-def]
    assert status in [m.status for m in read(text).coded.matters]


UNMOVED = [
    ("Greece offered Turkey a ferry link. Ankara has not yet accepted the offer.", "raised"),
    ("Greece offered Turkey a ferry link. Ankara has not rejected the offer.", "raised"),
    ("Greece offered Turkey a ferry link. Ankara has not replied.", "raised"),
    ("Greece offered Turkey a ferry link. Ankara will study the offer.", "raised"),
    ("Greece offered Turkey a ferry link. Ankara may reject the offer.", "raised"),
]


@pytest.mark.parametrize(("text", "status"), UNMOVED)
def test_what_has_not_happened_moves_nothing(read, text, status):  # type: ignore[no-untyped-def]
    assert read(text).only("offer").status == status


def test_planned_moves_are_pending(read):  # type: ignore[no-untyped-def]
    matter = read("Ethiopia proposed that both armies withdraw. Eritrea said it would study the proposal.").only(
        "proposal"
    )
    assert matter.pending == ["discuss"]


BREACHES = [
    "Russia said Georgia had violated its pledge not to use force.",
    "Libya broke its promise to hand over the suspects, Britain said.",
    "Pakistan said India's new dam ran counter to assurances given to it in 1960.",
    "Chad said Sudan had gone back on its promise to disarm the militias.",
    "Armenia said Azerbaijan had breached its commitment to free the prisoners.",
]


@pytest.mark.parametrize("text", BREACHES)
def test_breach_on_the_other_sides_word_is_alleged(read, text):  # type: ignore[no-untyped-def]
    matter = next(m for m in read(text).coded.matters if m.alleged)
    assert matter.alleged == ["breach"]
    assert matter.status == "raised"


AGAIN = [
    "Sweden put forward a plan for the Baltic. Finland backed the plan. Denmark studied the Swedish plan.",
    "Egypt offered to train the police. Libya rejected the offer. Cairo repeated its offer on Sunday.",
    "Japan demanded an apology from South Korea. Seoul rejected the demand. Tokyo later dropped its demand.",
    "Brazil proposed a joint bank. Argentina will study the proposal. Chile backed it.",
    "Iran's proposals on Syria were handed to the envoy. Iran published its proposals on Friday.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_matter_named_again_is_one(read, text):  # type: ignore[no-untyped-def]
    assert len(read(text).coded.matters) == 1


def test_refusal_told_before_the_demand(read):  # type: ignore[no-untyped-def]
    found = read("Egypt ruled out releasing the prisoners. The militants have demanded the release of 40 prisoners.")
    assert found.only("demand").status == "rejected"


def test_counter_demand_is_linked(read):  # type: ignore[no-untyped-def]
    found = read("Yemen offered to free the crew. Eritrea insisted on an apology.")
    demand, offer = found.only("demand"), found.only("offer")
    assert [(link.kind.value, link.matter) for link in demand.links] == [("counters", offer.id)]


def test_spans_quote_the_text(read):  # type: ignore[no-untyped-def]
    for text, _ in MOVED:
        found = read(text)
        for matter in found.coded.matters:
            for span in (*matter.mentions, *(t.span for t in matter.terms), *(m.span for m in matter.moves)):
                words = found.text(*span)
                assert words and words == words.strip()
