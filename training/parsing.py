"""The parser's reading of training texts, kept on disk by the text's hash: it takes longer than an epoch."""

import hashlib
import pickle
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from standoff.knowledge import load
from standoff.language import PARSER, Parse, Parser
from standoff.wire.anatomy import plain_passages


@cache
def _parser() -> Parser:
    return Parser(load())


def parse(text: str) -> Parse:
    """Parse a text, each line a paragraph of the body."""
    return _parser().parse(text, plain_passages(text))


def parse_all(texts: Iterable[str], folder: Path | None) -> dict[str, Parse]:
    """The parse of every text, by text; those read before come from `folder`, where there is one."""
    texts = list(dict.fromkeys(texts))
    if folder is None:
        return {text: parse(text) for text in texts}
    key = hashlib.sha256("\x00".join([PARSER, *texts]).encode()).hexdigest()[:24]
    path = folder / f"parses-{key}.pickle"
    if path.exists():
        with path.open("rb") as file:
            found: dict[str, Parse] = pickle.load(file)
        return found
    out = {text: parse(text) for text in texts}
    folder.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        pickle.dump(out, file)
    return out
