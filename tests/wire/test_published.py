"""Publication dates: what is said, what is completed, what is left open."""

import pytest

from standoff.knowledge import Knowledge
from standoff.model import Report
from standoff.wire import dissect


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PARIS, Jan 3, 1996 (AFP) - The envoy left on Wednesday.", ("1996-01-03", "dateline", "Jan 3, 1996")),
        ("Moscow, 3 Mar 94 (Interfax) - The envoy left on Thursday.", ("1994-03-03", "dateline", "3 Mar 94")),
        (
            "PARIS, July 7 (AFP) - The truce of June 17, 2003 broke down on Monday.",
            ("2003-07-07", "dateline", "July 7"),
        ),
        (
            "PARIS, Jan 3 (AFP) - The envoy, seen on December 30, 2019, left on Friday.",
            ("2020-01-03", "dateline", "Jan 3"),
        ),
        # 7 July 2003 was a Monday: the weekdays of the story are against it
        ("PARIS, July 7 (AFP) - The truce of June 17, 2003 broke down on Thursday.", None),
        # nothing but history: Sept. 11 is too far away to give the year
        ("PARIS, July 7 (AFP) - Since Sept. 11, 2001 security has been tight, he said on Sunday.", None),
        ("PARIS, July 7 (AFP) - The envoy left on Monday.", None),
        ("The envoy left Paris on Monday, three years after the accord of June 17, 2003 was signed there.", None),
        (
            "GENEVA (AP) _ The envoy left on Friday.\n\nAP-NY-02-11-94 1422EST",
            ("1994-02-11", "metadata", "AP-NY-02-11-94"),
        ),
        ("PARIS, July 7 (AFP) - The envoy left.\n\nAFP 071245 GMT JUL 03", ("2003-07-07", "dateline", "July 7")),
        (
            "Envoy leaves\n\nPublished: 3 March 2019\n\nThe envoy left Paris on Sunday without a deal, he said.",
            ("2019-03-03", "metadata", "3 March 2019"),
        ),
    ],
)
def test_published(text: str, expected: tuple[str, str, str] | None, knowledge: Knowledge) -> None:
    found = dissect(Report.from_text(text), knowledge).published
    assert (found and (found.start, found.basis.value, found.span.of(text) if found.span else None)) == expected


def test_a_given_date_beats_the_dateline(knowledge: Knowledge) -> None:
    report = Report.from_text("PARIS, Jan 3, 1996 (AFP) - The envoy left on Wednesday.", published="1997-01-03")
    found = dissect(report, knowledge).published
    assert found is not None and (found.start, found.basis.value, found.span) == ("1997-01-03", "option", None)
