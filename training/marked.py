"""Marked text, as the corpus is written (corpus/GUIDELINES.md): `{label:words}` in place, read into spans."""

import re
from collections import defaultdict
from dataclasses import dataclass

_OPEN = re.compile(r"\{([a-z]*\d*):")


class MarkError(ValueError):
    """A passage whose marks cannot be read; says what is wrong."""


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and the spans of each label in the order they stand."""

    text: str
    spans: dict[str, tuple[tuple[int, int], ...]]


def unmark(marked: str) -> Marked:
    """Take the marks out of a text.

    A label may stand more than once (a broken span), marks may nest. Spans are code points of the text that is left.
    Raises MarkError for braces that do not pair, labels that are not letters, figures or a letter with a figure, and
    marks around nothing or around blanks.
    """
    parts: list[str] = []
    length = 0
    position = 0
    opened: list[tuple[str, int]] = []
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    while position < len(marked):
        character = marked[position]
        if character == "{":
            match = _OPEN.match(marked, position)
            if match is None or not match.group(1):
                raise MarkError(f"no label after the brace at {marked[position : position + 20]!r}")
            opened.append((match.group(1), length))
            position = match.end()
        elif character == "}":
            if not opened:
                raise MarkError(f"a brace closes that never opened, before {marked[position + 1 : position + 21]!r}")
            label, start = opened.pop()
            spans[label].append((start, length))
            position += 1
        else:
            parts.append(character)
            length += 1
            position += 1
    if opened:
        raise MarkError(f"mark {opened[-1][0]!r} is never closed")
    text = "".join(parts)
    for label, pieces in spans.items():
        for start, end in pieces:
            if text[start:end] != text[start:end].strip() or start == end:
                raise MarkError(f"mark {label!r} holds blanks at its edge or nothing: {text[start:end]!r}")
    return Marked(text, {label: tuple(sorted(pieces)) for label, pieces in spans.items()})
