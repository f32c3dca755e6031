"""`standoff knowledge check` and `find`: the exit code, what is printed, and that faults name file, line and column."""

import json
from pathlib import Path

import pytest

from standoff.knowledge import TABLES
from tests.cli.conftest import Run

OFFICES = "person,office,title,of,sectors,start,end,source\n"


def test_find_tells_who_by_which_rows(run: Run) -> None:
    told = run("knowledge", "find", "the French foreign minister", "--date", "1998-05-01")
    assert told.exit_code == 0
    assert told.stdout.startswith(
        "Hubert Vedrine  person, FRA, FRAGOV\n  Foreign Minister, France: 1997-06-04 to 2002-"
    )
    assert "offices.csv: hubert-vedrine, Foreign Minister, FRA, 1997-06-04 (" in told.stdout
    assert "people.csv: hubert-vedrine (by office)" in told.stdout


def test_find_as_json(run: Run) -> None:
    told = run("knowledge", "find", "president of Chad", "--date", "2003-01-01", "--json")
    (line,) = told.stdout.splitlines()
    found = json.loads(line)
    assert (found["row"], found["code"], found["basis"]) == ("idriss-deby", "TCDGOV", "office")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Vladmir Putin",), "no row knows 'Vladmir Putin'; did you mean Vladimir Putin?"),
        (("the Soviet president", "--date", "1995-01-01"), "no row knows 'the Soviet president' on 1995-01-01"),
    ],
)
def test_what_no_row_knows_ends_with_one(run: Run, arguments: tuple[str, ...], said: str) -> None:
    told = run("knowledge", "find", *arguments)
    assert (told.exit_code, told.stdout) == (1, "")
    assert told.stderr.startswith(said)


def test_a_wrong_date_is_refused(run: Run) -> None:
    told = run("knowledge", "find", "NATO", "--date", "1998")
    assert told.exit_code == 2
    assert "'1998' is no date; write it as YYYY-MM-DD" in told.stderr


def test_own_rows_are_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,name,aliases,country,gender,source\nada-vor,Ada Vor,,NOR,f,mine\n")
    (tmp_path / "offices.csv").write_text(OFFICES + "ada-vor,foreign_minister,Foreign Minister,NOR,GOV,2031,,mine\n")
    told = run("knowledge", "find", "Norway's foreign minister", "--date", "2031-05-01", "--knowledge", str(tmp_path))
    assert told.stdout.startswith("Ada Vor  person, NOR, NORGOV\n")


def test_the_shipped_tables_have_no_fault(run: Run) -> None:
    told = run("knowledge", "check")
    assert told.exit_code == 0, told.stdout
    assert [line.split()[0] for line in told.stdout.splitlines()] == list(TABLES)


def test_every_fault_of_a_folder_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "offices.csv").write_text(
        OFFICES
        + "vladimir-putin,other,Envoy,RUS,GOV,2016-13,,mine\n"
        + "nobody-such,other,Envoy,FRA,KING,2001,,mine\n",
        encoding="utf-8",
    )
    (tmp_path / "agencies.csv").write_text("name,marks\n", encoding="utf-8")
    told = run("knowledge", "check", str(tmp_path))
    assert told.exit_code == 2
    lines = told.stdout.splitlines()
    assert lines[0].startswith(f"{tmp_path}/offices.csv, line 2, column start: '2016-13'")
    assert lines[1].startswith(f"{tmp_path}/offices.csv, line 3, column sectors: 'KING' is none of")
    assert lines[2].startswith(f"{tmp_path}/agencies.csv, line 1: the columns must be name,marks,country")
    assert told.stderr == "3 faults in 2 files\n"


def test_faults_between_tables_are_told_with_their_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "offices.csv").write_text(
        OFFICES
        + "nobody-such,other,Envoy,FRA,GOV,2001,,mine\n"
        + "vladimir-putin,other,Envoy,QQQ,GOV,2001,,mine\n"
        + "vladimir-putin,other,Aide,RUS,GOV,2001,1999,mine\n"
        + "vladimir-putin,head_of_state,President,FRA,GOV,2001-01-01,2001-12-31,mine\n",
        encoding="utf-8",
    )
    told = run("knowledge", "check", str(tmp_path)).stdout.splitlines()
    place = f"{tmp_path}/offices.csv, line"
    assert told[0].startswith(f"{place} 2, column person: 'nobody-such' is no id of people.csv; add the person there")
    assert told[1].startswith(f"{place} 3, column of: 'QQQ' is neither")
    assert told[2].startswith(f"{place} 4, column end: ends 1999 before it starts 2001; mend one of the dates")
    assert told[3].startswith(f"{place} 5, column start: two at a time (")


def test_a_name_that_is_taken_is_told(run: Run, tmp_path: Path) -> None:
    row = "mine,My Party,NATO,party,FRAPTY,,,,,mine\n"
    (tmp_path / "organisations.csv").write_text(
        "id,name,aliases,kind,code,descriptors,members,start,end,source\n" + row, encoding="utf-8"
    )
    (told,) = run("knowledge", "check", str(tmp_path)).stdout.splitlines()
    assert told.startswith(f"{tmp_path}/organisations.csv, line 2, column aliases: 'NATO' is also a name of nato")


def test_a_folder_without_faults_is_summed_up(run: Run, tmp_path: Path) -> None:
    (tmp_path / "agencies.csv").write_text("name,marks,country\nPlanet Wire,Planet Wire|PW,CHE\n", encoding="utf-8")
    told = run("knowledge", "check", str(tmp_path))
    assert told.exit_code == 0
    assert told.stdout.startswith("agencies.csv: 1 new or changed, 0 of ours replaced or retired,")


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    told = run("knowledge", "check", str(tmp_path / "nowhere"))
    assert told.exit_code == 2
    assert "nowhere is no folder; give --knowledge a folder of tables" in told.stderr


def test_a_clash_that_falls_on_a_row_of_ours_is_told_too(run: Run, tmp_path: Path) -> None:
    yeltsin = "boris-yeltsin,head_of_state,President,RUS,GOV,1991-07-10,2005-12-31,mine\n"
    (tmp_path / "offices.csv").write_text(OFFICES + yeltsin, encoding="utf-8")
    told = run("knowledge", "check", str(tmp_path))
    assert told.exit_code == 2
    assert "two at a time (boris-yeltsin 1991-07-10 to 2005-12-31, vladimir-putin" in told.stdout


def test_retiring_somebody_whose_offices_stay_is_told(run: Run, tmp_path: Path) -> None:
    header = "id,name,aliases,country,gender,source,retire\n"
    (tmp_path / "people.csv").write_text(header + "vladimir-putin,,,,,,yes\n", encoding="utf-8")
    told = run("knowledge", "check", str(tmp_path))
    assert told.exit_code == 2
    assert told.stdout.count("'vladimir-putin' is no id of people.csv") > 1
