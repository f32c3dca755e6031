"""The first person by its speaker's side; what a pronoun owns."""

import pytest

from .conftest import Ask

WE = [
    ("1999-03-20", '"We shall never give up our mountains," said a spokesman for the Kosovo Liberation Army, Ilir Marku. The KLA attacked a convoy.', "Kosovo Liberation Army"),
    ("2012-11-20", 'M23 rebels seized Goma. "We will march on Bukavu," said M23 spokesman Vianney Kazarama.', "March 23"),
    ("1993-06-02", '"We will not sign this map," Bosnian Serb commander Milos Savic said. Bosnian Serbs hold most of the land.', "Bosnian Serbs"),
    ("2008-08-27", '"We are grateful to Moscow," an aide to Georgian President Mikheil Saakashvili said.', "Georgia"),
    ("2016-09-12", '"We have agreed to the truce," a Hezbollah commander told the newspaper.', "Hezbollah"),
    ("2003-02-10", '"We need more time," French Foreign Minister Dominique de Villepin said.', "France"),
    ("2021-05-12", '"We struck their towers," said Israeli military spokesman Jonathan Conricus.', "Israel"),
    ("1996-05-02", '"We want talks," said a rebel spokesman, Col. Musa Bah. The Revolutionary United Front controls the diamond fields.', "Revolutionary United Front"),
    ("2017-03-02", '"We will keep 30,000 soldiers there," NATO spokeswoman Oana Lungescu said.', "NATO"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "side"), WE, ids=[w[2] for w in WE])
def test_we_is_the_side_of_who_is_quoted(ask: Ask, day: str, text: str, side: str) -> None:
    assert [n for n in ask(text, day).names("We") if side in n], ask(text, day).names("We")


def test_i_is_the_speaker(ask: Ask) -> None:
    report = ask('"I have told the Emir so," U.S. Secretary of State James Baker said.', "1991-01-09")
    assert report.names("I", '"I') == report.names("Baker")


def test_a_spokesman_owned_by_a_pronoun_serves_its_antecedent(ask: Ask) -> None:
    report = ask(
        "The Justice and Equality Movement rejected the offer, its spokesman in Cairo, Adam Salih, said on Monday.",
        "2008-05-12",
    )
    assert report.names("its") == report.names("Movement")
    assert (report.code("Salih") or "").startswith("SDN") and "REB" in (report.code("Salih") or "")


def test_our_army_is_that_of_the_speaker(ask: Ask) -> None:
    report = ask('"Our army will answer," Pakistani Prime Minister Nawaz Sharif said.', "1999-06-01")
    assert report.code("army") == "PAKMIL"
