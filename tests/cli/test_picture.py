"""The coloured text and the whole picture."""

import io

import pytest
from rich.console import Console

from standoff.cli.marks import ACTOR, CUE, LEGEND, PREDICATE, QUOTED, REPORTED, marked
from standoff.cli.picture import _closed, draw
from tests.builders import TEXT, Builder, plain, treaty


def _styles(words: str, inside: str | None = None) -> set[str]:
    """The styles laid over the whole of some words."""
    span = Builder(TEXT).at(words, inside)
    return {str(s.style) for s in marked(treaty()).spans if s.start <= span.start and span.end <= s.end}


def test_the_text_is_that_of_the_report() -> None:
    assert marked(treaty()).plain == TEXT


@pytest.mark.parametrize(
    ("words", "inside", "styles"),
    [
        ("Bayramov", "Bayramov told", {ACTOR}),
        ("told", "told reporters", {CUE}),
        ("study the draft", None, {QUOTED}),
        ("Armenia", "Armenia handed", {ACTOR, REPORTED}),
        ("attack", "might attack", {PREDICATE, REPORTED}),
        ("frontier", None, set()),
    ],
)
def test_spans_are_coloured_by_kind_and_shine_through_each_other(
    words: str, inside: str | None, styles: set[str]
) -> None:
    assert _styles(words, inside) == styles


@pytest.mark.parametrize("width", [40, 80, 160])
def test_the_picture_keeps_to_the_width_and_to_the_terminal(width: int) -> None:
    def drawn(terminal: bool) -> str:
        out = io.StringIO()
        draw(
            treaty(),
            Console(file=out, width=width, force_terminal=terminal, color_system="standard" if terminal else None),
        )
        return out.getvalue()

    assert max(map(len, drawn(False).splitlines())) <= width
    assert "\x1b" not in drawn(False)
    assert "\x1b[1;33mhands\x1b[0m" in drawn(True).replace("\x1b[1;33mhands \x1b", "\x1b[1;33mhands\x1b")
    assert all(name in drawn(True) for name, _ in LEGEND)


def test_a_report_with_nothing_in_it_says_so() -> None:
    out = io.StringIO()
    draw(plain(), Console(file=out, width=80))
    assert out.getvalue().count("  none") == 4


@pytest.mark.parametrize(
    ("content", "drawn"),
    [
        ('the claim "an absolute lie', 'the claim "an absolute lie"'),
        ("it “backs” the plan", "it “backs” the plan"),
        ("that it was “a lie", "that it was “a lie”"),
    ],
)
def test_words_in_part_quoted_keep_their_own_quotation_marks(content: str, drawn: str) -> None:
    assert _closed(content) == drawn
