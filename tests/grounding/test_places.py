"""Places: which names are used as places, and which place they mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.grounding import FoundPlace, Gazetteer, find_places, number_places
from standoff.language import Parser
from standoff.model import Span
from standoff.model.vocab import PlacePrecision, PlaceRelation, ZoneKind
from standoff.wire.anatomy import DatelineParts, Passage


def _places(parser: Parser, gazetteer: Gazetteer, dateline: str, body: str) -> dict[str, FoundPlace]:
    start = len(dateline) + 3 if dateline else 0
    text = f"{dateline} - {body}" if dateline else body
    parts = DatelineParts(Span(0, start), Span(0, len(dateline)), None, None) if dateline else None
    parse = parser.parse(text, [Passage(ZoneKind.BODY, start, len(text), 0)])
    return {f.span.of(text): f for f in find_places(parse, parts, text, gazetteer)}


CASES = [
    ("in", "", "Rebels attacked a barracks in Kandahar.", "Kandahar", "Kandahar", "AFG"),
    ("object-of-visit", "", "The pope visited Havana in January.", "Havana", "Havana", "CUB"),
    ("object-of-seize", "", "Militants seized Mosul without a fight.", "Mosul", "Mosul", "IRQ"),
    ("capital-of", "NAIROBI", "Envoys met in the Ghanaian capital on Monday.", "Ghanaian capital", "Accra", "GHA"),
    ("capital-bare", "SARAJEVO", "Gunners shelled a suburb of the capital.", "capital", "Sarajevo", "BIH"),
    ("possessor", "", "Russia annexed Ukraine's Crimea in 2014.", "Crimea", "Crimea", "UKR"),
    ("region-noun", "", "Troops held drills in the Rostov region.", "Rostov region", "Rostov region", "RUS"),
    ("region-named-for-city", "KYIV", "Shells fell in the Poltava region.", "Poltava region", "Poltava region", "UKR"),
    ("apposed-country", "", "Shells fell on the Rostov region, Russia.", "Russia", "Russia", "RUS"),
    ("apposed-disambiguates", "", "Militants fought in Tripoli, Lebanon, on Friday.", "Tripoli", "Tripoli", "LBN"),
    ("apposed-state", "", "Police in Atlanta, Georgia, detained the consul.", "Georgia", "Georgia", "USA"),
    ("direction", "", "Fighting raged in eastern Ukraine.", "eastern Ukraine", "eastern Ukraine", "UKR"),
    ("north-of", "", "A jet crashed north of Kabul.", "Kabul", "Kabul", "AFG"),
    ("unknown-in-region", "", "The guns fired at the Orlinsky range in the Voronezh region.", "Orlinsky range", "Orlinsky range", "RUS"),
    ("old-name", "", "Students marched in Rangoon on Monday.", "Rangoon", "Yangon", "MMR"),
    ("old-spelling", "", "Crowds gathered in Kharkov.", "Kharkov", "Kharkiv", "UKR"),
    ("sea", "", "A frigate sailed through the South China Sea.", "South China Sea", "South China Sea", None),
    ("enclave-of", "", "A convoy reached the enclave of Srebrenica.", "Srebrenica", "Srebrenica", "BIH"),
    ("owner-of-airport", "", "They met at Monrovia's airport.", "Monrovia", "Monrovia", "LBR"),
    ("bound-for", "", "Trucks bound for Gorazde were turned back.", "Gorazde", "Gorazde", "BIH"),
    ("left-for", "", "No troops have left for Liberia yet.", "Liberia", "Liberia", "LBR"),
    ("namesake-small", "WASHINGTON", "The secretary flew to Geneva for talks.", "Geneva", "Geneva", "CHE"),
    ("dateline-country", "GROZNY, Russia", "A convoy was hit.", "GROZNY", "Grozny", "RUS"),
    ("dateline-two", "KABUL/WASHINGTON", "A convoy was hit.", "KABUL", "Kabul", "AFG"),
    ("our-ministry", "ANKARA", "They met at the Foreign Ministry.", "Foreign Ministry", "Foreign Ministry", "TUR"),
    ("arabic-article", "SANAA", "Clashes broke out in al-Bayda on Sunday.", "al-Bayda", "Al Bayda", "YEM"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("dateline", "body", "words", "name", "country"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_place(
    parser: Parser, gazetteer: Gazetteer, dateline: str, body: str, words: str, name: str, country: str | None
) -> None:
    found = _places(parser, gazetteer, dateline, body)
    assert words in found
    assert (found[words].place.name.replace("ḑ", "d").replace("ā", "a"), found[words].place.country) == (name, country)


NO_PLACE = [
    ("actor", "Moscow said it would answer soon."),
    ("addressee", "Britain offered its help to France."),
    ("partner", "Egypt held talks with Syria and Jordan."),
    ("target-of-sanctions", "The council imposed sanctions on Iran."),
    ("attacked-state", "The minister warned that Iraq had attacked Kuwait."),
    ("attributive", "The Gaza conflict dominated the talks."),
    ("person", "Paris Hilton thanked Senator Lincoln Jackson."),
    ("team", "The Houston Rockets beat the Washington Wizards."),
    ("ministry", "The Gaza Health Ministry gave no figure."),
    ("common-word", "Mobile phones were seized after the Reading of the bill."),
    ("topic", "The two sides quarrelled over Kashmir."),
]


@pytest.mark.parametrize("body", [c[1] for c in NO_PLACE], ids=[c[0] for c in NO_PLACE])
def test_no_place(parser: Parser, gazetteer: Gazetteer, body: str) -> None:
    assert _places(parser, gazetteer, "", body) == {}


@pytest.mark.parametrize(
    ("body", "words", "relation"),
    [
        ("Troops gathered near Ukraine.", "Ukraine", PlaceRelation.NEAR),
        ("Refugees fled from Rwanda.", "Rwanda", PlaceRelation.FROM),
        ("Tanks advanced toward Baghdad.", "Baghdad", PlaceRelation.TOWARD),
        ("The envoy travelled to Pyongyang.", "Pyongyang", PlaceRelation.TOWARD),
        ("Diplomats fled Tripoli.", "Tripoli", PlaceRelation.FROM),
        ("Guards patrol along the Danube.", "Danube", PlaceRelation.ALONG),
        ("Guards were shot in Tbilisi.", "Tbilisi", PlaceRelation.IN),
    ],
)
def test_relation(parser: Parser, gazetteer: Gazetteer, body: str, words: str, relation: PlaceRelation) -> None:
    assert _places(parser, gazetteer, "", body)[words].relation is relation


def test_unknown_place_stands_at_what_holds_it(parser: Parser, gazetteer: Gazetteer) -> None:
    body = "The guns fired at the Orlinsky range in the Voronezh region."
    found = _places(parser, gazetteer, "", body)
    unknown, holder = found["Orlinsky range"].place, found["Voronezh region"].place
    assert unknown.basis == "container"
    assert (unknown.latitude, unknown.longitude) == (holder.latitude, holder.longitude)
    assert unknown.precision is holder.precision is PlacePrecision.ADMIN1


def test_mentions_of_one_place_are_one_place(parser: Parser, gazetteer: Gazetteer) -> None:
    text = "Shells fell in Donetsk. Donetsk said nothing. Envoys left for Donetsk from Minsk."
    parse = parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)])
    places, found = number_places(find_places(parse, None, text, gazetteer))
    assert [(p.id, p.name, len(p.mentions)) for p in places][:1] == [("P1", "Donetsk", 2)]
    assert all(f.place in places for f in found)


def test_every_place_of_the_table_can_be_found(gazetteer: Gazetteer) -> None:
    for key in ("crimea", "gaza strip", "golan heights", "darfur", "strait of hormuz", "nagorno karabakh", "aceh"):
        assert gazetteer.find(key)
    assert len(gazetteer.capitals) > 190


WORDS = [
    "in",
    "near",
    "the",
    "of",
    "to",
    "Moscow",
    "Gaza",
    "region",
    ",",
    "'s",
    "capital",
    "Kabul",
    "airport",
    "Georgia",
]


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_spans_lie_in_the_text_and_never_repeat(parser: Parser, gazetteer: Gazetteer, words: list[str]) -> None:
    text = " ".join(words)
    parse = parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)])
    found = find_places(parse, None, text, gazetteer)
    assert found == find_places(parse, None, text, gazetteer)
    assert [f.span for f in found] == sorted({f.span for f in found})
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found)


def test_acronym_is_no_town(parser: Parser, gazetteer: Gazetteer) -> None:
    assert _places(parser, gazetteer, "", "Poland spoke of its accession to NATO and of the Bay of Pigs.") == {}
