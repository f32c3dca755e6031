"""The knowledge that a coder rests on: every table, read once, with a user's overlay on top."""

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from standoff.errors import ConfigError, TableError
from standoff.knowledge import rows
from standoff.knowledge.cities import TABLE as CITIES
from standoff.knowledge.consistency import consistency_faults
from standoff.knowledge.references import Fault, reference_faults
from standoff.knowledge.tables import LazyRows, Row, key_lines, read_table, table_problems, table_text

R = TypeVar("R", bound=Row)

TABLES: dict[str, type[Row]] = {
    "countries.csv": rows.Country,
    "country_names.csv": rows.CountryName,
    "institutions.csv": rows.Institution,
    "organisations.csv": rows.Organisation,
    "armed_groups.csv": rows.ArmedGroup,
    "people.csv": rows.Person,
    "offices.csv": rows.Office,
    "peoples.csv": rows.People,
    "given_names.csv": rows.GivenName,
    "roles.csv": rows.RoleNoun,
    "predicates_verbal.csv": rows.PredicateRow,
    "predicates_material.csv": rows.PredicateRow,
    "classes.csv": rows.WordClass,
    "cues.csv": rows.Cue,
    "commitments.csv": rows.Commitment,
    "light_verbs.csv": rows.LightVerb,
    "matter_nouns.csv": rows.MatterNoun,
    "matter_verbs.csv": rows.MatterVerb,
    "moves.csv": rows.MoveWord,
    "media_kinds.csv": rows.MediumNoun,
    "modals.csv": rows.Modal,
    "conditionals.csv": rows.Conditional,
    "negators.csv": rows.Negator,
    "agencies.csv": rows.Agency,
    "boilerplate.csv": rows.BoilerplateRow,
    "languages.csv": rows.Language,
    "page_words.csv": rows.PageWord,
    "plover.csv": rows.PloverRow,
    "descriptors.csv": rows.Descriptor,
    "actor_words.csv": rows.ActorWord,
    "generic_roles.csv": rows.GenericRole,
    "lemmas.csv": rows.LemmaFix,
    "time_words.csv": rows.TimeWord,
    "places.csv": rows.PlaceRow,
    "place_words.csv": rows.PlaceWord,
    "tables.csv": rows.TableNote,
}

LARGE = ("people.csv", "offices.csv", "given_names.csv")  # their rows are made when asked for


@dataclass(frozen=True)
class Knowledge:
    """All tables. `digest` is the sha256 of their texts, overlay included.

    `table(name, type)` gives the rows of one table; stages build their own indexes from it.
    """

    tables: dict[str, Sequence[Row]]
    digest: str

    def table(self, name: str, row_type: type[R]) -> Sequence[R]:
        """The rows of a table, in the order of its file."""
        found = self.tables[name]
        assert TABLES[name] is row_type
        return found  # type: ignore[return-value]  # the table's row type is checked above


def load(overlay: Path | None = None) -> Knowledge:
    """The shipped tables, with a user's folder laid over them.

    overlay: a folder of tables of the same names and columns; rows replace ours by key.
    Raises TableError for a wrong table, ConfigError for a folder that is not there or that holds
    a CSV we have no table for.
    """
    return _load(overlay.resolve() if overlay else None)


def check(overlay: Path | None = None) -> list[TableError]:
    """All that is wrong with the shipped tables, or with a user's folder laid over them, file by file, line by line.

    Looks further than `load`: names that stand for two actors at one time, offices of one holder held by two.
    Raises ConfigError for a folder that is not there or that holds a CSV we have no table for.
    """
    if overlay is not None:
        _check_folder(overlay)
    problems: list[TableError] = []
    for name, row_type in TABLES.items():
        try:
            theirs = table_text(overlay, name) if overlay else None
        except TableError as error:
            problems.append(error)
            continue
        if overlay is None:
            problems += table_problems(name, row_type, _shipped(name))
        elif theirs is not None:
            problems += table_problems(_label(overlay, name), row_type, theirs, _shipped(name))
    if problems:
        return problems
    found = _faults(overlay)
    if overlay is not None:  # what the shipped tables get away with is no fault of the folder
        known = set(_faults(None))
        found = [fault for fault in found if fault not in known]
    places = {table: _places(table, overlay) for table in sorted({fault.table for fault in found})}
    told = [_located(fault, places[fault.table]) for fault in found]
    return sorted(told, key=lambda p: (p.file, p.line or 0, p.column or "", p.reason))


def _faults(overlay: Path | None) -> list[Fault]:
    tables, _ = _read_all(overlay)
    return [*reference_faults(tables), *consistency_faults(tables)]


def _shipped(name: str) -> str:
    return (files("standoff.knowledge") / "data" / name).read_text(encoding="utf-8")


def _label(overlay: Path, name: str) -> str:
    """How a user's table is called in messages; never as ours is."""
    return f"{overlay}/{name}"


def _places(name: str, overlay: Path | None) -> dict[tuple[str, ...], tuple[str, int]]:
    """File and line of each row of a table, by key."""
    places: dict[tuple[str, ...], tuple[str, int]] = {}
    for folder in (None, overlay) if overlay is not None else (None,):
        text = _shipped(name) if folder is None else table_text(folder, name)
        if text is not None:
            file = name if folder is None else _label(folder, name)
            places |= {key: (file, line) for key, line in key_lines(name, TABLES[name], text).items()}
    return places


def _located(fault: Fault, places: dict[tuple[str, ...], tuple[str, int]]) -> TableError:
    """The fault with the file and line of the row that has it."""
    file, line = places[fault.key]
    return TableError(file, line, fault.reason, fault.column)


@contextmanager
def without_collector() -> Iterator[None]:
    """Tables and their indexes make many objects and no garbage: looking for it would take half of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@cache
def _load(overlay: Path | None) -> Knowledge:
    if overlay is not None:
        _check_folder(overlay)
    with without_collector():
        tables, digest = _read_all(overlay)
        for fault in reference_faults(tables) if overlay is not None else ():  # tests hold that ours have none
            raise _located(fault, _places(fault.table, overlay))
    return Knowledge(tables, digest)


def _read_all(overlay: Path | None) -> tuple[dict[str, Sequence[Row]], str]:
    """All tables and the digest of their texts."""
    digest = hashlib.sha256()
    tables: dict[str, Sequence[Row]] = {}
    for name, row_type in TABLES.items():
        ours, theirs = _shipped(name), table_text(overlay, name) if overlay else None
        for part in (name, ours, theirs or ""):
            digest.update(part.encode())
        if theirs is None and name in LARGE:
            tables[name] = LazyRows(row_type, ours)
        else:
            tables[name] = read_table(name, row_type, ours, theirs, _label(overlay, name) if overlay else None)
    digest.update((files("standoff.knowledge") / "data" / CITIES).read_bytes())
    return tables, digest.hexdigest()


def _check_folder(overlay: Path) -> None:
    if not overlay.is_dir():
        raise ConfigError(f"{overlay} is no folder; give --knowledge a folder of tables")
    strange = sorted(p.name for p in overlay.glob("*.csv") if p.name not in TABLES)
    if strange:
        raise ConfigError(
            f"{overlay}: no table is called {', '.join(strange)}; the tables are {', '.join(sorted(TABLES))}"
        )
