"""The commands that read a store: rows, pictures, formats, and pipes that close."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from standoff.cli.layouts import ACTORS, EVENTS, MATTERS, REPORTS, STATEMENTS, Layout
from standoff.store import Store
from tests.builders import plain, treaty
from tests.cli.conftest import STORY, Run

ID = treaty().report.id
LISTS: dict[str, Layout[Any]] = {
    "events": EVENTS,
    "statements": STATEMENTS,
    "matters": MATTERS,
    "actors": ACTORS,
    "reports": REPORTS,
}


@pytest.mark.parametrize("command", LISTS)
def test_csv_in_a_pipe(run: Run, crisis: Path, command: str) -> None:
    done = run(command, "--store", str(crisis))
    assert done.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows
    assert list(rows[0]) == [name for name, _ in LISTS[command].csv]
    assert None not in rows[0].values()


@pytest.mark.parametrize("command", LISTS)
def test_a_json_line_a_row(run: Run, crisis: Path, command: str) -> None:
    rows = [json.loads(line) for line in run(command, "--store", str(crisis), "--format", "jsonl").stdout.splitlines()]
    assert rows
    assert all(isinstance(row, dict) for row in rows)


@pytest.mark.parametrize("width", ["40", "60", "100", "200"])
@pytest.mark.parametrize("command", LISTS)
def test_a_table_keeps_within_the_width(
    run: Run, crisis: Path, command: str, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    lines = run(command, "--store", str(crisis), "--format", "table").stdout.splitlines()
    assert max(map(len, lines)) <= int(width)
    assert not [line for line in lines if line != line.rstrip()]


def test_filters_reach_the_store(run: Run, crisis: Path) -> None:
    def ids(*arguments: str) -> list[str]:
        return [
            json.loads(line)["id"]
            for line in run(*arguments, "--store", str(crisis), "--format", "jsonl").stdout.splitlines()
        ]

    assert ids("events", "--actor", "AZE", "--type", "consult", "--status", "actual", "--since", "2024-03-01") == [
        "E2",
        "E3",
    ]
    assert ids("events", "--mentions") == ["E1", "E2", "E3", "E4", "E5", "E6"]
    assert ids("events", "--limit", "2") == ["E2", "E3"]
    assert ids("statements", "--act", "warn") == ["S3"]
    assert ids("matters", "--kind", "demand", "--report", ID[:6]) == ["M2"]
    assert ids("reports", "--search", "frontier") == [ID]
    assert ids("reports", "--search", "absent") == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["events", "--type", "WAR"], "'WAR' is none of AGREE, CONSULT"),
        (["events", "--status", "done"], "none of actual, ongoing"),
        (["events", "--since", "2024-13-01"], "write it as YYYY-MM-DD"),
        (["events", "--report", "xyz"], "is no report id"),
        (["show", "gone.txt"], "there is no file gone.txt, and it is no report's id"),
    ],
)
def test_wrong_values_name_the_right_ones(run: Run, crisis: Path, arguments: list[str], words: str) -> None:
    done = run(*arguments, "--store", str(crisis))
    assert done.exit_code == 2
    assert words in done.stderr


@pytest.mark.parametrize("command", [*LISTS, "timeline", "ledger"])
def test_no_store_and_no_rows(run: Run, crisis: Path, command: str) -> None:
    missing = run(command)
    assert missing.exit_code == 3
    assert "there is no store standoff.db; make it with `standoff add REPORTS --store standoff.db`" in missing.stderr
    assert not Path("standoff.db").exists()
    none = run(
        command,
        "--actor",
        "Nobody At All",
        "--store",
        str(crisis),
        *(["--format", "table"] if command in LISTS else []),
    )
    assert (none.exit_code, none.stdout) == (0, "")
    assert "fit" in none.stderr


def test_show_draws_a_report(run: Run, crisis: Path) -> None:
    drawn = run("show", ID[:5], "--store", str(crisis))
    assert drawn.exit_code == 0
    flat = " ".join(drawn.stdout.split())
    for part in (
        "Armenia handed Azerbaijan a draft treaty on their border on Monday",
        "Jeyhun Bayramov AZEGOV person Foreign Minister",
        "2024-03-04, Tbilisi: Armenia (Ararat Mirzoyan) met Azerbaijan (Jeyhun Bayramov) - CONSULT, happened, in the reporter's voice",
        "told 2 times: “met”, “talks”",
        "ASSAULT, possible, say Western diplomats; denied by Azerbaijan",
        "MOBILIZE, demanded not to happen",
        "Jeyhun Bayramov (Azerbaijan) said at a briefing: “We will study the draft and answer within weeks”",
        "proposal tabled draft treaty on their border",
        "answer (planned) Azerbaijan → Armenia",
        "not: it will not station foreign troops",
    ):
        assert part in flat
    assert "\x1b" not in drawn.stdout
    assert max(map(len, drawn.stdout.splitlines())) <= 100


@pytest.mark.usefixtures("quick")
def test_show_codes_a_file_on_the_spot(run: Run) -> None:
    Path("story.txt").write_text(STORY.format("Bern"))
    assert "Bern said on Friday" in run("show", "story.txt").stdout
    Path("empty.txt").write_text("")
    empty = run("show", "empty.txt")
    assert (empty.exit_code, empty.stdout) == (1, "")
    assert "rejected empty.txt: nothing in it" in empty.stderr


def test_show_disarms_what_a_terminal_would_obey(run: Run, tmp_path: Path) -> None:
    with Store.open("hostile.db") as store:
        coded = plain("\x1b[2J\x1b]0;owned\x07Envoys [bold]met[/bold].\r\n\x9b31m \u202eback", uri="\x1b[31m.txt")
        store.add(coded)
    for command in (["show", coded.report.id], ["reports", "--format", "table"]):
        shown = run(*command, "--store", "hostile.db").stdout
        assert not set(shown) & {"\x1b", "\x07", "\x9b", "\r", "\u202e"}
        assert "[bold]met[/bold]" in shown


def test_timeline_tells_by_date(run: Run, crisis: Path) -> None:
    lines = run("timeline", "--store", str(crisis), "--type", "CONSULT").stdout.splitlines()
    assert lines[0] == "2024-03-04"
    assert lines[1].startswith("  2024-03-04, Tbilisi: Armenia consulted with Azerbaijan - CONSULT, happened")
    assert lines[-1].endswith(f"[{ID[:8]}]")


def test_ledger_tells_report_by_report(run: Run, crisis: Path) -> None:
    with Store.open(crisis) as store:
        store.add(plain("Nothing on the table.", "2020-01-01"))
    told = run("ledger", "--store", str(crisis)).stdout
    assert told.startswith(f"2024-03-04  Armenia hands Azerbaijan draft border treaty  [{ID[:8]}]\n  proposal tabled")
    assert "pending     answer" in told


def test_a_closed_pipe_ends_quietly(crisis: Path) -> None:
    with Store.open(crisis) as store:
        for n in range(400):
            store.add(plain(f"Report {n}. " * 30, "2020-01-01", f"folder/{'x' * 200}/{n}.txt"))
    for arguments in ("reports --format csv", "reports --format jsonl", "reports --format table", f"show {ID}"):
        script = f"{sys.executable} -c 'from standoff.cli import main; main()' {arguments} --store {crisis} | head -n 1; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
        assert done.stderr == ""
        assert done.stdout.splitlines()[-1] == "0"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_the_output(crisis: Path) -> None:
    script = (
        f"{sys.executable} -c 'from standoff.cli import main; main()' events --format csv --store {crisis} > /dev/full"
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
