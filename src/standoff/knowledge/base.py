"""The knowledge that a coder rests on: every table, read once, with a user's overlay on top."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from standoff.errors import ConfigError
from standoff.knowledge import rows
from standoff.knowledge.cities import TABLE as CITIES
from standoff.knowledge.references import check_references
from standoff.knowledge.tables import Row, read_table, table_text

R = TypeVar("R", bound=Row)

TABLES: dict[str, type[Row]] = {
    "countries.csv": rows.Country,
    "country_names.csv": rows.CountryName,
    "institutions.csv": rows.Institution,
    "organisations.csv": rows.Organisation,
    "armed_groups.csv": rows.ArmedGroup,
    "people.csv": rows.Person,
    "offices.csv": rows.Office,
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
}


@dataclass(frozen=True)
class Knowledge:
    """All tables. `digest` is the sha256 of their texts, overlay included.

    `table(name, type)` gives the rows of one table; stages build their own indexes from it.
    """

    tables: dict[str, list[Row]]
    digest: str

    def table(self, name: str, row_type: type[R]) -> list[R]:
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


@cache
def _load(overlay: Path | None) -> Knowledge:
    if overlay is not None:
        _check_folder(overlay)
    digest = hashlib.sha256()
    tables: dict[str, list[Row]] = {}
    shipped = files("standoff.knowledge") / "data"
    for name, row_type in TABLES.items():
        text = (shipped / name).read_text(encoding="utf-8")
        theirs = table_text(overlay, name) if overlay else None
        for part in (name, text, theirs or ""):
            digest.update(part.encode())
        tables[name] = read_table(name, row_type, text, theirs)
    digest.update((shipped / CITIES).read_bytes())
    check_references(tables)
    return Knowledge(tables, digest.hexdigest())


def _check_folder(overlay: Path) -> None:
    if not overlay.is_dir():
        raise ConfigError(f"{overlay} is no folder; give --knowledge a folder of tables")
    strange = sorted(p.name for p in overlay.glob("*.csv") if p.name not in TABLES)
    if strange:
        raise ConfigError(
            f"{overlay}: no table is called {', '.join(strange)}; the tables are {', '.join(sorted(TABLES))}"
        )
