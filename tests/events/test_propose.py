"""Events that the encoder finds where the tables have no row."""

from functools import cache

import pytest

from standoff import Coder, Report
from standoff.model import CodedReport, Event
from tests.coding import coder

TEXTS = [
    "KATHMANDU, May 3 (Reuters) - The Nepalese cabinet footed the bill for the stranded Bangladeshi students on Friday.",
    "Gunmen loyal to the warlord mowed down nine Chadian soldiers near Abeche on Tuesday, the defence ministry said.",
    "The Kenyan foreign minister lambasted Uganda over the border closure, and Uganda said it would not budge.",
    "The central bank kept rates on hold, and the shilling firmed against the dollar.",
]


@cache
def deep() -> Coder:
    return Coder(encoder=True)


def told(coded: CodedReport, basis: str) -> list[Event]:
    return [event for event in coded.events if event.basis == basis]


@pytest.mark.parametrize("text", TEXTS)
def test_what_the_tables_tell_stays_as_it_is(text: str) -> None:
    report = Report.from_text(text)
    plain, more = coder().code(report), deep().code(report)

    def known(coded: CodedReport) -> list[tuple[object, ...]]:
        return [(e.type, e.mode, tuple(e.predicate), tuple(e.sources), tuple(e.targets)) for e in told(coded, "table")]

    assert known(more) == known(plain)
    assert not told(plain, "encoder")


def test_an_event_in_words_that_no_row_has_is_found_with_its_parties() -> None:
    coded = deep().code(Report.from_text(TEXTS[0]))
    event = next(e for e in told(coded, "encoder") if e.type == "AID")
    names = {actor.id: actor.name for actor in coded.actors}
    assert [names[s.actor] for s in event.sources] == ["Nepalese cabinet"]
    assert event.targets
    assert 0 < event.confidence <= 0.9


def test_where_nothing_happens_the_encoder_finds_nothing() -> None:
    assert not deep().code(Report.from_text(TEXTS[3])).events


def test_the_record_names_the_encoder() -> None:
    report = Report.from_text(TEXTS[0])
    assert deep().code(report).coder.models["encoder"].startswith("sha256:")
    assert "encoder" not in coder().code(report).coder.models


def test_several_processes_give_the_same() -> None:
    reports = [Report.from_text(text) for text in TEXTS]
    alone = [one.to_json() for one in deep().code_many(reports) if isinstance(one, CodedReport)]
    several = [one.to_json() for one in deep().code_many(reports, workers=2) if isinstance(one, CodedReport)]
    assert several == alone
