"""The terminal: how wide it is, whether it shows colour, and text made safe for it."""

import io
import os
import re
import sys

from rich.console import Console

PAGE = 100  # columns where there is no terminal to ask

_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\N{REPLACEMENT CHARACTER}")
_CONTROL = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n"},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}"),
    **_BIDI,
    0x09: " ",
    0x2028: " ",
    0x2029: " ",
}


class PipeConsole(Console):
    """A console that lets a broken pipe through: the command ends quietly on it."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Trimmed(io.StringIO):
    """Lets text through to stdout without the spaces that layouts leave at the ends of lines."""

    def write(self, text: str) -> int:
        sys.stdout.write(re.sub(r" +(?=\n)", "", text))
        return len(text)

    def flush(self) -> None:
        sys.stdout.flush()


def console(width: int | None = None) -> Console:
    """The console on stdout; plain and as wide as COLUMNS, else 100, when it is piped."""
    file = None
    if not sys.stdout.isatty():
        columns = os.environ.get("COLUMNS", "")
        width = width or (int(columns) if re.fullmatch(r"[1-9]\d{0,3}", columns) else PAGE)
        file = Trimmed()
    return PipeConsole(file=file, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def safe(text: str) -> str:
    """The text with nothing in it that a terminal would obey, character for character the same length."""
    return text.translate(_CONTROL)


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a space where there is one, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return f"{(cut[:space] if space > limit // 2 else cut).rstrip(' ,;:.')}…"
