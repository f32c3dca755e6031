"""Windows of wordpieces: they cover the report, in order, and none is too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.errors import ConfigError
from standoff.language import Parse, Parser
from standoff.language.encoder import Encoder, shipped
from standoff.language.features import DISTANCES, SHAPES, distance, shape
from standoff.language.windows import LONGEST, Window, windows
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage
from tests.language.test_parser import LAWS
from tests.strategies import texts


def read(parser: Parser, text: str) -> Parse:
    passages, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            passages.append(Passage(ZoneKind.BODY, at, at + len(line), number))
        at += len(line) + 1
    return parser.parse(text, passages)


@given(text=texts(12))
@LAWS
def test_windows_cover_every_token_once(parser: Parser, text: str) -> None:
    parse = read(parser, text)
    tokenizer = shipped().tokenizer
    found = list(windows(parse, tokenizer))
    assert [t for w in found for t in range(w.first, w.last + 1)] == list(range(len(parse)))
    for window in found:
        assert len(window.pieces) <= LONGEST + 2
        assert len(window.at) == window.last - window.first + 1
        assert all(0 < at < len(window.pieces) - 1 for at in window.at)
        assert list(window.at) == sorted(set(window.at))


def test_a_paragraph_is_not_cut_where_it_fits(parser: Parser) -> None:
    lines = [
        f"Envoy number {n} of the union of states left the hall before the vote was taken on Monday." for n in range(30)
    ]
    parse = read(parser, "\n".join(lines))
    found = list(windows(parse, shipped().tokenizer))
    assert len(found) > 1
    first_of_line = {parse.token_at(sum(len(x) + 1 for x in lines[:n])) for n in range(30)}
    assert all(window.first in first_of_line for window in found)


def test_a_sentence_longer_than_a_window_is_cut(parser: Parser) -> None:
    parse = read(parser, "The list named " + ", ".join(f"Envoy{n}x" for n in range(300)) + ".")
    assert len(list(windows(parse, shipped().tokenizer))) > 1


def test_vectors_depend_on_their_window_alone(parser: Parser) -> None:
    one = read(parser, "Kenya rejected the demand on Monday.")
    encoder = shipped()
    window = next(windows(one, encoder.tokenizer))
    before = encoder.vectors(one, window)
    other = read(parser, "Rebels shelled the town of Goma, the army said.\nTalks broke off.")
    encoder.vectors(other, next(windows(other, encoder.tokenizer)))
    assert (encoder.vectors(one, window) == before).all()
    assert before.shape == (len(one), 384)


def test_weights_that_were_tampered_with_are_refused(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("weights")
    with pytest.raises(ConfigError, match="install standoff again"):
        Encoder(folder)
    for path in shipped().folder.iterdir():
        (folder / path.name).write_bytes(path.read_bytes()[:1000] if path.suffix == ".onnx" else path.read_bytes())
    with pytest.raises(ConfigError, match="not the file that was shipped"):
        Encoder(folder).cues(shipped().vectors(*_something(parser)))


def _something(parser: Parser) -> tuple[Parse, Window]:
    parse = read(parser, "Kenya rejected the demand.")
    return parse, next(windows(parse, shipped().tokenizer))


@given(st.text(min_size=1, max_size=8), st.integers(0, 400), st.integers(0, 400), st.integers(0, 5))
def test_features_stay_in_their_range(word: str, token: int, first: int, more: int) -> None:
    assert 0 <= shape(word) < SHAPES
    assert 0 <= distance(token, first, first + more) < DISTANCES
    assert (distance(token, first, first + more) == DISTANCES // 2) == (first <= token <= first + more)
