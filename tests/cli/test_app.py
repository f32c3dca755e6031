"""The commands as a whole: help, documentation, start-up."""

import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import typer
from typer.main import get_command

import standoff
from standoff.cli import __doc__ as exit_table
from standoff.cli.app import COMMANDS, EXITS, app
from standoff.cli.exits import Exit
from tests.cli.conftest import Run

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
HEAVY = ("spacy", "numpy", "pydantic", "trafilatura", "rich", "sqlite3", "standoff.model")


def test_help_names_every_command_and_exit_code(run: Run) -> None:
    told = run("--help")
    assert told.exit_code == 0
    for name, entry in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(entry.summary.split()[0])}", told.stdout, re.MULTILINE)
    for code, meaning in EXITS:
        assert f"  {code:<4} {meaning[:40]}" in told.stdout
        assert exit_table is not None
        assert f"  {code:<4} {meaning}" in exit_table
    assert {code for code, _ in EXITS} == set(Exit)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    told = run(name, "--help")
    assert told.exit_code == 0
    assert COMMANDS[name].summary in " ".join(told.stdout.split())
    assert re.search(rf"Examples?:\n(    .*\n)*    .*standoff {name}", told.stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_is_the_docstring(name: str) -> None:
    function = getattr(import_module(f"standoff.cli.{COMMANDS[name].module}"), name)
    told = function.info.help if isinstance(function, typer.Typer) else function.__doc__
    assert inspect.cleandoc(told or "").splitlines()[0] == COMMANDS[name].summary


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    sections = dict(re.findall(r"^## standoff (\w+)\n(.*?)(?=^## |\Z)", DOCS.read_text(), re.MULTILINE | re.DOTALL))
    assert set(sections) == set(COMMANDS)
    group = get_command(app)
    command = group.get_command(typer.Context(group), name)  # type: ignore[attr-defined]  # a group
    below = getattr(command, "commands", {})
    for parameter in (*command.params, *(p for c in below.values() for p in c.params)):
        for option in parameter.opts:
            if option.startswith("--"):
                assert f"`{option}" in sections[name] or f", {option}" in sections[name], (
                    f"{option} of {name} is not in docs/cli.md"
                )
    assert f"standoff {name} " in sections[name]


def test_the_exit_codes_are_documented() -> None:
    for code, meaning in EXITS:
        assert f"| {code} | {meaning} |" in DOCS.read_text()


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"standoff {standoff.__version__}\n"


def test_nothing_heavy_is_loaded_for_help() -> None:
    script = f"import sys, standoff.cli.app; sys.exit(' '.join(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""


def test_no_command_shows_the_help(run: Run) -> None:
    told = run()
    assert told.exit_code == 2
    assert "Code reports and print the result as JSON." in told.output
