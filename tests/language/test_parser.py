"""Text to arrays: offsets, sentences, trees."""

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.language import Parse, Parser
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage
from tests.language.conftest import Read
from tests.strategies import texts

LAWS = settings(deadline=None, max_examples=60, derandomize=True)


def check(parse: Parse, text: str) -> None:
    """The laws of every parse."""
    size = len(parse)
    for column in (parse.start, parse.end, parse.lower, parse.lemma, parse.tag, parse.pos, parse.dep, parse.head):
        assert len(column) == size
    assert len(parse.sentence) == len(parse.children) == size
    last = 0
    for i in range(size):
        assert text[parse.start[i] : parse.end[i]] == parse.word[i]
        assert last <= parse.start[i] < parse.end[i] <= len(text)
        assert parse.word[i].strip()
        last = parse.end[i]
        assert 0 <= parse.head[i] < size
        assert parse.head[i] == i or i in parse.children[parse.head[i]]
        assert parse.sentence[parse.head[i]] == parse.sentence[i]
        assert sum(1 for _ in zip(range(size + 1), parse.ancestors(i), strict=False)) <= size  # no circles
    covered = [i for s in parse.sentences for i in range(s.first, s.last + 1)]
    assert covered == list(range(size))
    for name in parse.names:
        assert 0 <= name.first <= name.last < size


@given(text=texts(8))
@LAWS
def test_every_token_is_cut_from_the_text(parser: Parser, text: str) -> None:
    check(parser.parse(text, [Passage(ZoneKind.BODY, 0, len(text), 0)] if text.strip() else []), text)


@given(text=texts(6), cut=st.integers(0, 200))
@LAWS
def test_passages_keep_their_place(parser: Parser, text: str, cut: int) -> None:
    middle = min(cut, len(text))
    bounds = [(ZoneKind.HEADLINE, 0, middle), (ZoneKind.BODY, middle, len(text))]
    passages = [Passage(kind, a, b, n) for n, (kind, a, b) in enumerate(bounds) if text[a:b].strip()]
    parse = parser.parse(text, passages)
    check(parse, text)
    for sentence in parse.sentences:
        span = parse.span(sentence.first, sentence.last)
        assert any(p.span.holds(span) and p.kind is sentence.zone for p in passages)


def test_a_headline_is_one_sentence(read: Read) -> None:
    text = "Burundi frees envoys. Rwanda thanks Burundi"
    assert len(read(text, ZoneKind.HEADLINE).sentences) == 1
    assert len(read(text, ZoneKind.BODY).sentences) == 2


def test_offsets_count_code_points(read: Read) -> None:
    text = "\U0001f1e7\U0001f1ee Burundi\u2019s envoy re\u00ads\u00adigned.\r\nHe\u0301le\u0300ne Nizigama said so."
    parse = read(text)
    check(parse, text)
    assert "Burundi" in parse.word
    assert parse.token_at(text.index("Burundi") + 3) == parse.word.index("Burundi")
    assert parse.token_at(text.index(" Burundi")) is None


def test_what_is_asked_of_a_parse(read: Read) -> None:
    text = "Ministers of Chad and Niger met rebels in Doha."
    parse = read(text)
    met = parse.word.index("met")
    assert parse.word[parse.child(met, "nsubj") or 0] == "Ministers"
    assert parse.child(met, "agent") is None
    assert [parse.word[k] for k in parse.kids(met, "dobj")] == ["rebels"]
    first, last = parse.subtree(parse.word.index("Ministers"))
    assert parse.span(first, last).of(text) == "Ministers of Chad and Niger"
    assert met in list(parse.ancestors(parse.word.index("Doha")))
    start = text.index("Chad")
    assert [parse.word[i] for i in parse.tokens_in(start, start + 14)] == ["Chad", "and", "Niger"]
    assert list(parse.tokens_in(start + 1, start + 3)) == []


def test_a_passage_without_end_is_cut(read: Read) -> None:
    text = "the envoy said " * 2000
    parse = read(text)
    check(parse, text)
    assert len(parse) == 6000


def test_one_word_without_end(read: Read) -> None:
    text = "a" * 30_000
    check(read(text), text)


def test_nothing_to_parse(parser: Parser) -> None:
    check(parser.parse("", []), "")


def test_the_same_text_parses_alike_beside_others(parser: Parser) -> None:
    one = "Gabon recalled its ambassador from Malabo on Friday."
    alone = parser.parse(one, [Passage(ZoneKind.BODY, 0, len(one), 0)])
    parser.parse(one * 5, [Passage(ZoneKind.BODY, 0, len(one) * 5, 0)])
    assert parser.parse(one, [Passage(ZoneKind.BODY, 0, len(one), 0)]) == alone
