"""Is this a report that can be coded: of sane size, prose, English?"""

import re
from functools import cache
from importlib.resources import files

from standoff.errors import ReportError
from standoff.knowledge.rows import Language
from standoff.knowledge.tables import read_table

MAX_TEXT = 2_000_000  # characters: the longest report by far is a book of transcripts
MAX_EXCERPT = 100_000  # characters of a sentence or passage that is asked of alone
LETTER_SHARE = 0.55  # of the characters: figures and code have fewer letters
SIGN_SHARE = 0.04  # of the characters: prose has far fewer of the signs of code and tables
FEW_SIGNS = 5  # are borne in any text: AP wrote its dash as _
RUN_SHARE = 0.6  # of the words: news has over .88 in runs of words; tables, lists and code have less
SHORT_SHARE = 0.55  # the same for a flash
RUN = 4  # words in a row
LATIN_SHARE = 0.7  # of the letters
SHORT = 60  # words: a flash may do without a full stop
ASK_FROM = 80  # letters: of less text no language can be told
ASK_OF = 6000  # characters shown to the classifier
TAKEN_FOR_ENGLISH = ("en", "pcm")  # short English full of names passes for Nigerian Pidgin
NO_LANGUAGE = "zxx"  # what the classifier calls text that is in none
ENGLISH_SHARE = 0.12  # of the words are these few: English, and nobody need be asked
SOME_ENGLISH = 0.07  # with as many as these the classifier is not believed
_SIGNS = re.compile(r"[{}\[\]=_;<>|\\#%^*+~@\t]")
_BROKEN = re.compile(r"[{}\[\]=_;<>|\\#%^*+~@,(]")  # inside what is no word of prose
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_AROUND = "\"“”‘’'`()[].,;:!?…–—-_/*"
_STOP = re.compile(r"[.!?][\"'”’)\]]*(?:\s|$)|''(?:\s|$)")
_ENGLISH = frozenset(["the", "of", "and", "to", "that", "said", "with", "for"])


def screen(text: str) -> None:
    """Let a report pass. Raises ReportError with code empty, too_large, not_prose or language."""
    _check_size(text, MAX_TEXT, "split it into one report a file")
    _check_signs(text)
    _check_prose(text)
    _check_language(text)


def screen_excerpt(text: str) -> None:
    """Let a sentence or a passage pass, which need not look like a report. Raises as `screen` does."""
    _check_size(text, MAX_EXCERPT, "split it, or code it as a report")
    _check_signs(text)
    _check_language(text)


def _check_size(text: str, most: int, remedy: str) -> None:
    if not text.strip():
        raise ReportError("readers", "empty", "there is no text in it; give it some")
    if len(text) > most:
        raise ReportError("readers", "too_large", f"{len(text):,} characters of text, more than {most:,}; {remedy}")


def _check_signs(text: str) -> None:
    """Whether it is made of letters at all, in whatever script."""
    solid = sum(1 for character in text if not character.isspace())
    letters = sum(1 for character in text if character.isalpha() or "\u0300" <= character <= "\u109f")
    if letters < LETTER_SHARE * solid:
        raise _not_prose("most of its characters are no letters, as in a table of figures")
    if len(_SIGNS.findall(text)) > max(FEW_SIGNS, SIGN_SHARE * solid):
        raise _not_prose("it has the signs of code, markup or a table")


def _check_prose(text: str) -> None:
    if len(_LATIN.findall(text)) < LATIN_SHARE * sum(1 for character in text if character.isalpha()):
        return  # scripts without blanks have no runs of words: the language will be named
    words, in_runs = _runs(text)
    if in_runs < max(RUN, (RUN_SHARE if words > SHORT else SHORT_SHARE) * words):
        raise _not_prose("it has no sentences, as in a list of names or a table")
    if words > SHORT and not _STOP.search(text):
        raise _not_prose("no sentence in it comes to an end")


def _runs(text: str) -> tuple[int, int]:
    """How many words there are, and how many stand in runs of words on one line. Figures and dashes
    between words break no run."""
    words = in_runs = 0
    for line in text.split("\n"):
        run = 0
        for token in [*line.split(), "="]:
            bare = token.strip(_AROUND)
            if bare and bare[0].isalpha() and not _BROKEN.search(bare):
                run += 1
            elif token == "=" or (bare and not bare[0].isdigit()):
                words += run + (1 if bare[:1].isalpha() else 0)
                in_runs += run if run >= RUN else 0
                run = 0
    return words, in_runs


def _check_language(text: str) -> None:
    shown = text[:ASK_OF]
    if sum(1 for character in shown if character.isalpha()) < ASK_FROM:
        return
    words = [word.lower() for word in _WORD.findall(shown)]
    common = sum(1 for word in words if word in _ENGLISH)
    if words and common >= ENGLISH_SHARE * len(words):
        return
    code = _classify(shown)
    if code in TAKEN_FOR_ENGLISH or (words and common >= SOME_ENGLISH * len(words)):
        return
    if code == NO_LANGUAGE:
        raise _not_prose("it is in no language")
    name = _names().get(code, f"the language with code {code}")
    raise ReportError("readers", "language", f"the text is in {name}; only English is coded: give a translation")


def _classify(text: str) -> str:
    """ISO 639-1 code of the language, by py3langid: always the same for the same text. Its model takes a
    second to load, so that it is asked only about what is not plainly English."""
    import py3langid

    return str(py3langid.classify(text)[0])


@cache
def _names() -> dict[str, str]:
    table = (files("standoff.knowledge") / "data" / "languages.csv").read_text(encoding="utf-8")
    return {row.code: row.name for row in read_table("languages.csv", Language, table)}


def _not_prose(why: str) -> ReportError:
    return ReportError("readers", "not_prose", f"this is no report in prose: {why}; give the report's own text")
