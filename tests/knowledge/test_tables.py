"""Tables to rows: what is wrong is told with its file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import ConfigError, TableError
from standoff.knowledge import TABLES, load, rows
from standoff.knowledge.rows import Agency, MediumNoun, Person, PlaceRow, PloverRow
from standoff.knowledge.tables import read_table
from standoff.model.vocab import MediumKind

MEDIA = "noun,kind\nnews conference,briefing\nphone call,phone\n"


def read(text: str, overlay: str | None = None) -> dict[str, MediumKind]:
    return {row.noun: row.kind for row in read_table("media_kinds.csv", MediumNoun, text, overlay)}


def test_rows_have_the_types_of_their_fields() -> None:
    table = (
        "name,aliases,country,admin1,latitude,longitude,precision\nLake Van,Van Golu | Vana,TUR,,38.63,42.82,region\n"
    )
    (lake,) = read_table("places.csv", PlaceRow, table)
    assert lake.aliases == ("Van Golu", "Vana")
    assert (lake.admin1, lake.latitude, lake.precision) == (None, 38.63, "region")


def test_columns_may_stand_in_any_order() -> None:
    assert read("kind,noun\nphone,phone call\n") == {"phone call": MediumKind.PHONE}


def test_byte_order_mark_and_carriage_returns_do_no_harm() -> None:
    assert read("\ufeff" + MEDIA.replace("\n", "\r\n")) == read(MEDIA)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("", 1, "columns must be noun,kind; found", id="empty"),
        pytest.param("noun\nspeech\n", 1, "columns must be noun,kind; found noun", id="column missing"),
        pytest.param("noun,kind,colour\n", 1, "found noun,kind,colour", id="column unknown"),
        pytest.param("noun,kind,kind\n", 1, "found noun,kind,kind", id="column twice"),
        pytest.param("noun,kind,retire\n", 1, "found noun,kind,retire", id="retire is for overlays"),
        pytest.param(MEDIA + "speech\n", 4, "1 cells where the header has 2", id="cell missing"),
        pytest.param(MEDIA + "talk, long,speech\n", 4, "quote cells that hold a comma", id="comma not quoted"),
        pytest.param(MEDIA + "letter,papyrus\n", 4, "column kind: 'papyrus' is none of briefing", id="value unknown"),
        pytest.param(MEDIA + " letter,written\n", 4, "column noun: white space around ' letter'", id="white space"),
        pytest.param(MEDIA + "phone call,briefing\n", 4, "stands twice", id="key twice"),
        pytest.param(MEDIA + '"letter"x,written\n', 4, "no well-formed CSV", id="quotes"),
    ],
)
def test_a_wrong_table_is_named_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(TableError) as caught:
        read(text)
    assert caught.value.file == "media_kinds.csv"
    assert caught.value.line == line
    assert f"media_kinds.csv, line {line}" in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: read_table("plover.csv", PloverRow, "type,mode,quad,intensity\nAGREE,,one,2\n"), "column quad"),
        (
            lambda: read_table("plover.csv", PloverRow, "type,mode,quad,intensity\nSING,,1,2\n"),
            "'SING' is none of AGREE",
        ),
        (
            lambda: read_table(
                "offices.csv",
                rows.Office,
                "person,office,title,of,sectors,start,end,source\nx,y,King,NOR,GOV,1991-13-1,,own\n",
            ),
            "column start: '1991-13-1' is no date",
        ),
        (
            lambda: read_table(
                "predicates_verbal.csv",
                rows.PredicateRow,
                "lemma,pos,particle,object,prep,comp,source,target,type,mode,cameo,contexts,symmetric,needs,example\n"
                "meet,verb,,,,,subj,obj,CONSULT,,040,,true,,They met.\n",
            ),
            "column symmetric: 'true' is neither yes nor empty",
        ),
    ],
    ids=["number", "type", "date", "yes"],
)
def test_a_wrong_value_is_named_with_its_column(make: Callable[[], object], says: str) -> None:
    with pytest.raises(TableError, match="line 2") as caught:
        make()
    assert says in str(caught.value)


def test_overlay_replaces_adds_and_retires() -> None:
    overlay = "noun,kind,retire\nnews conference,interview,\ncommuniqu\u00e9,written,\nphone call,,yes\n"
    assert read(MEDIA, overlay) == {"news conference": MediumKind.INTERVIEW, "communiqu\u00e9": MediumKind.WRITTEN}


def test_an_overlay_needs_no_column_for_retiring() -> None:
    assert read(MEDIA, "noun,kind\nletter,written\n") == {**read(MEDIA), "letter": MediumKind.WRITTEN}


def test_a_wrong_overlay_is_named_with_its_line() -> None:
    with pytest.raises(TableError, match=r"media_kinds\.csv, line 3"):
        read(MEDIA, "noun,kind,retire\nletter,written,\nleaflet,paper,\n")


def test_load_lays_a_folder_over_ours(tmp_path: Path) -> None:
    (tmp_path / "agencies.csv").write_text("name,marks,country\nPlanet Wire,Planet Wire|PW,CHE\n", encoding="utf-8")
    mine = load(tmp_path)
    assert [a.country for a in mine.table("agencies.csv", Agency) if a.name == "Planet Wire"] == ["CHE"]
    assert len(mine.table("agencies.csv", Agency)) == len(load().table("agencies.csv", Agency)) + 1
    assert mine.table("people.csv", Person) == load().table("people.csv", Person)
    assert mine.digest != load().digest


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no folder"):
        load(tmp_path / "nowhere")


def test_a_table_that_we_do_not_have(tmp_path: Path) -> None:
    (tmp_path / "planets.csv").write_text("name\nMars\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"no table is called planets\.csv; the tables are .*countries\.csv"):
        load(tmp_path)


def test_a_table_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "agencies.csv").write_bytes(b"name,marks,country\nAgence \xe9clair,AE,FRA\n")
    with pytest.raises(TableError, match=r"agencies\.csv.*UTF-8"):
        load(tmp_path)


def test_the_same_tables_give_the_same_digest() -> None:
    assert len(load().digest) == 64
    assert list(load().tables) == list(TABLES)
