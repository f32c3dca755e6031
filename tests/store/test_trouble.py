"""A store that cannot be used says what to do."""

import sqlite3
from pathlib import Path

import pytest

from standoff.errors import StoreError
from standoff.store import Store
from tests.builders import plain, treaty


def _sqlite(path: Path, *statements: str) -> Path:
    db = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        db.execute(statement)
    db.close()
    return path


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store .*gone\.db; make it with `standoff add"):
        Store.open(tmp_path / "gone.db", "read")
    assert not (tmp_path / "gone.db").exists()


def test_not_a_database(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("MOSCOW, Dec 15 - no database at all. " * 100)
    with pytest.raises(StoreError, match="it is not a SQLite database; name another file"):
        Store.open(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text().startswith("MOSCOW")


def test_database_of_another_program(tmp_path: Path) -> None:
    path = _sqlite(tmp_path / "other.db", "CREATE TABLE songs (title TEXT)")
    with pytest.raises(StoreError, match="a database of another program"):
        Store.open(path)


def test_empty_file_is_no_store_to_read_but_can_become_one(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="is empty; fill it with"):
        Store.open(tmp_path / "empty.db", "read")
    with Store.open(tmp_path / "empty.db") as store:
        assert store.add(plain())


def test_newer_version(tmp_path: Path) -> None:
    Store.open(tmp_path / "new.db").close()
    _sqlite(tmp_path / "new.db", "PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="of version 99, made by a newer Standoff.*upgrade Standoff"):
        Store.open(tmp_path / "new.db")


def test_locked(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store.open(path, patience=0.05) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is locked: another process is writing"):
            store.add(treaty())
        other.execute("ROLLBACK")
        other.close()
        assert store.add(treaty())


def test_read_only(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(treaty())
    with Store.open(tmp_path / "a.db", "read") as store:
        with pytest.raises(StoreError, match="may not be written; make the file and its folder writable"):
            store.add(plain())
        assert store.get(treaty().report.id) == treaty()


def test_full_disk_rolls_back(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(treaty())
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages + 2}")  # as if the disk ended here
        with pytest.raises(StoreError, match="no room left .* free some space"):
            store.add(plain("Envoys met again. " * 20_000 + "".join(map(chr, range(0x4E00, 0x9000)))))
        assert len(store) == 1
        assert store.get(treaty().report.id) == treaty()
        assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store.open(path) as store:
        for n in range(30):
            store.add(plain(f"Report {n}. " * 50))
    raw = bytearray(path.read_bytes())
    raw[4096:-1] = b"\xff" * (len(raw) - 4097)
    path.write_bytes(raw)
    with pytest.raises(StoreError, match="restore a copy"), Store.open(path) as store:
        list(store.reports())


@pytest.mark.parametrize(
    ("name", "words"), [(".", "is a folder; give the store's file"), ("no/where.db", "make the folder first")]
)
def test_wrong_place(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        Store.open(tmp_path / name)


def test_unknown_and_ambiguous_ids(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        for n in range(30):
            store.add(plain(f"Report {n}."))
        with pytest.raises(StoreError, match="has no report ffffffff; `standoff reports` lists"):
            store.get("ffffffff")
        with pytest.raises(StoreError, match="several reports .* give more of the id"):
            store.get("")


def test_text_that_is_no_utf8(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store, pytest.raises(StoreError, match="lone surrogate"):
        store.add(plain("Envoys \ud800 met."))
