"""Statements: speaker, act, medium, addressee, parent; sentences are our own."""

from tests.coding import code, codes, names


def test_speaker_addressee_and_briefing() -> None:
    coded = code("Finnish Foreign Minister Aino Laakso told reporters that Finland would host the talks.")
    (statement,) = coded.statements
    assert names(coded, [s.actor for s in statement.speakers]) == ["Aino Laakso"]
    assert codes(coded, [s.actor for s in statement.speakers]) == ["FINGOV"]
    assert statement.medium is not None and statement.medium.kind == "briefing"
    assert statement.addressees


def test_medium_with_publisher() -> None:
    coded = code('"We will stay," the general said in a video posted by the Polish embassy on Twitter.')
    (statement,) = coded.statements
    assert statement.medium is not None and statement.medium.kind == "social_media"
    assert statement.form == "direct"


def test_a_ministry_statement_speaks_for_the_ministry() -> None:
    coded = code("A statement by the Omani Foreign Ministry said Oman rejected the plan.")
    first = coded.statements[0]
    assert codes(coded, [s.actor for s in first.speakers]) == ["OMNGOV"]


def test_events_in_the_content() -> None:
    coded = code("Ghana said Togo had expelled its ambassador.")
    (statement,) = [s for s in coded.statements if s.act == "say"]
    kinds = {e.id: e.type for e in coded.events}
    assert [kinds[e] for e in statement.events] == ["SANCTION"]
    event = next(e for e in coded.events if e.type == "SANCTION")
    assert event.statement == statement.id


def test_first_person_is_the_speaker_or_its_side() -> None:
    text = '"I will resign because we have lost," Danish Prime Minister Lars Holm said.'
    coded = code(text)
    said = {text[m.start : m.end]: a.name for a in coded.actors for m in a.mentions}
    assert said["I"] == "Lars Holm"
    assert said["we"] == "Denmark"
