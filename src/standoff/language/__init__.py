"""Text to `Parse`: frozen, plain arrays. The parser behind it stays in this folder."""

from standoff.language.parse import Name, Parse, Sentence
from standoff.language.parser import PARSER, Parser

__all__ = ["PARSER", "Name", "Parse", "Parser", "Sentence"]
