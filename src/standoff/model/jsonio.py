"""JSON in and out, validated where it comes in, and the JSON Schema of the contract."""

from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

from standoff.errors import ModelError
from standoff.model.coded import CodedReport
from standoff.model.reject import Reject
from standoff.model.span import Span

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def dumps(record: CodedReport | Reject, indent: bool = False) -> bytes:
    """The record as JSON. A text with lone surrogates cannot be written: readers keep them out."""
    return orjson.dumps(record, default=_plain, option=orjson.OPT_INDENT_2 if indent else None)


def loads(raw: bytes | str) -> CodedReport:
    """A coded report from its JSON. Unknown fields are ignored. Raises ModelError."""
    from pydantic import ValidationError

    try:
        record: CodedReport = _adapter().validate_json(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ModelError(f"this is no coded report of standoff/1: {where}: {first['msg']}") from error
    return record


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one coded report."""
    made = _adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "standoff/1", **made}


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return (value.start, value.end)
    raise TypeError(f"{type(value).__name__} has no JSON form")


@cache
def _adapter() -> "TypeAdapter[CodedReport]":
    from pydantic import TypeAdapter

    return TypeAdapter(CodedReport)
