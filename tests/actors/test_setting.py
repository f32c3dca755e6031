"""Whose army, whose villagers: the country of those whose phrase names none."""

import pytest

from .conftest import Ask

SCENES = [
    ("In Nairobi, police fired at a crowd. Peru recalled its envoy from Chile.", "police", "KENCOP"),
    ("Peru and Chile traded notes. In Lima, judges dropped the case.", "judges", "PERJUD"),
    ("Chile sent a note. Villagers near Arequipa fled.", "Villagers", "PERCVL"),
    ("Peru closed the border. Ankara fumed, and a Foreign Ministry spokesman said so.", "spokesman", "TURGOV"),
    ("Turkey keeps soldiers in Iraq.", "soldiers", "TURMIL"),
    ("Foreign lobbyists met in Rome. Italy paid.", "lobbyists", "CVL"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "code"), SCENES, ids=[s[1] for s in SCENES])
def test_the_scene_tells_the_country(ask: Ask, text: str, word: str, code: str) -> None:
    assert ask(text, "1999-03-03").code(word) == code


def test_a_stranger_lives_where_the_scene_is(ask: Ask) -> None:
    found = ask('Troops left Chad. "We wait," said Moussa Abderaman at a camp in Niger.', "1999-03-03")
    assert found.code("Abderaman") == "NERCVL"


def test_a_stranger_may_say_where_from(ask: Ask) -> None:
    found = ask("Chile freed them. Dora Whitfield, a nurse from Toronto, wept in Santiago.", "1999-03-03")
    assert found.code("Whitfield") == "CANHLH"


def test_moscow_lay_in_the_soviet_union(ask: Ask) -> None:
    found = ask("In Moscow, tank crews opened fire.", "1991-08-20")
    assert (found.code("crews") or "").startswith("SUN")


def test_a_soldier_is_of_the_force_named_before(ask: Ask) -> None:
    found = ask('British troops entered Basra in Iraq. "We are ready," said Maj. Colin Ashworth.', "2003-04-04")
    assert found.code("Ashworth") == "GBRMIL"
    assert found.same("troops", "We")


def test_brussels_is_the_union_where_belgium_is_not_meant(ask: Ask) -> None:
    assert ask("Brussels warned Hungary.", "2012-03-03").names("Brussels") == ["European Union"]
    assert ask("Belgium is split. Brussels warned Hungary.", "2012-03-03").names("Brussels") == ["Belgium"]


def test_congress_in_a_story_of_peru_is_that_of_peru(ask: Ask) -> None:
    found = ask("In Lima, Congress voted to censure the minister. Peru waits.", "2001-03-03", "PER")
    assert found.code("Congress") == "PERLEG"
