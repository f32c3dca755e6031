"""Opening a store's file: what it is, which version, and what its troubles mean in words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import orjson

from standoff.errors import StoreError

DEFAULT = "standoff.db"
VARIABLE = "STANDOFF_STORE"
APPLICATION = 0x53544F46  # "STOF" in SQLite's application_id: tells our files from other databases
PATIENCE = 5.0  # seconds to wait for another process that is writing

Mode = Literal["read", "write"]


def default_path() -> Path:
    """The store where no other is named: STANDOFF_STORE, else standoff.db in the current folder."""
    return Path(os.environ.get(VARIABLE) or DEFAULT)


def connect(path: Path, mode: Mode, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open the file and bring it to this version's tables.

    mode: `write` makes a file that is not there; `read` wants one that is.
    patience: seconds to wait for another process that is writing.
    Raises StoreError.
    """
    _check_place(path, mode)
    read_only = mode == "read" and not os.access(path, os.W_OK)
    with told(path):
        db = _open(path, _access(path, mode, read_only), patience)
        try:
            _identify(db, path, mode)
            _migrate(db, path, read_only)
            if mode == "read":
                db.execute("PRAGMA query_only = ON")
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a StoreError that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_meaning(error, path)) from error
    except (UnicodeEncodeError, orjson.JSONEncodeError) as error:
        raise StoreError(
            f"store {path}: the report holds a lone surrogate, which UTF-8 cannot write: read it through standoff.read"
        ) from error


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or, whatever happens inside (an interrupt too), nothing of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # on a full disk SQLite may have rolled back by itself
            db.execute("ROLLBACK")
        raise


@cache
def migrations() -> list[str]:
    """The scripts that make the tables, in order; the n-th brings a store to version n."""
    folder = files("standoff.store") / "migrations"
    scripts = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [script.read_text(encoding="utf-8") for script in scripts]


def _check_place(path: Path, mode: Mode) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder; give the store's file, such as {path / DEFAULT}")
    if mode == "read" and not path.exists():
        raise StoreError(
            f"there is no store {path}; make it with `standoff add REPORTS --store {path}`, "
            f"or name another with --store or {VARIABLE}"
        )
    if not path.absolute().parent.is_dir():
        raise StoreError(f"there is no folder {path.parent} to make the store {path.name} in; make the folder first")


def _access(path: Path, mode: Mode, read_only: bool) -> str:
    if mode == "write":
        return "mode=rwc"
    if not read_only:
        return "mode=rw"
    # reading a WAL database makes a file beside it, which a folder such as a mounted backup may not allow
    return "mode=ro" if os.access(path.absolute().parent, os.W_OK) else "mode=ro&immutable=1"


def _open(path: Path, access: str, patience: float) -> sqlite3.Connection:
    db = sqlite3.connect(f"{path.absolute().as_uri()}?{access}", uri=True, isolation_level=None, timeout=patience)
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _identify(db: sqlite3.Connection, path: Path, mode: Mode) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    if application == APPLICATION:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version > len(migrations()):
            raise StoreError(
                f"store {path} is of version {version}, made by a newer Standoff; this one knows versions up to "
                f"{len(migrations())}: upgrade Standoff, or use another store"
            )
    elif db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] or application:
        raise StoreError(f"{path} is a database of another program, not a store; name another file with --store")
    elif mode == "read":
        raise StoreError(
            f"{path} is empty; fill it with `standoff add REPORTS --store {path}`, or name another with --store"
        )


def _migrate(db: sqlite3.Connection, path: Path, read_only: bool) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == len(migrations()):
        return
    if read_only:
        raise StoreError(
            f"store {path} is of version {version} and has to be brought to {len(migrations())}, "
            "but it may not be written: make it writable once"
        )
    db.execute("PRAGMA journal_mode = WAL")
    with transaction(db):
        # another process may have done it while we waited for the lock
        version = db.execute("PRAGMA user_version").fetchone()[0]
        for script in migrations()[version:]:
            for statement in _statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {len(migrations())}")


def _statements(script: str) -> Iterator[str]:
    """`executescript` would commit; so the script is run statement by statement."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""


def _meaning(error: sqlite3.Error, path: Path) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    match primary:
        case sqlite3.SQLITE_NOTADB:
            return f"{path} is no store: it is not a SQLite database; name another file with --store"
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"store {path} is locked: another process is writing to it; wait until it is done, or end it"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return (
                f"store {path} may not be written; make the file and its folder writable, or name another with --store"
            )
        case sqlite3.SQLITE_FULL:
            return (
                f"no room left for store {path}: the report under way was not added, all earlier ones are safe; "
                "free some space and run it again"
            )
        case sqlite3.SQLITE_CANTOPEN:
            return f"store {path} cannot be opened; check that its folder can be written to"
        case sqlite3.SQLITE_CORRUPT:
            return f"store {path} is damaged ({error}); restore a copy, or add the reports to a new store"
        case sqlite3.SQLITE_IOERR:
            return f"store {path} could not be read or written ({error}); check the disk: nothing was half written"
        case _:
            return f"store {path}: {error}"
