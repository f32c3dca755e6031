"""People: names of all orders, titles, offices."""

import pytest

from .conftest import Ask

PEOPLE = [
    ("DPR militia commander Roman Tkalenko spoke in Donetsk, Ukraine. The Donetsk People's Republic (DPR) is not recognised.", "2015-02-18", "Tkalenko", "UKR"),
    ("Lithuania's ambassador to Moscow, Jonas Petraitis, left.", "2015-02-18", "Petraitis", "LTUGOV"),
    ("A rebel spokesman, Capt. Oumar Diallo, spoke in Chad.", "1990-12-03", "Diallo", "TCD"),
    ("KIM Jong-un inspected a submarine in North Korea.", "2016-08-25", "un", "PRKGOV"),
    ("Gen. Abdel Fattah al-Sisi visited Riyadh.", "2013-09-01", "Sisi", "EGY"),
    ("Nguyen Phu Trong received the envoy in Hanoi.", "2015-07-01", "Trong", "VNM"),
    ("Hungarian Prime Minister Viktor Orban vetoed it.", "2022-06-01", "Orban", "HUNGOV"),
    ("U.N. envoy Lakhdar Brahimi arrived.", "2013-06-01", "Brahimi", "IGO"),
    ("Ukrainian President Volodymyr Zelenskyy thanked Berlin.", "2022-06-01", "Zelenskyy", "UKRGOV"),
    ("Mrs. Thatcher spoke in London.", "1990-06-01", "Thatcher", "GBR"),
    ("Exiled lawyer Shirin Farahani spoke for protesters in Iran.", "2022-10-10", "Farahani", "IRN"),
    ("Savimbi's spokesman, Jorge Valente, said UNITA would fight on in Angola.", "1993-01-10", "Valente", "AGO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "name", "code"), PEOPLE, ids=[p[2] for p in PEOPLE])
def test_codes_of_people(ask: Ask, text: str, day: str, name: str, code: str) -> None:
    found = ask(text, day).code(name)
    assert found is not None and found.startswith(code), found


@pytest.mark.parametrize(
    ("text", "first", "again"),
    [
        ("President Roh Moo-hyun spoke. Roh left in the evening.", "hyun", "Roh left"),
        ("Vietnamese minister Tran Duc Hai spoke. Hai left.", "Hai spoke", "Hai left"),
        ("Ayatollah Ali al-Sistani spoke in Iraq. Sistani wants a vote.", "Sistani spoke", "Sistani wants"),
        ("U.S. envoy Richard C. Holbrooke met them. Mr. Holbrooke left.", "Holbrooke met", "Holbrooke left"),
        ("Ursula von der Leyen spoke in Brussels. Von der Leyen left.", "Leyen spoke", "Leyen left"),
        ("British diplomat David Owen spoke. The diplomat left.", "Owen", "diplomat left"),
        ("Irish negotiator Mary O'Neill-Byrne spoke. O'Neill-Byrne left.", "Byrne spoke", "Byrne left"),
    ],
)
def test_one_person_however_called(ask: Ask, text: str, first: str, again: str) -> None:
    report = ask(text, "2005-05-05")
    one = report.names(first.split(maxsplit=1)[0], first)
    assert one and one == report.names(again.split(maxsplit=1)[0], again), (
        one,
        report.names(again.split(maxsplit=1)[0], again),
    )


def test_a_small_word_at_the_end_of_a_name_is_no_family_name(ask: Ask) -> None:
    report = ask("President Moon Jae-in spoke in Seoul. Talks in Berlin failed.", "2017-09-04")
    assert all("Moon" not in n for n in report.names("in", "in Berlin"))
    assert report.names("Moon")[0].startswith("Moon Jae")


def test_a_head_of_state_who_chairs_a_body_keeps_his_country(ask: Ask) -> None:
    report = ask("The chairman of the African Union, Ghanaian President John Kufuor, left Nairobi.", "2008-01-10")
    assert report.code("Kufuor") == "GHAGOV"


WORDS = [
    "Major powers met in Geneva. May talks in Oslo failed. Brown coal prices rose.",
    "Bush fires raged in Spain. Straw polls opened.",
    "Gore covered the street. Ban on ivory sales agreed. So did Chad. Will power matter?",
    "Day laborers waited. King crab was scarce. Long lines formed. Hunt for rebels goes on.",
]


@pytest.mark.parametrize("text", WORDS, ids=[t.split(" ", maxsplit=1)[0] for t in WORDS])
@pytest.mark.parametrize("day", ["1991-05-05", "2008-05-05", "2017-05-05"])
def test_words_that_are_family_names_too_are_nobody(ask: Ask, text: str, day: str) -> None:
    found = ask(text, day).cast
    assert [e.name for e in found.entities if e.kind.value == "person" and e.mentions] == []


@pytest.mark.parametrize("day", ["1991-05-05", "2017-05-05"])  # in 2008 it might be the secretary of state
def test_a_word_is_nobody_where_nobody_of_that_name_leads(ask: Ask, day: str) -> None:
    found = ask("Rice has doubled in price.", day).cast
    assert [e.name for e in found.entities if e.kind.value == "person" and e.mentions] == []


def test_a_leader_called_by_a_common_word_is_found(ask: Ask) -> None:
    assert ask("May urged patience.", "2017-05-05").names("May") == ["Theresa May"]
    assert ask("Brown said the Bush administration knew.", "2008-05-05").names("Brown") == ["Gordon Brown"]
