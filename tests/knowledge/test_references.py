"""Rows of a user's folder that point nowhere, or say what cannot be, are refused by file and column."""

from pathlib import Path

import pytest

from standoff.errors import TableError
from standoff.knowledge import load

WRONG = [
    ("country_names.csv", "code,name,form,strength,start,end\nQQQ,Qland,name,strong,,\n", "'QQQ' is no country"),
    ("people.csv", "id,name,aliases,country,gender,source\nx,,,,,own\n", "column name"),
    (
        "offices.csv",
        "person,office,title,of,sectors,start,end,source\nnobody-such,other,Envoy,FRA,GOV,2001,,own\n",
        "'nobody-such' is no id of people.csv",
    ),
    (
        "offices.csv",
        "person,office,title,of,sectors,start,end,source\nvladimir-putin,other,Envoy,RUS,GOV,2016-13,,own\n",
        "column start",
    ),
    (
        "roles.csv",
        "noun,plural,kind,sectors,office,gender,use,retire\nenvoy,envoys,person,GOV,,,title,maybe\n",
        "retire",
    ),
    ("roles.csv", "noun,plural,kind,sectors,office,gender,use,retire\nno such noun,,person,,,,title,yes\n", "retires"),
]


@pytest.mark.parametrize(("file", "text", "said"), WRONG)
def test_a_wrong_row_is_refused(tmp_path: Path, file: str, text: str, said: str) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=said) as caught:
        load(tmp_path)
    assert file in str(caught.value)
