"""`standoff code`, `retry`, `add`, `schema`: output, rejects, exit codes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from standoff.cli.output import LineFile
from standoff.errors import ConfigError
from standoff.model import CodedReport
from standoff.store import Store
from tests.builders import treaty
from tests.cli.conftest import STORY, QuickCoder, Run

pytestmark = pytest.mark.usefixtures("quick")
COMMAND = [sys.executable, "-c", "from standoff.cli import main; main()"]


def _texts(lines: str | bytes) -> list[str]:
    return [CodedReport.from_json(line).report.text for line in lines.splitlines()]


def test_a_line_a_report_in_order(run: Run, stories: Path) -> None:
    done = run("code", str(stories), "--published", "2011-06-15")
    assert (done.exit_code, done.stderr) == (0, "")
    assert _texts(done.stdout) == [STORY.format(name) for name in ("Bern", "Oslo", "Vienna")]


def test_json_is_one_indented_array(run: Run, stories: Path) -> None:
    done = run("code", str(stories), "--format", "json")
    assert done.stdout.startswith('[\n  {\n    "schema": "standoff/1"')
    assert [coded["report"]["text"] for coded in json.loads(done.stdout)] == [
        STORY.format(n) for n in ("Bern", "Oslo", "Vienna")
    ]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_out_writes_the_same_bytes(run: Run, stories: Path, form: str) -> None:
    printed = run("code", str(stories), "--format", form).stdout_bytes
    done = run("code", str(stories), "--format", form, "--out", "coded")
    assert (done.exit_code, done.stdout) == (0, "")
    assert Path("coded").read_bytes() == printed
    assert not [name for name in os.listdir() if name.startswith(".coded")]


def test_stdin_and_a_given_date(run: Run) -> None:
    done = run("code", "-", "--published", "2024-05-03", stdin=STORY.format("Bern"))
    assert done.exit_code == 0
    published = json.loads(done.stdout)["report"]["published"]
    assert (published["start"], published["basis"]) == ("2024-05-03", "option")


@pytest.mark.parametrize(
    ("command", "options"), [("code", ()), ("add", ()), ("show", ()), ("code", ("--workers", "2"))]
)
def test_the_encoder_is_used_where_it_is_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, options: tuple[str, ...]
) -> None:
    asked: list[bool] = []

    class Asked(QuickCoder):
        def __init__(self, knowledge: Path | None = None, *, encoder: bool = False) -> None:
            super().__init__(knowledge, encoder=encoder)
            asked.append(encoder)

    monkeypatch.setattr("standoff.coder.Coder", Asked)
    Path("story.txt").write_text(STORY.format("Bern"), encoding="utf-8")
    assert run(command, "story.txt", "--encoder", *options).exit_code == 0
    assert run(command, "story.txt", *options).exit_code == 0
    assert asked == [True, False]


def test_a_reject_is_told_and_the_others_are_coded(run: Run, stories: Path) -> None:
    done = run("code", str(stories), "gone.txt")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 3
    assert "rejected gone.txt: there is no file gone.txt" in done.stderr
    assert "3 coded, 1 rejected; keep them with --rejects FILE" in done.stderr


def test_rejects_are_kept_and_tried_again(run: Run, stories: Path) -> None:
    (stories / "bern.txt").write_text(STORY.format("A fault in Bern"))
    done = run("code", str(stories), "gone.txt", "--rejects", "rejects.jsonl", "--out", "coded.jsonl")
    assert done.exit_code == 1
    assert "standoff retry rejects.jsonl" in done.stderr
    assert [json.loads(line)["code"] for line in Path("rejects.jsonl").read_text().splitlines()] == [
        "internal",
        "missing",
    ]

    (stories / "bern.txt").write_text(STORY.format("Bern"))  # mended
    again = run("retry", "rejects.jsonl", "--rejects", "rejects.jsonl")
    assert again.exit_code == 1
    assert _texts(again.stdout) == [STORY.format("Bern")]
    assert [json.loads(line)["source"] for line in Path("rejects.jsonl").read_text().splitlines()] == ["gone.txt"]

    Path("gone.txt").write_text(STORY.format("Oslo"))
    last = run("retry", "rejects.jsonl", "--rejects", "rejects.jsonl")
    assert (last.exit_code, _texts(last.stdout)) == (0, [STORY.format("Oslo")])
    assert Path("rejects.jsonl").read_text() == ""


def test_retry_takes_the_kept_text_where_the_source_is_gone(run: Run) -> None:
    kept = {
        "source": "-",
        "stage": "coder",
        "code": "internal",
        "reason": "x",
        "text": STORY.format("Bern"),
        "published": "2024-05-03",
    }
    Path("rejects.jsonl").write_text(json.dumps(kept) + "\n")
    done = run("retry", "rejects.jsonl")
    assert (done.exit_code, _texts(done.stdout)) == (0, [STORY.format("Bern")])


def test_retry_broken_off_keeps_the_rejects(run: Run) -> None:
    lines = [
        json.dumps({"source": "-", "stage": "s", "code": "c", "reason": "r", "text": t})
        for t in ("a fault", "interrupt")
    ]
    Path("rejects.jsonl").write_text("\n".join(lines))
    assert run("retry", "rejects.jsonl", "--rejects", "rejects.jsonl").exit_code == 130
    assert Path("rejects.jsonl").read_text() == "\n".join(lines)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        pytest.param(["code"], 2, "Missing argument", id="no-path"),
        pytest.param(["code", "x.txt", "--published", "yesterday"], 2, "write it as YYYY-MM-DD", id="no-date"),
        pytest.param(["code", "x.txt", "--format", "xml"], 2, "xml", id="no-format"),
        pytest.param(["code", "x.txt", "--workers", "0"], 2, "workers", id="no-workers"),
        pytest.param(["code", "gone.txt"], 1, "there is no file gone.txt", id="missing-file"),
        pytest.param(["code", "empty"], 2, "holds no report", id="folder-without-reports"),
        pytest.param(["code", "-"], 1, "rejected -", id="empty-stdin"),
        pytest.param(["code", "reports", "--out", "no/where"], 3, "no/where: there is no folder no;", id="out-nowhere"),
        pytest.param(
            ["code", "reports", "--out", "no/where", "--format", "json"], 3, "there is no folder no;", id="json-nowhere"
        ),
        pytest.param(["code", "reports", "--out", "a", "--rejects", "a"], 2, "name two files", id="one-file-for-two"),
        pytest.param(["code", "reports", "--out", "empty", "--format", "json"], 3, "a folder, not", id="out-is-folder"),
        pytest.param(["retry", "empty"], 2, "give one that --rejects wrote", id="retry-a-folder"),
        pytest.param(["retry", "gone.jsonl"], 2, "give one that --rejects wrote", id="retry-nothing"),
        pytest.param(["retry", "reports/bern.txt"], 2, "line 1: this is no reject", id="retry-no-rejects"),
        pytest.param(
            ["add", "reports", "--store", "reports"], 3, "is a folder; give the store's file", id="store-is-folder"
        ),
        pytest.param(["nonsense"], 2, "No such command", id="no-command"),
        pytest.param(["evens"], 2, "Did you mean 'events'", id="slip"),
    ],
)
def test_trouble_is_told_in_a_line(run: Run, stories: Path, arguments: list[str], code: int, words: str) -> None:
    Path("empty").mkdir()
    done = run(*arguments)
    assert words in done.stderr
    assert done.exit_code == code
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["code", "reports/bern.txt", "--out", "reports/bern.txt"], id="out"),
        pytest.param(["code", "reports", "--out", "reports/bern.txt", "--format", "json"], id="out-in-folder"),
        pytest.param(["code", "reports/*.txt", "--rejects", "reports/bern.txt"], id="rejects-in-glob"),
        pytest.param(["code", "reports", "--out", "link"], id="through-a-link"),
        pytest.param(["add", "reports", "--rejects", "reports/bern.txt"], id="add"),
        pytest.param(["retry", "rejects.jsonl", "--out", "rejects.jsonl"], id="retry"),
        pytest.param(["retry", "rejects.jsonl", "--out", "reports/bern.txt"], id="retry-source"),
    ],
)
def test_what_is_read_is_never_written_over(run: Run, stories: Path, arguments: list[str]) -> None:
    Path("link").symlink_to(stories / "bern.txt")
    rejects = json.dumps({"source": "reports/bern.txt", "stage": "s", "code": "c", "reason": "r"})
    Path("rejects.jsonl").write_text(rejects)
    done = run(*arguments)
    assert done.exit_code == 2
    assert "is to be read, and would be written over" in done.stderr
    assert (stories / "bern.txt").read_text() == STORY.format("Bern")
    assert Path("rejects.jsonl").read_text() == rejects


def test_out_keeps_what_it_held_until_there_is_something(
    run: Run, stories: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*args: object, **kwargs: object) -> None:
        raise ConfigError("a wrong table")

    Path("coded.jsonl").write_text("of yesterday\n")
    with monkeypatch.context() as patch:
        patch.setattr("tests.cli.conftest.QuickCoder.code_many", wrong)
        assert run("code", "reports", "--out", "coded.jsonl").exit_code == 2
    assert Path("coded.jsonl").read_text() == "of yesterday\n"
    assert run("code", "reports", "--out", "coded.jsonl").exit_code == 0
    assert len(_texts(Path("coded.jsonl").read_bytes())) == 3
    assert run("code", "gone.txt", "--out", "coded.jsonl").exit_code == 1
    assert Path("coded.jsonl").read_bytes() == b""


def test_a_line_without_room_is_taken_out_again(tmp_path: Path) -> None:
    """A limit on the size of a file stands for the full disk: its second line does not fit."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with LineFile(tmp_path / "out.jsonl") as file:
            file.write(b"a" * 599 + b"\n")
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
            with pytest.raises(OSError, match=r"out\.jsonl"):
                file.write(b"b" * 600 + b"\n")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert (tmp_path / "out.jsonl").read_bytes() == b"a" * 599 + b"\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_help_on_a_full_disk_is_told_in_a_line() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_an_interrupted_run(stories: Path, number: signal.Signals) -> None:
    """stderr ends when the last process that holds it has ended."""
    for n in range(300):
        (stories / f"more-{n:03}.txt").write_text(STORY.format(f"Envoy {n} of Bern") * 5)
    arguments = ["code", str(stories), "--out", str(stories.parent / "coded.jsonl"), "--workers", "2"]
    with subprocess.Popen([*COMMAND, *arguments], stderr=subprocess.PIPE, text=True) as process:
        time.sleep(6)
        process.send_signal(number)
        told = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert "interrupted" in told


def test_a_fault_of_ours_is_4_and_a_traceback_only_on_request(
    run: Run, stories: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: object, **kwargs: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("tests.cli.conftest.QuickCoder.code_many", fails)
    done = run("code", str(stories))
    assert done.exit_code == 4
    assert done.stderr.startswith(
        "standoff: a fault of Standoff itself: RuntimeError: unforeseen; run it again with -vv"
    )
    assert "Traceback" not in done.stderr
    assert "RuntimeError: unforeseen" in run("code", str(stories), "-vv").stderr.split("Traceback", 1)[1]


def test_an_interrupt_leaves_whole_lines_and_no_half_array(run: Run, stories: Path) -> None:
    (stories / "vienna.txt").write_text(STORY.format("An interrupt"))
    lines = run("code", str(stories), "--out", "coded.jsonl")
    assert lines.exit_code == 130
    assert "interrupted: what was finished is whole" in lines.stderr
    assert len(_texts(Path("coded.jsonl").read_bytes())) == 2
    array = run("code", str(stories), "--format", "json", "--out", "coded.json")
    assert array.exit_code == 130
    assert sorted(os.listdir()) == ["coded.jsonl", "reports"]


def test_add_counts_and_repeats_nothing(run: Run, stories: Path) -> None:
    first = run("add", str(stories))
    assert (first.exit_code, first.stdout) == (0, "")
    undated, counts = first.stderr.splitlines()
    assert undated.startswith("3 of 3 coded without a day of publication") and "--published" in undated
    assert counts == "3 added, 0 already there; standoff.db holds 3"
    second = run("add", str(stories), "gone.txt", "--rejects", "rejects.jsonl")
    assert second.exit_code == 1
    assert "0 added, 3 already there, 1 rejected; standoff.db holds 3" in second.stderr
    assert "\n3 added" in run("add", str(stories), "--recode").stderr


def test_add_broken_off_keeps_what_was_finished(run: Run, stories: Path) -> None:
    (stories / "vienna.txt").write_text(STORY.format("An interrupt"))
    done = run("add", str(stories), "--store", "crisis.db")
    assert done.exit_code == 130
    assert "2 added" in done.stderr
    with Store.open("crisis.db", "read") as store:
        assert len(store) == 2


def test_the_store_of_the_environment(run: Run, stories: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANDOFF_STORE", "mine.db")
    assert run("add", str(stories)).exit_code == 0
    assert Path("mine.db").exists()
    assert run("reports", "--store", "other.db").exit_code == 3


def test_schema_fits_what_is_printed(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(treaty().to_json()), schema)


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="needs POSIX signals")
def test_ctrl_c_at_a_real_run(stories: Path) -> None:
    """The real coder in a process of its own, interrupted after the first line."""
    for n in range(300):
        (stories / f"more-{n:03}.txt").write_text(STORY.format(f"Envoy {n} of Bern") * 5)
    out = stories.parent / "coded.jsonl"
    with subprocess.Popen(
        [*COMMAND, "code", str(stories), "--out", str(out)], stderr=subprocess.PIPE, text=True
    ) as process:
        deadline = time.monotonic() + 60
        while not (out.exists() and out.stat().st_size) and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=60)[1]
    assert process.returncode == 130, told
    assert told == "standoff: interrupted: what was finished is whole, the rest was not begun\n"
    assert 0 < len(_texts(out.read_bytes())) < 300
