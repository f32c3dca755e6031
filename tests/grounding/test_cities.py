"""The city table: searched as it lies, so its order is what makes it right."""

from importlib.resources import files

import pytest

from standoff.errors import TableError
from standoff.knowledge.cities import Cities, load_cities
from standoff.knowledge.names import fold_name


def test_table_is_sorted_and_every_line_reads() -> None:
    lines = (files("standoff.knowledge") / "data" / "cities.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == sorted(lines[1:])
    cities = load_cities()
    assert len(cities) == len(lines) - 1
    for line in lines[1::97]:
        key = line.partition(",")[0]
        assert fold_name(key) == key
        assert any(-90 <= c.latitude <= 90 and -180 <= c.longitude <= 180 for c in cities.find(key))


def test_names_with_accents_and_hyphens_fold_to_one_key() -> None:
    assert {fold_name(n) for n in ("Goražde", "GORAZDE")} == {"gorazde"}
    assert fold_name("Port-au-Prince") == fold_name("Port au Prince")


def test_a_strange_header_is_an_error() -> None:
    with pytest.raises(TableError):
        Cities("name,country\nParis,FRA\n")
