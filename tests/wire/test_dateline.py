"""Datelines of many agencies, and lines that are none."""

import pytest

from standoff.knowledge import Knowledge
from standoff.wire.dateline import dateline_at
from standoff.wire.marks import marks_of

STORY = "The two foreign ministers met on Monday and agreed to meet again in the spring."


@pytest.mark.parametrize(
    ("opening", "place", "date", "agency"),
    [
        ("SARAJEVO, Bosnia-Herzegovina (AP) _ ", "SARAJEVO, Bosnia-Herzegovina", None, "AP"),
        ("BEIJING, Oct. 3 (Xinhua) -- ", "BEIJING", "Oct. 3", "Xinhua"),
        ("MOSCOW. March 5 (Interfax) - ", "MOSCOW", "March 5", "Interfax"),
        ("KYIV. Feb 3 (Interfax-Ukraine) – ", "KYIV", "Feb 3", "Interfax-Ukraine"),
        ("SEOUL, May 3 (Yonhap) -- ", "SEOUL", "May 3", "Yonhap"),
        ("UNITED NATIONS (Reuters) - ", "UNITED NATIONS", None, "Reuters"),
        ("WASHINGTON, Jan 3, 1996 (AFP) - ", "WASHINGTON", "Jan 3, 1996", "AFP"),
        ("Tehran, March 3, IRNA - ", "Tehran", "March 3", "IRNA"),
        ("3 March 2019 - ", None, "3 March 2019", None),
        ("MOSCOW, December 15. /TASS/. ", "MOSCOW", "December 15", "TASS"),
        ("MOSCOW, January 3 /ITAR-TASS/ -- ", "MOSCOW", "January 3", "TASS"),
        ("MOSCOW, 15 December (RIA Novosti) - ", "MOSCOW", "15 December", "RIA Novosti"),
        ("JERUSALEM/GAZA, Oct 9 (Reuters) - ", "JERUSALEM/GAZA", "Oct 9", "Reuters"),
        ("Moscow/Kiev (dpa) - ", "Moscow/Kiev", None, "dpa"),
        ("FLINT, Mich., Oct. 4 (UPI) — ", "FLINT, Mich.", "Oct. 4", "UPI"),
        ("ST. PETERSBURG, Russia (AP) — ", "ST. PETERSBURG, Russia", None, "AP"),
        ("WASHINGTON, D.C. (AP) - ", "WASHINGTON, D.C.", None, "AP"),
        ("N'DJAMENA, Chad (AP) _ ", "N'DJAMENA, Chad", None, "AP"),
        ("SÃO PAULO, March 3 (Reuters) - ", "SÃO PAULO", "March 3", "Reuters"),
        ("ABOARD THE USS ABRAHAM LINCOLN (AP) — ", "ABOARD THE USS ABRAHAM LINCOLN", None, "AP"),
        ("KHAN YOUNIS, Gaza Strip (AP) — ", "KHAN YOUNIS, Gaza Strip", None, "AP"),
        ("Damascus, SANA- ", "Damascus", None, "SANA"),
        ("Ramallah, 3 March 2019, WAFA - ", "Ramallah", "3 March 2019", "WAFA"),
        ("Pyongyang, March 3 (KCNA) -- ", "Pyongyang", "March 3", "KCNA"),
        ("TOKYO - March 3, 2019 (Kyodo) - ", "TOKYO", "March 3, 2019", "Kyodo"),
        ("GENEVA (14 March 2019) – ", "GENEVA", "14 March 2019", None),
        ("KIEV, Ukraine, March 3 — ", "KIEV, Ukraine", "March 3", None),
        ("March 3 (Bloomberg) -- ", None, "March 3", "Bloomberg"),
        ("Moscow, 5 March: ", "Moscow", "5 March", None),
        ("[Text] Moscow, 3 Mar (ITAR-TASS)--", "Moscow", "3 Mar", "TASS"),
        ("LONDON — ", "LONDON", None, None),
        ("(CNN) -- ", None, None, "CNN"),
        ("BISHKEK (24.kg) – ", "BISHKEK", None, "24.kg"),
        ("LAGOS (Daily Beacon) - ", "LAGOS", None, "Daily Beacon"),
        ("HANOI (AP/Reuters) - ", "HANOI", None, "AP"),
    ],
)
def test_dateline(opening: str, place: str | None, date: str | None, agency: str | None, knowledge: Knowledge) -> None:
    text = opening + STORY
    found = dateline_at(text, 0, len(text), marks_of(knowledge))
    assert found is not None
    parts = found.parts
    assert (parts.place and parts.place.of(text), parts.date and parts.date.of(text), parts.agency) == (
        place,
        date,
        agency,
    )
    assert text[found.body :] == STORY
    assert parts.span.of(text) == opening.strip()


@pytest.mark.parametrize(
    "text",
    [
        "RUSSIA - UKRAINE: TALKS RESUME IN MINSK AFTER A BREAK OF THREE WEEKS",
        "NATO-led troops entered the town on Monday and took the bridge over the river.",
        "Last Tuesday, March 3, the two ministers met in Geneva and signed the accord.",
        "President Ann Lee (left) met the ministers on Monday and signed the accord.",
        "March 3 was the day on which the two ministers met in Geneva and signed.",
        "In Moscow, officials said on Monday that the two ministers would meet again.",
        "Ann Lee - the envoy who had brokered the truce - left for home on Monday evening.",
        "",
    ],
)
def test_no_dateline(text: str, knowledge: Knowledge) -> None:
    assert dateline_at(text, 0, len(text), marks_of(knowledge)) is None
