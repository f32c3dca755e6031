"""Who a name or an office was on a day, by the tables alone."""

from collections.abc import Callable

import pytest

from standoff.actors import ActorLexicon
from standoff.actors.identify import Identity, identify
from standoff.knowledge import load

Find = Callable[..., list[Identity]]


@pytest.fixture(scope="module")
def find() -> Find:
    lexicon = ActorLexicon(load())
    return lambda words, day=None: identify(lexicon, words, day)


@pytest.mark.parametrize(
    ("words", "day", "who"),
    [
        ("the Russian president", "1998-05-01", "Boris Yeltsin"),
        ("the Russian president", "2009-05-01", "Dmitry Medvedev"),
        ("the Russian president", "2021-05-01", "Vladimir Putin"),
        ("Russia's president", "2021-05-01", "Vladimir Putin"),
        ("the president of Russia", "2021-05-01", "Vladimir Putin"),
        ("the French foreign minister", "1998-05-01", "Hubert Vedrine"),
        ("the German chancellor", "2004-01-01", "Gerhard Schroeder"),
        ("U.S. Secretary of State", "2003-01-01", "Colin Powell"),
        ("secretary-general of the United Nations", "1995-01-01", "Boutros Boutros-Ghali"),
        ("the NATO chief", "2005-01-01", "Jaap de Hoop Scheffer"),
        ("the Kremlin spokesman", "2020-01-01", "Dmitry Peskov"),
    ],
)
def test_an_office_is_who_held_it_on_the_day(find: Find, words: str, day: str, who: str) -> None:
    assert [i.name for i in find(words, day)] == [who]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the British president", "2001-01-01"),  # a queen is no president
        ("the Soviet president", "1995-01-01"),
        ("the president of Atlantis", "2001-01-01"),
        ("the French ambassador", "2010-01-01"),  # one of many
        ("Boris", "2020-01-01"),  # a first name is nobody's family name
        ("the", None),
        ("", None),
    ],
)
def test_nobody_is_made_up(find: Find, words: str, day: str | None) -> None:
    assert find(words, day) == []


def test_a_family_name_is_whoever_of_that_name_is_in_office(find: Find) -> None:
    (putin,) = find("Putin", "2010-03-01")
    assert [o.title for o in putin.offices] == ["Prime Minister"]
    assert putin.code == "RUSGOV"


def test_names_of_bodies_know_their_time(find: Find) -> None:
    assert [i.row for i in find("the Kremlin", "1990-05-01") if i.current] == ["soviet_kremlin"]
    assert [i.row for i in find("the Kremlin", "2000-05-01") if i.current] == ["kremlin"]
    assert "POL" in find("NATO", "2005-01-01")[0].members
    assert "POL" not in find("NATO", "1995-01-01")[0].members


def test_an_office_is_no_family_name(find: Find) -> None:
    assert [i.row for i in find("the pope", "2025-06-08")] == ["pope-leo-xiv"]


def test_without_a_day_the_latest_holder_is_told(find: Find) -> None:
    (found,) = find("Japan's premier")
    assert found.offices[0].start >= "2024"


def test_family_names_of_several_words(find: Find) -> None:
    assert find("bin Laden", "1999-01-01")[0].name == "Osama bin Laden"


def test_capitals_may_be_forgotten(find: Find) -> None:
    assert find("nato")[0].row == find("NATO")[0].row
    assert find("vladimir putin")[0].row == "vladimir-putin"
