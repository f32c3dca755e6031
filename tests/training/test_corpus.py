"""Blocks of the corpus, read and refused."""

from pathlib import Path

import pytest

from training import corpus

HERE = Path("somewhere.txt")
CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_sentence_has_its_events_parties_and_scores() -> None:
    block = [
        "{a:Turkey} {1:rejected} {b:Greece}'s {2:demand} for a withdrawal; markets {3:fell}.",
        "= 1 REJECT/yield a>b; 2 REQUEST/yield b>a; 3 - +3 #nominal #two",
    ]
    one = corpus.sentence(HERE, 7, block)
    assert one.text == "Turkey rejected Greece's demand for a withdrawal; markets fell."
    assert one.tags == {"nominal", "two"}
    reject, request, fell = one.events
    assert (reject.type, reject.mode, reject.score, reject.status) == ("REJECT", "yield", 3.0, "actual")
    assert [one.text[a:b] for a, b in (*request.sources, *request.targets)] == ["Greece", "Turkey"]
    assert (fell.type, fell.sources, one.text[slice(*fell.predicate)]) == ("", (), "fell")


def test_equals_stand_together_in_the_source() -> None:
    one = corpus.sentence(HERE, 1, ["{a:Oman} and {b:Iran} {1:met}.", "= 1 CONSULT a+b>- +2 planned"])
    assert len(one.events[0].sources) == 2
    assert one.events[0].targets == ()
    assert (one.events[0].score, one.events[0].status) == (2.0, "planned")


def test_a_pair_between_which_nothing_happens() -> None:
    one = corpus.sentence(HERE, 1, ["{a:Oman} lies south of {b:Iran}.", "= none a>b #none"])
    assert one.events == ()
    assert [one.text[slice(*span)] for span in one.none[0]] == ["Oman", "Iran"]


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (["{a:Oman} {1:left}."], "one line of text and one line"),
        (["{a:Oman} {1:left}.", "= 1 LEAVE a>-"], "unknown type 'LEAVE'"),
        (["{a:Oman} {1:left}.", "= 1 RETREAT/quit a>-"], "RETREAT has no mode 'quit'; it has withdraw"),
        (["{a:Oman} {1:left}.", "= 1 RETREAT b>-"], "party 'b' is not marked"),
        (["{a:Oman} {1:left}.", "= 2 RETREAT a>-"], "event word 2 is not marked"),
        (["{a:Oman} {1:left}.", "= 1 RETREAT a>- +4"], "between -3 and"),
        (["{a:Oman} {1:left}.", "= 1 RETREAT a>- +1 maybe"], "unknown status 'maybe'"),
        (["{a:Oman} {1:left} and {2:wept}.", "= 1 RETREAT a>-"], "event word 2 is marked and has no item"),
        (["{a:Oman} {1:left}.", "= 1 RETREAT a>- #odd"], "unknown tag 'odd'"),
        (["{a:Oman} {1:left}.", "= RETREAT"], "cannot read 'RETREAT'"),
    ],
)
def test_a_wrong_block_is_named_with_file_and_line(block: list[str], reason: str) -> None:
    with pytest.raises(corpus.CorpusError, match=rf"somewhere\.txt:\d+: .*{reason}"):
        corpus.sentence(HERE, 1, block)


def test_a_passage_has_its_attributions() -> None:
    one = corpus.passage(
        HERE, 1, ["{s1:The minister} {c1:said} {x1:{s2:Oman} {c2:promised} {x2:to leave}}.", "Rain fell."]
    )
    assert one.text == "The minister said Oman promised to leave.\n\nRain fell."
    assert [[one.text[a:b] for a, b in a.content] for a in one.attributions] == [
        ["Oman promised to leave"],
        ["to leave"],
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{s1:He} {c1:spoke}.", "has no content"),
        ("{x1:It rains.}", "neither source nor cue"),
        ("{q1:He} spoke.", "unknown label"),
    ],
)
def test_a_wrong_passage_is_named(line: str, reason: str) -> None:
    with pytest.raises(corpus.CorpusError, match=reason):
        corpus.passage(HERE, 1, [line])


def test_the_whole_corpus_can_be_read() -> None:
    sentences = {split: corpus.sentences(CORPUS, split) for split in corpus.SPLITS}
    passages = {split: corpus.passages(CORPUS, split) for split in corpus.SPLITS}
    for of in (sentences, passages):
        texts = [block.text for split in of.values() for block in split]
        assert texts
        assert len(set(texts)) == len(texts), "no text stands in two splits or twice in one"
