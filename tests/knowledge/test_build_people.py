"""The tables of people and offices: how names and dates are read, who is made one, and that a rebuild gives the shipped."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import standoff.knowledge
from standoff.knowledge.build.people import ambassadors, cia, curated, joining, phoenix, settling, titles, writing
from standoff.knowledge.build.people.__main__ import build
from standoff.knowledge.build.people.names import cased, clean_name, fold, guess_gender, key, slug
from standoff.knowledge.build.people.roll import (
    FAR,
    Office,
    Person,
    Roll,
    before,
    first_day,
    last_day,
    match,
    overlaps,
)
from standoff.knowledge.build.people.spellings import sound_alike, variants
from standoff.knowledge.build.people.tables import read_csv

DATA = Path(standoff.knowledge.__file__).parent / "data"


def term(
    start: str, end: str, office: str = "foreign_minister", title: str = "Foreign Minister", source: str = "wd"
) -> Office:
    return Office(office, title, "POL", "GOV", start, end, source)


def person(roll: Roll, name: str, *offices: Office, country: str = "POL", wikidata: str = "") -> Person:
    return roll.add(
        Person(name, country, offices=list(offices), wikidata=wikidata, sources={o.source for o in offices})
    )


@pytest.mark.parametrize(
    ("name", "folded", "id_"),
    [
        ("Łukasz Żółtowski", "Lukasz Zoltowski", "lukasz-zoltowski"),
        ("Þórður Ægisson", "Thordur Aegisson", "thordur-aegisson"),
        ("Nour al-Din D’Arc", "Nour al-Din D'Arc", "nour-al-din-darc"),
    ],
)
def test_names_fold_to_plain_letters(name: str, folded: str, id_: str) -> None:
    assert (fold(name), slug(name)) == (folded, id_)


def test_keys_know_neither_case_nor_hyphens() -> None:
    assert key("Jean-Luc O'NEILL") == key("Jean Luc O’Neill") == "jean luc oneill"


@pytest.mark.parametrize(
    ("raw", "country", "name"),
    [
        ("Gen. (Ret.) John SMITH", "USA", "John Smith"),
        ("Sir Alan MCALPINE", "GBR", "Alan McAlpine"),
        ("Helen Marsh, Baroness Marsh of Wells", "GBR", "Helen Marsh"),
        ("Ivan Petrovich SIDOROV", "RUS", "Ivan Sidorov"),
        ("Vasiliy KRAVCHUK", "UKR", "Vasily Kravchuk"),
        ("Samir AL-HADDAD", "SYR", "Samir Al-Haddad"),
        ("vacant since 1994", "GAB", ""),
        ("Council of Ministers", "GAB", ""),
        ("Плохой Пример", "RUS", ""),
        ("SMITH", "USA", ""),
    ],
)
def test_names_of_sources_are_cleaned(raw: str, country: str, name: str) -> None:
    assert clean_name(raw, country) == name


@pytest.mark.parametrize("word", ["III", "Silva", "M", "de"])
def test_words_not_in_capitals_stay(word: str) -> None:
    assert cased(word) == word


@pytest.mark.parametrize(
    ("name", "country", "other"),
    [
        ("Sergey Petrov", "RUS", "Sergei Petrov"),
        ("Jürgen Grün", "DEU", "Juergen Gruen"),
        ("Ahmad al-Masri", "JOR", "Ahmed al-Masri"),
        ("Kim Min-su", "KOR", "Kim Minsu"),
        ("Robert J. Miller Jr.", "USA", "Robert Miller"),
    ],
)
def test_spellings_of_the_news(name: str, country: str, other: str) -> None:
    assert other in variants(name, country)
    assert name not in variants(name, country)


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Muhammad Saleh al-Benten", "Mohamed Salih Bantan", True),
        ("Yekaterina Kovaleva", "Ekaterina Kovalyova", True),
        ("Juan Prado", "Juan Prado Salas", True),
        ("Yakubu Danjuma", "Danjuma Yakubu", True),
        ("Karim Haddad", "Samir Haddad", False),
        ("Karim Haddad", "Haddad", False),
    ],
)
def test_names_that_differ_by_spelling_only(name: str, other: str, alike: bool) -> None:
    assert sound_alike(name, other) is sound_alike(other, name) is alike


def test_rules_of_spelling_are_for_their_countries_only() -> None:
    assert variants("Sergey Petrov", "FRA") == frozenset()


def test_gender_by_title_and_by_given_name() -> None:
    assert (guess_gender("Xyz Abc", "Queen"), guess_gender("Anna Kowalska"), guess_gender("Xyz Abc")) == ("f", "f", "")


@pytest.mark.parametrize(
    ("source", "title", "country", "found"),
    [
        ("position", "Minister of Foreign Affairs", "POL", ("foreign_minister", "Foreign Minister")),
        ("position", "Secretary of State", "USA", ("foreign_minister", "Secretary of State")),
        ("position", "Secretary of State", "POL", None),
        ("position", "Secretary of State for Defence", "GBR", ("defence_minister", "Defence Minister")),
        ("position", "Minister of Defence Industry", "TUR", ("minister", "Defence Industry Minister")),
        ("position", "Minister for Energy and Mines", "FJI", ("minister", "Energy Minister")),
        ("position", "Minister of Culture", "FRA", ("minister", "Culture Minister")),
        ("position", "Minister of Culture", "FJI", None),
        ("position", "Deputy Minister of Health", "RUS", ("deputy_minister", "Deputy Health Minister")),
        ("position", "Minister of State for Transport", "IND", ("deputy_minister", "Deputy Transport Minister")),
        ("position", "Minister of State for Transport", "JPN", ("minister", "Transport Minister")),
        ("position", "Deputy Prime Minister and Minister of Finance", "POL", ("minister", "Finance Minister")),
        ("position", "Minister of Foreign Affairs", "IND", ("deputy_minister", "Foreign Secretary")),
        ("position", "Governor of the Yukon", "USA", ("other", "Yukon Governor")),
        ("uk", "Secretary of State for Health and Social Care", "GBR", ("minister", "Health Secretary")),
        ("position", "ambassador to Fiji", "USA", None),
        ("factbook", "President of the Chamber of Commerce", "FJI", None),
        ("factbook", "Acting President", "FJI", ("head_of_state", "President")),
        ("cia", "Permanent Representative to the UN, New York", "FJI", ("ambassador", "U.N. Ambassador")),
    ],
)
def test_titles_are_kinds_of_office(source: str, title: str, country: str, found: tuple[str, str] | None) -> None:
    kind = titles.kind_of(source, title, country)
    assert (kind and (kind.office, kind.title)) == found


def test_dates_span_what_they_leave_open() -> None:
    assert last_day("2001") - first_day("2001") == 364
    assert first_day("2001") == first_day("2001-01") == first_day("2001-01-01")
    assert last_day("2001-02") == first_day("2001-02-28")
    assert (first_day(""), last_day("")) == (0, FAR)


def test_before_unless_certainly_later() -> None:
    assert before("2001-06", "2001")
    assert before("2001", "") and before("", "2001")
    assert not before("2002", "2001-12")


def test_terms_overlap_on_a_shared_day_or_within_the_slack() -> None:
    assert overlaps(term("1999", "2001-05-01"), term("2001-05-01", ""))
    assert not overlaps(term("1999", "2001-05-01"), term("2001-05-11", ""))
    assert overlaps(term("1999", "2001-05-01"), term("2001-05-11", ""), slack=10)


def test_a_person_is_matched_by_surname_initial_and_time() -> None:
    roll = Roll()
    held = person(roll, "Aleksander Nowak", term("2001", "2003"))
    assert match("Alexander Nowak", "NOWAK", term("2003", ""), roll.people) is held
    assert match("Piotr Nowak", "NOWAK", term("2003", ""), roll.people) is None
    assert match("Alexander Nowak", "NOWAK", term("2019", ""), roll.people) is None


def test_merging_keeps_all_that_is_known() -> None:
    roll = Roll()
    kept, other = (
        person(roll, "Jan Nowak", term("2001", "2003")),
        person(roll, "Jan Novak", term("2005", "", source="fb")),
    )
    other.gender = "m"
    roll.merge(kept, other)
    assert roll.people == [kept]
    assert (kept.aliases, kept.gender, kept.sources) == ({"Jan Novak"}, "m", {"wd", "fb"})
    assert [o.start for o in kept.offices] == ["2001", "2005"]


def test_two_spellings_in_one_office_are_one_person() -> None:
    roll = Roll()
    kept = person(roll, "Mikolaj Zielinski", term("2001-03-01", "2003"), wikidata="Q1")
    person(roll, "Mikołay Zielinsky", term("2001-03-10", "2003", source="fb"))
    person(roll, "Anna Kowalska", term("2001-03-10", "2003", source="fb"))
    joining.join_spellings(roll)
    assert [p.name for p in roll.people] == ["Mikolaj Zielinski", "Anna Kowalska"]
    assert kept.aliases == {"Mikołay Zielinsky"}


def test_two_romanisations_in_one_office_are_one_person() -> None:
    roll = Roll()
    kept = person(roll, "Muhammad Benten", term("2001-03-01", "2003"), wikidata="Q1")
    person(roll, "Mohamed Bantan", term("2002", "2002", source="cia"))
    person(roll, "Mohamed Bantan", term("2012", "2013", source="fb"))
    joining.join_romanisations(roll)
    assert [(p.name, len(p.offices)) for p in roll.people] == [("Muhammad Benten", 2), ("Mohamed Bantan", 1)]
    assert kept.wikidata == "Q1"


def test_people_whom_wikidata_tells_apart_stay_two() -> None:
    roll = Roll()
    for number in "12":
        person(roll, "Muhammad Benten", term("2001", "2003"), wikidata=f"Q{number}")
    joining.join_romanisations(roll)
    assert len(roll.people) == 2


def test_guessed_ends_give_way_to_successors() -> None:
    roll = Roll()
    first = person(roll, "Jan Nowak", term("2001-02-03", "2004", source="fb"))
    person(roll, "Adam Wilk", term("2003-05-06", "2005-01-01"))
    settling.settle(roll)
    assert [(o.start, o.end) for o in first.offices] == [("2001-02-03", "2003-05-06")]


def test_sources_terms_give_way_to_curated_ones() -> None:
    roll = Roll()
    before_, after = (
        person(roll, "Jan Nowak", term("2001-02-03", "2004-08-09")),
        person(roll, "Ewa Lis", term("2004-01-01", "2009-01-01")),
    )
    person(roll, "Adam Wilk", term("2003-05-06", "2005-01-01", source="own"))
    settling.settle(roll)
    assert before_.offices == [term("2001-02-03", "2003-05-06")]
    assert after.offices == [term("2005-01-01", "2009-01-01")]


def test_an_open_term_is_known_up_to_a_day() -> None:
    first = Office("minister", "Minister", "POL", "GOV", "2001", "", "wd", as_of="2022-07-22")
    first.last(Office("minister", "Minister", "POL", "GOV", "2001", "", "fb", as_of="2026-05-17"))
    assert (first.end, first.as_of) == ("", "2026-05-17")
    first.close("2026-06")
    assert (first.end, first.as_of) == ("2026-06", "")


def test_columns_of_the_tables(tmp_path: Path) -> None:
    roll = Roll()
    person(roll, "Jan Nowak", replace(term("2001", ""), as_of="2022-07-22"), wikidata="Q1")
    writing.write(roll, tmp_path)
    (row,), (office,) = (list(read_csv(tmp_path / f"{table}.csv")) for table in ("people", "offices"))
    assert (row["id"], row["wikidata"], list(row)[-1]) == ("jan-nowak", "Q1", "wikidata")
    assert (office["end"], office["as_of"], list(office)[-1]) == ("", "2022-07-22", "as_of")


def _write(path: Path, *lines: str) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_cabinets_of_one_day(tmp_path: Path) -> None:
    roll = Roll()
    held = person(roll, "Jan Nowak", term("2014", ""))
    _write(
        tmp_path / "cia_world_leaders_2018.csv",
        "country,person,title,page_dated",
        "Poland,Jan NOWAK,Min. of Foreign Affairs,2016-11-30",
        "Poland,Adam WILK,Min. of Defense,2016-11-30",
        "Poland,Ewa LIS,Dep. Min. of Health,2016-11-30",
        "Poland,Old CHIEF,Pres.,2016-11-30",
    )
    cia.add(roll, tmp_path, {"Poland": "POL"})
    assert len(held.offices) == 1
    found = {p.name: p.offices[0] for p in roll.people if p is not held}
    assert [(n, o.title, o.start, o.end) for n, o in found.items()] == [
        ("Adam Wilk", "Defence Minister", "2016-11", "2016-11"),
        ("Ewa Lis", "Deputy Health Minister", "2016-11", "2016-11"),
    ]


def test_cabinets_without_titles(tmp_path: Path) -> None:
    roll = Roll()
    roll.add(
        Person("Jan Keller", "DEU", offices=[Office("minister", "Health Minister", "DEU", "GOV", "2004", "", "wd")])
    )
    _write(
        tmp_path / "phoenix_persons_roles.csv",
        "entry,code,start,end,comment",
        "JAN KELLER,DEUGOVHLH,2005-01-01,2008-12-31,",
        "EVA STARK,DEUGOVENV,2005-01-01,,",
        "OTTO KURZ,DEUGOV,2005-01-01,2005-02-28,",
        "UDO ALT,DEUELI,2005-01-01,2008-12-31,",
        "PIERRE GRAND,FRAGOV,2005-01-01,2008-12-31,",
    )
    phoenix.add(roll, tmp_path)
    new = Office("minister", "Cabinet Member", "DEU", "GOV|ENV", "2005-01", "2011-02", "phx")
    assert [(p.name, p.offices[-1]) for p in roll.people[1:]] == [("Eva Stark", new)]


def test_ambassadors_of_several_editions_are_one_term(tmp_path: Path) -> None:
    roll = Roll()
    _write(
        tmp_path / "factbook_us_ambassadors_1990_2026.csv",
        "fips,iso3,country,direction,name_and_rank,since,first_seen,last_seen",
        "PL,POL,Poland,from_US,Ambassador John SMITH,,2008,2009",
        "PL,POL,Poland,from_US,Ambassador John P. SMITH,2008-03-04,2010,2011",
        "PL,POL,Poland,from_US,Charge d'Affaires Mary JONES,,2012,2012",
        "FJ,FJI,Fiji,to_US,Ambassador Joe LOTU,,2012,2012",
    )
    ambassadors.add(roll, tmp_path)
    assert [(p.name, p.country) for p in roll.people] == [("John P. Smith", "USA")]
    assert [(o.start, o.end) for o in roll.people[0].offices] == [("2008-03-04", "2011")]


def test_lines_of_two_lists_are_of_one_person(tmp_path: Path) -> None:
    roll = Roll()
    for name, line in (("a.txt", "fm 2001..2003"), ("b.txt", "fm 2001-05..2003-06;dep Vice Minister 1999..2001")):
        _write(tmp_path / name, f"Jan Nowak {{a remark}};POL;m;{line}")
        curated.add(roll, tmp_path / name, set())
    assert [[(o.office, o.start) for o in p.offices] for p in roll.people] == [
        [("foreign_minister", "2001-05"), ("deputy_minister", "1999")]
    ]


def test_sources_terms_within_a_curated_one_are_dropped() -> None:
    roll = Roll()
    person(roll, "Jan Nowak", term("2001", "2005", source="own"))
    other = person(roll, "Adam Wilk", term("2002", "2004"), term("2008", "2010"))
    joining.drop_doubles(roll)
    assert [o.start for o in other.offices] == ["2008"]


def test_terms_that_touch_become_one_spell() -> None:
    roll = Roll()
    held = person(roll, "Jan Nowak", term("2003-01-10", "2005"), term("2001", "2003-01-02"), term("2009", ""))
    joining.tidy(held)
    assert [(o.start, o.end) for o in held.offices] == [("2001", "2005"), ("2009", "")]


def test_a_successor_ends_an_open_term() -> None:
    roll = Roll()
    first, last = person(roll, "Jan Nowak", term("2001", "")), person(roll, "Adam Wilk", term("2004-05-06", ""))
    joining.close_gaps(roll)
    assert (first.offices[0].end, last.offices[0].end) == ("2004-05-06", "")


def test_a_curated_line_replaces_the_same_office(tmp_path: Path) -> None:
    roll = Roll()
    held = person(roll, "Jan Nowak", term("2001", "2002"), term("1999", "2000", "minister", "Trade Minister"))
    path = tmp_path / "list.txt"
    path.write_text(
        "# note\nJan Maria Nowak|Jan Nowak;POL;m;fm 2001-02-03..2002-04-05;env Envoy @eu [IGO] 2010..\n",
        encoding="utf-8",
    )
    curated.add(roll, path, {"eu"})
    assert roll.people == [held]
    assert (held.name, held.curated, held.gender) == ("Jan Maria Nowak", "list.txt", "m")
    assert held.offices == [
        term("1999", "2000", "minister", "Trade Minister"),
        term("2001-02-03", "2002-04-05", source="own"),
        Office("envoy", "Envoy", "eu", "IGO", "2010", "", "own", as_of="2025-06-30"),
    ]


def test_a_curated_office_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Jan Nowak;POL;m;king 2001..\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"list\.txt:1: 'king 2001\.\.'"):
        curated.add(Roll(), path, set())


def test_namesakes_have_ids_of_their_own() -> None:
    roll = Roll()
    first = person(roll, "Jan Nowak", term("2001", ""), term("2003", ""))
    others = [person(roll, "Jan Nowak", term("2001", ""), country="CZE") for _ in range(2)]
    assert writing.person_ids(roll.people) == dict(
        zip(["jan-nowak", "jan-nowak-cze", "jan-nowak-cze-2"], [first, *others], strict=True)
    )


def test_comments_above_a_table_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("# a note, with a comma\na,b\n1,#2\n", encoding="utf-8")
    assert list(read_csv(path)) == [{"a": "1", "b": "#2"}]


def test_a_rebuild_gives_the_shipped_tables(shared: Path, tmp_path: Path) -> None:
    facts = shared / "data" / "facts"
    if not (facts / "leaders").is_dir():
        pytest.skip(f"no facts of leaders in {facts}")
    for table in ("countries.csv", "organisations.csv", "armed_groups.csv"):
        shutil.copy(DATA / table, tmp_path)
    build(facts, tmp_path)
    for table in ("people.csv", "offices.csv"):
        built, shipped = ((folder / table).read_text(encoding="utf-8").splitlines() for folder in (tmp_path, DATA))
        assert sorted(set(built) ^ set(shipped)) == []
        assert built == shipped
