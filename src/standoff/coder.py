"""The pipeline on one page: a report in, its coded picture out, every stage in order."""

import logging
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

import standoff
from standoff.actors import ActorLexicon, Ground, find_actors
from standoff.assembly import Stages, assemble
from standoff.attribution import CueLexicon, find_attributions
from standoff.errors import ReportError
from standoff.events import PredicateLexicon, find_events, group_happenings, infer_settings
from standoff.factuality import FactualityLexicon, assess
from standoff.grounding import Gazetteer, TimeWords, find_places, find_times, number_places, place_of, time_of
from standoff.knowledge import load
from standoff.language import PARSER, Parser
from standoff.language.encoder import shipped
from standoff.ledger import Ledger, LedgerLexicon
from standoff.model import CodedReport, CoderInfo, Reject, Report
from standoff.pool import code_in_workers
from standoff.statements import find_statements
from standoff.wire import dissect

log = logging.getLogger(__name__)


class Coder:
    """Codes reports. Loading takes seconds and half a gigabyte; coding holds memory flat.

    knowledge: a folder of tables to lay over the shipped ones. encoder: find also events that no row of the tables
    tells; slower (benchmarks/RESULTS.md tells by how much).
    Raises TableError for a wrong table, ConfigError where the parser or the encoder's weights are missing.
    """

    def __init__(self, knowledge: Path | str | None = None, *, encoder: bool = False) -> None:
        self.overlay = Path(knowledge) if knowledge is not None else None
        self.knowledge = load(self.overlay)
        self.parser = Parser(self.knowledge)
        self.cues = CueLexicon.build(self.knowledge)
        self.actors = ActorLexicon(self.knowledge)
        self.gazetteer = Gazetteer(self.knowledge)
        self.time_words = TimeWords.build(self.knowledge)
        self.predicates = PredicateLexicon(self.knowledge)
        self.factuality = FactualityLexicon(self.knowledge)
        self.ledger = LedgerLexicon(self.knowledge)
        self.encoder = shipped() if encoder else None
        models = {"parser": PARSER} | ({"encoder": self.encoder.digest} if self.encoder else {})
        self.info = CoderInfo(standoff.__version__, models, self.knowledge.digest)

    def code(self, report: Report) -> CodedReport:
        """Code one report. The same report gives the same record, whatever is coded beside it.

        Raises ReportError when it holds nothing to code.
        """
        anatomy = dissect(report, self.knowledge)
        if not anatomy.passages:
            raise ReportError("wire", "no_text", "no headline or paragraph was found; is this a news report?")
        day = anatomy.published.start[:10] if anatomy.published else None
        parse = self.parser.parse(report.text, anatomy.passages)
        attributions = find_attributions(parse, self.cues)
        places, spots = number_places(find_places(parse, anatomy.dateline, report.text, self.gazetteer))
        dateline = next((s for s in spots if anatomy.dateline and anatomy.dateline.span.holds(s.span)), None)
        home = dateline.place.country if dateline else None
        hosted = dateline is not None and self.gazetteer.hosts_bodies(dateline.place.name)
        grounds = [
            Ground(s.top, s.place.country, s.holds, s.of_origin) for s in spots if s.place.country and s.first >= 0
        ]
        cast = find_actors(parse, attributions, self.actors, day, home, hosted, grounds)
        times = find_times(parse, anatomy.published, self.time_words)
        drafts = find_events(cast, self.predicates, attributions, self.encoder)
        for draft in drafts:
            for token in dict.fromkeys((draft.head, draft.anchor)):
                draft.time = draft.time or time_of(token, parse, times)
                draft.place = draft.place or place_of(token, parse, spots, dateline)
        infer_settings(cast, drafts, dateline)
        assessments = [assess(parse, d.anchor, [d.head, *d.tokens], attributions, self.factuality) for d in drafts]
        group_happenings(cast, drafts, [a.top.status for a in assessments], self.predicates.classes)
        statements = find_statements(cast, attributions, drafts, self.cues)
        cues = [a.cue_head for a in attributions]
        matters = Ledger(cast, drafts, assessments, attributions, self.ledger).run()
        stages = Stages(
            report,
            anatomy,
            parse,
            attributions,
            cast,
            places,
            spots,
            drafts,
            assessments,
            statements,
            [time_of(c, parse, times) if c is not None else None for c in cues],
            [place_of(c, parse, spots, None) if c is not None else None for c in cues],
            matters,
        )
        return assemble(stages, self.predicates, self.info)

    def code_many(
        self, reports: Iterable[Report | Reject], workers: int = 1, strict: bool = False
    ) -> Iterator[CodedReport | Reject]:
        """Code a stream of reports, in order. Rejects pass through; a report that cannot be coded becomes one.

        workers: processes to use; the output is the same for any number.
        strict: raise an unexpected exception instead of making it a reject (tests run so).
        """
        if workers > 1:
            yield from code_in_workers(reports, workers, self.overlay, self.encoder is not None, strict)
            return
        for report in reports:
            yield report if isinstance(report, Reject) else self.code_or_reject(report, strict)

    def code_or_reject(self, report: Report, strict: bool = False) -> CodedReport | Reject:
        """Code one report; what stands in the way becomes a reject."""
        source = report.source.uri or "text"
        published = report.published.start if report.published else None
        try:
            return self.code(report)
        except ReportError as error:
            return Reject(source, error.stage, error.code, error.reason, report.text, published)
        except Exception as error:
            if strict:
                raise
            log.warning("%s: unexpected %s, kept as a reject", source, type(error).__name__)
            reason = f"unexpected {type(error).__name__}: {error}; please report it with the traceback"
            return Reject(source, "coder", "internal", reason, report.text, published, traceback.format_exc())
