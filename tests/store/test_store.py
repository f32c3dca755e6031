"""The store: what goes in comes out, once, whole or not at all."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.model import CodedReport
from standoff.model.vocab import Status
from standoff.store import Appearance, Filters, Store, default_path
from standoff.store.extract import event_rows, matter_rows, statement_rows
from tests.builders import CODER, plain, treaty

HOSTILE = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\0\ufeff\u200f\u0301😀\r\n\t\"'"))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "test.db")


def test_a_report_comes_back_as_it_went_in(store: Store) -> None:
    assert store.add(treaty())
    assert store.get(treaty().report.id) == treaty()
    assert store.text(treaty().report.id) == treaty().report.text


@settings(max_examples=60, deadline=None)
@given(text=HOSTILE, published=st.none() | st.dates().map(str), uri=st.none() | HOSTILE)
def test_any_text_comes_back_without_loss(text: str, published: str | None, uri: str | None) -> None:
    coded = plain(text, published, uri)
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "test.db") as store:
        assert store.add(coded)
        assert store.get(coded.report.id) == coded
        assert store.text(coded.report.id) == text
        assert [row.id for row in store.reports()] == [coded.report.id]


def test_adding_twice_changes_nothing(store: Store) -> None:
    assert store.add(treaty())
    assert not store.add(treaty())
    other = replace(treaty(), coder=replace(CODER, version="9.9.9"))
    assert not store.add(other)
    assert store.get(treaty().report.id) == treaty()
    assert len(store) == 1
    assert store.appearances(treaty().report.id) == [Appearance("reports/treaty.txt", "Reuters", "2024-03-04")]


def test_replace_puts_a_new_coding_in_place_and_keeps_appearances(store: Store) -> None:
    store.add(treaty(), Appearance("first.txt"))
    newer = replace(treaty(), coder=replace(CODER, version="9.9.9"), events=[])
    assert store.add(newer, replace=True)
    assert store.get(newer.report.id) == newer
    assert list(store.events()) == []
    assert [seen.uri for seen in store.appearances(newer.report.id)] == ["first.txt", "reports/treaty.txt"]
    assert [row.id for row in store.reports(Filters(search="frontier"))] == [newer.report.id]


def test_a_second_address_of_a_text_is_kept(store: Store) -> None:
    store.add(treaty())
    again = Appearance("https://example.org/treaty", "Example Daily", "2024-03-05")
    assert not store.add(treaty(), again)
    assert not store.add(treaty(), again)
    assert not store.add(treaty(), Appearance())
    assert store.appearances(treaty().report.id)[1:] == [again, Appearance()]
    assert next(store.reports()).appearances == 3


def test_rows_are_those_of_the_report(store: Store) -> None:
    coded = treaty()
    store.add(coded)
    everything = Filters(mentions=True)
    assert sorted(store.events(everything), key=str) == sorted(event_rows(coded), key=str)
    assert sorted(store.statements(), key=str) == sorted(statement_rows(coded), key=str)
    assert list(store.matters()) == matter_rows(coded)


def test_the_mention_that_tells_most_leads_its_happening(store: Store) -> None:
    store.add(treaty())
    led = {event.happening: event for event in store.events()}
    assert [(event.id, event.told) for event in led.values()] == [("E2", 2), ("E3", 2), ("E5", 1), ("E6", 1)]
    assert led["H1"].place == "Tbilisi"
    assert len(list(store.events(Filters(mentions=True)))) == 6


def test_views_carry_their_vouchers(store: Store) -> None:
    store.add(treaty())
    (attack,) = store.events(Filters(type="ASSAULT"))
    assert [([v.name for v in view.vouchers], view.status) for view in attack.views] == [
        (["Western diplomats"], "possible"),
        (["Azerbaijan"], "denied"),
    ]


@pytest.mark.parametrize(
    ("filters", "events"),
    [
        pytest.param(Filters(actor="ARM"), ["E2", "E3", "E5", "E6"], id="country"),
        pytest.param(Filters(actor="AZEGOV"), ["E3"], id="code"),
        pytest.param(Filters(actor="AZE"), ["E2", "E3", "E6"], id="country-holds-its-people"),
        pytest.param(Filters(actor="mirzoyan"), ["E3"], id="word-of-a-name-any-case"),
        pytest.param(Filters(actor="Yerevan"), ["E2", "E5", "E6"], id="metonym-of-the-text"),
        pytest.param(Filters(actor="erevan"), [], id="not-inside-a-word"),
        pytest.param(Filters(type="CONSULT"), ["E2", "E3"], id="type"),
        pytest.param(Filters(status=Status.DEMANDED), ["E5"], id="status"),
        pytest.param(
            Filters(since="2024-03-04", until="2024-03-04"), ["E2", "E3", "E5", "E6"], id="day-of-event-or-publication"
        ),
        pytest.param(Filters(since="2024-03-05"), [], id="later"),
        pytest.param(Filters(until="2024-03-03"), [], id="earlier"),
        pytest.param(Filters(limit=1), ["E2"], id="limit"),
        pytest.param(Filters(limit=0), [], id="limit-none-at-all"),
        pytest.param(Filters(report=treaty().report.id[:6].upper()), ["E2", "E3", "E5", "E6"], id="beginning-of-id"),
        pytest.param(Filters(report="0" * 32), [], id="another-report"),
        pytest.param(Filters(actor="ARM", type="ASSAULT", status="possible"), ["E6"], id="several"),
        pytest.param(Filters(actor="'; DROP TABLE events; --"), [], id="sql-is-a-name"),
    ],
)
def test_events_by_filter(store: Store, filters: Filters, events: list[str]) -> None:
    store.add(treaty())
    assert [event.id for event in store.events(filters)] == events


def test_statements_matters_actors_reports_by_filter(store: Store) -> None:
    store.add(treaty())
    store.add(plain("Envoys met.", "2020-01-01"))
    assert [s.act for s in store.statements(Filters(actor="Bayramov"))] == ["say"]
    assert [s.id for s in store.statements(Filters(type="warn"))] == ["S3"]
    assert [m.id for m in store.matters(Filters(actor="AZE", status="raised"))] == ["M2"]
    assert [m.id for m in store.matters(Filters(type="proposal"))] == ["M1"]
    assert [a.name for a in store.actors(Filters(type="person"))] == ["Jeyhun Bayramov", "Ararat Mirzoyan"]
    armenia = next(store.actors(Filters(actor="ARM")))
    assert (armenia.reports, armenia.mentions, armenia.as_source, armenia.as_target) == (1, 3, 2, 1)
    assert [r.headline for r in store.reports()] == ["Envoys met.", "Armenia hands Azerbaijan draft border treaty"]
    for one in (
        Filters(actor="GEO"),
        Filters(type="MOBILIZE"),
        Filters(status="possible"),
        Filters(since="2021-01-01"),
    ):
        assert [r.headline for r in store.reports(one)] == ["Armenia hands Azerbaijan draft border treaty"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("frontier", True),
        ("FRONTIER baku", True),
        ('"draft treaty"', True),
        ('"treaty draft"', False),
        ("front*", True),
        ("front", False),
        ("baku moscow", False),
        ('" ( AND "', True),
        ("", False),
        ("-", False),
        ("text:armenia", False),
    ],
)
def test_search(store: Store, words: str, found: bool) -> None:
    store.add(treaty())
    assert [row.id for row in store.reports(Filters(search=words))] == ([treaty().report.id] if found else [])


def test_search_shows_where_it_hit(store: Store) -> None:
    store.add(treaty())
    (row,) = store.reports(Filters(search="frontier"))
    assert row.excerpt is not None
    assert "[[frontier]]" in row.excerpt


def test_an_interrupt_leaves_no_half_report(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("standoff.store.writing._insert_matter", broken_off)
        store.add(treaty())
    assert len(store) == 0
    assert list(store.actors()) == []
    assert store.add(treaty())


def test_two_that_write_at_once(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as one, Store.open(tmp_path / "a.db") as two:
        assert one.add(plain("One."))
        assert two.add(plain("Two."))
        assert not one.add(plain("Two."))
        assert len(one) == len(two) == 2


def test_default_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STANDOFF_STORE", raising=False)
    assert default_path() == Path("standoff.db")
    monkeypatch.setenv("STANDOFF_STORE", "crisis.db")
    assert default_path() == Path("crisis.db")


def test_short_ids(store: Store) -> None:
    reports = sorted((plain(f"Report {n}.") for n in range(40)), key=lambda coded: coded.report.id)
    for coded in reports:
        store.add(coded)
    found: CodedReport = store.get(reports[0].report.id[:12].upper())
    assert found == reports[0]
    assert reports[0].report.id in store
    assert "0" * 32 not in store
