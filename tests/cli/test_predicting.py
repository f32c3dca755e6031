"""`standoff predict`: a line in, a line out."""

import json
from pathlib import Path

from standoff.cli.exits import Exit
from tests.cli.conftest import Run

ROWS = [
    {"id": "a", "text": "Canada sent 40 tonnes of food to Haiti.", "source": "Canada", "target": "Haiti"},
    {"id": 2, "text": "Kenyan police arrested nine lawmakers.", "source": "Kenyan police", "target": "nine lawmakers"},
]


def lines(rows: list[object]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_answers_come_in_order_with_their_ids(run: Run) -> None:
    Path("in.jsonl").write_text(lines([*ROWS]), encoding="utf-8")
    result = run("predict", "type", "in.jsonl", "out.jsonl")
    assert result.exit_code == Exit.FINE
    found = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["type"]) for row in found] == [("a", "AID"), (2, "COERCE")]
    assert run("predict", "type", "in.jsonl").stdout == Path("out.jsonl").read_text(encoding="utf-8")


def test_a_line_that_cannot_be_answered_says_why_and_the_rest_is_answered(run: Run) -> None:
    result = run("predict", "type", "-", stdin="no json\n[1]\n\n" + lines([{"id": 9, "text": ""}, ROWS[0]]))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == Exit.REJECTED
    assert [row.get("error", {}).get("code") for row in found] == ["json", "json", "empty", None]
    assert "line 4" in found[2]["error"]["reason"]
    assert "3 lines could not be answered" in result.stderr


def test_the_codebook_is_asked_for(run: Run) -> None:
    Path("in.jsonl").write_text(lines([*ROWS]), encoding="utf-8")
    result = run("predict", "type", "in.jsonl", "--codebook", "plv")
    assert [json.loads(line)["mode"] for line in result.stdout.splitlines()] == [None, None]
    assert run("predict", "type", "in.jsonl", "--codebook", "cameo").exit_code == Exit.USAGE


def test_a_missing_file_and_an_unknown_task_are_usage(run: Run) -> None:
    missing = run("predict", "type", "nowhere.jsonl")
    assert missing.exit_code == Exit.USAGE
    assert "there is no file nowhere.jsonl" in missing.stderr
    assert run("predict", "weather", "-").exit_code == Exit.USAGE


def test_the_input_is_not_written_over(run: Run) -> None:
    Path("in.jsonl").write_text(lines([*ROWS]), encoding="utf-8")
    result = run("predict", "type", "in.jsonl", "in.jsonl")
    assert result.exit_code == Exit.USAGE
    assert Path("in.jsonl").read_text(encoding="utf-8") == lines([*ROWS])


def test_no_lines_give_no_answers(run: Run) -> None:
    result = run("predict", "attribution", "-", stdin="")
    assert (result.exit_code, result.stdout) == (Exit.FINE, "")
