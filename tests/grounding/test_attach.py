"""The time and place that a predicate takes."""

import pytest

from standoff.grounding import Gazetteer, find_places, find_times, place_of, time_of
from standoff.language import Parse, Parser
from standoff.model.report import given_date
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage

from .conftest import ParseZones

PUBLISHED = "2021-12-15"  # a Wednesday


def _parse(parser: Parser, text: str) -> Parse:
    return parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)])


TIMES = [
    ("own", "The envoys met on Monday in Vienna.", "met", "2021-12-13"),
    ("hung-on-noun", "He held talks with the French minister in Vienna on Monday.", "held", "2021-12-13"),
    ("object-of-light-verb", "He held talks with the French minister on Monday.", "talks", "2021-12-13"),
    ("coordinated", "She met the minister on Monday and later held talks with rebels.", "held", "2021-12-13"),
    ("coordinated-noun", "She met the minister on Monday and later held talks with rebels.", "talks", "2021-12-13"),
    ("coordinated-own", "He flew home on Monday and met aides on Tuesday.", "met", "2021-12-14"),
    ("noun-under-verb", "Kyiv handed the draft over at talks in Minsk on Monday.", "talks", "2021-12-13"),
    ("verb-over-noun", "Kyiv handed the draft over at talks in Minsk on Monday.", "handed", "2021-12-13"),
    ("not-of-complement", "He said the army would leave on Friday.", "said", None),
    ("not-of-speech", "He said on Monday that the army had left.", "left", None),
    ("other-subject", "France recalled its envoy on Monday and Chad protested.", "protested", None),
    ("other-tense", "The army took the town in 2014 and has backed militias.", "backed", None),
    ("not-of-qualifier", "The council condemned Friday's attack.", "condemned", None),
    ("attack-of-friday", "The council condemned Friday's attack.", "attack", "2021-12-10"),
    ("before-clause", "The bloc warned Moscow last week it would pay dearly.", "warned", "2021-12-06"),
    ("day-after", "The council met on Monday, a day after Pyongyang tested a bomb.", "tested", "2021-12-12"),
    ("no-words", "The envoys met in Vienna.", "met", None),
    ("participle", "Gunners shelled the market on Monday, killing six people.", "killing", "2021-12-13"),
    ("infinitive-is-later", "The sides agreed on Monday to free prisoners.", "free", None),
    ("noun-with-participle", "Talks held on Monday brought no result.", "Talks", "2021-12-13"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "day"), [c[1:] for c in TIMES], ids=[c[0] for c in TIMES])
def test_time(parser: Parser, sentence: str, predicate: str, day: str | None) -> None:
    parse = _parse(parser, sentence)
    found = time_of(parse.word.index(predicate), parse, find_times(parse, given_date(PUBLISHED)))
    assert (found.start if found else None) == day


PLACES = [
    ("own", "The envoys met on Monday in Vienna.", "met", "Vienna"),
    ("hung-on-noun", "The two sides signed a ceasefire in Minsk.", "signed", "Minsk"),
    ("object", "Russia annexed Crimea and has backed militias.", "annexed", "Crimea"),
    ("object-not-shared", "Russia annexed Crimea and backed militias.", "backed", None),
    ("part-of", "Rebels seized a swathe of eastern Ukraine.", "seized", "eastern Ukraine"),
    ("front-shared", "In Kisumu, police fired tear gas and shops were looted.", "looted", "Kisumu"),
    ("of-event-noun", "The bombing of Belgrade went on.", "bombing", "Belgrade"),
    ("holder-second", "Soldiers fired guns at a base in Pskov, Russia.", "fired", "Pskov"),
    ("relative", "Troops left Abyei, which they had seized in May.", "seized", "Abyei"),
    ("none", "The envoys met on Monday.", "met", None),
    ("subject-place-is-not", "Talks in Geneva failed.", "failed", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "predicate", "name"), [c[1:] for c in PLACES], ids=[c[0] for c in PLACES])
def test_place(parser: Parser, gazetteer: Gazetteer, sentence: str, predicate: str, name: str | None) -> None:
    parse = _parse(parser, sentence)
    found = place_of(parse.word.index(predicate), parse, find_places(parse, None, sentence, gazetteer), None)
    assert (found.place.place.name if found else None) == name


def test_caption_date_holds_for_its_title_line(parse_zones: ParseZones) -> None:
    parse = parse_zones(
        [
            (ZoneKind.CAPTION, "Soldiers hold drills in the north"),
            (ZoneKind.CAPTION, "A gunner takes part in drills near Tallinn, Estonia, May 4, 2018."),
            (ZoneKind.BODY, "Soldiers held drills."),
        ]
    )
    times = find_times(parse, given_date(PUBLISHED))
    held = [time_of(i, parse, times) for i, lemma in enumerate(parse.lemma) if lemma == "hold"]
    assert [t.start if t else None for t in held] == ["2018-05-04", None]


def test_here_is_the_dateline(parser: Parser, gazetteer: Gazetteer) -> None:
    from standoff.model import Span
    from standoff.wire.anatomy import DatelineParts

    text = "SEOUL - Officials met here on Monday."
    parse = parser.parse(text, [Passage(ZoneKind.BODY, 8, len(text), 0)])
    places = find_places(parse, DatelineParts(Span(0, 8), Span(0, 5), None, None), text, gazetteer)
    found = place_of(parse.word.index("met"), parse, places, places[0])
    assert found is not None
    assert (found.place.place.name, found.basis) == ("Seoul", "dateline")
