"""Matters put on the table by verbs and statements: whose, to whom, in what words."""

import pytest

# (text, kind, country or name of the owner, words of the term)
OPENED = [
    # demands
    ("Japan demanded that North Korea return the abductees by Friday.", "demand", "JPN", "return the abductees"),
    (
        "Thailand asked Cambodia to pull back its troops within 48 hours.",
        "demand",
        "THA",
        "pull back its troops within 48 hours",
    ),
    (
        "Chile urged Bolivia to reopen the border crossing at Visviri.",
        "demand",
        "CHL",
        "reopen the border crossing at Visviri",
    ),
    ("Ecuador called on Peru to respect the 1942 treaty.", "demand", "ECU", "respect the 1942 treaty"),
    ("Cyprus insisted on the return of Varosha.", "demand", "CYP", "the return of Varosha"),
    # offers
    ("Greece offered Turkey a ferry link.", "offer", "GRC", "a ferry link"),
    (
        "Qatar has offered to host the next round of talks on Darfur.",
        "offer",
        "QAT",
        "host the next round of talks on Darfur",
    ),
    ("Norway volunteered to send ceasefire monitors to Jaffna.", "offer", "NOR", "send ceasefire monitors to Jaffna"),
    (
        "Brazil said on Friday that it was ready to mediate between Ecuador and Peru.",
        "offer",
        "BRA",
        "mediate between Ecuador and Peru",
    ),
    ("Egypt invited Ethiopia to join the commission on the Nile.", "offer", "EGY", "join the commission on the Nile"),
    # proposals
    ("Argentina proposed sharing the oil revenue around the islands.", "proposal", "ARG", "sharing the oil revenue"),
    ("Ethiopia proposed that both armies withdraw from Badme.", "proposal", "ETH", "both armies withdraw from Badme"),
    ("France suggested holding a referendum in the territory in May.", "proposal", "FRA", "holding a referendum"),
    ("Mexico put forward a plan for a nuclear-free zone.", "proposal", "MEX", "a plan for a nuclear-free zone"),
    ("Turkey recommended that the fund open an office in Tbilisi.", "proposal", "TUR", "open an office in Tbilisi"),
    # commitments and assurances
    ("Kenya promised to send a medical team to Juba.", "commitment", "KEN", "send a medical team to Juba"),
    ("Japan has pledged to supply rice to Mongolia.", "commitment", "JPN", "supply rice to Mongolia"),
    ("Iran agreed to let inspectors visit the site at Natanz.", "commitment", "IRN", "let inspectors visit the site"),
    ("Belarus vowed to return the tanks to Russia.", "commitment", "BLR", "return the tanks to Russia"),
    (
        "China assured Vietnam that the dam would not flood its fields.",
        "assurance",
        "CHN",
        "the dam would not flood its fields",
    ),
    # warnings
    ("North Korea threatened to test a second device.", "warning", "PRK", "test a second device"),
    ("Venezuela threatened to cut oil supplies to Colombia.", "warning", "VEN", "cut oil supplies to Colombia"),
    ("Algeria vowed to retaliate.", "warning", "DZA", "retaliate"),
    (
        "Uganda said it would bomb the rebel bases in Congo if the raids went on.",
        "warning",
        "UGA",
        "bomb the rebel bases",
    ),
    ("Eritrea threatened Djibouti with an attack.", "warning", "ERI", "an attack"),
]


@pytest.mark.parametrize(("text", "kind", "owner", "words"), OPENED, ids=[t[0][:40] for t in OPENED])
def test_verb_opens_matter(read, text, kind, owner, words):  # type: ignore[no-untyped-def]
    found = read(text)
    matter = found.only(kind)
    assert owner in (*found.countries(matter.by), *found.names(matter.by))
    assert any(words in t or t in words for t in found.terms(matter)), found.terms(matter)
    assert matter.status in ("raised", "tabled")


SILENT = [
    "Japan did not demand an apology from South Korea.",
    "Thailand may ask Cambodia to pull back its troops.",
    "The minister called the decision meddling.",
    "An official, asking not to be named, said the talks went on.",
    "The weather office warned that snow would fall in Ankara.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_put_forward(read, text):  # type: ignore[no-untyped-def]
    assert read(text).coded.matters == []


CONDITIONS = [
    ("India offered to hold talks with Pakistan if the shelling stopped.", "if the shelling stopped"),
    (
        "Syria offered to free the pilots in exchange for the bodies of its soldiers.",
        "in exchange for the bodies of its soldiers",
    ),
    ("Ukraine threatened to halt the gas unless Hungary paid its debt.", "unless Hungary paid its debt"),
    ("Peru promised to withdraw once Ecuador pulled back.", "once Ecuador pulled back"),
    ("Sudan agreed to sign as soon as the rebels laid down their arms.", "as soon as the rebels laid down their arms"),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_condition_is_a_term_of_its_own(read, text, condition):  # type: ignore[no-untyped-def]
    found = read(text)
    assert condition in [c for m in found.coded.matters for c in found.terms(m, "condition")]


DEADLINES = [
    ("Japan demanded that North Korea return the abductees by Friday.", "by Friday"),
    ("Thailand asked Cambodia to pull back its troops within 48 hours.", "within 48 hours"),
    ("The Security Council demanded that Iraq open the site by March 15.", "by March 15"),
    ("Spain urged Morocco to free the crew before Sunday.", "before Sunday"),
    ("Kuwait promised to pay the sum by the end of the month.", "by the end of the month"),
]


@pytest.mark.parametrize(("text", "deadline"), DEADLINES)
def test_deadline_is_a_term_of_its_own(read, text, deadline):  # type: ignore[no-untyped-def]
    found = read(text)
    assert deadline in [d for m in found.coded.matters for d in found.terms(m, "deadline")]


NEGATIVE = [
    "Serbia promised not to send troops into Kosovo.",
    "Chad and Libya agreed not to attack each other.",
    "Israel demanded that Syria not supply rockets to Hezbollah.",
    "Russia asked Poland not to host the interceptors.",
    "Pakistan pledged not to test a nuclear device.",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_negated_content_has_negative_polarity(read, text):  # type: ignore[no-untyped-def]
    matter = read(text).coded.matters[0]
    assert [t.polarity for t in matter.terms if t.role == "content"] == ["negative"]


ADDRESSED = [
    ("Japan demanded that North Korea return the abductees.", "PRK"),
    ("Ecuador called on Peru to respect the treaty.", "PER"),
    ("Greece offered Turkey a ferry link.", "TUR"),
    ("Egypt asked Sudan to hand over the suspects.", "SDN"),
    ("Brazil appealed to Bolivia to keep the gas flowing.", "BOL"),
]


@pytest.mark.parametrize(("text", "country"), ADDRESSED)
def test_addressee(read, text, country):  # type: ignore[no-untyped-def]
    found = read(text)
    assert country in found.countries(found.coded.matters[0].to)


REFUSALS = [
    ("Morocco said its troops would leave only if the Polisario front freed the prisoners.", "MAR"),
    ("Armenia said it would not withdraw unless Azerbaijan lifted the blockade.", "ARM"),
    ("Syria said it would open the bridge only if Lebanon expelled the exiles.", "SYR"),
    ("Nicaragua said it would not sign until Honduras closed the camps.", "NIC"),
    ("Croatia said it would return the ships only if Yugoslavia paid for the damage.", "HRV"),
]


@pytest.mark.parametrize(("text", "country"), REFUSALS)
def test_conditional_refusal_is_a_demand(read, text, country):  # type: ignore[no-untyped-def]
    found = read(text)
    matter = found.only("demand")
    assert country in found.countries(matter.by)
    assert found.terms(matter, "condition")
