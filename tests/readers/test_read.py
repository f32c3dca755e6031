"""What `read` makes of files, folders, globs and stdin, good and bad."""

import io
import os
import sys
from pathlib import Path

import pytest

from standoff.errors import ConfigError
from standoff.model import Reject, Report
from standoff.readers import read

WIRE = (
    "Ministers sign accord\n\nGENEVA, March 3 (Reuters) - The two foreign ministers met in Geneva on Monday and signed the accord "
    "that their envoys had drawn up in the spring.\n\nNeither side would say when it will enter into force.\n"
)


def one(path: str | Path, **options: str) -> Report | Reject:
    found = list(read(path, **options))
    assert len(found) == 1
    return found[0]


def written(folder: Path, raw: bytes | str, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return path


def text_of(path: Path) -> str:
    report = one(path)
    assert isinstance(report, Report), report
    return report.text


def code_of(path: str | Path) -> str:
    reject = one(path)
    assert isinstance(reject, Reject), reject
    assert reject.stage == "readers" and reject.source == str(path)
    assert reject.reason and reject.traceback is None
    return reject.code


class TestDecoding:
    def test_utf_8_with_byte_order_mark(self, tmp_path: Path) -> None:
        assert text_of(written(tmp_path, b"\xef\xbb\xbf" + WIRE.encode())) == WIRE

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
    def test_utf_16_and_32_with_byte_order_mark(self, encoding: str, tmp_path: Path) -> None:
        raw = WIRE.encode(encoding)
        assert text_of(written(tmp_path, b"\xfe\xff" + raw if encoding == "utf-16-be" else raw)) == WIRE

    def test_line_ends_become_lf_and_nothing_else_changes(self, tmp_path: Path) -> None:
        raw = "  " + WIRE.replace("\n", "\r\n").replace("accord\r\n", "cafe\u0301 \u00a0\u200f\r") + "\u2028 "
        assert (
            text_of(written(tmp_path, raw)) == "  " + WIRE.replace("accord\n", "cafe\u0301 \u00a0\u200f\n") + "\u2028 "
        )

    def test_windows_1252(self, tmp_path: Path) -> None:
        text = WIRE.replace("Neither", "“Neither” – Zoë’s –")
        assert text_of(written(tmp_path, text.encode("cp1252"))) == text

    @pytest.mark.parametrize(
        "raw",
        [
            ("Министры иностранных дел встретились в Женеве. " * 5).encode("cp1251"),
            ("外交部长在日内瓦举行了会谈。" * 9).encode("gb18030"),
            (WIRE + "“Zoë”").encode() + b"\xe2\x80 and on\xff",
            b"\xff\xfe" + WIRE.encode("utf-16-le") + b"\x00",
            b"\xff\xfe" + b"\x00\xd8a\x00" * 9,
        ],
        ids=["cp1251", "gb18030", "damaged-utf-8", "cut-utf-16", "lone-surrogates"],
    )
    def test_undecodable(self, raw: bytes, tmp_path: Path) -> None:
        assert code_of(written(tmp_path, raw)) == "undecodable"

    @pytest.mark.parametrize(
        "raw",
        [
            b"%PDF-1.7\n" + WIRE.encode(),
            b"PK\x03\x04" + bytes(50),
            bytes(range(256)) * 9,
            WIRE.encode("utf-16-le"),
            b"\x1f\x8b\x08" + bytes(40),
        ],
        ids=["pdf", "zip", "bytes", "utf-16-without-mark", "gzip"],
    )
    def test_binary(self, raw: bytes, tmp_path: Path) -> None:
        assert code_of(written(tmp_path, raw)) == "binary"

    def test_a_stray_nul_is_kept(self, tmp_path: Path) -> None:
        assert text_of(written(tmp_path, WIRE + "\x00")) == WIRE + "\x00"


class TestScreen:
    @pytest.mark.parametrize("raw", ["", " \r\n\t", "\ufeff", "\ufeff \n"])
    def test_empty(self, raw: str, tmp_path: Path) -> None:
        assert code_of(written(tmp_path, raw)) == "empty"

    def test_fifty_megabytes_on_one_line(self, tmp_path: Path) -> None:
        assert code_of(written(tmp_path, b"troops moved " * 4_000_000)) == "too_large"

    def test_more_text_than_one_report_has(self, tmp_path: Path) -> None:
        assert code_of(written(tmp_path, "The troops moved to the border. " * 70_000)) == "too_large"

    @pytest.mark.parametrize(
        "raw",
        [
            "def read(path):\n    with open(path) as file:\n        return [line.split('=') for line in file if line]\n"
            * 4,
            "code,name,form\nRUS,Russia,name\nRUS,Russian,adjective\nUKR,Ukraine,name\n" * 9,
            "12 14 15.5 17\n19 20 21.75 22\n" * 20,
            '{"source": "RUS", "target": "UKR", "type": "CONSULT"}\n' * 8,
            "| a | b |\n|---|---|\n| one | two |\n",
            "hello",
            "Moscow\nKyiv\nMinsk\nWarsaw\nVilnius\n",
        ],
        ids=["code", "csv", "figures", "json", "table", "one-word", "list"],
    )
    def test_not_prose(self, raw: str, tmp_path: Path) -> None:
        assert code_of(written(tmp_path, raw)) == "not_prose"

    @pytest.mark.parametrize(
        ("raw", "language"),
        [
            (
                "Die Außenminister beider Staaten trafen sich am Montag in Genf und unterzeichneten das Abkommen, das ihre Gesandten ausgehandelt hatten.",
                "German",
            ),
            (
                "Les ministres des affaires étrangères des deux pays se sont rencontrés lundi à Genève et ont signé un accord de paix.",
                "French",
            ),
            (
                "Министры иностранных дел двух стран встретились в понедельник в Женеве и подписали соглашение о прекращении огня в регионе.",
                "Russian",
            ),
            (
                "两国外交部长星期一在日内瓦举行会谈，并签署了由两国特使起草的协议。双方均未透露该协议何时生效，但表示将于下月再次会晤。"
                * 3,
                "Chinese",
            ),
            (
                "التقى وزيرا خارجية البلدين يوم الاثنين في جنيف ووقعا على الاتفاق الذي أعده مبعوثاهما في الربيع الماضي بعد محادثات طويلة.",
                "Arabic",
            ),
        ],
        ids=lambda value: value if len(value) < 10 else "",
    )
    def test_another_language_is_named(self, raw: str, language: str, tmp_path: Path) -> None:
        reject = one(written(tmp_path, raw))
        assert isinstance(reject, Reject) and reject.code == "language"
        assert language in reject.reason and reject.text == raw

    @pytest.mark.parametrize(
        "raw",
        [
            "URGENT: Ceasefire takes effect in Nagorno-Karabakh, both sides say",
            "BRIEF-Estonia expels two Russian diplomats\n",
            "PARIS (AP) _ Talks end.\n\nMore to follow.\n",
            "Reuters: Putin und Macron telefonieren\n",  # too short to judge its language
        ],
    )
    def test_short_wires_pass(self, raw: str, tmp_path: Path) -> None:
        assert text_of(written(tmp_path, raw)) == raw


class TestSources:
    def test_missing_file(self, tmp_path: Path) -> None:
        reject = one(tmp_path / "no.txt")
        assert isinstance(reject, Reject) and reject.code == "missing"
        assert "check the path" in reject.reason

    @pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "nowhere/*.txt"])
    def test_names_that_cannot_be(self, name: str) -> None:
        assert code_of(name) == "missing"

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, tmp_path: Path) -> None:
        path = written(tmp_path, WIRE)
        path.chmod(0)
        assert code_of(path) == "unreadable"

    def test_a_folder_is_read_sorted_with_the_folders_in_it(self, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        (tmp_path / ".hidden").mkdir()
        for name in (
            "c.txt",
            "a.txt",
            "b/z.html",
            "b/20041013.0003",
            ".hidden/x.txt",
            "notes.json",
            "README",
            ".x.txt",
        ):
            written(tmp_path, WIRE, name)
        names = [found.source.uri for found in read(tmp_path) if isinstance(found, Report)]
        assert names == [str(tmp_path / name) for name in ("a.txt", "c.txt", "b/20041013.0003", "b/z.html")]

    @pytest.mark.parametrize("name", [None, "data.json"])
    def test_a_folder_without_reports(self, name: str | None, tmp_path: Path) -> None:
        if name:
            written(tmp_path, "{}", name)
        with pytest.raises(ConfigError, match="holds no report"):
            read(tmp_path)

    def test_a_glob(self, tmp_path: Path) -> None:
        for name in ("b1.txt", "a1.txt", "a2.log"):
            written(tmp_path, WIRE, name)
        names = [found.source.uri for found in read(f"{tmp_path}/a*") if isinstance(found, Report)]
        assert names == [str(tmp_path / "a1.txt"), str(tmp_path / "a2.log")]

    def test_a_file_with_signs_of_a_glob_in_its_name(self, tmp_path: Path) -> None:
        assert text_of(written(tmp_path, WIRE, "report [1].txt")) == WIRE

    def test_several_paths_keep_their_order_and_lose_nothing(self, tmp_path: Path) -> None:
        good = written(tmp_path, WIRE, "z.txt")
        found = list(read([good, tmp_path / "no.txt", str(good)]))
        assert [type(each) for each in found] == [Report, Reject, Report]

    def test_stdin(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WIRE.encode())))
        report = one("-")
        assert isinstance(report, Report) and report.text == WIRE and report.source.uri == "-"

    def test_a_given_publication_date(self, tmp_path: Path) -> None:
        path = written(tmp_path, WIRE)
        report = one(path, published="2021-12-15")
        assert isinstance(report, Report) and report.published is not None
        assert (report.published.start, report.published.basis.value) == ("2021-12-15", "option")
        with pytest.raises(ConfigError, match="YYYY-MM-DD"):
            read(path, published="15/12/2021")


def test_a_closed_stdin_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    (reject,) = read("-")
    assert isinstance(reject, Reject)
    assert (reject.code, reject.reason) == ("unreadable", "stdin is closed; pipe a report into it, or name a file")
