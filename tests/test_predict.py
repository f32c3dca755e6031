"""The heads asked alone: answers, refusals, and that an answer depends on its own row."""

from functools import cache

import pytest

from standoff.errors import ReportError
from standoff.events.classify import Codebook
from standoff.predict import Predictor


@cache
def predictor(codebook: Codebook = Codebook.PLOVER) -> Predictor:
    return Predictor(codebook)


@pytest.mark.parametrize(
    ("text", "source", "target", "type_"),
    [
        ("Turkish jets bombed Kurdish rebels in northern Iraq overnight.", "Turkish jets", "Kurdish rebels", "ASSAULT"),
        ("Canada sent 40 tonnes of food to Haiti after the earthquake.", "Canada", "Haiti", "AID"),
        ("Thousands of teachers marched through Lima against the government.", "teachers", "the government", "PROTEST"),
        (
            "Kenyan police arrested nine opposition lawmakers on Friday.",
            "Kenyan police",
            "nine opposition lawmakers",
            "COERCE",
        ),
        ("Russia and Belarus began joint military exercises on Monday.", "Russia", "Belarus", "COOPERATE"),
    ],
)
def test_the_type_of_what_one_does_to_another(text: str, source: str, target: str, type_: str) -> None:
    answer = predictor().type({"text": text, "source": source, "target": target})
    assert answer["type"] == type_
    assert 0 < answer["confidence"] <= 1


def test_source_and_target_exchanged_are_another_question() -> None:
    text = "Protesters burned tyres after police fired tear gas at them."
    assert predictor().type({"text": text, "source": "Protesters", "target": "police"})["type"] == "PROTEST"
    assert predictor().type({"text": text, "source": "police", "target": "Protesters"})["type"] == "ASSAULT"
    row = {
        "text": "France rejected a demand by Mali for the return of the general.",
        "source": "France",
        "target": "Mali",
    }
    assert predictor().type(row)["type"] == "REJECT"
    assert predictor().type(row | {"source": "Mali", "target": "France"})["type"] == "REQUEST"


@pytest.mark.parametrize(
    ("text", "source", "target", "plover", "plv"),
    [
        ("Japan imposed sanctions on three Syrian banks.", "Japan", "three Syrian banks", "SANCTION", "COERCE"),
        ("The rebels freed 40 captured soldiers.", "The rebels", "40 captured soldiers", "RETREAT", "YIELD"),
    ],
)
def test_the_codebook_decides_the_borders(text: str, source: str, target: str, plover: str, plv: str) -> None:
    row = {"text": text, "source": source, "target": target}
    assert predictor().type(row)["type"] == plover
    answer = predictor(Codebook.PLV).type(row)
    assert (answer["type"], answer["mode"]) == (plv, None)
    assert answer["quad"] in (1, 2, 3, 4)


def test_nothing_between_two_parties_is_no_event() -> None:
    answer = predictor().type({"text": "Chad lies north of Cameroon.", "source": "Chad", "target": "Cameroon"})
    assert answer["type"] is None
    assert answer["quad"] is None


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("The army shelled the town on Sunday.", "shelled", 2, 3),
        ("The army did not shell the town on Sunday.", "shell", -3, -1.5),
        ("The army may shell the town on Sunday.", "shell", -0.5, 2),
        ("The president demanded that the army leave the town.", "leave", -1, 1.5),
    ],
)
def test_how_far_a_text_commits_itself(text: str, word: str, low: float, high: float) -> None:
    start = text.index(word)
    answer = predictor().factuality({"text": text, "start": start, "end": start + len(word)})
    assert low <= answer["score"] <= high


def test_attributions_are_spans_of_the_text() -> None:
    text = '"We will leave," the envoy said.\n\nAccording to two diplomats, the talks are over.'
    found = predictor().attribution({"text": text})["attributions"]
    assert [text[a:b] for one in found for a, b in one["cue"]] == ["said", "According to"]
    assert [text[a:b] for one in found for a, b in one["source"]] == ["the envoy", "two diplomats"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({}, "field"),
        ({"text": 7}, "field"),
        ({"text": " \n"}, "empty"),
        ({"text": "<p>{} <b>#</b></p> {{[[ ]]}} = ; | ~~ ** ++"}, "not_prose"),
        ({"text": "word " * 30_000}, "too_large"),
        (
            {
                "text": "Der Minister sagte am Montag, dass die Gespräche in der nächsten Woche weitergehen und alle Seiten daran teilnehmen werden."
            },
            "language",
        ),
    ],
)
@pytest.mark.parametrize("task", ["type", "factuality", "attribution"])
def test_what_cannot_be_answered_is_refused_with_a_reason(row: dict[str, object], code: str, task: str) -> None:
    with pytest.raises(ReportError) as caught:
        predictor().tasks[task](row)
    assert caught.value.code == code


def test_a_party_that_is_not_there_and_a_span_outside_are_named() -> None:
    with pytest.raises(ReportError, match="'Chad' does not stand in the text"):
        predictor().type({"text": "Mali left.", "source": "Chad", "target": "Mali"})
    for span in ({"start": 3, "end": 99}, {"start": 4, "end": 4}, {"start": "4", "end": 8}, {}):
        with pytest.raises(ReportError, match="start and end"):
            predictor().factuality({"text": "Mali left.", **span})


def test_a_party_is_a_whole_word_where_it_can_be_and_must_be_near() -> None:
    text = "Nigeria and Chad agreed on a border. Niger expelled an envoy of Mali on Friday."
    assert predictor().type({"text": text, "source": "Niger", "target": "Mali"})["type"] == "SANCTION"
    far = "Chad is dry. " + "The rains came late again in the north and the wells were low. " * 60 + "Mali is dry."
    with pytest.raises(ReportError, match="too far apart"):
        predictor().type({"text": far, "source": "Chad", "target": "Mali"})
    near = far + " Mali thanked Chad for its help after the floods."
    assert predictor().type({"text": near, "source": "Mali", "target": "Chad"})["type"] == "SUPPORT"


def test_a_word_that_is_cut_by_windows_is_scored() -> None:
    text = "They said that they met " + "the envoy of the union and " * 60 + "nobody else."
    assert -3 <= predictor().factuality({"text": text, "start": 0, "end": len(text)})["score"] <= 3


def test_one_word_and_ten_thousand_characters_are_answered() -> None:
    assert predictor().attribution({"text": "Peace"}) == {"attributions": []}
    assert predictor().factuality({"text": "Peace", "start": 0, "end": 5})["status"]
    long = "The two sides met again in Geneva on Monday, and a spokesman said that they had made progress. " * 110
    assert len(predictor().attribution({"text": long})["attributions"]) > 20
    assert predictor().type({"text": long, "source": "The two sides", "target": "a spokesman"})


def test_an_answer_does_not_depend_on_what_was_asked_before() -> None:
    rows = [
        {"text": "Canada sent food to Haiti.", "source": "Canada", "target": "Haiti"},
        {
            "text": "Rebels of the eastern front shelled Goma, the army said on Friday.",
            "source": "Rebels",
            "target": "Goma",
        },
        {"text": "Chad lies north of Cameroon.", "source": "Chad", "target": "Cameroon"},
    ]
    once = [predictor().type(row) for row in rows]
    assert [predictor().type(row) for row in reversed(rows)] == once[::-1]
