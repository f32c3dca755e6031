"""The shipped tables agree with one another."""

import pytest

from standoff.events.lexicon import COMPUTED
from standoff.knowledge import Knowledge, load, rows
from standoff.knowledge.tables import Row
from standoff.model.vocab import EventType


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load()


def test_no_table_is_empty(known: Knowledge) -> None:
    assert [name for name, table in known.tables.items() if not table] == []


def test_countries_have_codes_of_three_letters(known: Knowledge) -> None:
    codes = [c.code for c in known.table("countries.csv", rows.Country)]
    assert [c for c in codes if not (len(c) == 3 and c.isalpha() and c.isupper())] == []


@pytest.mark.parametrize(
    ("table", "row_type", "column"),
    [
        ("country_names.csv", rows.CountryName, "code"),
        ("institutions.csv", rows.Institution, "country"),
        ("armed_groups.csv", rows.ArmedGroup, "country"),
        ("people.csv", rows.Person, "country"),
        ("places.csv", rows.PlaceRow, "country"),
        ("agencies.csv", rows.Agency, "country"),
    ],
)
def test_countries_are_known(known: Knowledge, table: str, row_type: type[Row], column: str) -> None:
    codes = {c.code for c in known.table("countries.csv", rows.Country)}
    found = {getattr(row, column) for row in known.table(table, row_type)}
    assert sorted(code for code in found if code and code not in codes) == []


def test_offices_are_held_by_people_of_the_table(known: Knowledge) -> None:
    people = {p.id for p in known.table("people.csv", rows.Person)}
    assert sorted({o.person for o in known.table("offices.csv", rows.Office)} - people) == []


def test_offices_end_after_they_start(known: Knowledge) -> None:
    wrong = [
        (o.person, o.title, o.start, o.end)
        for o in known.table("offices.csv", rows.Office)
        if o.start and o.end and o.end[: len(o.start)] < o.start[: len(o.end)]
    ]
    assert wrong == []


@pytest.mark.parametrize("table", ["predicates_verbal.csv", "predicates_material.csv"])
def test_predicates_have_types_and_modes_of_plover(known: Knowledge, table: str) -> None:
    plover = {(r.type, r.mode) for r in known.table("plover.csv", rows.PloverRow)}
    found = {(p.event_type, p.mode or "") for p in known.table(table, rows.PredicateRow) if p.event_type}
    assert sorted(f"{kind} {mode}" for kind, mode in found if (kind, mode) not in plover) == []


@pytest.mark.parametrize("table", ["predicates_verbal.csv", "predicates_material.csv"])
def test_word_classes_of_predicates_are_defined(known: Knowledge, table: str) -> None:
    classes = {f"@{c.class_}" for c in known.table("classes.csv", rows.WordClass)} | {f"@{name}" for name in COMPUTED}
    used = {word for p in known.table(table, rows.PredicateRow) for word in p.object if word.startswith("@")}
    assert sorted(used - classes) == []


def test_every_type_can_be_told_and_weighed(known: Knowledge) -> None:
    told = {
        p.event_type
        for table in ("predicates_verbal.csv", "predicates_material.csv")
        for p in known.table(table, rows.PredicateRow)
    }
    weighed = {r.type for r in known.table("plover.csv", rows.PloverRow)}
    assert [t for t in EventType if t not in told or t not in weighed] == []


@pytest.mark.parametrize("table", ["predicates_verbal.csv", "predicates_material.csv"])
def test_cameo_codes_are_codes(known: Knowledge, table: str) -> None:
    codes = {p.cameo for p in known.table(table, rows.PredicateRow) if p.cameo}
    assert sorted(c for c in codes if not (c.isdigit() and 2 <= len(c) <= 4 and "01" <= c[:2] <= "20")) == []
