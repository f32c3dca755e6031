"""The docs tell of all that is there, and of nothing that is not."""

import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest

from standoff.knowledge import TABLES
from standoff.model import vocab
from standoff.model.jsonio import schema
from standoff.model.reject import Reject

ROOT = Path(__file__).parents[1]
DOCS = {p.name: p.read_text(encoding="utf-8") for p in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))}
RECORDS = {"CodedReport": schema(), **{k: v for k, v in schema()["$defs"].items() if "properties" in v}}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_documented_with_its_columns(table: str) -> None:
    parts = re.split(r"\n(?=\*\*[a-z_]+\.csv\*\*|## )", DOCS["knowledge.md"])
    told = next((part for part in parts if f"**{table}**" in part.splitlines()[0]), "")
    columns = [f.name.rstrip("_") for f in fields(TABLES[table])]
    assert [c for c in columns if f"`{c}`" not in told] == []


def test_no_table_is_documented_that_is_not_there() -> None:
    told = set(re.findall(r"\*\*([a-z_]+\.csv)\*\*", DOCS["knowledge.md"]))
    assert told == {*TABLES, "cities.csv"}


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_of_the_contract_is_documented(record: str) -> None:
    found = re.search(rf"^## {record}\n(.*?)(?=^## |\Z)", DOCS["schema.md"], re.MULTILINE | re.DOTALL)
    assert found, f"docs/schema.md has no section {record}"
    told = [
        name
        for row in re.findall(r"^\| (`.*?) \|", found.group(1), re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    ]
    assert sorted(told) == sorted(RECORDS[record]["properties"])


def test_every_field_of_a_reject_is_documented() -> None:
    told = DOCS["schema.md"].partition("## Rejects")[2]
    assert [f.name for f in fields(Reject) if f"`{f.name}`" not in told] == []


@pytest.mark.parametrize(
    "vocabulary",
    [v for v in vars(vocab).values() if isinstance(v, type) and issubclass(v, StrEnum) and v is not StrEnum],
)
def test_every_value_of_a_vocabulary_is_documented(vocabulary: type[StrEnum]) -> None:
    words = set(re.findall(r"\w+", DOCS["schema.md"]))
    assert [v.value for v in vocabulary if v.value not in words] == []


@pytest.mark.parametrize("page", DOCS)
def test_make_targets_that_are_named_exist(page: str) -> None:
    named = re.findall(r"`make ([a-z-]+)`", DOCS[page]) + re.findall(r"^make ([a-z-]+)", DOCS[page], re.MULTILINE)
    assert [t for t in named if t not in TARGETS] == []


def test_every_make_target_is_told_in_the_readme() -> None:
    assert [t for t in sorted(TARGETS - {"help"}) if f"make {t}" not in DOCS["README.md"]] == []


@pytest.mark.parametrize(
    "page", sorted(p.relative_to(ROOT).as_posix() for p in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")))
)
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    generated = {ROOT / "benchmarks" / "RESULTS.md"}  # written by `make bench`
    broken = [
        t
        for t in targets
        if "://" not in t and (path.parent / t).resolve() not in generated and not (path.parent / t).exists()
    ]
    assert broken == []


def test_the_readme_shows_what_is_printed() -> None:
    """Each line of the README's example stands in what `standoff show` prints of that report."""
    from typer.testing import CliRunner

    from standoff.cli.app import app

    example = "examples/2021-12-15-proposals-handed-over.txt"
    assert example in DOCS["README.md"]
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", DOCS["README.md"], re.DOTALL | re.MULTILINE)
    shown = next(block for language, block in blocks if not language)
    done = CliRunner().invoke(app, ["show", str(ROOT / example)], env={"COLUMNS": "300"})
    printed = " ".join(done.output.split())
    assert [line for line in shown.splitlines() if " ".join(line.split()) not in printed] == []
