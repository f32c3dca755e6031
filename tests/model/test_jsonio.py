"""JSON to record to JSON, without loss."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import ModelError
from standoff.model import CodedReport, Span
from standoff.model.jsonio import dumps, schema
from tests.builders import treaty


def made(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type of the contract, whatever they would mean."""
    if hint is str:
        return st.text(max_size=6)
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, 2**31)
    if hint is float:
        return st.floats(-200, 200)
    if hint is Span:
        return st.builds(Span, made(int), made(int))
    if isinstance(hint, UnionType):
        return st.none() | made(next(a for a in get_args(hint) if a is not type(None)))
    if get_origin(hint) is list:
        return st.lists(made(get_args(hint)[0]), max_size=2)
    if get_origin(hint) is dict:
        return st.dictionaries(st.text(max_size=4), st.text(max_size=4), max_size=2)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    assert isinstance(hint, type) and is_dataclass(hint), hint
    hints = get_type_hints(hint)
    return st.builds(hint, **{f.name: made(hints[f.name]) for f in fields(hint)})


records: st.SearchStrategy[CodedReport] = made(CodedReport)


@given(records)
@settings(deadline=None, max_examples=60)
def test_round_trip(record: CodedReport) -> None:
    raw = record.to_json()
    again = CodedReport.from_json(raw)
    assert again == record
    assert again.to_json() == raw


@given(records)
@settings(deadline=None, max_examples=20)
def test_one_line_and_indented_say_the_same(record: CodedReport) -> None:
    assert b"\n" not in record.to_json()
    assert json.loads(dumps(record, indent=True)) == json.loads(record.to_json())


def test_no_field_is_left_out() -> None:
    def check(value: object, hint: Any) -> None:
        if isinstance(hint, UnionType):
            hint = next(a for a in get_args(hint) if a is not type(None))
        if value is None:
            return
        if get_origin(hint) is list:
            assert isinstance(value, list)
            for each in value:
                check(each, get_args(hint)[0])
        elif is_dataclass(hint):
            assert isinstance(value, dict)
            hints = get_type_hints(hint)
            assert list(value) == [f.name for f in fields(hint)]
            for name, inner in value.items():
                check(inner, hints[name])

    check(json.loads(treaty().to_json()), CodedReport)


def test_unknown_fields_are_ignored() -> None:
    later = json.loads(treaty().to_json())
    later["mood"] = "tense"
    later["events"][0]["weight"] = {"of": 3}
    assert CodedReport.from_json(json.dumps(later)) == treaty()


@pytest.mark.parametrize(
    "raw", ["", "{", "[]", "null", '{"schema": "standoff/1"}', '{"reports": []}', treaty().to_json()[:-1], b"\xff\xfe"]
)
def test_another_shape_is_refused(raw: bytes | str) -> None:
    with pytest.raises(ModelError, match="no coded report"):
        CodedReport.from_json(raw)


def test_the_refusal_says_where() -> None:
    wrong = json.loads(treaty().to_json())
    wrong["events"][2]["factuality"]["status"] = "perhaps"
    with pytest.raises(ModelError, match=r"events\.2\.factuality\.status"):
        CodedReport.from_json(json.dumps(wrong))


def test_schema_is_well_formed_and_takes_a_report() -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(json.loads(treaty().to_json()))
