"""Rows in plain English."""

from dataclasses import replace

import pytest

from standoff.cli.phrases import act_phrase, event_phrase, medium_phrase
from standoff.cli.terminal import safe, shorten
from standoff.cli.wording import actor_name, event_sentence, event_status, statement_lead, when
from standoff.model.vocab import Act, EventType, MediumKind, Status
from standoff.store import EventRow, Label, ViewRow
from standoff.store.extract import event_rows, statement_rows
from tests.builders import treaty

USA = Label("A1", "United States", "country", "USA", "USA", None, None)
DONFRIED = Label("A2", "Karen Donfried", "person", "USA", "USAGOV", "United States", "Assistant Secretary of State")
RYABKOV = Label("A3", "Sergei Ryabkov", "person", "RUS", "RUSGOV", "Russia", "Deputy Foreign Minister")
STOLTENBERG = Label("A4", "Jens Stoltenberg", "person", "NOR", "IGOWSTNAT", "NATO", "Secretary General")
WEST = Label("A5", "Western countries", "bloc", None, "WST", None, None)
RUSSIA = Label("A6", "Russia", "country", "RUS", "RUS", None, None)
KINSHASA = Label("A7", "Congo (Kinshasa)", "country", "COD", "COD", None, None)
MEETING = next(row for row in event_rows(treaty()) if row.id == "E3")


def _event(**changed: object) -> EventRow:
    return replace(MEETING, sources=[DONFRIED], targets=[RYABKOV], place="Moscow", **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("actor", "name"),
    [
        (USA, "United States"),
        (DONFRIED, "United States (Karen Donfried)"),
        (STOLTENBERG, "NATO (Jens Stoltenberg)"),
        (WEST, "Western countries"),
        (KINSHASA, "Congo (Kinshasa)"),
        (Label("A8", "Jane Doe", "person", None, None, None, None), "Jane Doe"),
    ],
)
def test_actor_names(actor: Label, name: str) -> None:
    assert actor_name(actor) == name


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (_event(), "2024-03-04, Moscow: United States (Karen Donfried) met Russia (Sergei Ryabkov) - CONSULT, happened, in the reporter's voice"),
        (_event(status="planned", views=[ViewRow([USA], "planned", "positive", 2.0)]), "2024-03-04, Moscow: United States (Karen Donfried) to meet Russia (Sergei Ryabkov) - CONSULT, planned, says United States"),
        (_event(status="demanded", polarity="negative", views=[]), "2024-03-04, Moscow: United States (Karen Donfried) not to meet Russia (Sergei Ryabkov) - CONSULT, demanded not to happen"),
        (_event(status="did_not_happen", polarity="negative", views=[], start=None, end=None), "undated, Moscow: United States (Karen Donfried) did not meet Russia (Sergei Ryabkov) - CONSULT, did not happen"),
        (_event(status="ongoing", views=[], relation="near"), "2024-03-04, near Moscow: United States (Karen Donfried) is meeting Russia (Sergei Ryabkov) - CONSULT, going on"),
        (replace(_event(views=[], background=True), sources=[DONFRIED, RYABKOV, WEST], targets=[]), "2024-03-04, Moscow: United States (Karen Donfried) met Russia (Sergei Ryabkov) and Western countries - CONSULT, happened; background"),
        (replace(_event(views=[]), sources=[], symmetric=False), "2024-03-04, Moscow: an unnamed actor met Russia (Sergei Ryabkov) - CONSULT, happened"),
    ],
)  # fmt: skip
def test_sentences(event: EventRow, sentence: str) -> None:
    assert event_sentence(event) == sentence


@pytest.mark.parametrize(
    ("views", "told"),
    [
        ([ViewRow([WEST], "possible", "positive", 1.0), ViewRow([RUSSIA], "denied", "positive", -3.0)], "possible, say Western countries; denied by Russia"),
        ([ViewRow([RYABKOV, RUSSIA], "possible", "positive", 1.0)], "possible, says Sergei Ryabkov, citing Russia"),
        ([ViewRow([], "possible", "positive", 1.0), ViewRow([USA], "possible", "positive", 1.0)], "possible, in the reporter's voice and says United States"),
        ([ViewRow([USA], "actual", "positive", 3.0)], "possible; happened, says United States"),
        ([], "possible"),
    ],
)  # fmt: skip
def test_who_says_so(views: list[ViewRow], told: str) -> None:
    assert event_status(_event(status="possible", views=views)) == told


@pytest.mark.parametrize(
    ("time", "told"),
    [
        (("2021-12-15", "2021-12-15", "day", "within"), "2021-12-15"),
        (("2021-12-06", "2021-12-12", "week", "within"), "2021-12-06 to 2021-12-12"),
        (("2021-12-01", "2021-12-31", "month", "within"), "2021-12"),
        (("2014-01-01", "2014-12-31", "year", "within"), "2014"),
        (("1990-01-01", "1999-12-31", "decade", "within"), "1990s"),
        (("2014-01-01", None, "year", "since"), "since 2014"),
        ((None, "2022-02-17", "day", "until"), "until 2022-02-17"),
        ((None, None, None, None), "undated"),
    ],
)
def test_times(time: tuple[str | None, str | None, str | None, str | None], told: str) -> None:
    assert when(*time) == told


def test_statements_tell_speaker_and_medium() -> None:
    assert [statement_lead(row) for row in statement_rows(treaty())] == [
        "Georgia said",
        "Jeyhun Bayramov (Azerbaijan) said at a briefing",
        "Western diplomats warned",
    ]


def test_every_code_has_a_phrase() -> None:
    assert all(event_phrase(kind, None).past for kind in EventType)
    assert all(act_phrase(act).past for act in Act)
    assert all(medium_phrase(kind) for kind in MediumKind)
    assert event_phrase("CONSULT", "0421").past == "met"
    assert event_phrase("ASSAULT", "999").past == "attacked"


@pytest.mark.parametrize("status", Status)
def test_every_status_makes_a_sentence(status: Status) -> None:
    for polarity in ("positive", "negative"):
        assert event_sentence(_event(status=status.value, polarity=polarity, views=[]))


def test_safe_keeps_every_offset() -> None:
    text = "".join(map(chr, range(0x250))) + "\u2028\u202e\U0001f600"
    assert len(safe(text)) == len(text)
    assert safe("a\nb") == "a\nb"


@pytest.mark.parametrize(("text", "short"), [("abc", "abc"), ("one two, three", "one two…"), ("x" * 20, "x" * 9 + "…")])
def test_shorten(text: str, short: str) -> None:
    assert shorten(text, 10) == short
