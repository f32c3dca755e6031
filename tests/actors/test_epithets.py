"""People taken up by what else they are: age, nationality, former office, what they are in another country."""

import pytest

from .conftest import Ask

TAKEN_UP = [
    ("Portugal named Duarte Meneses as its envoy. The 61-year-old will fly to Bissau.", "Meneses", "old"),
    ("Portugal named Duarte Meneses as its envoy. The 61-year-old lawyer will fly to Bissau.", "Meneses", "lawyer"),
    ("Duarte Meneses landed in Bissau. The Portuguese-speaking crowd cheered as the veteran waved.", "Meneses", "veteran"),
    ("Tomas Halik was flown out of Kabul. The Czech had been held for a year.", "Halik", "Czech"),
    ("Soldiers held Rashid Amiri at his villa. The former general did not resist.", "Amiri", "general"),
    ("Margaret Thatcher flew to Warsaw. The former prime minister praised the unions.", "Thatcher", "minister"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words"), TAKEN_UP, ids=[t[2] for t in TAKEN_UP])
def test_epithets_take_up_who_was_named(ask: Ask, text: str, name: str, words: str) -> None:
    assert ask(text, "1993-05-05").same(name, words, inside=text[text.index(".") :])


def test_the_subject_of_the_clause_is_not_its_own_object(ask: Ask) -> None:
    found = ask("Rashid Amiri was in jail. Elena Duca freed the ailing Afghan on Monday.", "1993-05-05")
    assert found.same("Amiri", "Afghan", inside="Elena Duca freed")


COUNTERPARTS = [
    ("Hubert Vedrine met his German counterpart in Bonn.", "1999-03-03", "counterpart", ["Joschka Fischer"]),
    ("Colin Powell thanked his British opposite number.", "2002-03-03", "number", ["Jack Straw"]),
    ("Her Polish counterpart, Radoslaw Sikorski, told Hillary Clinton so.", "2010-03-03", "Sikorski", ["Radoslaw Sikorski"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "words", "who"), COUNTERPARTS, ids=[c[3][0] for c in COUNTERPARTS])
def test_counterparts_hold_the_same_office(ask: Ask, text: str, day: str, words: str, who: list[str]) -> None:
    assert ask(text, day).names(words) == who


def test_a_counterpart_nobody_knows_is_somebody_of_that_country(ask: Ask) -> None:
    found = ask("Police chief Anton Weber called his Dutch counterpart.", "1999-03-03")
    assert found.code("counterpart") == "NLDCOP"


def test_her_president_is_that_of_her_country(ask: Ask) -> None:
    found = ask("Hillary Clinton arrived a day ahead of her president.", "2009-12-17")
    assert found.names("president") == ["Barack Obama"]


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("A Norwegian was shot in Kabul.", "Norwegian", "NOR"),
        ("Four Egyptians were shot in Kabul.", "Egyptians", "EGYCVL"),
        ("Some 300 Hutus fled.", "Hutus", "CVL"),
    ],
)
def test_nationals_are_people_not_their_country(ask: Ask, text: str, word: str, code: str) -> None:
    asked = ask(text, "1999-03-03")
    (found,) = asked.entities(word)
    assert found.kind.value in ("person", "population")
    assert code in (asked.code(word) or "")


def test_the_japanese_stay_their_country(ask: Ask) -> None:
    assert ask("The Japanese rejected the plan.", "1999-03-03").code("Japanese") == "JPN"


def test_a_people_in_a_state_has_a_leader_of_its_own(ask: Ask) -> None:
    found = ask("Radovan Karadzic stayed in Pale. The Bosnian Serb leader refused.", "1995-04-18")
    assert found.same("Karadzic", "leader")


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Col. Lucio Gutierrez spoke in Quito. The colonel smiled.", "Gutierrez", "colonel"),
        ("Sgt. Ana Rubio spoke in Quito. The sergeant smiled.", "Rubio", "sergeant"),
    ],
)
def test_ranks_in_short_are_ranks(ask: Ask, text: str, name: str, words: str) -> None:
    assert ask(text, "2000-01-21").same(name, words)


def test_captors_are_not_of_their_captives_country(ask: Ask) -> None:
    found = ask("Chinese workers were killed by their captors in Sudan.", "2008-10-29")
    assert "CHN" not in (found.code("captors") or "")


def test_his_men_are_not_the_men_named_before(ask: Ask) -> None:
    found = ask("Three men fled in Yala. The army chief said his men would find them.", "2006-03-14")
    assert found.names("Three men") and found.names("his men")
    assert not found.same("Three men", "his men")


def test_the_prime_minister_is_that_of_the_story(ask: Ask) -> None:
    found = ask("Thailand is tense. The prime minister said the Thai army would stay.", "2006-03-14", "THA")
    assert found.names("minister") == ["Thaksin Shinawatra"]
