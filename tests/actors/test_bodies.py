"""Noun phrases to bodies, and what takes them up again."""

import pytest

from .conftest import Ask

TAKEN = [
    ("Abu Sayyaf seized a resort. The gunmen demanded a ransom.", "Sayyaf", "gunmen"),
    ("FARC attacked a base. The rebels killed nine soldiers.", "FARC", "rebels"),
    ("The Tupac Amaru Revolutionary Movement took hostages in Lima. The guerrillas want a plane.", "Movement", "guerrillas"),
    ("Boko Haram raided Chibok. The militants burned houses.", "Haram", "militants"),
    ("Four Dutch peacekeepers were taken hostage. The soldiers were freed at dawn.", "peacekeepers", "soldiers"),
    ("The rebels hold 20 hostages. The captives are well.", "hostages", "captives"),
    ("Hundreds of demonstrators marched in Rangoon. The protesters threw stones.", "demonstrators", "protesters"),
    ("The Moro Islamic Liberation Front signed. The group promised to disarm.", "Front", "group"),
    ("The World Food Programme stopped deliveries. The agency lost two drivers.", "Programme", "agency"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "again"), TAKEN, ids=[t[2] + t[1] for t in TAKEN])
def test_taking_up(ask: Ask, text: str, first: str, again: str) -> None:
    report = ask(text, "1997-02-11")
    assert report.same(first, again), (report.names(first), report.names(again))


def test_other_rebels_are_not_the_group(ask: Ask) -> None:
    report = ask("FARC attacked a base. Unidentified gunmen killed a judge.", "1999-02-11")
    assert not report.same("FARC", "gunmen")


CODES = [
    ("Taliban fighters attacked Kunduz.", "fighters", "AFG"),
    ("South Korea's Defence Ministry confirmed it.", "Ministry", "KORGOV"),
    ("The North Korean embassy in Beijing was silent.", "embassy", "PRKGOV"),
    ("Soldiers of the presidential guard in Chad mutinied.", "guard", "TCDMIL"),
    ("Turkish police arrested him.", "police", "TURCOP"),
    ("Polish farmers blocked a road.", "farmers", "POLAGR"),
    ("The North's state media praised the launch by North Korea.", "media", "PRK"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "code"), CODES, ids=[c[0] for c in CODES])
def test_codes(ask: Ask, text: str, word: str, code: str) -> None:
    found = ask(text, "2009-06-01").code(word)
    assert found is not None and found.startswith(code), found


def test_shopkeepers_and_traders_are_of_the_storys_country(ask: Ask) -> None:
    report = ask(
        "TEHRAN - Iran raised prices. Shopkeepers closed the bazaar and traders went on strike.", "2022-10-05", "IRN"
    )
    assert (report.code("Shopkeepers") or "")[:3] == "IRN"
    assert (report.code("traders") or "")[:3] == "IRN"


def test_the_ministry_is_that_of_the_minister(ask: Ask) -> None:
    report = ask("Egyptian Interior Minister Habib el-Adly spoke. The ministry may ban the march.", "2008-04-06")
    assert report.code("ministry") == "EGYGOV"


def test_the_embassy_is_that_of_the_ambassador(ask: Ask) -> None:
    report = ask(
        "Sudan summoned the ambassador of Chad. A counsellor of the embassy, Idris Moussa, was expelled.", "2006-04-15"
    )
    assert report.code("Moussa") == "TCDGOV"


def test_a_description_beside_a_name_gives_it_its_kind(ask: Ask) -> None:
    report = ask("The main rebel group, the Front for Northern Renewal, shelled the airport in Liberia.", "1994-04-15")
    assert report.code("Renewal") == "LBRREB"


def test_peoples_by_their_short_name(ask: Ask) -> None:
    report = ask("Bosnian Serbs shelled the town. The Serbs refused to withdraw.", "1993-04-15")
    assert report.same("Bosnian Serbs", "Serbs", "The Serbs")
    assert (report.code("Serbs") or "").startswith("BIH")
