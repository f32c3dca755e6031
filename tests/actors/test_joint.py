"""Mentions of two at once."""

import pytest

from .conftest import Ask

TWO = [
    ("Thai Prime Minister Abhisit Vejjajiva met Cambodian Prime Minister Hun Sen. Both men promised restraint.", "men", "Abhisit Vejjajiva+Hun Sen"),
    ("Armenia and Azerbaijan traded blame. The two sides met in Prague.", "sides", "Armenia+Azerbaijan"),
    ("Ecuador and Peru signed a treaty. Both countries will demine the border.", "countries", "Ecuador+Peru"),
    ("Presidents Bill Clinton and Boris Yeltsin met in Helsinki. The two leaders discussed arms.", "leaders", "Bill Clinton+Boris Yeltsin"),
    ("Angolan President Jose Eduardo dos Santos and UNITA leader Jonas Savimbi met in Lusaka. The leaders embraced.", "leaders", "dos Santos+Savimbi"),
    ("Qatar urged Sudan and Chad to talk, telling both to end the war.", "both", "Sudan+Chad"),
    ("India and Pakistan held talks. Each side accused the other of firing first.", "side", "India+Pakistan"),
    ("Ethiopia and Eritrea are at war. Neither country would yield.", "country", "Ethiopia+Eritrea"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "names"), TWO, ids=[t[0][:40] for t in TWO])
def test_two_at_once(ask: Ask, text: str, word: str, names: str) -> None:
    place = text.index(".") if ". " in text else text.index("telling")
    found = sorted(ask(text, "1997-03-21").names(word, text[place:]))
    wanted = sorted(names.split("+"))
    assert len(found) == 2 and all(any(w in f for f in found) for w in wanted), found


def test_others_are_not_the_pair(ask: Ask) -> None:
    report = ask("Iran and Iraq agreed. Two other countries objected.", "1990-08-15")
    assert "Iran" not in report.names("countries")
