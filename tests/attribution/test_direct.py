"""Direct speech: marks of every style, cues before, after and between, quotations that run on."""

from collections.abc import Callable

import pytest

from standoff.attribution.quotations import find_quotations
from standoff.model.vocab import StatementForm

from .conftest import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        '"We will not yield an inch," the general said.',
        "\u201cWe will not yield an inch,\u201d the general said.",
        "``We will not yield an inch,'' the general said.",
        "'We will not yield an inch,' the general said.",
        "\u2018We will not yield an inch,\u2019 the general said.",
        "\u00abWe will not yield an inch,\u00bb the general said.",
    ],
)
def test_every_style_of_marks(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.content() == ["We will not yield an inch,"]
    assert (reading.source(), reading.cue()) == ("the general", "said")
    assert reading.found[0].form is StatementForm.DIRECT


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('The minister told reporters: "The talks have failed."', "The minister", ["The talks have failed."]),
        (
            '"The talks have failed," said the minister, a veteran of the war.',
            "the minister, a veteran of the war",
            ["The talks have failed,"],
        ),
        ('"Why should we wait?" the envoy asked.', "the envoy", ["Why should we wait?"]),
        (
            '"We want peace," the envoy said, "but not at any price."',
            "the envoy",
            ["We want peace,", "but not at any price."],
        ),
        (
            '"They must go first," said the deputy. "If they stay, we will fight."',
            "the deputy",
            ["They must go first,", "If they stay, we will fight."],
        ),
        (
            "'The tyrant is gone. We are free,' a rebel spokesman, Capt. Idriss Saleh, said in a broadcast.",
            "a rebel spokesman, Capt. Idriss Saleh",
            ["The tyrant is gone. We are free,"],
        ),
        (
            "'The workers' rights were ignored,' the union leader said.",
            "the union leader",
            ["The workers' rights were ignored,"],
        ),
    ],
)
def test_cue_before_after_and_between(read: Read, text: str, source: str, content: list[str]) -> None:
    reading = read(text)
    assert (reading.source(), reading.content()) == (source, content)
    assert len(reading.found) == 1


def test_a_quotation_over_paragraphs_is_one_statement(read: Read) -> None:
    reading = read(
        '"We have waited for ten years," the chief said. "Nobody came.\n'
        '"Now we shall act alone, and nobody will stop us."'
    )
    assert reading.content() == [
        "We have waited for ten years,",
        "Nobody came.",
        "Now we shall act alone, and nobody will stop us.",
    ]
    assert len(reading.found) == 1


def test_a_quotation_without_cue_goes_to_the_last_speaker(read: Read) -> None:
    reading = read('The premier said the port would stay open.\n"Nobody will be turned away from our harbour."')
    carried = reading.found[1]
    assert (carried.cue, carried.carried) == ((), True)
    assert reading.source(1) == "The premier"


def test_marks_within_marks_stay_inside(read: Read) -> None:
    reading = read("\"He called us 'bandits' on the radio,\" the rebel leader said.")
    told = reading.by_cue("said")
    assert reading.content(told) == ["He called us 'bandits' on the radio,"]


def test_words_in_quotation_marks_are_not_always_speech(read: Read) -> None:
    assert read('Troops from the "Lions" brigade entered the town.').found == []


def test_an_apostrophe_opens_nothing(read: Read) -> None:
    reading = read("The ministers' plane landed in the '90s; the crew's papers weren't found.")
    assert find_quotations(reading.parse) == []


def test_a_missing_closing_mark_ends_with_the_paragraph(read: Read) -> None:
    reading = read('"We will not go, the general said.\nThe town was quiet.')
    assert find_quotations(reading.parse)[0].open_ended
    assert all(piece.end <= reading.text.index("\n") for a in reading.found for piece in a.content)
