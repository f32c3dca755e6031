"""Reported speech: where content begins and ends, and who says it."""

from collections.abc import Callable

import pytest

from standoff.model.vocab import Act, StatementForm

from .conftest import Reading

Read = Callable[..., Reading]

CLAUSES = [
    # text, cue, source, content, act
    (
        "Norway said it would close the strait to warships on Monday.",
        "said",
        "Norway",
        "it would close the strait to warships on Monday",
        Act.SAY,
    ),
    (
        "The envoy said that both armies had agreed to pull back.",
        "said",
        "The envoy",
        "both armies had agreed to pull back",
        Act.SAY,
    ),
    (
        "The bloc warned Belarus last week it would face new sanctions.",
        "warned",
        "The bloc",
        "it would face new sanctions",
        Act.WARN,
    ),
    (
        "The junta warned on Tuesday that any strike would be punished.",
        "warned",
        "The junta",
        "any strike would be punished",
        Act.WARN,
    ),
    ("Colombia accused its neighbour of sheltering rebels.", "accused", "Colombia", "of sheltering rebels", Act.ACCUSE),
    (
        "Rwanda denied that its soldiers had crossed the border.",
        "denied",
        "Rwanda",
        "its soldiers had crossed the border",
        Act.DENY,
    ),
    (
        "Rwanda denied sending soldiers across the border.",
        "denied",
        "Rwanda",
        "sending soldiers across the border",
        Act.DENY,
    ),
    ("Rwanda denied the accusation.", "denied", "Rwanda", "the accusation", Act.DENY),
    ("The pope urged both sides to lay down their arms.", "urged", "The pope", "to lay down their arms", Act.URGE),
    ("The council called on Sudan to end the raids.", "called on", "The council", "to end the raids", Act.URGE),
    ("Brazil called for a ceasefire in the region.", "called for", "Brazil", "a ceasefire in the region", Act.URGE),
    ("The rebels demanded that the governor resign.", "demanded", "The rebels", "the governor resign", Act.DEMAND),
    (
        "The rebels threatened to resume attacks unless prisoners are freed.",
        "threatened",
        "The rebels",
        "to resume attacks unless prisoners are freed",
        Act.THREATEN,
    ),
    ("Japan promised to double its aid.", "promised", "Japan", "to double its aid", Act.PROMISE),
    ("The minister vowed to punish the killers.", "vowed", "The minister", "to punish the killers", Act.PROMISE),
    ("It was announced that the port would reopen.", "announced", None, "the port would reopen", Act.ANNOUNCE),
    (
        "The minister was quoted as saying the truce had failed.",
        "quoted as saying",
        "The minister",
        "the truce had failed",
        Act.SAY,
    ),
    ("Residents fled the town, the mayor said.", "said", "the mayor", "Residents fled the town", Act.SAY),
    ("Two ships were sunk, according to the navy.", "according to", "the navy", "Two ships were sunk", Act.SAY),
    (
        "According to two diplomats, the talks collapsed on Friday.",
        "According to",
        "two diplomats",
        "the talks collapsed on Friday",
        Act.SAY,
    ),
    (
        "The secretary made clear that no troops would be sent.",
        "made clear",
        "The secretary",
        "no troops would be sent",
        Act.SAY,
    ),
]


@pytest.mark.parametrize(("text", "cue", "source", "content", "act"), CLAUSES)
def test_finds_cue_source_and_content(
    read: Read, text: str, cue: str, source: str | None, content: str, act: Act
) -> None:
    reading = read(text)
    assert len(reading.found) == 1
    assert (reading.cue(), reading.source(), reading.content()) == (cue, source, [content])
    assert reading.found[0].act is act
    assert reading.found[0].form is StatementForm.INDIRECT


def test_content_is_split_around_a_cue_in_its_middle(read: Read) -> None:
    reading = read("The truce, two diplomats said on Monday, would begin at midnight.")
    assert reading.content() == ["The truce", "would begin at midnight"]
    assert reading.source() == "two diplomats"


def test_what_another_speaker_says_after_a_comma_is_left_out(read: Read) -> None:
    reading = read("Shells hit the market, residents said, but the army denied firing.")
    assert reading.content(reading.by_cue("said")) == ["Shells hit the market"]
    assert reading.content(reading.by_cue("denied")) == ["firing"]


def test_a_denial_takes_up_what_was_said_before(read: Read) -> None:
    reading = read("Western states have warned that Serbia may close the border, something Belgrade has denied.")
    denied = reading.by_cue("denied")
    assert reading.found[denied].anaphoric
    assert reading.content(denied) == ["Serbia may close the border"]
    assert reading.content(reading.by_cue("warned")) == ["Serbia may close the border"]


def test_two_verbs_share_a_speaker(read: Read) -> None:
    reading = read("Seoul denied that its jets had crossed the line and accused the North of lying.")
    assert reading.content(reading.by_cue("denied")) == ["its jets had crossed the line"]
    assert reading.source(reading.by_cue("accused")) == "Seoul"


def test_one_statement_inside_another_names_its_parent(read: Read) -> None:
    reading = read("The French envoy said the general had asked Paris to keep its troops in the country.")
    said, asked = reading.by_cue("said"), reading.by_cue("asked")
    assert reading.found[asked].parent == said
    assert reading.found[said].parent is None


def test_addressee_and_medium(read: Read) -> None:
    told = read("The premier told lawmakers that the budget had failed.")
    assert told.word(told.found[0].addressee) == "lawmakers"
    briefed = read("The premier told a news conference that the budget had failed.")
    assert briefed.found[0].addressee is None
    assert briefed.word(briefed.found[0].medium) == "conference"
    posted = read("The embassy said in a video posted on Twitter that it was closed.")
    assert posted.word(posted.found[0].medium) == "Twitter"


def test_words_quoted_within_reported_speech_make_it_mixed(read: Read) -> None:
    reading = read('The ministry said the demand was "not negotiable" and that talks were over.')
    assert reading.found[0].form is StatementForm.MIXED
    assert [span.of(reading.text) for span in reading.found[0].quoted] == ["not negotiable"]


@pytest.mark.parametrize(
    "text",
    [
        "Russia wants the alliance to withdraw its troops.",
        "The envoy flew to Cairo to offer support.",
        "China has backed the plan.",
        "The minister may ask Congress to send money.",
        "The general refused to be named.",
        "Officials did not say when the talks would resume.",
        "If the president says that he will go, the crowd will cheer.",
        "Troops moved into the town at dawn.",
    ],
)
def test_what_is_no_statement(read: Read, text: str) -> None:
    assert read(text).found == []


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Iran ready for talks, minister says", "minister", "Iran ready for talks"),
        ("Merkel: We will not close the border", "Merkel", "We will not close the border"),
        ("Gas deal with China close - energy minister", "energy minister", "Gas deal with China close"),
        ("Minister says no talks with rebels", "Minister", "no talks with rebels"),
    ],
)
def test_headlines(read: Read, headline: str, source: str, content: str) -> None:
    reading = read(headline, headline=True)
    assert [(reading.source(), reading.content())] == [(source, [content])]


def test_a_place_before_a_colon_is_a_topic(read: Read) -> None:
    assert read("Libya: rival forces clash near the capital", headline=True).found == []
